import { type Chance, spread } from '@/lib/drawing/chance'
import {
  along,
  blob,
  closed,
  dash,
  direction,
  distance,
  type Point,
  points,
  ring,
  stroke,
  swell,
  taper,
  toward,
} from '@/lib/drawing/ink'
import { inked } from '../branches'
import { grow, strewn } from '../growth'
import { type Plate, stretch } from '../plate'

/** Three kinds of map, in turn: the curl of the hippocampus, a tiling of glia, a star that feeds from a vessel. */
export function drawBrainMaps(number: number, luck: Chance): Plate {
  const kinds = [drawCurl, drawTiles, drawStar]
  return (kinds[number % 3] as typeof drawCurl)(number, luck)
}

function drawCurl(number: number, luck: Chance): Plate {
  const turn = ((number % 4) - 1.5) * 0.7
  const size = 0.9 + spread(number, 1) * 0.08
  const place = ([x, y]: Point): Point => [
    200 + (x * Math.cos(turn) - y * Math.sin(turn)) * size,
    200 + (x * Math.sin(turn) + y * Math.cos(turn)) * size,
  ]
  const outer = points('150 96, 176 10, 140 -84, 50 -142, -60 -134, -136 -70, -150 20, -104 92, -30 112, 24 78').map(
    place,
  )
  const inner = points('96 -18, 54 -62, -8 -68, -56 -26, -54 28, -10 44').map(place)
  const cells = (line: Point[], count: number, inward: number, far: number, wide: number) => {
    const spots = along(line, count)
    return spots.map((at, index) => {
      const [dx, dy] = direction(spots[Math.max(0, index - 1)] as Point, spots[Math.min(count - 1, index + 1)] as Point)
      const facing = Math.atan2(-dy * inward, -dx * inward) + luck.between(-0.12, 0.12)
      const long = far * luck.between(0.75, 1.1)
      const tip = toward(at, facing, long)
      const fork = toward(at, facing, long * 0.55)
      return [
        closed(
          [1.1, 2.4, -2.4, -1.1]
            .map((off) => toward(at, facing + off, wide * 0.75))
            .concat([toward(at, facing, wide * 1.3)]),
        ),
        dash(at, tip, wide * 0.75, luck.between(-1, 1), false),
        dash(fork, toward(fork, facing + 0.5, long * 0.42), 2.4, 0, false),
        dash(at, toward(at, facing + Math.PI - 0.75, wide * 0.6 + 12), 4, -2, false),
        dash(at, toward(at, facing + Math.PI + 0.65, wide * 0.6 + 12), 4, 2, false),
      ].join('')
    })
  }
  const bundle = along(outer, 61).map((at, index, all): Point => {
    const [dx, dy] = direction(all[Math.max(0, index - 1)] as Point, all[Math.min(60, index + 1)] as Point)
    return [at[0] - dy * 30, at[1] + dx * 30]
  })
  const way = bundle.slice(0, 46)
  return {
    ink:
      [...cells(outer, 24, 1, 46, 11), ...cells(inner, 17, -1, 27, 8)].join('') +
      stroke(along(way, 14), swell(4.4, 2), 22),
    signal: stretch(way, 0.3, 0.44),
  }
}

function drawTiles(number: number, luck: Chance): Plate {
  const turn = spread(number) * 1.2
  const ring = Array.from({ length: 6 }, (_, index) =>
    toward([200, 200], turn + (index * Math.PI) / 3, 134 + luck.between(-10, 10)),
  )
  const spots: Point[] = [[200 + luck.between(-14, 14), 200 + luck.between(-14, 14)], ...ring]
  const targets = strewn(
    luck,
    520,
    10,
    () => [luck.between(12, 388), luck.between(12, 388)],
    (at) => {
      const [own = 0, next = 0] = spots.map((spot) => distance(spot, at)).toSorted((a, b) => a - b)
      return own > 18 && own < 84 && next - own > 13
    },
  )
  const arms = (at: Point, first: number) =>
    Array.from({ length: 6 }, (_, index) => first + index * 1.047).map((angle) => ({ at: toward(at, angle, 8), angle }))
  const roots = spots.flatMap((at, index) => arms(at, turn + index))
  const tree = grow({ roots, targets, reach: 60, near: 8.5, firm: 0.5, limit: 3000 }, luck)
  const [x, y] = spots[number % 7] as Point
  return {
    ink:
      inked(tree, { tip: 2, power: 0.5, most: 8, root: 6, rooted: 14, shortest: 17, apart: 21 }) +
      spots.map((at) => blob(at, 13, 14, 0.3, [0.05, -0.05])).join(''),
    signal: [
      [x - 20, y + 12],
      [x, y],
      [x + 20, y - 12],
    ],
  }
}

function drawStar(number: number, luck: Chance): Plate {
  const side = number % 2 === 0 ? 1 : -1
  const body: Point = [200 - side * 34, 190 + (spread(number) - 0.5) * 50]
  const wall = (off: number): Point[] => [
    [200 + side * (150 + off), -8],
    [200 + side * (128 + off), 110],
    [200 + side * (146 + off), 230],
    [200 + side * (124 + off), 408],
  ]
  const foot: Point = [200 + side * 122, 150 + spread(number, 1) * 110]
  const arm: Point[] = [body, [body[0] + side * 60, body[1] + 8], [foot[0] - side * 40, foot[1] - 6], foot]
  const targets = strewn(
    luck,
    260,
    11.5,
    () => toward(body, luck.between(-Math.PI, Math.PI), luck.between(26, 190)),
    ([x, y]) =>
      x > 10 &&
      x < 390 &&
      y > 10 &&
      y < 390 &&
      (x - 200) * side < 92 &&
      Math.abs(y - body[1] - 4) > ((x - body[0]) * side > 20 ? 20 : -1),
  )
  const count = 6 + (number % 3)
  const roots = Array.from({ length: count }, (_, index) => {
    const angle = spread(number, 2) + (index / count) * 2 * Math.PI
    return { at: toward(body, angle, 14), angle }
  })
  const tree = grow({ roots, targets, reach: 180, near: 8.5, firm: 0.6 }, luck)
  const toes: Point[] = [
    [foot[0] - side * 10, foot[1] - 12],
    [foot[0] + side * 2, foot[1] - 34],
    [foot[0] + side * 7, foot[1] - 36],
    [foot[0] + side * 9, foot[1]],
    [foot[0] + side * 7, foot[1] + 36],
    [foot[0] + side * 2, foot[1] + 34],
    [foot[0] - side * 10, foot[1] + 12],
  ]
  const ink = [
    inked(tree, { tip: 1.7, power: 0.5, most: 11, root: 8, rooted: 22, shortest: 14, apart: 17 }),
    blob(body, 22, 21, 0.4, [0.08, -0.06, 0.03]),
    stroke(arm, taper(16, 8, 0.6)),
    closed(side > 0 ? toes : [...toes].reverse()),
  ]
  const cells = [60, 190, 330].map((y) =>
    ring(
      Array.from(
        { length: 8 },
        (_, index): Point =>
          toward([200 + side * 160, y + spread(number) * 40], (index * Math.PI) / 4, 11 + (index % 4 === 0 ? 4 : 0)),
      ),
      () => 2.4,
    ),
  )
  return {
    ink: ink.join(''),
    behind: stroke(wall(0), swell(4.6, 3.4), 26) + stroke(wall(44), swell(4.6, 3.4), 26) + cells.join(''),
    signal: stretch(arm, 0.4, 0.72),
  }
}
