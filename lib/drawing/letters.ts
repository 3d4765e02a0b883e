import glyphs from './glyphs.json'

const widths: Record<string, number> = glyphs.widths
const outlines: Record<string, string> = glyphs.outlines
const kerning = new Map(glyphs.kerning.split('\n').map((pair) => [pair.slice(0, 2), Number(pair.slice(2))]))

/** How wide the words are at size 1. */
export function widthOf(words: string): number {
  const letters = [...words]
  return letters.reduce((all, letter, index) => all + (glyph(letter)[0] + kern(letter, letters[index + 1])) / 1000, 0)
}

/** Words as an outline: `x` is where they begin, `y` their base line. */
export function lettered(words: string, x: number, y: number, size: number): string {
  const letters = [...words]
  let at = x
  return letters
    .map((letter, index) => {
      const [width, outline] = glyph(letter)
      const drawn = placed(outline, at, y, size / 1000)
      at += ((width + kern(letter, letters[index + 1])) * size) / 1000
      return drawn
    })
    .join('')
}

/** The same words in letters that there are outlines of: a mark may go, what is no letter of ours is left out. */
export function drawable(words: string): string {
  const known = (letter: string) => (letter in outlines ? letter : letter.normalize('NFKD').replace(/\p{M}/gu, ''))
  const letters = [...words.replace(/\s/g, ' ')].flatMap((letter) => [...known(letter)])
  return letters
    .filter((letter) => letter in outlines)
    .join('')
    .replace(/ +/g, ' ')
    .trim()
}

function glyph(letter: string): [width: number, outline: string] {
  const [width, outline] = [widths[letter], outlines[letter]]
  if (width === undefined || outline === undefined) throw new Error(`there is no outline of ${letter}`)
  return [width, outline]
}

const kern = (left: string, right = '') => kerning.get(left + right) ?? 0

/** Written from point to point, which is a third shorter than from the corner of the sheet. */
function placed(outline: string, x: number, y: number, scale: number): string {
  let [penX, penY] = [0, 0]
  return outline.replace(/([A-Z])([^A-Z]*)/g, (_, command: string, numbers: string) => {
    if (command === 'Z') return 'z'
    const all = numbers
      .split(' ')
      .map((number, index) => Math.round((Number(number) * scale + (index % 2 === 0 ? x : y)) * 10))
    const [fromX, fromY] = command === 'M' ? [0, 0] : [penX, penY]
    const written = all.map((at, index) => short(at - (index % 2 === 0 ? fromX : fromY)))
    ;[penX, penY] = [all.at(-2) ?? 0, all.at(-1) ?? 0]
    return (command === 'M' ? 'M' : command.toLowerCase()) + written.join(' ').replaceAll(' -', '-')
  })
}

/** Tenths, written as short as a path allows. */
export function short(value: number): string {
  const text = String(Math.abs(value)).padStart(2, '0')
  const [whole, part] = [text.slice(0, -1).replace(/^0+/, ''), text.slice(-1)]
  const number = part === '0' ? whole || '0' : `${whole}.${part}`
  return value < 0 && number !== '0' ? `-${number}` : number
}
