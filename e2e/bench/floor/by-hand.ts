import { brotliCompressSync, constants } from 'node:zlib'
import { Parser } from 'htmlparser2'
import { type Answer, fetchRaw } from '../pages'
import type { Served } from './nginx'

const BLOCKS = new Set('p h1 h2 h3 h4 li dt dd td th figcaption caption label button summary blockquote pre'.split(' '))
const UNSEEN = new Set(['script', 'style', 'template', 'svg', 'noscript', 'title'])

type Seen = { title: string; blocks: { name: string; text: string }[]; picture: Picture | undefined; faces: string[] }
type Picture = { src: string; width: string; height: string }

/**
 * The page as somebody would write it who wanted nothing but its words and its first picture: made from the page
 * itself, so that the two cannot drift apart. `isDressed`: set in the faces that the page is set in. `leadsTo`: the
 * page behind its one link.
 */
export async function writtenByHand(
  base: string,
  path: string,
  as: string,
  { isDressed = false, leadsTo }: { isDressed?: boolean; leadsTo?: string | undefined } = {},
): Promise<Served[]> {
  const { bytes } = await fetchRaw(base + path, { 'accept-encoding': 'identity' })
  const seen = read(bytes.toString('utf8'))
  const picture = seen.picture && (await fetchRaw(new URL(seen.picture.src, base).href))
  const src = `${as}/picture`
  const faces = isDressed ? seen.faces.map((face, at) => ({ face, as: `${as}/face-${at}` })) : []
  const html = write(seen, seen.picture && { ...seen.picture, src }, { faces: faces.map((face) => face.as), leadsTo })
  const page: Answer = {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br' },
    bytes: brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  }
  return [
    { path: as, answer: page },
    ...(picture ? [served(src, picture)] : []),
    ...(await Promise.all(faces.map(async (face) => served(face.as, await fetchRaw(base + face.face))))),
  ]
}

const served = (path: string, answer: Answer): Served => ({ path, answer: { ...answer, headers: kept(answer) } })

const kept = ({ headers }: Answer) => ({
  'content-type': headers['content-type'],
  'cache-control': 'public, max-age=31536000, immutable',
})

export function read(html: string): Seen {
  const seen: Seen = { title: '', blocks: [], picture: undefined, faces: [] }
  const open: string[] = []
  let text = ''
  const isUnseen = () => open.some((name) => UNSEEN.has(name))
  const parser = new Parser({
    onopentag(name, { src, width = '', height = '', class: classes = '', as, href }) {
      if (name === 'link' && as === 'font' && href) seen.faces.push(href)
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

export function write(
  { title, blocks }: Pick<Seen, 'title' | 'blocks'>,
  picture?: Picture,
  { faces = [], leadsTo }: { faces?: string[]; leadsTo?: string | undefined } = {},
): string {
  const tag = (name: string) => (/^h\d$/.test(name) ? name : 'p')
  const body = blocks.map(({ name, text }) => `<${tag(name)}>${escaped(text)}</${tag(name)}>`)
  const image = picture
    ? `<img src="${picture.src}" width="${picture.width}" height="${picture.height}" alt="" fetchpriority="high">`
    : ''
  const first = body.findIndex((block) => block.startsWith('<h1'))
  body.splice(first + 1, 0, image, leadsTo ? `<p><a href="${leadsTo}">${escaped(title)}</a></p>` : '')
  const preloads = faces.map((face) => `<link rel="preload" href="${face}" as="font" type="font/woff2" crossorigin>`)
  const named = faces.map(
    (face, at) => `@font-face{font-family:face-${at};src:url(${face}) format("woff2");font-display:optional}`,
  )
  const used = faces.length > 0 ? 'h1,h2,h3{font-family:face-0}body{font-family:face-1}' : ''
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title>${preloads.join('')}<style>${named.join('')}body{max-width:40em;margin:auto;padding:1em;font:1.1em/1.5 serif}img{max-width:100%;height:auto}${used}</style>${body.join('\n')}</html>`
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
