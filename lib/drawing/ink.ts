import { short } from '@/lib/drawing/letters'

export type Point = readonly [x: number, y: number]

/** `points('10 20, 30 40')` */
export const points = (list: string): Point[] =>
  list.split(',').map((pair): Point => {
    const [x = 0, y = 0] = pair.trim().split(' ').map(Number)
    return [x, y]
  })

/** How thick the pen draws at a share of the way, 0 at the start and 1 at the end. */
export type Pen = (share: number) => number

/** A pen that goes from one thickness to another, as a branch thins out. */
export const taper =
  (from: number, to: number, bend = 1): Pen =>
  (share) =>
    from + (to - from) * share ** bend

/** Thin at both ends, thick in the middle. */
export const swell =
  (most: number, least = 0): Pen =>
  (share) =>
    least + (most - least) * Math.sin(Math.PI * share) ** 0.8

/** The outline of a pen stroke through the points. */
export function stroke(line: readonly Point[], pen: Pen, apart = 13): string {
  const spine = along(line, Math.max(3, Math.round(lengthOf(line) / apart) + 1))
  const last = spine.length - 1
  const sides = spine.map((at, index): [Point, Point] => {
    const [dx, dy] = direction(spine[Math.max(0, index - 1)] ?? at, spine[Math.min(last, index + 1)] ?? at)
    const half = Math.max(0, pen(index / last)) / 2
    return [
      [at[0] + dy * half, at[1] - dx * half],
      [at[0] - dy * half, at[1] + dx * half],
    ]
  })
  const left = sides.map(([side]) => side)
  const right = sides.map(([, side]) => side).reverse()
  return closed([...doubled(left), ...doubled(right)])
}

/** The ends of a stroke are drawn to, not rounded off. */
function doubled(side: Point[]): Point[] {
  const [first, last] = [side[0], side.at(-1)]
  return first && last ? [first, ...side, last] : side
}

/** A smooth closed line, clockwise, that the points pull like knots of a net. */
export function closed(points: readonly Point[]): string {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return ''
  const start = tenths(middle(last, first))
  let control = tenths(first)
  let at = start
  let path = `M${join(start)}`
  for (let index = 1; index <= points.length; index++) {
    const end = index < points.length ? tenths(half(control, tenths(points[index] as Point))) : start
    path += index === 1 ? `q${join(less(control, at))}${sign(less(end, at))}` : `t${join(less(end, at))}`
    at = end
    if (index < points.length) control = [2 * end[0] - control[0], 2 * end[1] - control[1]]
  }
  return `${path}z`

  function half(a: Point, b: Point): Point {
    return [(a[0] + b[0]) / 20, (a[1] + b[1]) / 20]
  }
}

/** A short mark of the pen: stout where it starts, or thin at both ends. */
export function dash(from: Point, to: Point, wide: number, bow = 0, isPointed = true): string {
  const [dx, dy] = direction(from, to)
  const beside = (share: number, far: number): Point => {
    const [x, y] = mix(from, to, share)
    return [x + dy * far, y - dx * far]
  }
  const [left, right] = isPointed ? [from, from] : [beside(0, wide / 2), beside(0, -wide / 2)]
  const swollen = isPointed ? wide : wide * 0.35
  const [a, b, end] = [beside(0.5, bow + swollen), beside(0.5, bow - swollen), tenths(to)]
  const [start, close] = [tenths(left), tenths(right)]
  const first = `M${join(start)}q${join(less(tenths(a), start))}${sign(less(end, start))}`
  return `${first}q${join(less(tenths(b), end))}${sign(less(close, end))}z`
}

/** A body: an oval whose edge is never quite even. */
export function blob([x, y]: Point, wide: number, high: number, turn = 0, uneven: readonly number[] = []): string {
  const count = 12
  const points = Array.from({ length: count }, (_, index): Point => {
    const angle = (index / count) * 2 * Math.PI
    const reach = 1.05 * (1 + (uneven[index % (uneven.length || 1)] ?? 0))
    const [a, b] = [Math.cos(angle) * wide * reach, Math.sin(angle) * high * reach]
    return [x + a * Math.cos(turn) - b * Math.sin(turn), y + a * Math.sin(turn) + b * Math.cos(turn)]
  })
  return closed(points)
}

/** A closed line of the pen: what lies between two outlines. */
export function ring(points: readonly Point[], pen: Pen): string {
  const count = points.length
  const edge = (side: 1 | -1) =>
    points.map((at, index): Point => {
      const [dx, dy] = direction(points[(index + count - 1) % count] ?? at, points[(index + 1) % count] ?? at)
      const half = (side * pen(index / count)) / 2
      return [at[0] + dy * half, at[1] - dx * half]
    })
  return closed(edge(1)) + closed(edge(-1).reverse())
}

/** Evenly spaced points on a smooth line through the given ones. */
export function along(line: readonly Point[], count: number): Point[] {
  const fine = line.slice(0, -1).flatMap((_, index) => between(line, index))
  const path = [...fine, line.at(-1) as Point]
  const whole = lengthOf(path)
  const found: Point[] = []
  let [passed, index] = [0, 0]
  for (let step = 0; step < count; step++) {
    const wanted = (whole * step) / (count - 1)
    while (index < path.length - 2 && passed + distance(path[index] as Point, path[index + 1] as Point) < wanted) {
      passed += distance(path[index] as Point, path[index + 1] as Point)
      index++
    }
    const [a, b] = [path[index] as Point, path[index + 1] as Point]
    found.push(mix(a, b, Math.min(1, (wanted - passed) / (distance(a, b) || 1))))
  }
  return found
}

function between(line: readonly Point[], index: number): Point[] {
  const pointAt = (at: number) => line[Math.min(line.length - 1, Math.max(0, at))] as Point
  const [a, b, c, d] = [pointAt(index - 1), pointAt(index), pointAt(index + 1), pointAt(index + 2)]
  return Array.from({ length: 8 }, (_, step): Point => {
    const t = step / 8
    const blend = (p: number, q: number, r: number, s: number) =>
      0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t * t + (3 * q - p - 3 * r + s) * t * t * t)
    return [blend(a[0], b[0], c[0], d[0]), blend(a[1], b[1], c[1], d[1])]
  })
}

export const mix = (a: Point, b: Point, share: number): Point => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
]

export const distance = (a: Point, b: Point) => Math.hypot(b[0] - a[0], b[1] - a[1])

export const lengthOf = (line: readonly Point[]) =>
  line.slice(1).reduce((all, at, index) => all + distance(line[index] as Point, at), 0)

export function direction(from: Point, to: Point): Point {
  const far = distance(from, to) || 1
  return [(to[0] - from[0]) / far, (to[1] - from[1]) / far]
}

/** The point at an angle (0 is up, a quarter of a turn is right) and a distance. */
export const toward = ([x, y]: Point, angle: number, far: number): Point => [
  x + Math.sin(angle) * far,
  y - Math.cos(angle) * far,
]

const middle = (a: Point, b: Point) => mix(a, b, 0.5)
const tenths = ([x, y]: Point): Point => [Math.round(x * 10), Math.round(y * 10)]
const less = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1]]

function join([x, y]: Point): string {
  return short(x) + spaced(y)
}

function sign([x, y]: Point): string {
  return spaced(x) + spaced(y)
}

function spaced(value: number): string {
  return value < 0 ? short(value) : ` ${short(value)}`
}
