import { stroke, taper } from '@/lib/drawing/ink'
import {
  bubble,
  chair,
  disc,
  hand,
  leaf,
  nerve,
  type Piece,
  shape,
  snip,
  strip,
  sweep,
  type Turned,
  turned,
} from '../paper'

export const explainPain: Piece[] = [
  ['dusk', snip('0 366, 300 366, 300 400, 0 400')],
  [
    'lilac',
    nerve(
      '92 276, 116 222, 152 204, 190 220, 208 276',
      [
        '108 238, 92 206, 98 172',
        '126 212, 128 184, 150 162',
        '160 204, 176 176, 202 164',
        '190 220, 216 206, 226 180',
        '140 174, 140 152, 132 138',
        '190 170, 194 150, 208 138',
      ],
      9,
      9,
    ),
  ],
  ['paper', chair({ x: 74, y: 292 })],
  ['bloom', chair({ x: 226, y: 292, flip: true })],
]

const stairs = snip('20 400, 20 342, 108 342, 108 286, 196 286, 196 230, 284 230, 284 400')
const mirror = (where: Turned): Piece[] => [
  ['bloom', shape('-26 -84, 26 -84, 26 0, -26 0', where)],
  ['lilac', shape('-19 -77, 19 -77, 19 -7, -19 -7', where)],
  ['bloom', shape('-19 -77, 6 -77, -19 -30', where)],
]

export const gradedMotorImagery: Piece[] = [
  ['dusk', stairs],
  ['paper', shape('-24 -70, 24 -70, 24 0, -24 0', { x: 62, y: 342, turn: -0.06 })],
  ['jacaranda', hand({ x: 63, y: 310, size: 0.27, turn: -0.06, wrist: 66 })],
  [
    'lilac',
    `${sweep('112 214, 122 190, 148 182, 176 188, 188 210, 182 234, 156 244, 126 238')}${disc(150, 262, 9)}${disc(142, 278, 5)}`,
  ],
  ['jacaranda', hand({ x: 152, y: 218, size: 0.2, flip: true, wrist: 56 })],
  ...mirror({ x: 240, y: 230, turn: 0.05 }),
]

export const explainPainAndGmi: Piece[] = [
  [
    'lilac',
    `${strip('150 412, 152 372, 148 336, 128 306, 116 282', 10, 6)}${strip('151 350, 160 328, 184 314, 204 306', 8, 6)}${leaf([151, 376], [206, 352], 12, 4)}${leaf([151, 390], [100, 366], 12, -4)}`,
  ],
  ['paper', bubble({ x: 90, y: 236, size: 1.36, turn: 0.24, flip: true })],
  ['bloom', shape('-36 -66, 30 -72, 38 0, 30 62, -34 66, -38 0', { x: 212, y: 236, turn: 0.16 }, true)],
  ['lilac', shape('-27 -54, 22 -58, 28 0, 22 50, -26 53, -29 0', { x: 212, y: 236, turn: 0.16 }, true)],
  ['bloom', shape('-24 -48, 4 -54, -26 4', { x: 212, y: 236, turn: 0.16 })],
  ['jacaranda', `${snip('56 212, 120 218, 119 227, 55 221')}${snip('52 236, 126 243, 125 252, 51 245')}`],
]

export const mobilisation: Piece[] = [
  [
    'lilac',
    `${strip('-20 420, 30 372, 74 316, 92 268', 104, 62)}${disc(95, 266, 32)}${strip('94 262, 146 294, 196 312', 60, 44)}${disc(198, 312, 23)}${strip('198 312, 224 256, 240 212', 42, 27)}`,
  ],
  ['lilac', hand({ x: 248, y: 190, size: 0.36, turn: 0.32, wrist: 60 })],
  [
    'paper',
    nerve(
      '0 372, 48 312, 92 252, 142 284, 196 310, 220 258, 246 196',
      ['244 202, 238 176, 240 154', '246 196, 256 172, 262 152', '247 194, 270 180, 282 166'],
      7,
      4,
    ),
  ],
]

export const painPlasticity: Piece[] = [
  ['bloom', snip('300 96, 300 400, 214 400')],
  ['dusk', sweep('-20 372, 80 356, 180 368, 320 352, 330 440, -30 440')],
  [
    'ink',
    nerve('70 384, 92 332, 84 282, 112 238, 164 222', ['90 292, 62 264, 38 262', '100 254, 82 220, 58 208'], 26, 10),
  ],
  [
    'lilac',
    nerve(
      '150 226, 190 214, 222 190, 246 158',
      [
        '176 218, 200 232, 236 236',
        '204 204, 206 176, 222 150',
        '226 186, 250 190, 276 180',
        '130 230, 150 196, 150 168',
        '218 234, 240 250, 262 250',
      ],
      10,
      4,
    ),
  ],
  [
    'paper',
    [
      [246, 158, 262, 132],
      [222, 150, 216, 124],
      [276, 180, 298, 168],
      [236, 236, 262, 226],
      [150, 168, 138, 144],
      [262, 250, 286, 254],
      [204, 190, 184, 172],
      [252, 176, 268, 156],
    ]
      .map(([a, b, c, d]) => leaf([a as number, b as number], [c as number, d as number], 9))
      .join(''),
  ],
]

