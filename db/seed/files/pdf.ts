import type { SeedBlock, SeedSheet } from '../texts/sheets'

const PAGE = { width: 595, height: 842, left: 56, right: 539, top: 780 }
const STYLES = {
  title: { font: 'F2', size: 26, leading: 32, after: 14, letters: 36, tag: 'H1' },
  heading: { font: 'F2', size: 14, leading: 18, after: 6, letters: 66, tag: 'H2' },
  words: { font: 'F1', size: 12, leading: 17, after: 9, letters: 84, tag: 'P' },
  small: { font: 'F1', size: 10, leading: 14, after: 0, letters: 100, tag: 'P' },
} as const
const RULE = 27

/** A real PDF with its headings and paragraphs tagged, set in the two Helveticas that every reader has. */
export function makePdf({ title, pages }: SeedSheet): Uint8Array {
  const set = pages.map(setPage)
  // 1 catalogue, 2 pages, 3 and 4 fonts, 5 structure, 6 document, 7 parents; then two objects for each page.
  const pageId = (at: number) => 8 + at * 2
  const firstPart = 8 + set.length * 2
  const parts = set.flatMap(({ tags }, at) => tags.map((tag, mark) => ({ tag, mark, page: pageId(at) })))
  const partIds = (at: number) => parts.flatMap((part, n) => (part.page === pageId(at) ? [`${firstPart + n} 0 R`] : []))
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R /Lang (en-AU) /MarkInfo << /Marked true >> /StructTreeRoot 5 0 R /ViewerPreferences << /DisplayDocTitle true >> >>`,
    `<< /Type /Pages /Count ${set.length} /Kids [${set.map((_, at) => `${pageId(at)} 0 R`).join(' ')}] >>`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    `<< /Type /StructTreeRoot /K 6 0 R /ParentTree 7 0 R /ParentTreeNextKey ${set.length} >>`,
    `<< /Type /StructElem /S /Document /P 5 0 R /K [${parts.map((_, n) => `${firstPart + n} 0 R`).join(' ')}] >>`,
    `<< /Nums [${set.map((_, at) => `${at} [${partIds(at).join(' ')}]`).join(' ')}] >>`,
    ...set.flatMap(({ drawn }, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Tabs /S /StructParents ${at} /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${pageId(at) + 1} 0 R >>`,
      `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    ]),
    ...parts.map(({ tag, mark, page }) => `<< /Type /StructElem /S /${tag} /P 6 0 R /Pg ${page} 0 R /K ${mark} >>`),
    `<< /Title (${inString(title)}) /Author (The editors) >>`,
  ]
  return assemble(objects)
}

const font = (name: string) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`

function setPage(blocks: SeedBlock[]): { drawn: string; tags: string[] } {
  const drawn: string[] = []
  const tags: string[] = []
  let y = PAGE.top
  const decorate = (operators: string) => drawn.push(`/Artifact BMC q ${operators} Q EMC`)
  const rule = (from: number, to: number, at: number) => decorate(`0.5 G 0.75 w ${from} ${at} m ${to} ${at} l S`)
  const put = (kind: keyof typeof STYLES, text: string, x: number = PAGE.left) => {
    const { font, size, leading, letters, tag } = STYLES[kind]
    const lines = wrap(text, letters).map((line) => `(${inString(line)}) Tj T*`)
    drawn.push(
      `/${tag} << /MCID ${tags.length} >> BDC BT /${font} ${size} Tf ${leading} TL ${x} ${y - size} Td ${lines.join(' ')} ET EMC`,
    )
    tags.push(tag)
    return lines.length * leading
  }

  for (const block of blocks)
    if (block.kind === 'lines') {
      for (let n = 1; n <= block.count; n++) rule(PAGE.left, PAGE.right, y - n * RULE)
      y -= block.count * RULE + 22
    } else if (block.kind === 'columns') {
      const middle = (PAGE.left + PAGE.right) / 2
      put('heading', block.left)
      y -= put('heading', block.right, middle + 12) + 4
      for (let n = 1; n <= block.count; n++) {
        rule(PAGE.left, middle - 12, y - n * RULE)
        rule(middle + 12, PAGE.right, y - n * RULE)
      }
      y -= block.count * RULE + 22
    } else {
      if (block.kind === 'heading') y -= 8
      y -= put(block.kind, block.text) + STYLES[block.kind].after
      if (block.kind === 'title') {
        decorate(AXON(y + 8))
        y -= 12
      }
    }
  return { drawn: drawn.join('\n'), tags }
}

/** The line below a title is a nerve, and its signal is on the way. */
const AXON = (y: number) =>
  `0.11 0.13 0.2 RG 1.5 w ${PAGE.left} ${y} m 180 ${y + 5} 300 ${y - 5} ${PAGE.right} ${y} c S 0.957 0.745 0.165 rg 300 ${y - 5} m 312 ${y + 6} 324 ${y + 6} 336 ${y - 4} c 324 ${y - 8} 312 ${y - 8} 300 ${y - 5} c f`

function wrap(text: string, letters: number): string[] {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? ''
    if (line && line.length + 1 + word.length > letters) lines.push(word)
    else lines[lines.length - 1] = line ? `${line} ${word}` : word
  }
  return lines
}

const WIN: Record<string, string> = {
  '’': '\\222',
  '‘': '\\221',
  '“': '\\223',
  '”': '\\224',
  '–': '\\226',
  '…': '\\205',
}
const inString = (text: string) =>
  text.replace(/[\\()]/g, '\\$&').replace(/[’‘“”–…]/g, (letter) => WIN[letter] ?? letter)

/** Every letter is one byte, so places in the text are places in the file. */
function assemble(objects: string[]): Uint8Array {
  let text = '%PDF-1.7\n'
  const places = objects.map((object, at) => {
    const place = text.length
    text += `${at + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
  return new Uint8Array(Buffer.from(text, 'latin1'))
}
