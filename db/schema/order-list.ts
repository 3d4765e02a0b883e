import { isNotNull } from 'drizzle-orm'
import { cents, id, index, instant, primaryKey, table, text, word } from '../columns'
import { orders } from './orders'

/** How an order stands, in one word; `done`: paid, and nothing of it is left to send. */
export type Standing =
  | 'waiting-for-payment'
  | 'waiting-for-transfer'
  | 'payment-ended'
  | 'to-ship'
  | 'part-shipped'
  | 'shipped'
  | 'done'
  | 'refunded'
  | 'cancelled'

/** Worked from the facts of an order in the transaction of each fact, so that a list finds it; the facts alone decide. */
export const orderStandings = table(
  'order_standings',
  {
    orderId: id().references(() => orders.id),
    placedAt: instant().notNull(),
    total: cents().notNull(),
    /** Where it goes, else where it is billed. */
    country: text().notNull(),
    standing: word<Standing>().notNull(),
    /** When it was paid, while something of it has still to be sent. */
    owedSince: instant(),
  },
  (t) => [
    index('standings_placed').on(t.placedAt, t.orderId),
    index('standings_total').on(t.total, t.orderId, t.placedAt),
    index('standings_standing').on(t.standing, t.placedAt, t.orderId),
    index('standings_standing_total').on(t.standing, t.total, t.orderId, t.placedAt),
    index('standings_country').on(t.country, t.placedAt, t.orderId),
    index('standings_country_total').on(t.country, t.total, t.orderId, t.placedAt),
    index('standings_both').on(t.standing, t.country, t.placedAt, t.orderId),
    index('standings_owed').on(t.owedSince, t.orderId).where(isNotNull(t.owedSince)),
  ],
)

/** What an order may be found by: number, name, e-mail, SKU, purchase order; names from each of their words on. */
export const orderTerms = table(
  'order_terms',
  {
    term: text().notNull(),
    placedAt: instant().notNull(),
    orderId: text()
      .notNull()
      .references(() => orders.id),
  },
  (t) => [primaryKey({ columns: [t.orderId, t.term] }), index('order_terms_term').on(t.term, t.placedAt, t.orderId)],
)
