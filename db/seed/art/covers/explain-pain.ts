import { type Point, points } from '@/lib/drawing/ink'
import { disc, leaf, type Piece, shape, snip, strip, sweep } from '../paper'

export const explainPain: Piece[] = [
  ['gum', sweep('-20 262, 60 240, 140 252, 230 232, 320 248, 330 440, -30 440')],
  [
    'leaf',
    [
      strip('148 424, 152 352, 148 292, 151 238', 96, 20),
      ...[
        '150 262, 128 222, 94 204, 58 182',
        '151 252, 160 214, 152 184, 158 146',
        '151 262, 180 228, 218 212, 252 182',
      ].map((way) => strip(way, 17, 4)),
      ...['108 211, 90 190, 88 162', '156 200, 180 178, 190 154', '206 217, 236 220, 266 212'].map((way) =>
        strip(way, 8, 3),
      ),
    ].join(''),
  ],
  ['paper', gate()],
  [
    'ink',
    `${snip('62 250, 80 250, 82 388, 64 388')}${snip('220 250, 238 250, 240 388, 222 388')}${disc(71, 243, 11.5)}${disc(229, 243, 11.5)}`,
  ],
]

/** Half open: its pickets grow narrower, its rails run back. */
function gate(): string {
  const pickets = Array.from({ length: 5 }, (_, index) => {
    const [left, lean] = [85 + index * 15.5 - index * index * 0.6, index * 5.2]
    return snip(
      `${left} ${280 - lean * 0.4}, ${left + 5} ${268 - lean * 0.5}, ${left + 10 - index * 0.6} ${280 - lean * 0.4}, ${left + 10 - index * 0.6} ${374 - lean}, ${left} ${375 - lean}`,
    )
  })
  return pickets.join('') + snip('82 300, 154 287, 154 295, 82 310') + snip('82 352, 154 331, 154 339, 82 362')
}

export const handbook: Piece[] = [
  ...[0, 1, 2, 3, 4].map((step): Piece => {
    const turn = (at: number, far: number) => `${150 - Math.cos(at) * far} ${336 - Math.sin(at) * far}`
    const [from, to] = [(step * Math.PI) / 5 + 0.025, ((step + 1) * Math.PI) / 5 - 0.025]
    const rim = [0, 0.25, 0.5, 0.75, 1].map((share) => turn(from + (to - from) * share, 126))
    const core = [1, 0.5, 0].map((share) => turn(from + (to - from) * share, 58))
    return [
      (['paper', 'mist', 'gum', 'eucalyptus', 'ink'] as const)[step] as 'paper',
      snip([...rim, ...core].join(', ')),
    ]
  }),
  ['eucalyptus', leaf([160, 346], [60, 238], 24, -10)],
  ['ink', disc(150, 336, 22)],
  ['leaf', disc(150, 336, 8)],
]

export const supercharged: Piece[] = [
  ['gum', sweep('-20 352, 40 326, 110 344, 180 322, 250 340, 320 318, 330 430, -30 430')],
  ['leaf', sweep('-20 386, 70 360, 150 380, 240 358, 320 376, 330 430, -30 430')],
  ['paper', snip('178 128, 238 196, 196 298, 116 212')],
  [
    'eucalyptus',
    `${disc(180, 208, 17)}${strip('180 208, 178 168, 178 132', 15, 3)}${strip('180 208, 208 206, 234 197', 14, 3)}${strip('180 208, 190 250, 196 294', 15, 3)}${strip('180 208, 150 212, 120 212', 14, 3)}${strip('179 172, 194 162, 198 152', 5, 2)}${strip('178 184, 164 172, 160 154', 5, 2)}${strip('186 238, 204 248, 212 258', 5, 2)}${strip('188 252, 172 262, 170 268', 5, 2)}${strip('148 212, 142 224, 146 236', 5, 2)}${strip('206 206, 216 216, 218 228', 5, 2)}`,
  ],
  [
    'leaf',
    `${strip('196 298, 202 330, 170 356, 128 372, 100 400', 3.4, 3)}${leaf([201, 322], [222, 312], 7)}${leaf([201, 322], [184, 334], 7)}${leaf([160, 360], [168, 380], 7)}${leaf([160, 360], [144, 346], 7)}`,
  ],
]

