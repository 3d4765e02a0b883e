import { blob, closed, dash, type Point, points, stroke, taper } from '@/lib/drawing/ink'

export const COLOURS = {
  paper: '#f1f4ec',
  ink: '#1c2233',
  eucalyptus: '#1f5f52',
  gum: '#2f7a6a',
  leaf: '#8ccfbb',
  mist: '#d3e3d6',
  tide: '#1f5c86',
  deep: '#17466a',
  sky: '#93c7ea',
  haze: '#d0e0ea',
  jacaranda: '#5b4a9e',
  dusk: '#46387f',
  lilac: '#bdb0f0',
  bloom: '#dedaee',
  sand: '#eae3cb',
  cream: '#f8f2df',
  straw: '#e3c98a',
  ochre: '#b8782a',
  wattle: '#f4be2a',
} as const

export type Colour = keyof typeof COLOURS
/** A piece of coloured paper; the later one lies on top. */
export type Piece = readonly [colour: Colour, outline: string]

/** Cut with scissors: straight, but for the hand. */
export function snip(list: string | readonly Point[]): string {
  const corners = typeof list === 'string' ? points(list) : list
  const unevenly = corners.map(([x, y], index): Point => [x + uneven(index, x), y + uneven(index + 3, y)])
  return `M${unevenly.map(([x, y]) => `${tenth(x)} ${tenth(y)}`).join('L')}z`
}

const uneven = (index: number, at: number) => (at <= 0 || at >= 300 ? 0 : ((index * 7 + Math.round(at)) % 5) * 0.5 - 1)
const tenth = (value: number) => Math.round(value * 10) / 10

/** Cut in one sweep of the scissors. */
export const sweep = (list: string) => closed(points(list))

export const disc = (x: number, y: number, size: number) => blob([x, y], size, size, 0.3, [0.012, -0.01, 0.006])

export const strip = (list: string, wide: number, end = wide) => stroke(points(list), taper(wide, end), 18)

/** A gum leaf from its stalk to its tip. */
export const leaf = (from: Point, to: Point, wide: number, bow = 0) => dash(from, to, wide, bow)

export type Turned = { x: number; y: number; size?: number; turn?: number; flip?: boolean }

/** Moves, turns and mirrors what was drawn round 0 0. */
export function put({ x, y, size = 1, turn = 0, flip = false }: Turned): (at: Point) => Point {
  return ([a, b]) => {
    const across = (flip ? -a : a) * size
    return [
      x + across * Math.cos(turn) - b * size * Math.sin(turn),
      y + across * Math.sin(turn) + b * size * Math.cos(turn),
    ]
  }
}

/** A shape drawn round 0 0 and put somewhere; a mirrored one keeps its direction. */
export function shape(list: string, where: Turned, isSmooth = false): string {
  const moved = points(list).map(put(where))
  const ordered = where.flip ? moved.reverse() : moved
  return isSmooth ? closed(ordered) : snip(ordered)
}

/** How far each finger is stretched, from the thumb on. */
export const POSES = { open: [1, 1, 1, 1, 1], point: [0.45, 1, 0.35, 0.32, 0.34], two: [0.4, 1, 1, 0.35, 0.36] }

const FINGERS = [
  { base: [-22, 14], tip: [-74, -34], wide: 23, end: 17 },
  { base: [-24, -24], tip: [-36, -106], wide: 20, end: 15 },
  { base: [-4, -30], tip: [-7, -124], wide: 21, end: 15 },
  { base: [15, -28], tip: [21, -112], wide: 20, end: 14 },
  { base: [30, -18], tip: [48, -84], wide: 18, end: 13 },
] as const

/** A left hand, seen from its back: round 0 0 is the palm, the wrist lies below. `flip` makes it the right one. */
export function hand(where: Turned & { pose?: keyof typeof POSES; wrist?: number }): string {
  const place = put({ ...where, flip: !where.flip })
  const long = where.wrist ?? 92
  const fingers = FINGERS.map(({ base, tip, wide, end }, index) => {
    const far = POSES[where.pose ?? 'open'][index] ?? 1
    const to: Point = [base[0] + (tip[0] - base[0]) * far, base[1] + (tip[1] - base[1]) * far]
    return finger(base, to, wide, end).map(place)
  })
  const palm = points(
    `-39 0, -38 -30, -16 -38, 14 -37, 38 -28, 42 6, 34 34, 25 56, 25 ${long}, -23 ${long}, -22 58, -34 36`,
  )
  const cut = where.flip ? (line: Point[]) => closed(line) : (line: Point[]) => closed([...line].reverse())
  const squared = palm.flatMap((at, index) => (index === 8 || index === 9 ? [at, at, at] : [at])).map(place)
  return cut(squared) + fingers.map(cut).join('')
}

function finger(base: readonly [number, number], tip: Point, wide: number, end: number): Point[] {
  const [dx, dy] = [tip[0] - base[0], tip[1] - base[1]]
  const far = Math.hypot(dx, dy) || 1
  const at = (share: number, side: number): Point => [
    base[0] + dx * share - (dy / far) * side,
    base[1] + dy * share + (dx / far) * side,
  ]
  const [w, e] = [wide / 2, end / 2]
  const past = 1 + e / far
  return [
    at(0, -w),
    at(0.5, -w),
    at(0.93, -e * 1.1),
    at(past, -e * 0.7),
    at(past, e * 0.7),
    at(0.93, e * 1.1),
    at(0.5, w),
    at(0, w),
  ]
}

/** A nerve that ends like a twig: its stem, and the twigs that leave it. */
export const nerve = (stem: string, twigs: string[], wide: number, end = 3) =>
  strip(stem, wide, end) + twigs.map((twig) => strip(twig, Math.max(3.5, wide * 0.45), 2.2)).join('')

/** Side view of a chair that looks to the right: its seat is at 0 0. */
export function chair(where: Turned): string {
  return [
    shape('-30 -4, 34 -4, 34 8, -30 8', where),
    shape('-38 -78, -27 -78, -20 8, -31 8', where),
    shape('-30 6, -21 6, -30 74, -39 74', where),
    shape('23 6, 33 6, 40 74, 31 74', where),
  ].join('')
}

/** What is said: a bubble whose tail points down, to the left or, flipped, to the right. */
export const bubble = (where: Turned) =>
  shape('-44 -2, -42 -30, -14 -40, 20 -40, 44 -28, 46 2, 38 26, 8 34, -12 33, -22 37, -34 54, -36 30', where, true)

export const turned = (list: string, where: Turned) => points(list).map(put(where))
