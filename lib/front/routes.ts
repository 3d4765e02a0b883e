import type { Scope } from '@/db/schema/content'

/** A page that is the same for everybody. */
export type PublicRoute = {
  path: RegExp
  /** What of the address may change the page. Everything else behind the question mark is dropped. */
  keys: readonly string[]
  /** Whose changes show on it. */
  scopes: readonly Scope[]
  /** Which of the keys hold words that somebody typed: there are as many pages as words, so none is kept. */
  typed?: readonly string[]
}

const ALL = ['nuggets', 'catalogue', 'courses', 'site'] as const
const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*'
const route = (path: string, keys: readonly string[] = [], scopes: readonly Scope[] = ALL): PublicRoute => ({
  path: new RegExp(`^${path.replaceAll(':slug', SLUG)}$`),
  keys,
  scopes,
})

/** One list; a page that is not on it is made for each visitor anew and never kept. */
export const PUBLIC_ROUTES: readonly PublicRoute[] = [
  route('/'),
  route('/start'),
  route('/nuggets', ['page']),
  route('/nuggets/:slug'),
  route('/nuggets/:slug/tell-it', [], ['nuggets', 'site']),
  route('/nuggets/:slug/versions/[1-9]\\d{0,3}', [], ['nuggets', 'site']),
  route('/nuggets/:slug/reply/:slug', [], ['nuggets', 'site']),
  route('/nuggets/:slug/thank-you', [], ['nuggets', 'site']),
  route('/nuggets/(?:category|series|topic)/:slug', ['page'], ['nuggets', 'site']),
  route('/nuggets/book/\\d+', ['page'], ['nuggets', 'site']),
  route('/shop', ['for', 'kind', 'format', 'sort', 'page'], ['catalogue', 'site']),
  route('/shop/:slug'),
  { ...route('/courses', ['status', 'region', 'mode', 'month', 'near', 'town'], ['courses', 'site']), typed: ['town'] },
  route('/courses/:slug'),
  { ...route('/search', ['q', 'page']), typed: ['q'] },
  route('/(?:about|contact|privacy|terms|shipping-and-returns)', [], ['site', 'catalogue']),
  route('/nuggets/(?:feed\\.xml|atom\\.xml|feed\\.json)', ['topic'], ['nuggets', 'site']),
  route('/sitemap\\.xml'),
  route('/robots\\.txt', [], ['site']),
]

/** Longer than any value that a list of ours offers, and than any words that the search reads. */
const LONGEST_VALUE = 200

/** What is kept of it, under one address for all that mean the same; undefined where it is not public. */
export type PublicPage = { key: string; scopes: readonly Scope[]; isKept: boolean }

export function publicPage(url: string): PublicPage | undefined {
  const known = lastAsked.get(url)
  if (known) return known
  const found = findPublicPage(url)
  // Addresses are the visitors', so what is remembered of them has an end.
  if (lastAsked.size >= 5000) lastAsked.clear()
  if (found) lastAsked.set(url, found)
  return found
}

const lastAsked = new Map<string, PublicPage>()

function findPublicPage(url: string): PublicPage | undefined {
  const [path = '', query = ''] = splitOnce(url, '?')
  const route = PUBLIC_ROUTES.find((known) => known.path.test(path))
  if (!route) return undefined
  const asked = new URLSearchParams(query)
  const told = route.keys.flatMap((key) => {
    const value = asked.get(key)
    return value ? [[key, value.slice(0, LONGEST_VALUE)]] : []
  })
  const kept = new URLSearchParams(told).toString()
  const isKept = !told.some(([key]) => route.typed?.includes(key ?? ''))
  return { key: kept ? `${path}?${kept}` : path, scopes: route.scopes, isKept }
}

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark)
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}

/** Staff pages keep their scripts; every other page leaves as a document. */
export const isStaffPage = (url: string) => /^\/admin(?:[/?]|$)/.test(url)

/** A page that staff look at while they write it: a document like those of readers, and the one kind that may stand in a frame of ours. */
export const isPreview = (url: string) =>
  /^\/admin\/(?:nuggets|products|packs|courses|dates)\/[\w-]{1,120}\/preview(?:\?|$)/.test(url)