export const conference: Piece[] = [
  ['dusk', strip('150 330, 148 282, 152 240', 30, 16)],
  [
    'paper',
    [
      [150, 176, 0.86, false],
      [222, 232, 0.72, true],
    ]
      .map(said)
      .join(''),
  ],
  [
    'lilac',
    [
      [82, 218, 0.78, false],
      [206, 172, 0.62, true],
      [150, 254, 0.62, false],
    ]
      .map(said)
      .join(''),
  ],
  [
    'bloom',
    [
      [100, 168, 0.58, false],
      [256, 188, 0.5, true],
      [42, 246, 0.46, false],
      [196, 276, 0.44, true],
      [104, 272, 0.42, false],
    ]
      .map(said)
      .join(''),
  ],
  [
    'ink',
    [0, 1, 2]
      .flatMap((row) =>
        Array.from({ length: 7 - (row % 2) }, (_, index) =>
          seat(30 + (row % 2) * 20 + index * 40, 340 + row * 26, row),
        ),
      )
      .join(''),
  ],
]

function said([x, y, size, flip]: unknown[]): string {
  return bubble({ x: x as number, y: y as number, size: size as number, flip: flip as boolean })
}

function seat(x: number, y: number, row: number): string {
  return shape('-14 -8, -9 -18, 9 -18, 14 -8, 14 10, -14 10', { x, y, size: 0.9 + row * 0.06 })
}

function dancer(where: Turned): string {
  const limb = (list: string, from: number, to: number) =>
    stroke(turned(list, where), taper(from * (where.size ?? 1), to * (where.size ?? 1)), 5)
  return [
    disc(...(turned('8 -44', where)[0] as [number, number]), 8.5 * (where.size ?? 1)),
    limb('6 -34, 0 -16, -4 2', 15, 12),
    limb('-4 0, -26 10, -54 4', 11, 5),
    limb('-2 0, 22 -6, 52 8', 11, 5),
    limb('4 -30, 26 -44, 44 -58', 7, 4),
    limb('2 -30, -20 -38, -40 -34', 7, 4),
  ].join('')
}

export const betterPerformance: Piece[] = [
  ['bloom', Array.from({ length: 6 }, (_, index) => pane(index)).join('')],
  ...Array.from({ length: 6 }, (_, index): Piece => {
    const [x, y] = [66 + (index % 3) * 84, index < 3 ? 228 : 328]
    const colour = index === 5 ? 'ink' : 'jacaranda'
    return [
      colour,
      dancer({
        x: x - 16 + index * 6,
        y: y + 18 - Math.sin((index / 5) * Math.PI * 0.8) * 26,
        size: 0.56,
        turn: -0.34 + index * 0.11,
      }),
    ]
  }),
]

function pane(index: number): string {
  const [x, y] = [66 + (index % 3) * 84, index < 3 ? 220 : 320]
  return snip(`${x - 37} ${y - 45}, ${x + 37} ${y - 45}, ${x + 37} ${y + 45}, ${x - 37} ${y + 45}`)
}

export const online: Piece[] = [
  ['dusk', snip('0 362, 300 362, 300 400, 0 400')],
  [
    'lilac',
    nerve(
      '300 132, 262 150, 236 138, 214 150, 204 176',
      ['276 142, 280 166, 272 186', '244 142, 246 118, 262 104', '226 144, 212 130, 212 112'],
      6,
      5,
    ),
  ],
  ['bloom', snip('188 176, 220 176, 238 212, 170 212')],
  ['paper', chair({ x: 240, y: 300, flip: true, size: 0.86 })],
  [
    'ink',
    `${disc(46, 344, 17)}${strip('62 350, 100 352, 150 350', 30, 27)}${strip('150 350, 176 318, 196 284', 23, 18)}${strip('196 284, 226 288, 250 288', 16, 10)}${strip('250 288, 252 280, 254 268', 10, 8)}${strip('78 346, 92 318, 84 296', 11, 8)}`,
  ],
  ['lilac', shape('-28 -16, 0 -6, 28 -16, 28 18, 0 28, -28 18', { x: 78, y: 282, turn: 0.5 })],
  ['paper', shape('-23 -10, -3 -2, -3 18, -23 11', { x: 78, y: 282, turn: 0.5 })],
]
