import { strToU8, type Zippable, zipSync } from 'fflate'
import type { ElementContent, RootContent } from 'hast'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'

export type Chapter = { title: string; markdown: string }
export type Book = { id: string; title: string; author: string; chapters: Chapter[]; cover?: string }

/** A real EPUB 3 file. The same book gives the same bytes, wherever and whenever it is made. */
export function makeEpub(book: Book): Uint8Array {
  const files = book.chapters.map(({ title, markdown }, at) => ({ name: `chapter-${at + 1}.xhtml`, title, markdown }))
  const entries: [string, string][] = [
    ['META-INF/container.xml', CONTAINER],
    ['book/package.opf', packageOf(book, files)],
    ['book/nav.xhtml', page('Contents', `<nav epub:type="toc" id="toc"><h1>Contents</h1><ol>${toc(files)}</ol></nav>`)],
    ['book/style.css', STYLE],
    ...files.map(({ name, title, markdown }): [string, string] => [
      `book/${name}`,
      page(title, `<section epub:type="chapter"><h1>${inXml(title)}</h1>${xhtmlOf(markdown)}</section>`),
    ]),
    ...(book.cover ? [['book/cover.svg', book.cover] as [string, string]] : []),
  ]
  const zip: Zippable = {
    // Readers look for it first, and not packed.
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    ...Object.fromEntries(entries.map(([name, text]) => [name, strToU8(text)])),
  }
  return zipSync(zip, { mtime: '1990-01-01T00:00:00', level: 9 })
}

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`

const STYLE = `body { margin: 5%; line-height: 1.5; }
h1, h2 { line-height: 1.2; }
blockquote { margin-left: 1em; font-style: italic; }
`

function packageOf({ id, title, author, cover }: Book, files: { name: string }[]): string {
  const items = files.map(({ name }, at) => `<item id="c${at + 1}" href="${name}" media-type="application/xhtml+xml"/>`)
  const image = '<item id="cover" href="cover.svg" media-type="image/svg+xml" properties="cover-image"/>'
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en-AU">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:identifier id="id">${inXml(id)}</dc:identifier>
    <dc:title>${inXml(title)}</dc:title>
    <dc:creator>${inXml(author)}</dc:creator>
    <dc:language>en-AU</dc:language>
    <meta property="dcterms:modified">2026-10-01T00:00:00Z</meta>
    <meta property="schema:accessMode">textual</meta>
    <meta property="schema:accessModeSufficient">textual</meta>
    <meta property="schema:accessibilityFeature">tableOfContents</meta>
    <meta property="schema:accessibilityHazard">none</meta>
  </metadata>
  <manifest>
    <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
    <item id="style" href="style.css" media-type="text/css"/>
    ${[...items, ...(cover ? [image] : [])].join('\n    ')}
  </manifest>
  <spine>
    ${files.map((_, at) => `<itemref idref="c${at + 1}"/>`).join('\n    ')}
  </spine>
</package>
`
}

const toc = (files: { name: string; title: string }[]) =>
  files.map(({ name, title }) => `<li><a href="${name}">${inXml(title)}</a></li>`).join('')

const page = (title: string, body: string) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en-AU" xml:lang="en-AU">
<head><title>${inXml(title)}</title><link rel="stylesheet" href="style.css"/></head>
<body>${body}</body>
</html>
`

const markdown = unified().use(remarkParse).use(remarkRehype)

/** Marks of sources lead nowhere in a book without its list, so they are left out. */
function xhtmlOf(text: string): string {
  const tree = markdown.runSync(markdown.parse(text.replace(/\s*\[@[^\]]*\]/g, '')))
  return tree.children.map(write).join('')
}

function write(node: RootContent | ElementContent): string {
  if (node.type === 'text') return inXml(node.value)
  if (node.type !== 'element') return ''
  const address = node.tagName === 'a' ? ` href="${inXml(String(node.properties.href ?? ''))}"` : ''
  return `<${node.tagName}${address}>${node.children.map(write).join('')}</${node.tagName}>`
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const inXml = (text: string) => text.replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter)
