import { createHash } from 'node:crypto'
import { Parser } from 'htmlparser2'

/** A page as it leaves, and what its policy must allow by hash. */
export type Markup = { html: string; scripts: string[]; styles: string[]; status: number | undefined }

type Cut = { from: number; to: number; with: string }
type Element = { name: string; at: number; attributes: Record<string, string>; text: string }

/**
 * Takes out of a page what only the framework's scripts need, and puts its stylesheets in. Throws on what it does
 * not know: a page with such markup would lose something that somebody wrote.
 */
export function asDocument(html: string, css: (address: string) => string): Markup {
  const cuts: Cut[] = []
  const scripts: string[] = []
  const sheets: string[] = []
  let sheetsAt: number | undefined
  let status: number | undefined
  let inside: Element | undefined

  const parser = new Parser({
    onopentag(name, attributes) {
      const cut = (replacement = '') =>
        cuts.push({ from: parser.startIndex, to: parser.endIndex + 1, with: replacement })
      refuseStrange(name, attributes)
      if (name === 'script' || name === 'style') inside = { name, at: parser.startIndex, attributes, text: '' }
      if (name === 'meta' && attributes.name === 'shop-status') {
        status = Number(attributes.content)
        cut()
      }
      if (name !== 'link') return
      const { rel = '', href = '', as } = attributes
      if (rel === 'stylesheet') {
        sheets.push(css(href))
        sheetsAt ??= cuts.length
        cut()
      }
      if (rel === 'modulepreload' || (rel === 'preload' && (as === 'script' || as === 'style'))) cut()
    },
    ontext(text) {
      if (inside) inside.text += text
    },
    onclosetag(name) {
      if (inside?.name !== name) return
      const element = inside
      inside = undefined
      if (name === 'style') throw new Strange('a style element')
      const purpose = purposeOf(element)
      if (purpose === 'framework') cuts.push({ from: element.at, to: parser.endIndex + 1, with: '' })
      if (purpose === 'named') scripts.push(hashOf(element.text))
    },
    oncomment(text) {
      if (text === '$?' || text === '$!') throw new Strange('a part that never arrived')
      cuts.push({ from: parser.startIndex, to: parser.endIndex + 1, with: '' })
    },
  })
  parser.end(html)

  const sheet = sheets.join('')
  const place = sheetsAt === undefined ? undefined : cuts[sheetsAt]
  if (place) place.with = `<style>${sheet}</style>`
  return { html: without(html, cuts), scripts, styles: place ? [hashOf(sheet)] : [], status }
}

/** A staff page keeps its scripts; the policy names each. */
export function asStaffPage(html: string): Markup {
  const scripts: string[] = []
  const styles: string[] = []
  let status: number | undefined
  let inside: Element | undefined
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'meta' && attributes.name === 'shop-status') status = Number(attributes.content)
      if (name === 'script' || name === 'style') inside = { name, at: parser.startIndex, attributes, text: '' }
    },
    ontext(text) {
      if (inside) inside.text += text
    },
    onclosetag(name) {
      if (inside?.name !== name) return
      if (inside.attributes.src === undefined) (name === 'style' ? styles : scripts).push(hashOf(inside.text))
      inside = undefined
    },
  })
  parser.end(html)
  return { html, scripts, styles, status }
}

class Strange extends Error {
  constructor(what: string) {
    super(`A document holds what the front does not know: ${what}`)
  }
}

const DATA = ['application/ld+json', 'speculationrules']

function purposeOf({ attributes, text }: Element): 'framework' | 'named' | 'data' | 'addressed' {
  const { src, type, id } = attributes
  if ('data-keep' in attributes) return src === undefined ? 'named' : 'addressed'
  if (src?.startsWith('/_next/')) return 'framework'
  if (src === undefined && type === 'speculationrules') return 'named'
  if (src === undefined && DATA.includes(type ?? '')) return 'data'
  const isBoot = id === '_R_' || /^\(?self\.__next_|^requestAnimationFrame\(/.test(text)
  if (src === undefined && type === undefined && isBoot) return 'framework'
  throw new Strange(`a script (${src ?? text.slice(0, 40)})`)
}

function refuseStrange(name: string, attributes: Record<string, string>) {
  if ('style' in attributes) throw new Strange(`a style attribute (${attributes.style}), which the policy forbids`)
  const handler = Object.keys(attributes).find((attribute) => attribute.startsWith('on'))
  if (handler) throw new Strange(`the attribute ${handler}, which the policy forbids`)
  if (/^[BPS]:/.test(attributes.id ?? '') && (name === 'template' || 'hidden' in attributes))
    throw new Strange('a part that would need a script to find its place')
}

function without(html: string, cuts: Cut[]): string {
  let kept = ''
  let at = 0
  for (const cut of cuts) {
    kept += html.slice(at, cut.from) + cut.with
    at = cut.to
  }
  return kept + html.slice(at)
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
