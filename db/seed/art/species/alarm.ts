import { type Chance, spread } from '@/lib/drawing/chance'
import { blob, dash, type Point, stroke, swell, taper } from '@/lib/drawing/ink'
import { inked } from '../branches'
import { grow, strewn } from '../growth'
import { type Plate, stretch } from '../plate'

/** A nociceptor: bare endings under the skin, a thin fibre, and its round body hung on a stalk. */
export function drawAlarm(number: number, luck: Chance): Plate {
  const [roll, rise] = [number * 1.7, 10 + spread(number, 1) * 16]
  const skin = (x: number) => 44 + Math.sin(x / 64 + roll) * rise * 0.6 + Math.sin(x / 29 + roll * 2) * 3
  const under = (x: number) => skin(x) + 42 + Math.sin(x / 15 + roll) * 8
  const wide = 60 + spread(number, 2) * 150
  const middle = 200 + (spread(number, 3) - 0.5) * 120
  const fibres = 1 + (number % 3)
  const side = number % 2 === 0 ? 1 : -1
  const ways = Array.from({ length: fibres }, (_, index): Point[] => {
    const off = (index - (fibres - 1) / 2) * 26
    const foot = 200 - side * 26
    return [
      [foot + off * 0.3, 404],
      [foot + off * 0.5, 340],
      [foot + (middle - foot) * 0.6 + off * 0.9, 276],
      [middle + off * 2, 206],
    ]
  })
  const targets = strewn(
    luck,
    150,
    11,
    () => [middle + luck.between(-wide, wide), luck.between(40, 222)],
    ([x, y]) =>
      y > skin(x) + luck.pick([20, 52, 52]) && x > 14 && x < 386 && Math.abs(x - middle) < wide * (1.25 - y / 330),
  )
  const roots = ways.map((way) => ({ at: way[0] as Point, angle: 0, way }))
  const tree = grow({ roots, targets, reach: 190, near: 9, firm: 0.6, step: 6.5 }, luck)
  const main = ways[0] as Point[]
  const [joint, body]: [Point, Point] = [
    stretch(main, 0.33, 0.36)[0] as Point,
    [200 + side * (84 + spread(number, 4) * 40), 286 + spread(number, 5) * 62],
  ]
  const ink = [
    inked(tree, { tip: 1.8, power: 0.5, most: 6.5, shortest: 13 }),
    stroke(across(skin), swell(5, 3.5), 20),
    stroke([joint, [joint[0] + side * 22, joint[1] - 18], [body[0] - side * 34, body[1] - 12], body], taper(4, 9)),
    blob(body, 34, 31, 0.4 * side, [0.03, 0, -0.04]),
  ]
  return {
    ink: ink.join(''),
    behind: stroke(across(under), () => 1.6, 9) + cells(skin, luck),
    signal: stretch(main, 0.4, 0.62),
  }
}

const across = (edge: (x: number) => number) =>
  Array.from({ length: 20 }, (_, index): Point => [6 + index * 20.4, edge(6 + index * 20.4)])

/** Rows of flat skin cells. */
function cells(skin: (x: number) => number, luck: Chance): string {
  const rows = [12, 22, 32]
  return rows
    .flatMap((deep, row) =>
      Array.from({ length: 15 - row }, (_, index) => {
        const x = 14 + index * (25 + row * 2) + row * 9 + luck.between(-4, 4)
        const y = (at: number) => skin(at) + deep
        return x > 376 ? '' : dash([x, y(x)], [x + 13, y(x + 13)], 2)
      }),
    )
    .join('')
}
