import { sql } from 'drizzle-orm'
import { cents, check, day, id, index, instant, json, table, text, unique, uniqueIndex, whole } from '../columns'
import { packs, variants } from './catalogue'
import { courseDates } from './courses'
import { type Address, orders } from './orders'
import { edited } from './publication'

/** An order that somebody is offered: what, how much of it, with which freight and until when. Facts tell how it stands. */
export const quotes = table(
  'quotes',
  {
    id: id(),
    number: text().notNull(),
    name: text().notNull(),
    email: text().notNull(),
    organisation: text().notNull(),
    billingCountry: text().notNull(),
    delivery: json<Address>(),
    poNumber: text().notNull(),
    invoiceEmail: text().notNull(),
    /** What the person asked for, in their words. */
    words: text().notNull(),
    askedAt: instant().notNull(),
    /** Null: a visitor asked. */
    by: text(),
    /** Agreed, ex GST; null until somebody has said it. */
    freight: cents(),
    /** In basis points, as it stood when the quote was made. */
    gst: whole().notNull().default(1000),
    /** The last day, in the shop's own zone, on which it may be accepted. */
    validUntil: day(),
    sentAt: instant(),
    withdrawnAt: instant(),
    acceptedAt: instant(),
    orderId: text().references(() => orders.id),
    /** Raised when the link is sent anew to another address: the old link ends. */
    linkVersion: whole().notNull().default(1),
    ...edited(),
  },
  (t) => [
    uniqueIndex('quotes_number').on(t.number),
    uniqueIndex('quotes_order').on(t.orderId),
    index('quotes_asked').on(t.askedAt, t.id),
  ],
)

/** `unitPrice` is what was agreed, ex GST; null until the quote is made. */
export const quoteLines = table(
  'quote_lines',
  {
    id: id(),
    quoteId: text()
      .notNull()
      .references(() => quotes.id),
    rank: whole().notNull(),
    variantId: text().references(() => variants.id),
    packId: text().references(() => packs.id),
    courseDateId: text().references(() => courseDates.id),
    quantity: whole().notNull(),
    unitPrice: cents(),
    tierBasisPoints: whole().notNull().default(0),
  },
  (t) => [
    unique('quote_lines_rank').on(t.quoteId, t.rank),
    check('quote_lines_quantity', sql`${t.quantity} between 1 and 999`),
  ],
)
