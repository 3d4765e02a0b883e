import { and, eq, gt, inArray, or, type SQL } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { isPublished } from '@/db/published'
import { packs, products, variants } from '@/db/schema/catalogue'
import { money } from '@/lib/base/money'
import type { Instant } from '@/lib/base/time'
import { hasWords, keyset, PAGE } from '@/lib/lists/keyset'
import { type Asked, asPage, type Page } from '@/lib/lists/rules'
import type { Product, ProductRow } from '../queries'
import { listProductsByIds } from '../queries'
import { cheapest, type SalePack } from '../rules'
import { listPacksByIds } from './packs'

type Listed = Product & { price: ReturnType<typeof cheapest>; dearest: number | null }
export type ListedPack = SalePack & { changedAt: Instant | null }
const byOf = { rank: 'rank', title: 'title', changed: 'changedAt' } as const
const sortOf = ({ sort }: Asked) => byOf[sort as keyof typeof byOf] ?? 'rank'

/** One page of all products, whatever their state. Words look through titles, SKUs and ISBNs. */
export async function listProductsForStaff(db: Db, asked: Asked, now: Instant, size = PAGE): Promise<Page<Listed>> {
  const { q, state, kind, series } = asked.filters
  const by = sortOf(asked)
  const { where, orderBy, limit } = keyset(asked, products[by], products.id, size)
  const rows = await db
    .select({ id: products.id, rank: products.rank, title: products.title, changedAt: products.changedAt })
    .from(products)
    .where(
      and(
        q ? or(hasWords(products.title, q), inArray(products.id, withCode(db, q))) : undefined,
        state ? standsAs(products, state, now) : undefined,
        kind ? eq(products.kind, kind as ProductRow['kind']) : undefined,
        series ? eq(products.series, series as ProductRow['series']) : undefined,
        where,
      ),
    )
    .orderBy(...orderBy)
    .limit(limit)
  const page = asPage(rows, asked, size, (row) => row[by])
  const whole = await listProductsByIds(
    db,
    page.rows.map(({ id }) => id),
  )
  return { ...page, rows: whole.map(withPrices) }
}

export async function listPacksForStaff(db: Db, asked: Asked, now: Instant, size = PAGE): Promise<Page<ListedPack>> {
  const { q, state, series, for: audience } = asked.filters
  const by = sortOf(asked)
  const { where, orderBy, limit } = keyset(asked, packs[by], packs.id, size)
  const rows = await db
    .select({ id: packs.id, rank: packs.rank, title: packs.title, changedAt: packs.changedAt })
    .from(packs)
    .where(
      and(
        q ? or(hasWords(packs.title, q), hasWords(packs.sku, q)) : undefined,
        state ? standsAs(packs, state, now) : undefined,
        series ? eq(packs.series, series as SalePack['series']) : undefined,
        audience ? eq(packs.audience, audience as SalePack['audience']) : undefined,
        where,
      ),
    )
    .orderBy(...orderBy)
    .limit(limit)
  const page = asPage(rows, asked, size, (row) => row[by])
  const whole = await listPacksByIds(
    db,
    page.rows.map(({ id }) => id),
  )
  const known = new Map(whole.map((pack) => [pack.id, pack]))
  return {
    ...page,
    rows: page.rows.flatMap(({ id, changedAt }) => {
      const pack = known.get(id)
      return pack ? [{ ...pack, changedAt }] : []
    }),
  }
}

/** The range of what is for sale; of a retired product too. */
function withPrices(product: Product): Listed {
  const prices = product.variants.flatMap(({ price, isForSale }) => (isForSale && price ? [price.minor] : []))
  return { ...product, price: cheapest(product.variants), dearest: prices.length > 0 ? Math.max(...prices) : null }
}

export const rangeOf = ({ price, dearest }: Listed) =>
  price && dearest !== null ? { from: price.price, to: money(dearest) } : undefined

const withCode = (db: Db, words: string) =>
  db
    .select({ id: variants.productId })
    .from(variants)
    .where(
      or(
        hasWords(variants.sku, words),
        hasWords(variants.isbn, words.replaceAll('-', '')),
        hasWords(variants.isbn, words),
      ),
    )

function standsAs(table: typeof products | typeof packs, state: string, now: Instant): SQL | undefined {
  if (state === 'scheduled') return and(eq(table.state, 'published'), gt(table.publishAt, now))
  return state === 'published' ? isPublished(table, now) : eq(table.state, state as 'draft' | 'retired')
}
