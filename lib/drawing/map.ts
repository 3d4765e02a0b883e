import { type Chance, chance } from './chance'
import { along, closed, type Point, points, stroke, swell, taper } from './ink'
import { lettered, widthOf } from './letters'

type Place = { latitude: number; longitude: number; city: string }
/** Where the sea or a lake lies (degrees, 0 is north, 90 east) and whether a river comes through. */
type Water = { shore?: number; river?: boolean }

const WATER: Record<string, Water> = {
  Adelaide: { shore: 270, river: true },
  Amsterdam: { shore: 10, river: true },
  Auckland: { shore: 30 },
  Brisbane: { river: true },
  Chicago: { shore: 90, river: true },
  Dublin: { shore: 90, river: true },
  Johannesburg: {},
  Kathmandu: { river: true },
  London: { river: true },
  Melbourne: { shore: 215, river: true },
  Milan: {},
  Perth: { shore: 262, river: true },
  Rotterdam: { river: true },
  'São Paulo': { river: true },
  Singapore: { shore: 160 },
  "St John's": { shore: 80 },
  Sydney: { shore: 80, river: true },
  Tokyo: { shore: 140, river: true },
  Vancouver: { shore: 290 },
  Zürich: { shore: 170, river: true },
}

const [WIDE, HIGH] = [320, 240]
/** The name is read beside a date, where the map is shown at two fifths of its size. */
const NAME = 32

/** A map as somebody draws it on a napkin for a friend: water, a few streets, and one dot. Not to find the way by. */
export function drawMap({ latitude, longitude, city }: Place): string {
  const luck = chance(`${latitude.toFixed(2)} ${longitude.toFixed(2)}`)
  const water = WATER[city] ?? { shore: luck.between(0, 360), river: luck.between(0, 1) > 0.5 }
  const tilt = luck.between(-0.35, 0.35)
  const shore = water.shore === undefined ? undefined : shoreLine(water.shore, luck)
  const river = water.river ? riverLine(water.shore, luck) : undefined
  const streets = streetLines(tilt, luck)
  const [dotX, dotY] = [WIDE / 2 + 4, HIGH / 2 - 4]
  const label = lettered(city, 16, HIGH - 20, NAME)
  const parts = [
    `<path class="l" d="M0 0H${WIDE}V${HIGH}H0z"/>`,
    `<path class="g" d="${park(luck)}"/>`,
    `<path class="r" d="${streets.small}"/>`,
    river ? `<path class="w" d="${stroke(river, taper(15, 22), 16)}"/>` : '',
    `<path class="r" d="${streets.large}"/>`,
    shore
      ? `<path class="w" d="${shore.sea}"/><path class="i" d="${shore.edge}"/><path class="e" d="${shore.echoes}"/>`
      : '',
    `<path class="i" d="${closed(round(dotX, dotY, 11.5))}"/><path fill="#f4be2a" d="${closed(round(dotX, dotY, 8.5))}"/>`,
    `<path class="l" d="M8 ${HIGH - 52}H${Math.round(24 + widthOf(city) * NAME)}V${HIGH - 8}H8z"/><path class="i" d="${label}"/>`,
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDE} ${HIGH}" width="${WIDE}" height="${HIGH}"><style>${STYLE}</style>${parts.join('')}</svg>`
}

const STYLE =
  '.l{fill:#e3e8db}.g{fill:#c5dbc9}.w{fill:#c3d8e6}.r{fill:#fbfcf8}.i{fill:#1c2233}.e{fill:#8fb3cc}' +
  '@media(prefers-color-scheme:dark){.l{fill:#222b3a}.g{fill:#24443d}.w{fill:#1b3a52}.r{fill:#3d4858}.i{fill:#e9ede2}.e{fill:#35617f}}'

