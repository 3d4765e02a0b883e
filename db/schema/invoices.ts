import { id, instant, table, text, unique, uniqueIndex, whole } from '../columns'
import { orders } from './orders'

/** Invoice numbers rise without gaps, each series for itself. */
export const invoices = table(
  'invoices',
  {
    id: id(),
    orderId: text()
      .notNull()
      .references(() => orders.id),
    series: text().notNull(),
    number: whole().notNull(),
    issuedAt: instant().notNull(),
  },
  (t) => [unique('invoices_number').on(t.series, t.number), uniqueIndex('invoices_order').on(t.orderId)],
)

export const numberSeries = table('number_series', { series: id(), last: whole().notNull() })
