import { type Chance, spread } from '@/lib/drawing/chance'
import { along, blob, direction, type Pen, type Point, ring, stroke, swell, taper } from '@/lib/drawing/ink'
import { type Plate, stretch } from '../plate'

/** A nerve: axons wrapped like sausages slide out of their sheath. The number bends it and counts the axons. */
export function drawNerves(number: number, luck: Chance): Plate {
  const bend = (spread(number) - 0.5) * 190
  const turn = number % 2 === 0 ? 1 : -1
  const mirrored = ([x, y]: Point): Point => (number % 2 === 0 ? [x, y] : [400 - x, y])
  const middle: Point[] = (
    [
      [-16, 352],
      [90, 290 - bend * 0.4],
      [190, 214 + bend * 0.5 * turn],
      [262, 150],
      [330, 70],
    ] as Point[]
  ).map(mirrored)
  const line = along(middle, 61)
  const wide = 38 + spread(number, 1) * 16
  const cut = 30
  const edge = (side: number) =>
    line.slice(0, cut + 1).map((_, index) => beside(line, index, side * wide * (1 - 0.12 * (index / cut))))
  const count = 3 + (number % 4)
  const axons = Array.from({ length: count }, (_, index) => {
    const place = count === 1 ? 0 : (index / (count - 1)) * 2 - 1
    const inner = line.slice(cut - 1).map((_, step): Point => {
      const share = step / (line.length - cut)
      const wave = Math.sin(share * 5 + index * 1.7 + number) * 9 * share
      return beside(line, cut - 1 + step, place * (wide * 0.6 + share ** 1.5 * 150) + wave)
    })
    const end = luck.between(0.72, 1)
    return inner.filter((_, step) => step / inner.length <= end)
  })
  const mouth = Array.from({ length: 14 }, (_, index): Point => {
    const angle = (index / 14) * 2 * Math.PI
    const at = beside(line, cut, Math.cos(angle) * wide * 0.88)
    const [dx, dy] = direction(line[cut - 1] as Point, line[cut + 1] as Point)
    return [at[0] + dx * Math.sin(angle) * 15, at[1] + dy * Math.sin(angle) * 15]
  })
  const chosen = axons[Math.floor(count / 2)] as Point[]
  const ink = [
    ...axons.map((axon) => stroke(axon, wrapped(axon.length * 5.4, luck.between(8.5, 11.5)), 5.5)),
    ...axons.map((axon) => ending(axon, luck)),
    stroke(edge(1), swell(5.5, 3), 20),
    stroke(edge(-1), swell(5.5, 3), 20),
    ring(mouth, () => 2.6),
  ]
  return { ink: ink.join(''), behind: contours(line, cut, wide), signal: stretch(chosen, 0.42, 0.66) }
}

/** Wrapped in lengths, with a bare waist between two. */
const wrapped =
  (long: number, wide: number): Pen =>
  (share) =>
    (3 + (wide - 3) * Math.abs(Math.sin((share * long * Math.PI) / 52)) ** 0.35) * (1 - share * 0.42)

/** Round lines on the shaded side, as an engraver lays them. */
function contours(line: Point[], cut: number, wide: number): string {
  return Array.from({ length: Math.floor(cut / 1.5) - 2 }, (_, index) => {
    const at = index * 1.5
    const arc = [-0.96, -0.7, -0.35, 0.05 + (index % 3) * 0.12].map((across): Point => {
      const lag = Math.round(at + (1 - across * across) * 2.4)
      return beside(line, Math.min(cut, lag), across * wide * (1 - 0.12 * (at / cut)))
    })
    return stroke(arc, taper(2.6, 0.6), 14)
  }).join('')
}

function ending(axon: Point[], luck: Chance): string {
  const [before, tip] = [axon.at(-4) as Point, axon.at(-1) as Point]
  const [dx, dy] = direction(before, tip)
  const fork = (side: number, far: number): Point => [
    tip[0] + dx * far - dy * side * far * 0.6,
    tip[1] + dy * far + dx * side * far * 0.6,
  ]
  return [-1, 1]
    .map((side) => {
      const end = fork(side, luck.between(15, 26))
      return stroke([before, tip, end], taper(4, 1.8)) + blob(end, 4, 4)
    })
    .join('')
}

function beside(line: Point[], index: number, far: number): Point {
  const at = line[index] as Point
  const [dx, dy] = direction(line[Math.max(0, index - 1)] as Point, line[Math.min(line.length - 1, index + 1)] as Point)
  return [at[0] + dy * far, at[1] - dx * far]
}
