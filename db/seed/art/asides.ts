import { chance } from '@/lib/drawing/chance'
import { along, blob, closed, type Point, points, ring, stroke, swell, taper, toward } from '@/lib/drawing/ink'
import { inked } from './branches'
import { grow, strewn } from './growth'

/** Ink, and where the one signal is on its way: what stands on pages that have little to say. */
export type Aside = { wide: number; high: number; ink: string; signal?: string }

/** The cell that the first page begins with; its axon leaves below, in the middle. */
export function drawCell(): Aside {
  const luck = chance('the first page')
  const body: Point = [120, 214]
  const up = strewn(luck, 130, 11, () => [luck.between(10, 230), luck.between(6, 168)], isInFan)
  const down = strewn(luck, 40, 14, () => toward(body, Math.PI + luck.between(-1.5, 1.5), luck.between(44, 106)), isLow)
  const stem = grow(
    {
      roots: [
        {
          at: [120, 190],
          angle: 0,
          way: [
            [120, 190],
            [118, 150],
            [121, 118],
          ],
        },
      ],
      targets: up,
      reach: 150,
      near: 8,
      firm: 0.55,
    },
    luck,
  )
  const roots = [1.75, 2.4, -2.4, -1.75].map((angle) => ({ at: toward(body, angle, 16), angle }))
  const basal = grow({ roots, targets: down, reach: 110, near: 9 }, luck)
  const ink = [
    inked(stem, { tip: 2, power: 0.5, most: 13, shortest: 15, root: 18, rooted: 34 }),
    inked(basal, { tip: 2, power: 0.55, most: 10, flare: 1.7, shortest: 15, root: 6, rooted: 18 }),
    closed(points('120 166, 133 190, 144 214, 140 234, 128 243, 125 258, 115 258, 112 243, 100 234, 96 214, 107 190')),
    stroke(points('120 244, 121 270, 120 302'), taper(17, 6, 0.5)),
  ]
  return { wide: 240, high: 300, ink: ink.join('') }

  function isInFan([x, y]: Point): boolean {
    return Math.abs(x - 120) < 40 + (170 - y) * 0.75 && Math.abs(x - 120) + (170 - y) < 210
  }
  function isLow([x, y]: Point): boolean {
    return x > 6 && x < 234 && y < 296 && Math.abs(x - 120) > 20
  }
}

/** The tip of a fibre that grows and feels about for its way. */
export function drawSearching(): Aside {
  const fibre = points('-6 150, 50 142, 104 150, 160 128, 196 116')
  const palm = points('178 126, 196 96, 226 84, 250 96, 258 120, 246 144, 218 150, 194 142')
  const feelers: [string, boolean][] = [
    ['202 100, 196 74, 204 48, 198 26', false],
    ['222 88, 232 60, 228 38', true],
    ['240 92, 266 70, 276 46, 296 34', false],
    ['254 108, 286 98, 312 106', true],
    ['254 126, 284 136, 300 160', false],
    ['240 144, 252 168, 246 190', true],
    ['216 148, 214 172, 200 188', false],
  ]
  const ink = [
    stroke(fibre, taper(7, 22, 2)),
    closed(palm),
    ...feelers.map(([way, isBranched]) => {
      const line = points(way)
      const [fork, tip] = [along(line, 9)[5] as Point, line.at(-1) as Point]
      const twig = isBranched ? stroke([fork, toward(fork, fork[0] > 250 ? 0.7 : -0.6, 18)], taper(2.6, 1.4)) : ''
      return stroke(line, taper(7, 1.8, 0.6)) + twig + blob(tip, 2.6, 2.6)
    }),
  ]
  return { wide: 320, high: 200, ink: ink.join(''), signal: stroke(along(fibre, 41).slice(22, 33), swell(9, 0), 6) }
}

