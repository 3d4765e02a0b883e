import { drawable, lettered, widthOf } from './letters'
import { LEADING, setInto } from './setting'
import { WORDMARK } from './wordmark'

/** The picture that stands for a page where somebody links to it. */
export type Poster = {
  shape: 'story' | 'cover' | 'front'
  ground: keyof typeof GROUNDS
  /** As large as it fits. */
  title: string
  numeral?: string
  /** A short line above the title, one below it. */
  over?: string
  under?: string
  shop: string
}

export const POSTER = { width: 1200, height: 630 }

const PAPER = '#f1f4ec'
const INK = '#1c2233'
const MUTED = '#535b66'
const GROUNDS = { paper: PAPER, eucalyptus: '#d3e3d6', tide: '#d0e0ea', jacaranda: '#dedaee', sand: '#eae3cb' }

const MARGIN = 72
const SIZES = [104, 94, 84, 76, 68, 60, 53, 47, 42]

/** Where the drawing beside the words goes. */
export function placeOfPicture({ shape }: Pick<Poster, 'shape'>) {
  if (shape === 'front') return { left: 690, top: 60, width: 456, height: 570 }
  if (shape === 'cover') return { left: 92, top: 63, width: 378, height: 504 }
  return { left: 646, top: 38, width: 554, height: 554 }
}

/** Everything but the drawing. */
export function drawPoster(poster: Poster): string {
  const isCover = poster.shape === 'cover'
  const left = isCover ? 562 + 56 : MARGIN
  const width = isCover ? POSTER.width - left - 56 : 548
  const words = isCover ? besideCover(poster, left, width) : beforeDrawing(poster, left, width)
  const field = isCover ? `<path fill="${GROUNDS[poster.ground]}" d="M0 0H562V630H0z"/>` : ''
  const size = `viewBox="0 0 ${POSTER.width} ${POSTER.height}" width="${POSTER.width}" height="${POSTER.height}"`
  const paper = `<path fill="${isCover ? PAPER : GROUNDS[poster.ground]}" d="M0 0H1200V630H0z"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${paper}${field}${words}${signature(poster.shop, left)}</svg>`
}

/** A nugget: its number as on its page, then its title. */
function beforeDrawing({ numeral, title, shape }: Poster, left: number, width: number): string {
  if (shape === 'front') return inkLines(title, left, 110, { width, height: 380, sizes: SIZES })
  const top = numeral ? 246 : 120
  const number = numeral ? ink(lettered(numeral, left - 10, 214, 212)) : ''
  return number + inkLines(title, left, top, { width, height: numeral ? 244 : 330, sizes: SIZES })
}

/** A work, pack or course: everything hangs on the middle of its cover. */
function besideCover({ over, title, under }: Poster, left: number, width: number): string {
  const height = 290
  const set = setInto(title, { width, height, sizes: SIZES })
  const high = set.lines.length * set.size * LEADING
  const top = Math.max(124, 262 - high / 2)
  const above = small(over ?? '', left, top - 26, width)
  const below = small(under ?? '', left, top + high + 34, width)
  return above + inkLines(title, left, top, { width, height, sizes: SIZES }) + below
}

function inkLines(words: string, left: number, top: number, room: Parameters<typeof setInto>[1]): string {
  const { size, lines } = setInto(words, room)
  return ink(linesFrom(lines, left, top + size * 0.84, size))
}

const linesFrom = (lines: string[], left: number, base: number, size: number) =>
  lines.map((line, at) => lettered(line, left, base + at * size * LEADING, size)).join('')

function small(words: string, left: number, base: number, width: number): string {
  const { size, lines } = setInto(words, { width, height: 66, sizes: [30, 27] })
  return `<path fill="${MUTED}" d="${linesFrom(lines, left, base, size)}"/>`
}

const ink = (outline: string) => `<path fill="${INK}" d="${outline}"/>`

/** Who says so: the name in letters of its own, or another name in ours. */
function signature(shop: string, left: number): string {
  const base = POSTER.height - 62
  if (shop !== 'noigroup') return ink(lettered(fitted(shop), left, base, 40))
  return `<path fill="${INK}" transform="translate(${left} ${base - 26})scale(.3)" d="${WORDMARK}"/>`
}

const fitted = (name: string) => {
  const told = drawable(name)
  return widthOf(told) * 40 <= 480 ? told : `${told.slice(0, 18)}…`
}
