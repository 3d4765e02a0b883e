import { type Chance, spread } from '@/lib/drawing/chance'
import { blob, type Point, stroke, taper, toward } from '@/lib/drawing/ink'
import { inked } from '../branches'
import { grow, strewn } from '../growth'
import { type Plate, stretch } from '../plate'

/** A Purkinje cell: a flat fan, fed by one stem. The number opens, tilts and notches the fan. */
export function drawLiving(number: number, luck: Chance): Plate {
  const open = 0.7 + spread(number, 5) * 0.85
  const lean = (spread(number, 1) - 0.5) * 1.1
  const body: Point = [200 - lean * 130, 300 - Math.abs(lean) * 20]
  const crown = toward(body, lean * 0.5, 50)
  const limbs = 1 + (number % 3)
  const turns = Array.from(
    { length: limbs },
    (_, index) => lean + (limbs === 1 ? 0 : (index / (limbs - 1) - 0.5) * open * 1.25),
  )
  const notches = turns.slice(1).map((turn, index) => (turn + (turns[index] as number)) / 2)
  const far = 292 - Math.max(0, open - 1) * 60
  const targets = strewn(
    luck,
    420,
    8.8,
    () => toward(crown, lean + luck.between(-open, open), Math.sqrt(luck.between(0.02, 1)) * far),
    ([x, y]) => {
      const angle = Math.atan2(x - crown[0], crown[1] - y)
      const away = Math.hypot(x - crown[0], y - crown[1])
      const rim = far * (0.9 + 0.1 * Math.cos((angle - lean) * 5 + number))
      const isOpen = notches.every((notch) => Math.abs(angle - notch) > 0.03 + away * 0.00032) || away < 40
      return x > 10 && x < 390 && y > 10 && away < rim && isOpen
    },
  )
  const way = [body, toward(body, lean * 0.7, 28), crown]
  const roots = turns.map((turn) => ({
    at: body,
    angle: lean,
    way: [...way, toward(crown, turn, 18), toward(crown, turn, 44)],
  }))
  const tree = grow({ roots, targets, reach: 240, near: 6.8, firm: 0.5, step: 6 }, luck)
  const [x, y] = body
  const axon: Point[] = [body, [x + 5, y + 32], [x - 4, y + 60], [x + lean * 30 + 4, 402]]
  const side: Point[] = [
    [x + 1, y + 44],
    [x + 36, y + 56],
    [x + 70, y + 48],
    [x + 104, y + 58],
  ]
  const ink = [
    inked(tree, { tip: 1.5, power: 0.44, most: 13, apart: 18, shortest: 13, root: 26 / limbs ** 0.3, rooted: 34 }),
    blob(body, 22, 27, lean * 0.5, [0, 0.04, -0.03]),
    stroke(axon, taper(16, 3.4, 0.35)),
    stroke(side, taper(3.4, 1.4)),
  ]
  return { ink: ink.join(''), signal: stretch(axon, 0.46, 0.84) }
}
