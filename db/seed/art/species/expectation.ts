import { type Chance, spread } from '@/lib/drawing/chance'
import { closed, type Point, stroke, taper, toward } from '@/lib/drawing/ink'
import { inked } from '../branches'
import { grow, strewn } from '../growth'
import { type Plate, stretch } from '../plate'

/** A pyramidal cell: one tall stem, a tuft that asks upward, a skirt that listens below. */
export function drawExpectation(number: number, luck: Chance): Plate {
  const lean = (spread(number) - 0.5) * 0.9
  const body: Point = [200 - lean * 120, 256 + spread(number, 4) * 24]
  const forkAt = 52 + spread(number, 1) * 84
  const fork = toward(body, lean, forkAt)
  const tuft = 0.36 + spread(number, 5) * 0.9
  const skirt = 1 + spread(number, 3) * 0.4
  const up = strewn(
    luck,
    90,
    14,
    () => toward(fork, lean + luck.between(-tuft, tuft), luck.between(0.15, 1) * (fork[1] - 2)),
    inside,
  )
  const out = strewn(luck, 12, 18, () => besideStem(body, lean, forkAt, luck), inside)
  const down = strewn(
    luck,
    90,
    10,
    () => toward(body, Math.PI + luck.between(-1.4, 1.4) * skirt, luck.between(40, 92 + spread(number, 6) * 60)),
    (at) => inside(at) && Math.abs(at[0] - body[0]) > 15,
  )
  const stem = grow(
    {
      roots: [{ at: toward(body, lean, 16), angle: lean }],
      targets: [...up, ...out],
      reach: 230,
      near: 11,
      firm: 0.7,
    },
    luck,
  )
  const corners = [2.0, 2.65, -2.05, -2.7].map((turn) => turn + lean)
  const roots = corners.map((angle) => ({ at: toward(body, angle, 15), angle }))
  const basal = grow({ roots, targets: down, reach: 120, near: 7.5, firm: 0.6 }, luck)
  const [x, y] = body
  const axon: Point[] = [toward(body, Math.PI, 8), [x + 4, y + 46], [x - 4 + lean * 20, y + 88], [x + lean * 60, 398]]
  const ink = [
    inked(stem, { tip: 1.9, power: 0.5, most: 14, shortest: 14, root: 26, rooted: 50 }),
    inked(basal, { tip: 1.9, power: 0.55, most: 12, flare: 1.7, shortest: 14, root: 6, rooted: 20 }),
    closed(PYRAMID.map(([turn, far]) => toward(body, lean + turn, far))),
    stroke(axon, taper(15, 3.2, 0.35)),
  ]
  return { ink: ink.join(''), signal: stretch(axon, 0.5, 0.88) }
}

const PYRAMID = [
  [0, 66],
  [0.45, 30],
  [1.9, 33],
  [2.2, 38],
  [2.7, 27],
  [Math.PI, 31],
  [-2.7, 27],
  [-2.2, 38],
  [-1.9, 33],
  [-0.45, 30],
] as const

function besideStem(body: Point, lean: number, high: number, luck: Chance): Point {
  const from = toward(body, lean, luck.between(40, high))
  return toward(from, lean + luck.pick([-1, 1]) * luck.between(0.8, 1.4), luck.between(34, 92))
}

const inside = ([x, y]: Point) => x > 12 && x < 388 && y > 12 && y < 390
