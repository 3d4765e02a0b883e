/**
 * Makes, from the fonts' packages: the two subsets that the pages load, their @font-face rules with fallbacks of the same
 * measure, and the outlines that drawn titles are lettered with. Run again when a font's package changes.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { create, type Font } from 'fontkit'
import subsetFont from 'subset-font'

const ASCII = range(0x20, 0x7e)
const LATIN_1 = ASCII + range(0xa0, 0xff)
const LETTERS_WITH_MARKS = [...range(0xc0, 0xff)].filter((letter) => !'ÐÞðþ÷'.includes(letter)).join('')
const TYPESET = '–—‘’“”…•'

/** A headline needs no arrows and fractions; a story may. */
const FACES = [
  {
    name: 'Bricolage Grotesque',
    file: 'bricolage-700',
    source: 'bricolage-grotesque/files/bricolage-grotesque-latin-opsz-normal.woff2',
    axes: { wght: 700, opsz: 36 },
    weight: 700,
    text: `${ASCII}${LETTERS_WITH_MARKS}${TYPESET}©«»·`,
    features: ['kern'],
    standIns: [
      {
        name: 'Bricolage stand-in',
        local: ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold'],
        italic: [],
        average: 0.48,
      },
    ],
  },
  {
    name: 'Literata',
    file: 'literata-400',
    source: 'literata/files/literata-latin-opsz-normal.woff2',
    axes: { wght: 400, opsz: 16 },
    weight: 400,
    text: `${LATIN_1}${TYPESET}−€™↑↓Œœ`,
    features: ['kern', 'liga'],
    standIns: [
      {
        name: 'Literata stand-in',
        local: ['Georgia'],
        italic: ['Georgia Italic', 'Georgia-Italic'],
        average: 0.4458,
      },
      {
        name: 'Literata other stand-in',
        local: ['Times New Roman', 'Liberation Serif'],
        italic: [
          'Times New Roman Italic',
          'TimesNewRomanPS-ItalicMT',
          'Liberation Serif Italic',
          'LiberationSerif-Italic',
        ],
        average: 0.3999,
      },
    ],
  },
]

/** How often each letter comes in a thousand of English, so that a line breaks alike in both faces. */
const FREQUENCY = Object.entries({
  ...{ a: 65, b: 12, c: 22, d: 33, e: 100, f: 18, g: 16, h: 49, i: 56, j: 1, k: 6, l: 33, m: 20, n: 57, o: 62 },
  ...{ p: 15, q: 1, r: 48, s: 51, t: 73, u: 23, v: 8, w: 19, x: 1, y: 16, z: 1, ' ': 180 },
})

const COMMAND: Record<string, string> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
}

const rules: string[] = []
const addresses: string[] = []
for (const old of readdirSync('public/fonts')) if (old.endsWith('.woff2')) rmSync(`public/fonts/${old}`)
for (const face of FACES) {
  const source = readFileSync(`node_modules/@fontsource-variable/${face.source}`)
  const wishes = { variationAxes: face.axes, noHinting: true, keepFeatures: face.features }
  const small = await subsetFont(source, face.text, { ...wishes, targetFormat: 'woff2' })
  const address = `/fonts/${face.file}.${createHash('sha256').update(small).digest('hex').slice(0, 10)}.woff2`
  writeFileSync(`public${address}`, small)
  addresses.push(address)
  const font = create(await subsetFont(source, face.text, { ...wishes, targetFormat: 'sfnt' })) as Font
  const missing = [...face.text].filter((letter) => !font.hasGlyphForCodePoint(codeOf(letter)))
  if (missing.length > 0) throw new Error(`${face.name} has no ${missing.join(' ')}`)
  rules.push(fontFace(face.name, face.weight, [`url('${address}') format('woff2')`], ['font-display: optional']))
  rules.push(...face.standIns.flatMap((standIn) => standInFaces(standIn, face.weight, font)))
  if (face.weight === 700) writeFileSync('lib/drawing/glyphs.json', outlines(font, face.text))
  process.stdout.write(`${address} ${small.length} bytes\n`)
}
writeFileSync('app/_ui/styles/faces.css', `/* made by bin/make-fonts.ts */\n${rules.join('\n')}`)
writeFileSync(
  'app/_ui/faces.ts',
  `/** Made by bin/make-fonts.ts: what a page preloads. */\nexport const FACES = ${list(addresses)}\n`,
)

/** Upright, and in the slant of the reader's own machine, which costs nothing to send. */
function standInFaces(
  { name, local, italic, average }: (typeof FACES)[number]['standIns'][number],
  weight: number,
  font: Font,
) {
  const ours = FREQUENCY.reduce((all, [letter, often]) => all + (advance(font, letter) * often) / font.unitsPerEm, 0)
  const scale = ours / FREQUENCY.reduce((all, [, often]) => all + often, 0) / average
  const share = (units: number) => percent(Math.abs(units) / font.unitsPerEm / scale)
  const measure = [
    `size-adjust: ${percent(scale)}`,
    `ascent-override: ${share(font.ascent)}`,
    `descent-override: ${share(font.descent)}`,
    'line-gap-override: 0%',
  ]
  const sources = (names: string[]) => names.map((known) => `local('${known}')`)
  const upright = fontFace(name, weight, sources(local), measure)
  if (italic.length === 0) return [upright]
  return [upright, fontFace(name, weight, sources(italic), ['font-style: italic', ...measure])]
}

function fontFace(name: string, weight: number, sources: string[], more: string[]): string {
  const lines = [`font-family: '${name}'`, `font-weight: ${weight}`, `src: ${sources.join(', ')}`, ...more]
  return `@font-face {\n${lines.map((line) => `  ${line};\n`).join('')}}\n`
}

/** Width and outline of each letter in thousandths of its size, and the kerning that differs from none. */
function outlines(font: Font, text: string): string {
  const letters = [...new Set(text)].filter((letter) => letter.trim() !== '' || letter === ' ')
  const drawn = (letter: string) =>
    font
      .glyphForCodePoint(codeOf(letter))
      .path.commands.map(({ command, args }) => COMMAND[command] + pairs(args.map((at) => Math.round(at))))
      .join('')
  const core = letters.filter((letter) => letter <= '~')
  const kerned = core.flatMap((left) =>
    core.flatMap((right) => {
      const apart = advance(font, left) + advance(font, right)
      const kern = Math.round(font.layout(left + right).advanceWidth - apart)
      return kern === 0 ? [] : [`${left}${right}${kern}`]
    }),
  )
  const glyphs = {
    widths: Object.fromEntries(letters.map((letter) => [letter, Math.round(advance(font, letter))])),
    outlines: Object.fromEntries(letters.map((letter) => [letter, drawn(letter)])),
    kerning: kerned.join('\n'),
  }
  return `${JSON.stringify(glyphs, null, 2)}\n`
}

/** The y axis of a font points up, that of a drawing down. */
function pairs(args: number[]): string {
  return args.map((at, index) => (index % 2 === 0 ? at : -at)).join(' ')
}

function advance(font: Font, letter: string): number {
  return font.glyphForCodePoint(codeOf(letter)).advanceWidth
}

function codeOf(letter: string): number {
  return letter.codePointAt(0) ?? 0
}

function range(first: number, last: number): string {
  return String.fromCharCode(...Array.from({ length: last - first + 1 }, (_, index) => first + index))
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}

function list(items: string[]): string {
  return `[${items.map(quoted).join(', ')}] as const`
}
