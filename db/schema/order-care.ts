import { id, index, instant, json, table, text } from '../columns'
import { type Address, orders } from './orders'

/** Where an order is to go since the buyer asked for another address; the newest counts, the order keeps the first. */
export const orderDeliveries = table(
  'order_deliveries',
  {
    id: id(),
    orderId: text()
      .notNull()
      .references(() => orders.id),
    delivery: json<Address>().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [index('order_deliveries_order').on(t.orderId, t.at)],
)

/** What staff want to remember of an order. */
export const orderNotes = table(
  'order_notes',
  {
    id: id(),
    orderId: text()
      .notNull()
      .references(() => orders.id),
    words: text().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [index('order_notes_order').on(t.orderId, t.at)],
)
