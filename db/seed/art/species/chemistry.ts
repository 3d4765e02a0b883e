import { type Chance, spread } from '@/lib/drawing/chance'
import { blob, closed, type Point, points, ring, stroke, swell, taper, toward } from '@/lib/drawing/ink'
import { inked } from '../branches'
import { grow, strewn } from '../growth'
import { type Plate, stretch } from '../plate'

/** Even numbers: a cell that gives its messenger to the blood. Odd numbers: a synapse, seen close. */
export function drawChemistry(number: number, luck: Chance): Plate {
  return number % 2 === 0 ? drawSecretion(number, luck) : drawSynapse(number, luck)
}

function drawSecretion(number: number, luck: Chance): Plate {
  const side = spread(number) > 0.5 ? 1 : -1
  const flip = ([x, y]: Point): Point => [200 + (x - 200) * side, y]
  const body: Point = flip([84 + spread(number, 1) * 110, 92])
  const targets = strewn(
    luck,
    52,
    13,
    () => toward(body, luck.between(-2.4, 2.4), luck.between(36, 104)),
    ([x, y]) => x > 10 && x < 390 && y > 10 && y < 190,
  )
  const roots = [-1.9, -0.9, 0.2, 1.3].map((angle) => ({ at: toward(body, angle, 18), angle }))
  const dendrites = grow({ roots, targets, reach: 100, near: 9, firm: 0.6 }, luck)
  const sway = 10 + spread(number, 2) * 80
  const axon = (
    [
      [0, 0],
      [18, 70],
      [sway, 130],
      [sway * 0.4 + 30, 176],
      [96 + spread(number, 3) * 40, 212],
    ] as Point[]
  ).map(([x, y]): Point => [body[0] + side * x, body[1] + y])
  const end = axon.at(-1) as Point
  const vessel = points('-6 366, 100 340, 200 350, 296 322, 406 338').map(flip)
  const beads = 4 + (number % 4)
  const drops = strewn(luck, 10 + (number % 6), 13, () => [
    end[0] + luck.between(-74, 74),
    end[1] + luck.between(40, 66),
  ])
  const ends = [-1.15, -0.5, 0.2, 0.95].map((turn, index) => {
    const tip = toward(end, Math.PI + turn, 30 + (index % 2) * 6)
    return stroke([axon.at(-2) as Point, end, tip], taper(5, 3.4)) + blob(tip, 7, 8.5, turn)
  })
  const ink = [
    inked(dendrites, { tip: 1.9, power: 0.6, most: 11, flare: 1.6, root: 8, rooted: 20, shortest: 16 }),
    blob(body, 29, 33, 0.2, [0.02, -0.03, 0.05]),
    stroke(
      axon,
      (share) =>
        4.2 +
        9 * Math.max(0, Math.sin(share * Math.PI * 2 * beads - 1)) ** 3 * (0.4 + share) +
        14 * Math.exp(-share * 14),
      6,
    ),
    ...ends,
    ...drops.map((at) => blob(at, luck.between(2.4, 4.2), luck.between(2.4, 4.2))),
  ]
  const walls = [0, 38].map((down) =>
    stroke(
      vessel.map(([x, y], index): Point => [x, y + down + Math.sin(index * 2 + down) * 4]),
      swell(5, 3.4),
      26,
    ),
  )
  const cells = [0.2, 0.5, 0.82].map((share) => {
    const [x, y] = stretch(vessel, share, share + 0.03)[0] as Point
    return ring(oval([x, y + 19], 13, 8), () => 2.4)
  })
  return { ink: ink.join(''), behind: walls.join('') + cells.join(''), signal: stretch(axon, 0.3, 0.53) }
}

function drawSynapse(number: number, luck: Chance): Plate {
  const lean = (spread(number, 1) - 0.5) * 1.6
  const cleft = 232
  const bulb: Point = [200, cleft - 62]
  const axon: Point[] = [
    [200 + lean * 170, -8],
    [200 + lean * 130, 30],
    [200 + lean * 50, 70],
    [200 + lean * 8, 104],
    [200, 140],
  ]
  const wide = 1 + (number % 4) * 0.08
  const vesicles = strewn(
    luck,
    13 + (number % 7),
    17,
    () => [200 + luck.between(-76, 76) * wide, luck.between(cleft - 66, cleft - 22)],
    ([x, y]) => Math.abs(x - 200) < (72 - Math.max(0, cleft - 44 - y) * 1.1) * wide,
  )
  const count = 5 + (number % 5)
  const drops = Array.from(
    { length: count * 2 },
    (_, index): Point => [
      146 + ((index % count) + (index >= count ? 0.5 : 0)) * (108 / count),
      cleft + (index < count ? -1 : 8),
    ],
  )
  const shaft: Point[] = [
    [-8, 366 + lean * 30],
    [120, 366],
    [280, 366],
    [408, 366 - lean * 30],
  ]
  const ink = [
    stroke(axon, (share) => 13 + 60 * share ** 5, 10),
    closed(KNOB.map(([x, y]): Point => [200 + x * wide, bulb[1] + y])),
    ...vesicles.map((at) => hole(at, luck.between(6, 8.2))),
    closed(SPINE.map(([x, y]): Point => [200 + x * wide, cleft + y])),
    stroke(
      [
        [200, cleft + 60],
        [200 - lean * 12, cleft + 98],
        [200 - lean * 30, 368],
      ],
      (share) => 58 - 34 * Math.sin(share * 2.4),
    ),
    stroke(shaft, swell(36, 28), 30),
    ...drops.map((at) => blob(at, 2.9, 2.9)),
  ]
  const wrap = [-1, 1].map((side) => {
    const x = (far: number) => 200 + side * far * wide
    return stroke(
      [
        [x(170), 84],
        [x(128), 140],
        [x(112), cleft - 10],
        [x(128), cleft + 56],
        [x(172), cleft + 96],
      ],
      swell(15, 1),
      24,
    )
  })
  return { ink: ink.join(''), behind: wrap.join(''), signal: stretch(axon, 0.1, 0.55) }
}

/** The end that speaks, clockwise from its neck, and the one that listens. */
const KNOB: Point[] = points(
  '0 -50, 40 -44, 74 -14, 90 26, 76 52, 36 57, 0 53, -36 57, -76 52, -90 26, -74 -14, -40 -44',
)
const SPINE: Point[] = points('0 19, 46 15, 86 17, 96 30, 78 56, 40 78, 0 84, -40 78, -78 56, -96 30, -86 17, -46 15')

/** Drawn the other way round, an oval inside a shape is a hole in it. */
const hole = (at: Point, size: number) => closed([...oval(at, size, size)].reverse())

const oval = ([x, y]: Point, wide: number, high: number) =>
  Array.from(
    { length: 8 },
    (_, index): Point => [
      x + Math.cos((index * Math.PI) / 4) * wide * 1.08,
      y + Math.sin((index * Math.PI) / 4) * high * 1.08,
    ],
  )
