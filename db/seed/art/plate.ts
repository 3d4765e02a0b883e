import { along, type Point, stroke, swell } from '@/lib/drawing/ink'

/** What a species hands over: ink, what stands behind it in grey, and the way the signal takes. */
export type Plate = { ink: string; behind?: string; signal: Point[] }

/** Square, in ink that suits both lights; the signal lies on top. */
export function framed({ ink, behind, signal }: Plate): string {
  const style = '.i{fill:#1c2233}.b{fill:#7f8a82}.s{fill:#f4be2a}@media(prefers-color-scheme:dark){.i{fill:#e9ede2}}'
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="400" height="400"><style>${style}</style>`,
    behind ? `<path class="b" d="${behind}"/>` : '',
    `<path class="i" d="${ink}${stroke(signal, swell(20, 3), 6)}"/>`,
    `<path class="s" d="${stroke(signal, swell(15, 0), 6)}"/></svg>`,
  ].join('')
}

/** A stretch of a line, to carry the signal. */
export function stretch(line: Point[], from: number, to: number): Point[] {
  const fine = along(line, 41)
  return fine.filter((_, index) => index / 40 >= from && index / 40 <= to)
}
