import type { Instant } from '@/lib/base/time'

export const LONGEST_QUERY = 200
const MOST_WORDS = 8

/** What can be found. `detail` is shown; `title`, `tell` and `body` are searched, in this order of weight. */
export type SearchDocument = {
  id: string
  kind: 'nugget' | 'product' | 'course'
  path: string
  heading: string
  detail: string
  title: string
  tell: string
  body: string
  visibleFrom: Instant
}

export type Suggestion = Pick<SearchDocument, 'kind' | 'path' | 'heading' | 'title'>

/** First what begins as typed, then what has the words whole, then begun; of two alike the shorter one. */
export function bestSuggestions(found: Suggestion[], words: string[]): Suggestion[] {
  const typed = words.join(' ')
  const distance = ({ heading, title }: Suggestion) => {
    if (fold(heading).startsWith(typed)) return 0
    return [` ${typed} `, ` ${typed}`].findIndex((part) => ` ${title} `.includes(part)) + 1 || 3
  }
  return found.toSorted(
    (a, b) => distance(a) - distance(b) || a.heading.length - b.heading.length || (a.path < b.path ? -1 : 1),
  )
}

type Weighed = Pick<SearchDocument, 'path' | 'heading' | 'title' | 'tell'>

/** A word counts most where it stands whole in the title, less where it only begins there, less in what is told. */
export function bestFirst<Document extends Weighed>(found: Document[], words: string[]): Document[] {
  const typed = words.join(' ')
  const weight = ({ heading, title, tell }: Weighed) => {
    const [named, told] = [title.split(' '), tell.split(' ')]
    const each = words.map((word) => {
      if (named.includes(word)) return 10
      if (named.some((part) => isHit(part, word))) return 8
      return told.some((part) => isHit(part, word)) ? 4 : 1
    })
    const asTyped = [fold(heading) === typed, ` ${title}`.includes(` ${typed}`)].filter(Boolean).length
    return each.reduce((all, one) => all + one, 0) + 5 * asTyped
  }
  const weights = new Map(found.map((document) => [document, weight(document)]))
  return found.toSorted(
    (a, b) =>
      (weights.get(b) ?? 0) - (weights.get(a) ?? 0) ||
      a.heading.length - b.heading.length ||
      (a.path < b.path ? -1 : 1),
  )
}

export const isSame = (made: SearchDocument, stored: SearchDocument | undefined): boolean =>
  stored !== undefined && Object.entries(made).every(([name, value]) => stored[name as keyof SearchDocument] === value)

/** Words in one form, so that both engines find the same: no marks on letters, no capitals, nothing but letters and digits. */
export function fold(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
}

/** The words to look for. Very common ones only count where nothing else was typed. */
export function wordsOf(typed: string): string[] {
  const words = fold(typed.slice(0, LONGEST_QUERY)).split(' ').filter(Boolean)
  const telling = words.filter((word) => !COMMON.has(word))
  return [...new Set(telling.length > 0 ? telling : words)].slice(0, MOST_WORDS)
}

const COMMON = new Set(
  'a an and are as at be but by for from has have how i if in into is it its near not of on or s so t that the their then there these they this to was we what when where which who why will with you your'.split(
    ' ',
  ),
)

/** Markdown without its signs, for searching and for snippets. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/\[@[^\]]*\]/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^[#>\s|:-]+|[*_`|]/gm, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:?!])/g, '$1')
    .trim()
}

export type SnippetPiece = { text: string; isHit: boolean }

const AROUND = 12
const LENGTH = 34

/** The part of a text where the words stand closest, in pieces, so that hits can be marked. */
export function snippet(text: string, words: string[]): SnippetPiece[] {
  const tokens = text.split(/\s+/).filter(Boolean)
  const hits = tokens.map((token) =>
    fold(token)
      .split(' ')
      .some((part) => words.some((word) => isHit(part, word))),
  )
  const first = bestStart(hits)
  const shown = tokens.slice(first, first + LENGTH)
  const pieces = shown.map((token, at) => ({ text: token, isHit: hits[first + at] ?? false }))
  return [
    ...(first > 0 ? [{ text: '…', isHit: false }] : []),
    ...pieces,
    ...(first + LENGTH < tokens.length ? [{ text: '…', isHit: false }] : []),
  ].reduce<SnippetPiece[]>(joined, [])
}

/** Where most hits fall into one snippet; a few words before the first of them. */
function bestStart(hits: boolean[]): number {
  const positions = hits.flatMap((hit, at) => (hit ? [at] : []))
  const covered = (from: number) => positions.filter((at) => at >= from && at < from + LENGTH - AROUND).length
  const best = positions.reduce((best, at) => (covered(at) > covered(best) ? at : best), positions[0] ?? 0)
  return Math.max(0, Math.min(best - AROUND, hits.length - LENGTH))
}

/** Endings differ: `hormones` is found by `hormone`, and the other way round. */
function isHit(part: string, word: string): boolean {
  const stem = (text: string) => (text.length > 4 ? text.replace(/(ing|ed|es|s|e)$/, '') : text)
  if (part.startsWith(word)) return true
  return part.slice(0, 3) === word.slice(0, 3) && stem(part) === stem(word)
}

/** Words of one sort make one piece; the space between two pieces belongs to the one that is no hit. */
function joined(pieces: SnippetPiece[], next: SnippetPiece): SnippetPiece[] {
  const last = pieces.at(-1)
  if (!last) return [next]
  const before = pieces.slice(0, -1)
  if (last.isHit === next.isHit) return [...before, { ...last, text: `${last.text} ${next.text}` }]
  return next.isHit
    ? [...before, { ...last, text: `${last.text} ` }, next]
    : [...pieces, { ...next, text: ` ${next.text}` }]
}