/** A basket, woven of fibre as a basket cell weaves it, with nothing in it. */
export function drawBasket(): Aside {
  const [left, right] = [92, 252]
  const rim = Array.from({ length: 20 }, (_, at): Point => {
    const turn = (at / 20) * 2 * Math.PI
    return [172 + Math.cos(turn) * 84, 92 + Math.sin(turn) * 15]
  })
  const ribs = Array.from({ length: 9 }, (_, at): Point[] => {
    const share = at / 8
    const top: Point = [left + (right - left) * share, 98 + Math.sin(share * Math.PI) * 10]
    const low: Point = [118 + 108 * share, 176 + Math.sin(share * Math.PI) * 9]
    return [top, [(top[0] + low[0]) / 2 + (share - 0.5) * 14, 138], low]
  })
  const hoops = [118, 138, 158].map((y, at) =>
    Array.from({ length: 17 }, (_, step): Point => {
      const share = step / 16
      const half = 84 - at * 8
      return [172 - half + 2 * half * share, y + Math.sin(share * Math.PI) * 10 + (step % 2 === at % 2 ? 3 : -3)]
    }),
  )
  const handle = points('94 92, 104 40, 140 14, 176 10, 214 18, 242 44, 250 92')
  const ink = [
    ring(rim, (share) => 4 + Math.sin(share * 18) * 0.8),
    ...ribs.map((rib) => stroke(rib, taper(4.4, 2.6))),
    ...hoops.map((hoop) => stroke(hoop, swell(3.6, 2), 9)),
    stroke(points('116 178, 172 190, 228 178'), swell(7, 4)),
    stroke(handle, swell(7, 4.4)),
    stroke(points('250 92, 274 108, 296 104, 326 116'), taper(5, 3)),
    stroke(points('-6 128, 30 116, 62 108, 94 94'), taper(3, 5)),
  ]
  return { wide: 320, high: 200, ink: ink.join('') }
}

/** A message crosses from one cell to the next. */
export function drawMessage(): Aside {
  const luck = chance('a message')
  const giver = points(
    '-8 84, 46 78, 92 86, 118 62, 136 44, 150 58, 154 98, 148 140, 134 152, 116 134, 92 112, 46 104, -8 106',
  )
  const taker = points(
    '330 74, 280 80, 236 74, 206 50, 188 44, 180 60, 178 98, 182 138, 192 152, 208 144, 238 116, 282 112, 330 118',
  )
  const parcels = strewn(luck, 8, 16, () => [luck.between(116, 140), luck.between(76, 122)])
  const drops = strewn(luck, 11, 10, () => [luck.between(156, 176), luck.between(62, 134)])
  const edge = (line: Point[]) =>
    ring(
      line.flatMap((at, index) => [at, mid(at, line[(index + 1) % line.length] as Point)]),
      () => 4,
    )
  const ink = [
    edge(giver),
    edge(taker),
    ...parcels.map((at) => ring(circle(at, 6.4), () => 2.4)),
    ...drops.map((at) => blob(at, 2.3, 2.3)),
    ...[66, 84, 102, 120].map((y) =>
      stroke(
        [
          [190, y],
          [205, y + 1],
        ],
        taper(4, 2),
      ),
    ),
  ]
  return { wide: 320, high: 200, ink: ink.join(''), signal: stroke(points('18 95, 44 93, 74 99'), swell(11, 0), 6) }
}

/** A fibre with a gap in its wrapping, and a cell that has come to mend it. */
export function drawMending(): Aside {
  const luck = chance('mending')
  const way = points('-8 150, 70 140, 160 146, 250 138, 328 144')
  const lengths = [0.02, 0.2, 0.56, 0.75].map((from) => along(way, 101).slice(from * 100, from * 100 + 16))
  const body: Point = [148, 56]
  const arms = strewn(
    luck,
    34,
    13,
    () => toward(body, luck.between(-2.6, 2.6), luck.between(34, 66)),
    ([, y]) => y > 6 && y < 104,
  )
  const roots = [-1.8, -0.7, 0.4, 1.5].map((angle) => ({ at: toward(body, angle, 14), angle }))
  const star = grow({ roots, targets: arms, reach: 80, near: 9 }, luck)
  const ink = [
    stroke(way, () => 4.4),
    ...lengths.map((length) => stroke(length, (share) => 4 + 17 * Math.sin(Math.PI * share) ** 0.4, 7)),
    inked(star, { tip: 1.8, power: 0.6, most: 9, flare: 1.6, root: 8, rooted: 16, shortest: 12 }),
    blob(body, 18, 17, 0.2, [0.04, -0.05, 0.02]),
    stroke(points('146 66, 140 96, 132 126, 138 142'), taper(11, 6, 0.6)),
    stroke(points('154 66, 162 98, 156 128, 160 142'), taper(10, 6, 0.6)),
    closed(points('124 140, 142 128, 166 130, 174 144, 160 156, 136 156')),
  ]
  return { wide: 320, high: 200, ink: ink.join('') }
}

const mid = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
const circle = ([x, y]: Point, size: number) =>
  Array.from({ length: 8 }, (_, at): Point => toward([x, y], (at * Math.PI) / 4, size))
