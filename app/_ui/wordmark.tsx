import { WORDMARK } from '@/lib/drawing/wordmark'

/** The name in letters of our own; the tail of its g is an axon. Another name is set in the display face. */
export function Wordmark({ name }: { name: string }) {
  if (name !== 'noigroup') return name
  return (
    <svg viewBox="-10 -46 694 214" width="117" height="36" role="img" aria-label={name}>
      <path fill="currentColor" d={WORDMARK} />
    </svg>
  )
}
