import type { Root } from 'hast'
import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'

const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkRehype)

/** Markdown without raw HTML: what looks like a tag is left out. */
export function Story({ markdown: text }: { markdown: string }) {
  const tree = markdown.runSync(markdown.parse(text)) as Root
  return toJsxRuntime(tree, { Fragment, jsx, jsxs })
}
