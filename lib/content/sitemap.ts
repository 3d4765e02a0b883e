import type { Db } from '@/db/open'
import type { Instant } from '@/lib/base/time'
import { type Address, KINDS, type Kind, listed } from './addresses'

/** https://www.sitemaps.org/protocol.html: so many addresses in one file at most. */
const MOST = 50_000
const AT_ONCE = 1_000
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
const URLSET = `${HEAD}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">\n`

type Shop = { db: Db; now: Instant; url: string; most?: number }

/** Everything in one file, or in a large shop the list of its parts. */
export async function* sitemap({ db, now, url, most = MOST }: Shop) {
  const counts = await Promise.all(KINDS.map(async (kind) => ({ kind, n: await listed[kind].count(db, now) })))
  if (counts.reduce((all, { n }) => all + n, 0) > most) {
    yield `${HEAD}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n`
    for (const { kind, n } of counts)
      for (let part = 1; (part - 1) * most < n; part++)
        yield `<sitemap><loc>${url}/sitemap/${kind}-${part}.xml</loc></sitemap>\n`
    yield '</sitemapindex>\n'
    return
  }
  yield URLSET
  for (const kind of KINDS) yield* lines(kind, { db, now, url, from: 0, most })
  yield '</urlset>\n'
}

export type Part = { kind: Kind; part: number }

/** `nuggets-2.xml`; undefined for what is no name of a part. */
export function partOf(file: string): Part | undefined {
  const [, name, part] = /^([a-z]+)-([1-9]\d{0,4})\.xml$/.exec(file) ?? []
  const kind = KINDS.find((known) => known === name)
  return kind && { kind, part: Number(part) }
}

export async function hasPart({ kind, part }: Part, { db, now, most = MOST }: Omit<Shop, 'url'>): Promise<boolean> {
  return (part - 1) * most < (await listed[kind].count(db, now))
}

export async function* sitemapPart({ kind, part }: Part, { most = MOST, ...shop }: Shop) {
  yield URLSET
  yield* lines(kind, { ...shop, from: (part - 1) * most, most })
  yield '</urlset>\n'
}

/** A thousand at a time, each piece from where the last one ended. */
async function* lines(kind: Kind, { db, now, url, from, most }: Required<Shop> & { from: number }) {
  let after = from === 0 ? '' : await listed[kind].slugAt(db, from, now)
  for (let left = most; left > 0; ) {
    const limit = Math.min(AT_ONCE, left)
    const found = await listed[kind].list(db, { now, after, limit })
    const shown = found.filter(({ isHidden }) => !isHidden)
    yield shown.map((address) => line(address, url)).join('')
    if (found.length < limit) return
    after = found.at(-1)?.slug ?? after
    left -= found.length
  }
}

function line({ path, changed, picture }: Address, url: string): string {
  const lastmod = changed ? `<lastmod>${changed}</lastmod>` : ''
  const image = picture ? `<image:image><image:loc>${url}/media/${picture}</image:loc></image:image>` : ''
  return `<url><loc>${url}${path}</loc>${lastmod}${image}</url>\n`
}
