import { type Chance, spread } from '@/lib/drawing/chance'
import { along, blob, mix, type Point, stroke, taper, toward } from '@/lib/drawing/ink'
import { inked } from '../branches'
import { grow, strewn } from '../growth'
import type { Plate } from '../plate'

/** Two cells lean to each other, and one branch of each touches. The number says who is tall and where they meet. */
export function drawPeople(number: number, luck: Chance): Plate {
  const taller = number % 2 === 0 ? 1 : -1
  const gap = 0.1 + spread(number) * 0.3
  const bodies: [Point, Point] = [
    [108 - gap * 60, 268 - taller * (20 + spread(number, 1) * 36)],
    [292 + gap * 60, 268 + taller * (20 + spread(number, 1) * 36)],
  ]
  const arch = (spread(number, 2) > 0.45 ? -1 : 1) * (34 + spread(number, 3) * 44)
  const [a, b] = bodies
  const bridge = along(
    [
      a,
      ...[0.25, 0.5, 0.75].map((share): Point => {
        const [x, y] = mix(a, b, share)
        return [x, y + arch * Math.sin(share * Math.PI) ** 0.8 - (arch > 0 ? 0 : 14)]
      }),
      b,
    ],
    41,
  )
  const arms = [bridge.slice(0, 21), bridge.slice(20).reverse()]
  const cells = bodies.map((body, index) => {
    const side = index === 0 ? 1 : -1
    const lean = side * (0.12 + gap * 0.5)
    const crown = toward(body, lean, 40)
    const isHere = ([x, y]: Point) =>
      x > 10 && x < 390 && y > 12 && y < 390 && (x - 200) * side < -9 && awayFrom(arms[index] as Point[], [x, y]) > 15
    const above = strewn(
      luck,
      90,
      12,
      () => toward(crown, lean + luck.between(-1.05, 1.05), luck.between(20, body[1] - 60)),
      isHere,
    )
    const below = strewn(
      luck,
      44,
      13,
      () => toward(body, Math.PI + luck.between(-1.3, 1.3), luck.between(34, 96)),
      isHere,
    )
    const stem = grow(
      { roots: [{ at: body, angle: lean, way: [body, crown] }], targets: above, reach: 120, near: 8.5, firm: 0.6 },
      luck,
    )
    const feet = [Math.PI - 0.8, Math.PI + 0.1, Math.PI + 0.9].map((angle) => ({ at: toward(body, angle, 15), angle }))
    const roots = grow({ roots: feet, targets: below, reach: 100, near: 9, firm: 0.6 }, luck)
    return [
      inked(stem, { tip: 1.8, power: 0.5, most: 12, root: 24, rooted: 34, shortest: 14 }),
      inked(roots, { tip: 1.8, power: 0.55, most: 10, flare: 1.6, root: 8, rooted: 18, shortest: 14 }),
      blob(body, 25, 28, lean, [0.02, -0.04, 0.03]),
      stroke(arms[index] as Point[], taper(20, 5, 0.45)),
    ].join('')
  })
  return { ink: cells.join(''), signal: bridge.slice(16, 25) }
}

const awayFrom = (line: Point[], [x, y]: Point) => Math.min(...line.map((at) => Math.hypot(at[0] - x, at[1] - y)))
