import { DRAWINGS } from './drawings'

/** A small drawing in the ink of the page, where a page has little to say. */
export function Drawn({ of }: { of: keyof typeof DRAWINGS }) {
  const drawing = DRAWINGS[of]
  const { wide, high, ink } = drawing
  return (
    <svg className="drawn" viewBox={`0 0 ${wide} ${high}`} width={wide} height={high} aria-hidden="true">
      <path fill="currentColor" d={ink} />
      {'signal' in drawing && <path className="signal" d={drawing.signal} />}
    </svg>
  )
}