export const printableSheet: Piece[] = [
  ['paper', snip('64 170, 206 152, 232 186, 250 372, 84 388')],
  ['leaf', snip('206 152, 232 186, 204 192')],
  ...wattleBranch('206 190, 196 232, 176 276, 136 322', [
    '202 214, 236 224',
    '194 234, 152 226',
    '186 256, 226 274',
    '178 270, 132 262',
    '162 292, 198 318',
    '150 306, 108 302',
  ]),
]

/** Leaves along a stem, and where each begins, two small suns. */
function wattleBranch(stem: string, leaves: string[]): Piece[] {
  const ways = leaves.map((way) => points(way) as [Point, Point])
  const suns = ways.flatMap(([from, to], index) => {
    const at = (share: number, off: number): Point => [
      from[0] + (to[0] - from[0]) * share + (to[1] - from[1]) * off,
      from[1] + (to[1] - from[1]) * share - (to[0] - from[0]) * off,
    ]
    return [at(0.3, 0.38), at(0.72, index % 2 === 0 ? 0.36 : -0.36), at(0.2, -0.34)]
  })
  return [
    ['gum', strip(stem, 5, 2.6) + ways.map(([from, to]) => leaf(from, to, 8, 2)).join('')],
    ['wattle', suns.map(([x, y]) => disc(x, y, 6.4)).join('')],
  ]
}

const book = (x: number, y: number, wide: number, high: number, turn: number) => {
  const where = { x, y, turn }
  return {
    cover: shape(`0 0, ${wide} 0, ${wide} ${-high}, 0 ${-high}`, where),
    band: shape(
      `${wide * 0.16} ${-high * 0.62}, ${wide * 0.84} ${-high * 0.62}, ${wide * 0.84} ${-high * 0.82}, ${wide * 0.16} ${-high * 0.82}`,
      where,
    ),
    spine: shape(`0 0, 9 0, 9 ${-high}, 0 ${-high}`, where),
  }
}

export const starterPack: Piece[] = (() => {
  const [large, small] = [book(78, 318, 92, 150, 0.1), book(186, 330, 68, 106, -0.22)]
  return [
    ['gum', large.cover],
    ['paper', large.band],
    ['eucalyptus', large.spine],
    ['mist', small.cover],
    ['eucalyptus', small.band],
    ['leaf', small.spine],
    [
      'ink',
      `${snip('30 322, 272 322, 272 340, 30 340')}${snip('52 340, 70 340, 62 396, 46 396')}${snip('232 340, 250 340, 256 396, 240 396')}`,
    ],
  ]
})()

export const clinicianPack: Piece[] = [
  ['leaf', snip('34 352, 266 352, 266 400, 34 400')],
  ['paper', snip('250 352, 266 352, 266 400, 250 400')],
  ['mist', snip('102 300, 266 300, 266 352, 102 352')],
  ['gum', snip('102 300, 118 300, 118 352, 102 352')],
  ['sand', snip('176 246, 266 246, 266 300, 176 300')],
  ['straw', snip('176 246, 190 246, 190 300, 176 300')],
  ...wattleBranch('258 240, 226 238, 190 224, 150 194', [
    '236 238, 250 212',
    '214 234, 198 254',
    '200 228, 214 196',
    '176 216, 146 224',
    '166 206, 172 172',
    '152 194, 124 180',
  ]),
]

export const waitingRoomPack: Piece[] = [
  ['gum', snip('0 350, 300 350, 300 400, 0 400')],
  ['ink', Array.from({ length: 10 }, (_, index) => seat(24 + index * 25.4)).join('')],
  ...Array.from({ length: 10 }, (_, index): Piece => {
    const [x, high] = [24 + index * 25.4, 66 + ((index * 5) % 4) * 6]
    const colour = (['paper', 'leaf', 'mist', 'paper', 'sand'] as const)[index % 5] as 'paper'
    return [colour, shape(`-8 0, 8 0, 8 ${-high}, -8 ${-high}`, { x, y: 308, turn: ((index * 3) % 5) * 0.03 - 0.06 })]
  }),
]

function seat(x: number): string {
  return (
    snip(`${x - 11} 308, ${x + 11} 308, ${x + 11} 315, ${x - 11} 315`) +
    snip(`${x - 10} 314, ${x - 6} 314, ${x - 8} 352, ${x - 12} 352`) +
    snip(`${x + 6} 314, ${x + 10} 314, ${x + 12} 352, ${x + 8} 352`)
  )
}
