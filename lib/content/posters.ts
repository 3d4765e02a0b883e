import { createHash } from 'node:crypto'
import type { ProductKind, ProductSeries } from '@/db/schema/catalogue'
import type { Poster } from '@/lib/drawing/poster'

/** Raised when posters are drawn differently, so that nobody keeps an old one. */
const LOOK = 1

/** What a poster needs of a page: the poster, and which drawing stands on it. */
export type Hanging = { address: string; poster: Poster; picture: string | null }

type Told = { slug: string; number: number | null; title: string; picture: { file: string } | null }

export function posterOfNugget({ slug, number, title, picture }: Told, shop: string): Hanging {
  const poster: Poster = { shape: 'story', ground: 'paper', title, shop }
  const numbered = number === null ? poster : { ...poster, numeral: String(number) }
  return hang(`/og/nuggets/${slug}.png`, numbered, picture?.file ?? null)
}

type Work = {
  slug: string
  title: string
  series: ProductSeries
  kind: ProductKind
  contributors: { name: string; role: string }[]
}

export function posterOfWork({ slug, title, series, kind, contributors }: Work, cover: Cover, shop: string): Hanging {
  const authors = contributors.filter(({ role }) => role === 'author').map(({ name }) => name)
  const under = inARow(authors)
  return hang(
    `/og/shop/${slug}.png`,
    { ...covered(series, title, shop), over: KINDS[kind], under },
    cover?.file ?? null,
  )
}

type Pack = { slug: string; title: string; series: ProductSeries; parts: { quantity: number }[] }

export function posterOfPack({ slug, title, series, parts }: Pack, cover: Cover, shop: string): Hanging {
  const things = parts.reduce((all, { quantity }) => all + quantity, 0)
  const under = `${things} things at one price`
  return hang(`/og/shop/${slug}.png`, { ...covered(series, title, shop), over: 'Pack', under }, cover?.file ?? null)
}

export function posterOfCourse(
  { slug, title, form }: { slug: string; title: string; form: string },
  cover: Cover,
  shop: string,
): Hanging {
  const poster: Poster = { shape: 'cover', ground: 'jacaranda', title, over: 'Course', under: form, shop }
  return hang(`/og/courses/${slug}.png`, poster, cover?.file ?? null)
}

/** For every page that has no drawing of its own. */
export const posterOfShop = (shop: string): Hanging =>
  hang('/og/front.png', { shape: 'front', ground: 'paper', title: 'Good stories about how pain works', shop }, null)

type Cover = { file: string } | null | undefined

const KINDS: Record<ProductKind, string> = {
  book: 'Book',
  cards: 'Cards',
  tool: 'Tool',
  access: 'Online',
  dvd: 'DVD and handbook',
  download: 'Free sheet',
  app: 'App',
}
const GROUNDS: Record<ProductSeries, Poster['ground']> = {
  'explain-pain': 'eucalyptus',
  gmi: 'tide',
  neurodynamics: 'sand',
  stories: 'sand',
}

const covered = (series: ProductSeries, title: string, shop: string): Poster => ({
  shape: 'cover',
  ground: GROUNDS[series],
  title,
  shop,
})

const inARow = (names: string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

/** Another poster has another address, so one may be kept for ever. */
function hang(path: string, poster: Poster, picture: string | null): Hanging {
  const version = createHash('sha256')
    .update(JSON.stringify([LOOK, poster, picture]))
    .digest('hex')
    .slice(0, 10)
  return { address: `${path}?v=${version}`, poster, picture }
}
