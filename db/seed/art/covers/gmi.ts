import { hand, type Piece, shape, snip, strip } from '../paper'

export const gmiHandbook: Piece[] = [
  ['deep', snip('150 0, 300 0, 300 400, 150 400')],
  ['paper', hand({ x: 96, y: 300, size: 0.86, turn: 0.16, flip: true })],
  ['sky', hand({ x: 204, y: 300, size: 0.86, turn: -0.16 })],
]

export const flashCards: Piece[] = [
  ...(
    [
      [-0.34, 'haze', 'point'],
      [0.3, 'haze', 'two'],
      [-0.03, 'paper', 'open'],
    ] as const
  ).flatMap(([turn, colour, pose], index): Piece[] => {
    const where = { x: 150, y: 420, turn }
    const far = -178
    const centre = { x: 150 - Math.sin(turn) * far, y: 420 + Math.cos(turn) * far }
    return [
      [colour, shape('-54 -256, 54 -256, 54 -96, -54 -96', where)],
      [index === 2 ? 'tide' : 'deep', hand({ ...centre, turn, size: 0.58, pose, wrist: 72, flip: index === 1 })],
    ]
  }),
]

export const recogniseOnline: Piece[] = [
  ['deep', snip('22 174, 78 190, 78 352, 22 368')],
  ['deep', snip('278 174, 222 190, 222 352, 278 368')],
  [
    'tide',
    `${[0, 1, 2, 3].map((row) => snip(`34 ${204 + row * 38}, 68 ${210 + row * 35}, 68 ${218 + row * 35}, 34 ${213 + row * 38}`)).join('')}${[0, 1, 2, 3].map((row) => snip(`266 ${204 + row * 38}, 232 ${210 + row * 35}, 232 ${218 + row * 35}, 266 ${213 + row * 38}`)).join('')}`,
  ],
  ['paper', snip('74 182, 226 182, 226 360, 74 360')],
  ['sky', `${snip('84 192, 145 192, 145 350, 84 350')}${snip('155 192, 216 192, 216 350, 155 350')}`],
  ['tide', hand({ x: 114, y: 298, size: 0.5, turn: -0.08, wrist: 104 })],
  ['deep', hand({ x: 186, y: 298, size: 0.5, turn: 0.08, flip: true, wrist: 104 })],
  ['paper', snip('64 352, 236 352, 242 374, 58 374')],
]

export const mirrorBox: Piece[] = [
  ['deep', snip('0 360, 300 360, 300 400, 0 400')],
  ['haze', snip('150 168, 232 204, 232 384, 150 360')],
  ['sky', snip('158 184, 224 213, 224 372, 158 353')],
  ['paper', snip('142 168, 150 168, 150 362, 142 366')],
  ['tide', hand({ x: 190, y: 316, size: 0.5, turn: 0.1, flip: true, wrist: 72 })],
  ['paper', hand({ x: 84, y: 306, size: 0.66, turn: -0.06, wrist: 118 })],
]

export const recogniseApp: Piece[] = [
  ['ink', shape('-46 -92, 46 -92, 50 -84, 50 60, -50 60, -50 -84', { x: 150, y: 250, turn: -0.09 })],
  ['haze', shape('-40 -80, 40 -80, 40 60, -40 60', { x: 150, y: 250, turn: -0.09 })],
  ['tide', hand({ x: 148, y: 246, size: 0.46, turn: -0.09, wrist: 60 })],
  ['tide', snip('60 268, 240 262, 244 372, 150 404, 56 374')],
  ['sky', `${dashes('72 282, 230 277')}${dashes('70 296, 70 366')}${dashes('231 292, 232 364')}`],
]

function dashes(line: string): string {
  const [from, to] = line.split(', ').map((at) => at.split(' ').map(Number)) as [[number, number], [number, number]]
  const count = Math.round(Math.hypot(to[0] - from[0], to[1] - from[1]) / 14)
  return Array.from({ length: count }, (_, index) => {
    const at = (share: number) => `${from[0] + (to[0] - from[0]) * share} ${from[1] + (to[1] - from[1]) * share}`
    return strip(`${at(index / count)}, ${at((index + 0.3) / count)}, ${at((index + 0.6) / count)}`, 2.6)
  }).join('')
}

export const mirrorBoxNotes: Piece[] = [
  ['deep', snip('0 352, 300 352, 300 400, 0 400')],
  ['paper', snip('80 190, 150 160, 116 368, 26 386')],
  ['haze', snip('220 190, 150 160, 184 368, 274 386')],
  ['tide', lines(1)],
  ['sky', lines(-1)],
]

/** What one sheet says, the other says the other way round. */
function lines(side: 1 | -1): string {
  return [0, 1, 2, 3, 4]
    .map((row) => {
      const x = (at: number) => 150 - side * at
      const [top, near, far] = [212 + row * 30, 22 + row * 5, row === 4 ? 62 : 64 + row * 8]
      return snip(
        `${x(near)} ${top}, ${x(far)} ${top + (far - near) * 0.34}, ${x(far + 2)} ${top + 9 + (far - near) * 0.34}, ${x(near + 2)} ${top + 9}`,
      )
    })
    .join('')
}

export const gmiPack: Piece[] = [
  ['haze', snip('60 190, 128 178, 140 310, 66 310')],
  ['tide', hand({ x: 100, y: 256, size: 0.4, turn: -0.14, wrist: 76 })],
  ['sky', snip('134 160, 192 160, 192 310, 134 310')],
  ['haze', snip('142 170, 166 170, 142 214')],
  ['paper', snip('188 206, 250 214, 240 312, 180 306')],
  [
    'tide',
    `${snip('197 216, 214 218, 211 252, 193 250')}${snip('221 219, 240 221, 236 255, 218 253')}${snip('192 258, 210 260, 208 300, 188 300')}${snip('217 261, 236 263, 232 300, 214 300')}`,
  ],
  ['deep', snip('44 290, 256 290, 246 392, 54 392')],
  ['sky', `${snip('44 290, 14 324, 40 338, 56 302')}${snip('256 290, 286 324, 260 338, 244 302')}`],
]

export const gmiClinicPack: Piece[] = [
  ['sky', snip('196 134, 248 134, 248 272, 196 272')],
  ['haze', snip('204 144, 228 144, 204 192')],
  ['paper', snip('50 172, 96 172, 96 272, 50 272')],
  ['tide', snip('60 188, 86 188, 86 206, 60 206')],
  ['haze', `${snip('112 214, 150 206, 164 268, 126 274')}${snip('136 212, 176 220, 166 274, 128 270')}`],
  ['deep', snip('26 272, 274 272, 274 288, 26 288')],
  ['sky', hand({ x: 92, y: 372, size: 0.5, turn: -0.12 })],
  ['paper', hand({ x: 206, y: 376, size: 0.5, turn: 0.1, flip: true })],
]
