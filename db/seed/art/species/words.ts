import { type Chance, spread } from '@/lib/drawing/chance'
import { blob, type Point, points, stroke, swell, taper, toward } from '@/lib/drawing/ink'
import { inked } from '../branches'
import { grow, strewn } from '../growth'
import { type Plate, stretch } from '../plate'

/** Two cells that speak across a bridge of fibres, the arcuate bundle. The number counts the fibres and lifts the arch. */
export function drawWords(number: number, luck: Chance): Plate {
  const fibres = 3 + (number % 5)
  const turn = number % 2 === 0 ? -1 : 1
  const face = ([x, y]: Point): Point => [200 + (x - 200) * turn, y]
  const left: Point = [112, 236 + spread(number, 1) * 24]
  const right: Point = [282, 212 + spread(number, 2) * 30]
  const top = 96 + spread(number) * 26
  const arches = Array.from({ length: fibres }, (_, index): Point[] => {
    const [low, out] = [index * (84 / fibres), index * 5]
    const sway = Math.sin(index * 2.1 + number) * 5
    return [
      left,
      [left[0] - 8 + out, 186 + low * 0.4],
      [142 + out, top + 22 + low],
      [204 + sway, top + low],
      [266 - out, top + 20 + low],
      [right[0] + 12 - out, 168 + low * 0.4],
      right,
    ].map((at) => face(at as Point))
  })
  const ink = [
    cell(face(left), number, luck),
    cell(face(right), number + 1, luck),
    ...arches.map((arch, index) =>
      stroke(
        arch,
        (share) => 2.4 + (index === 0 ? 2 : 0) + 8 * Math.exp(-share * 14) + 6 * Math.exp(-(1 - share) * 16),
        17,
      ),
    ),
  ]
  const brain = BRAIN.map((fold, index) =>
    stroke(
      fold.map(([x, y]) => face([x, y])),
      index === 0 ? (share) => 4.6 - 1.6 * Math.cos(share * 6.3) : swell(4.4, 0.8),
      22,
    ),
  )
  return { ink: ink.join(''), behind: brain.join(''), signal: stretch(arches[0] as Point[], 0.5, 0.63) }
}

/** The side of a brain: its edge, and the folds that a kind hand would leave in. */
const BRAIN: Point[][] = [
  points(
    '62 296, 30 268, 16 216, 22 158, 56 98, 112 54, 188 32, 264 42, 330 80, 372 138, 386 204, 376 256, 340 284, 290 298, 250 300, 222 326, 168 342, 116 330, 92 306, 62 296',
  ),
  points('96 302, 140 282, 206 272, 262 246, 318 214'),
  points('196 34, 186 62, 200 84'),
  points('246 302, 286 308, 330 324, 366 308, 372 272'),
  points('250 316, 262 344, 256 392'),
  points('340 96, 322 126, 336 150'),
  points('62 110, 84 132, 74 160'),
  points('30 232, 58 226, 70 204'),
  points('120 56, 132 78, 122 96'),
  points('262 44, 258 66, 272 82'),
  points('378 176, 352 180, 344 200'),
  points('360 262, 338 250, 318 256'),
  points('150 330, 176 316, 212 312'),
]

function cell(at: Point, number: number, luck: Chance): string {
  const targets = strewn(luck, 46, 11, () => toward(at, Math.PI + luck.between(-2.1, 2.1), luck.between(26, 66)))
  const turn = spread(number) * 0.5
  const roots = [1.7, 2.6, 3.5, 4.5].map((angle) => ({ at: toward(at, angle + turn, 18), angle: angle + turn }))
  const dendrites = grow({ roots, targets, reach: 90, near: 8.5, firm: 0.6 }, luck)
  const stars = inked(dendrites, { tip: 1.9, power: 0.58, most: 11, flare: 1.6, root: 9, rooted: 18, shortest: 14 })
  return stars + blob(at, 21, 20, turn, [0.06, -0.05, 0.02]) + stroke([at, toward(at, 0.1, 26)], taper(22, 6))
}
