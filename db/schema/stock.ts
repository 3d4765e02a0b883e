import { sql } from 'drizzle-orm'
import { check, id, index, instant, table, text, whole } from '../columns'
import { variants } from './catalogue'
import { courseDates } from './courses'
import { orders } from './orders'

/** What came into the store or left it other than by sale. Saleable = Σ movements − Σ claims that count. */
export const stockMovements = table(
  'stock_movements',
  {
    id: id(),
    variantId: text()
      .notNull()
      .references(() => variants.id),
    quantity: whole().notNull(),
    reason: text().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [index('stock_movements_variant').on(t.variantId, t.quantity)],
)

/** A quantity of something scarce taken by an order. It counts until it is released; rows are never deleted. */
export const claims = table(
  'claims',
  {
    id: id(),
    orderId: text()
      .notNull()
      .references(() => orders.id),
    lineId: text().notNull(),
    variantId: text().references(() => variants.id),
    courseDateId: text().references(() => courseDates.id),
    quantity: whole().notNull(),
    createdAt: instant().notNull(),
    heldUntil: instant().notNull(),
    keptAt: instant(),
    releasedAt: instant(),
    releaseReason: text(),
  },
  (t) => [
    // With the quantity, what is left is summed in the index alone.
    index('claims_variant').on(t.variantId, t.releasedAt, t.quantity),
    index('claims_course_date').on(t.courseDateId, t.releasedAt),
    index('claims_order').on(t.orderId),
    check('claims_quantity_positive', sql`${t.quantity} > 0`),
    check('claims_one_thing', sql`(${t.variantId} is null) <> (${t.courseDateId} is null)`),
  ],
)
