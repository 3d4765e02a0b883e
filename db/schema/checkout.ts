import { isNull } from 'drizzle-orm'
import { day, id, index, instant, json, table, text, uniqueIndex, whole, word } from '../columns'
import { orders } from './orders'

/** The payment of an order; another try is another order. Everything that is sent to Stripe is stored before it is sent; `id` is the idempotency key. */
export const paymentAttempts = table(
  'payment_attempts',
  {
    id: id(),
    orderId: text()
      .notNull()
      .references(() => orders.id),
    request: json<PaymentRequest>().notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    session: text(),
    url: text(),
    endedAt: instant(),
    outcome: word<'paid' | 'unpaid' | 'never-made'>(),
  },
  (t) => [
    uniqueIndex('payment_attempts_session').on(t.session),
    uniqueIndex('payment_attempts_order').on(t.orderId),
    index('payment_attempts_open').on(t.createdAt).where(isNull(t.endedAt)),
  ],
)

/** What Stripe is asked to take, in whole cents. */
export type PaymentRequest = {
  order: string
  number: string
  email: string
  quoteHash: string
  lines: { name: string; amount: number }[]
  total: number
  successUrl: string
  cancelUrl: string
}

/** The wait for a bank transfer in the place of a payment page: the order keeps what it holds while this has not ended. */
export const transfers = table(
  'transfers',
  {
    orderId: text()
      .primaryKey()
      .references(() => orders.id),
    /** The last day, in the shop's own zone, on which the money is looked for. */
    dueOn: day().notNull(),
    createdAt: instant().notNull(),
    endedAt: instant(),
    outcome: word<TransferOutcome>(),
  },
  (t) => [index('transfers_open').on(t.dueOn).where(isNull(t.endedAt))],
)

export type TransferOutcome = 'paid' | 'unpaid' | 'cancelled' | 'date-cancelled'

/** Every webhook that was accepted, so that none is worked twice and none is lost. */
export const webhookEvents = table('webhook_events', {
  id: id(),
  type: text().notNull(),
  about: text().notNull(),
  receivedAt: instant().notNull(),
  doneAt: instant(),
})

/** Money that matches no order. It waits for staff and is never silent. */
export const parkedPayments = table('parked_payments', {
  reference: id(),
  orderId: text(),
  reason: text().notNull(),
  amount: whole().notNull(),
  currency: text().notNull(),
  at: instant().notNull(),
  resolvedAt: instant(),
  resolvedBy: text(),
  resolution: text(),
})