/** Land and sea part along a wavy line on the side where the water is. */
function shoreLine(degrees: number, luck: Chance) {
  const turn = (degrees * Math.PI) / 180
  const [out, side]: [Point, Point] = [
    [Math.sin(turn), -Math.cos(turn)],
    [Math.cos(turn), Math.sin(turn)],
  ]
  const reach = 52 + Math.abs(out[0]) * 38
  const bays = Array.from({ length: 9 }, () => luck.between(-17, 17))
  const line = (off: number) =>
    bays.map((bay, index): Point => {
      const across = (index - 4) * 56
      const far = reach + off + bay * (1 - off / 90)
      return [WIDE / 2 + side[0] * across + out[0] * far, HIGH / 2 + side[1] * across + out[1] * far]
    })
  const coast = along(line(0), 30)
  const far = (at: Point): Point => [at[0] + out[0] * 400, at[1] + out[1] * 400]
  const [first, last] = [coast[0] as Point, coast.at(-1) as Point]
  const sea = `M${[...coast, far(last), far(first)].map(([x, y]) => `${Math.round(x)} ${Math.round(y)}`).join('L')}z`
  const echoes = [11, 24, 40].map((off, index) => stroke(line(off), swell(2.4 - index * 0.5, 0.6), 40)).join('')
  return { sea, edge: stroke(line(0), () => 3, 12), echoes }
}

/** Down to the sea, or right across the sheet. */
function riverLine(shore: number | undefined, luck: Chance): Point[] {
  const turn = ((shore ?? luck.between(60, 120)) * Math.PI) / 180
  const off = luck.pick([-1, 1]) * luck.between(30, 46)
  return Array.from({ length: 9 }, (_, index): Point => {
    const far = (index - 4) * 56
    const sway = off + Math.sin(index * 1.25 + off) * 17
    return [
      WIDE / 2 + Math.sin(turn) * far + Math.cos(turn) * sway,
      HIGH / 2 - Math.cos(turn) * far + Math.sin(turn) * sway,
    ]
  })
}

function streetLines(tilt: number, luck: Chance) {
  const [cos, sin] = [Math.cos(tilt), Math.sin(tilt)]
  const bend = luck.between(-14, 14)
  const lane = (off: number, isUp: boolean): Point[] =>
    [-230, -110, 0, 110, 230].map((far): Point => {
      const [a, b] = isUp ? [off + (bend * far) / 230, far] : [far, off + bend * Math.cos(far / 120)]
      return [WIDE / 2 + a * cos - b * sin, HIGH / 2 + a * sin + b * cos]
    })
  const spread = [-165, -128, -96, -66, -32, 30, 60, 96, 130, 168].map((off) => off + luck.between(-6, 6))
  const small = [...spread.map((off) => lane(off, true)), ...spread.slice(2, 8).map((off) => lane(off, false))]
  const large = [
    lane(2, true),
    lane(-6, false),
    [
      ...points(`${luck.between(-20, 60)} 260`),
      [WIDE / 2, HIGH / 2 + 6] as Point,
      [luck.between(250, 340), -20] as Point,
    ],
  ]
  return {
    small: small.map((way) => stroke(way, () => 2.6, 60)).join(''),
    large: large.map((way) => stroke(way, () => 7, 60)).join(''),
  }
}

function park(luck: Chance): string {
  const [x, y] = [luck.pick([86, 232]) + luck.between(-10, 10), luck.pick([66, 160]) + luck.between(-10, 10)]
  return closed(
    Array.from({ length: 7 }, (_, index): Point => {
      const turn = (index / 7) * 2 * Math.PI
      return [x + Math.cos(turn) * luck.between(24, 44), y + Math.sin(turn) * luck.between(18, 32)]
    }),
  )
}

const round = (x: number, y: number, size: number) =>
  Array.from({ length: 8 }, (_, index): Point => {
    const turn = (index * Math.PI) / 4
    return [x + Math.cos(turn) * size * 1.08, y + Math.sin(turn) * size * 1.08]
  })
