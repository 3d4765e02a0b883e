import type { Element, ElementContent, Root, RootContent } from 'hast'
import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { type Cited, markLabel, markName, numbersOf, splitAtMarks } from '@/lib/nuggets/rules/citations'

const reader = unified().use(remarkParse).use(remarkGfm).use(remarkRehype)

/** Markdown without raw HTML: what looks like a tag is left out. Marks like `[@raja2020]` become numbers that lead to `cited`. */
export function Story({ markdown, cited = [] }: { markdown: string; cited?: Cited[] }) {
  return toJsxRuntime(storyTree(markdown, cited), { Fragment, jsx, jsxs, tableCellAlignToStyle: false })
}

export function storyTree(markdown: string, cited: Cited[]): Root {
  const tree = reader.runSync(reader.parse(markdown)) as Root
  let marks = 0
  const numbered = (keys: string[]) => markLink(numbersOf(keys, cited), ++marks)
  const children = tree.children.flatMap((node) => tidy(node, numbered)) as RootContent[]
  return { ...tree, children }
}

type Numbered = (keys: string[]) => ElementContent

function tidy(node: RootContent | ElementContent, numbered: Numbered): (RootContent | ElementContent)[] {
  if (node.type === 'text') return withMarks(node.value, numbered)
  if (node.type !== 'element') return [node]
  const children = node.children.flatMap((child) => tidy(child, numbered)) as ElementContent[]
  const element = { ...node, properties: safe(node), children }
  return element.tagName === 'table' ? [scrolling(element)] : [element]
}

/** A mark stands at the word before it, without a space. */
function withMarks(text: string, numbered: Numbered): ElementContent[] {
  const pieces = splitAtMarks(text)
  return pieces.map((piece, at) => {
    if (piece.kind === 'mark') return numbered(piece.keys)
    return { type: 'text', value: pieces[at + 1]?.kind === 'mark' ? piece.text.trimEnd() : piece.text }
  })
}

/** A mark whose sources are unknown says nothing. */
function markLink(numbers: number[], mark: number): ElementContent {
  const [first] = numbers
  if (first === undefined) return { type: 'text', value: '' }
  const properties = {
    href: `#ref-${first}`,
    id: `mark-${mark}`,
    role: 'doc-biblioref',
    ariaLabel: markName(numbers),
  }
  return { type: 'element', tagName: 'a', properties, children: [{ type: 'text', value: markLabel(numbers) }] }
}

const HARMLESS = /^(https?:|mailto:|\/(?!\/)|#)/i

/** Links lead to pages, never to scripts; cells carry no style of their own. */
function safe({ properties: { align, href, ...kept } }: Element): Element['properties'] {
  return {
    ...kept,
    ...(align === 'right' && { className: ['number'] }),
    ...(typeof href === 'string' && HARMLESS.test(href) && { href }),
  }
}

function scrolling(table: Element): Element {
  const plain = { ...table, properties: { ...table.properties, className: ['plain'] } }
  const properties = { className: ['scroll'], role: 'region', tabIndex: 0, ariaLabel: 'Table' }
  return { type: 'element', tagName: 'div', properties, children: [plain] }
}
