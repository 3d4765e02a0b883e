import { asc, eq, or } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { packs, variants } from '@/db/schema/catalogue'
import { courseDates } from '@/db/schema/courses'
import { quoteLines, quotes } from '@/db/schema/quotes'
import { money } from '@/lib/base/money'
import type { Instant } from '@/lib/base/time'
import { findOffers } from '@/lib/cart/queries'
import { keyset, PAGE } from '@/lib/lists/keyset'
import { type Asked, asPage, type ListShape, type Page } from '@/lib/lists/rules'
import { loadTariff } from '@/lib/pricing/queries'
import { needsDelivery, type Quote, quote } from '@/lib/pricing/rules'

export type QuoteRow = typeof quotes.$inferSelect
export type QuoteLineRow = typeof quoteLines.$inferSelect

export async function insertQuote(db: Db, row: typeof quotes.$inferInsert, lines: (typeof quoteLines.$inferInsert)[]) {
  await db.insert(quotes).values(row)
  if (lines.length > 0) await db.insert(quoteLines).values(lines)
}

export async function saveQuote(db: Db, id: string, change: Partial<QuoteRow>) {
  await db.update(quotes).set(change).where(eq(quotes.id, id))
}

export async function replaceQuoteLines(db: Db, id: string, lines: (typeof quoteLines.$inferInsert)[]) {
  await db.delete(quoteLines).where(eq(quoteLines.quoteId, id))
  if (lines.length > 0) await db.insert(quoteLines).values(lines)
}

export async function findQuote(db: Db, id: string): Promise<QuoteRow | undefined> {
  const [row] = await db.select().from(quotes).where(eq(quotes.id, id))
  return row
}

export async function findQuoteByNumber(db: Db, number: string): Promise<QuoteRow | undefined> {
  const [row] = await db.select().from(quotes).where(eq(quotes.number, number))
  return row
}

/** The quote whose newest order this is. */
export async function findQuoteOfOrder(db: Db, orderId: string): Promise<QuoteRow | undefined> {
  const [row] = await db.select().from(quotes).where(eq(quotes.orderId, orderId))
  return row
}

export const listQuoteLines = (db: Db, id: string): Promise<QuoteLineRow[]> =>
  db.select().from(quoteLines).where(eq(quoteLines.quoteId, id)).orderBy(asc(quoteLines.rank))

export const keyOfLine = ({ variantId, packId, courseDateId }: QuoteLineRow) =>
  variantId ? `variant:${variantId}` : packId ? `pack:${packId}` : `date:${courseDateId}`

/** `variant:<id>` and its like for a SKU, or the name of a course date in its address. */
export async function findOfferKey(db: Db, typed: string): Promise<string | undefined> {
  const [variant] = await db.select({ id: variants.id }).from(variants).where(eq(variants.sku, typed))
  if (variant) return `variant:${variant.id}`
  const isPack = or(eq(packs.sku, typed), eq(packs.slug, typed))
  const [pack] = await db.select({ id: packs.id }).from(packs).where(isPack)
  if (pack) return `pack:${pack.id}`
  const [date] = await db.select({ id: courseDates.id }).from(courseDates).where(eq(courseDates.slug, typed))
  return date && `date:${date.id}`
}

/** What it comes to: the one arithmetic of the shop, with what was agreed in the place of tables. */
export async function quoteAgreed(db: Db, row: QuoteRow, now: Instant): Promise<Quote> {
  const lines = await listQuoteLines(db, row.id)
  const offers = await findOffers(db, lines.map(keyOfLine))
  const wanted = lines.flatMap((line) => {
    const offer = offers.get(keyOfLine(line))
    return offer ? [{ key: keyOfLine(line), offer, quantity: line.quantity }] : []
  })
  const agreed = lines.flatMap((line) =>
    line.unitPrice === null
      ? []
      : [[keyOfLine(line), { unitPrice: money(line.unitPrice), tierBasisPoints: line.tierBasisPoints }] as const],
  )
  const terms = {
    shipTo: needsDelivery(wanted) ? (row.delivery?.country ?? row.billingCountry) : null,
    billTo: row.billingCountry,
    service: 'standard' as const,
    ...(row.freight !== null && { agreed: { freight: money(row.freight), gst: row.gst, lines: new Map(agreed) } }),
  }
  return quote(wanted, await loadTariff(db, now), terms, now)
}

export const QUOTES_LIST: ListShape = {
  name: 'quotes',
  filters: [],
  sorts: [{ key: 'asked', label: 'Asked', isDescending: true }],
}

export async function listQuotes(db: Db, asked: Asked, size = PAGE): Promise<Page<QuoteRow>> {
  const { where, orderBy, limit } = keyset(asked, quotes.askedAt, quotes.id, size)
  const rows = await db
    .select()
    .from(quotes)
    .where(where)
    .orderBy(...orderBy)
    .limit(limit)
  return asPage(rows, asked, size, ({ askedAt }) => askedAt)
}
