import { brotliCompressSync, constants } from 'node:zlib'
import { Parser } from 'htmlparser2'
import { type Answer, fetchRaw } from '../pages'
import type { Served } from './nginx'

const BLOCKS = new Set('p h1 h2 h3 h4 li dt dd td th figcaption caption label button summary blockquote pre'.split(' '))
const UNSEEN = new Set(['script', 'style', 'template', 'svg', 'noscript', 'title'])

type Seen = { title: string; blocks: { name: string; text: string }[]; picture: Picture | undefined }
type Picture = { src: string; width: string; height: string }

/**
 * The page as somebody would write it who wanted nothing but its words and its first picture: made from the page
 * itself, so that the two cannot drift apart.
 */
export async function writtenByHand(base: string, path: string, as: string): Promise<Served[]> {
  const { bytes } = await fetchRaw(base + path, { 'accept-encoding': 'identity' })
  const seen = read(bytes.toString('utf8'))
  const picture = seen.picture && (await fetchRaw(new URL(seen.picture.src, base).href))
  const src = `${as}/picture`
  const html = write(seen, seen.picture && { ...seen.picture, src })
  const page: Answer = {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br' },
    bytes: brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  }
  return [
    { path: as, answer: page },
    ...(picture ? [{ path: src, answer: { ...picture, headers: kept(picture) } }] : []),
  ]
}

const kept = ({ headers }: Answer) => ({
  'content-type': headers['content-type'],
  'cache-control': 'public, max-age=31536000, immutable',
})

export function read(html: string): Seen {
  const seen: Seen = { title: '', blocks: [], picture: undefined }
  const open: string[] = []
  let text = ''
  const isUnseen = () => open.some((name) => UNSEEN.has(name))
  const parser = new Parser({
    onopentag(name, { src, width = '', height = '', class: classes = '' }) {
      if (name === 'img' && src && !classes.includes('unseen')) seen.picture ??= { src, width, height }
      if (BLOCKS.has(name)) text = ''
      open.push(name)
    },
    ontext(part) {
      if (open.at(-1) === 'title' && !open.includes('svg')) seen.title += part
      if (!isUnseen()) text += part
    },
    onclosetag(name) {
      open.pop()
      if (BLOCKS.has(name) && text.trim() && !isUnseen())
        seen.blocks.push({ name, text: text.replace(/\s+/g, ' ').trim() })
      if (BLOCKS.has(name)) text = ''
    },
  })
  parser.end(html)
  return seen
}

export function write({ title, blocks }: Omit<Seen, 'picture'>, picture: Picture | undefined): string {
  const tag = (name: string) => (/^h\d$/.test(name) ? name : 'p')
  const body = blocks.map(({ name, text }) => `<${tag(name)}>${escaped(text)}</${tag(name)}>`)
  const image = picture
    ? `<img src="${picture.src}" width="${picture.width}" height="${picture.height}" alt="" fetchpriority="high">`
    : ''
  const first = body.findIndex((block) => block.startsWith('<h1'))
  body.splice(first + 1, 0, image)
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>body{max-width:40em;margin:auto;padding:1em;font:1.1em/1.5 serif}img{max-width:100%;height:auto}</style>${body.join('\n')}</html>`
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
