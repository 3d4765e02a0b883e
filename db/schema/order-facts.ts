import { sql } from 'drizzle-orm'
import { cents, check, id, index, instant, table, text, uniqueIndex, whole, word } from '../columns'
import { variants } from './catalogue'
import { type EntitlementKind, orderLines, orderParts, orders, places } from './orders'
import { coupons } from './pricing'

export type PaymentMethod = 'stripe' | 'bank'

/** Money that came. `reference` is Stripe's payment intent, or what the bank calls it; each is recorded once. */
export const payments = table(
  'payments',
  {
    id: id(),
    orderId: text()
      .notNull()
      .references(() => orders.id),
    reference: text().notNull(),
    session: text().notNull(),
    amount: cents().notNull(),
    currency: word<'AUD'>().notNull(),
    at: instant().notNull(),
    method: word<PaymentMethod>().notNull().default('stripe'),
  },
  (t) => [
    uniqueIndex('payments_reference').on(t.reference),
    index('payments_order').on(t.orderId),
    index('payments_at').on(t.at),
  ],
)

/** An order that a coupon made cheaper. Like a claim it counts until it is given back, which an order that ends unpaid does. */
export const couponUses = table(
  'coupon_uses',
  {
    orderId: text()
      .primaryKey()
      .references(() => orders.id),
    couponId: text()
      .notNull()
      .references(() => coupons.id),
    /** Whom it counts for: the address as `personOf` compares it. */
    person: text().notNull(),
    saved: cents().notNull(),
    at: instant().notNull(),
    givenBackAt: instant(),
  },
  (t) => [
    index('coupon_uses_coupon').on(t.couponId, t.givenBackAt),
    index('coupon_uses_person').on(t.couponId, t.person, t.givenBackAt),
  ],
)

/** The intention to give money back comes first; its id is the key of the call. `sentAt` is Stripe's word. */
export const refunds = table(
  'refunds',
  {
    id: id(),
    orderId: text()
      .notNull()
      .references(() => orders.id),
    paymentId: text()
      .notNull()
      .references(() => payments.id),
    amount: cents().notNull(),
    gst: cents().notNull(),
    /** The part of it that gives the freight back, GST included. */
    shipping: cents().notNull().default(0),
    reason: text().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
    reference: text(),
    sentAt: instant(),
    failedAt: instant(),
    failure: text(),
  },
  (t) => [
    uniqueIndex('refunds_reference').on(t.reference),
    index('refunds_order').on(t.orderId),
    index('refunds_at').on(t.at),
    check('refunds_amount_positive', sql`${t.amount} > 0`),
  ],
)

/** Which lines a refund was for, and how much of each, GST included. */
export const refundLines = table(
  'refund_lines',
  {
    id: id(),
    refundId: text()
      .notNull()
      .references(() => refunds.id),
    lineId: text()
      .notNull()
      .references(() => orderLines.id),
    quantity: whole().notNull(),
    amount: cents().notNull(),
    /** Whose place it was, where a line holds several. */
    placeId: text().references(() => places.id),
  },
  (t) => [index('refund_lines_refund').on(t.refundId), index('refund_lines_line').on(t.lineId)],
)

export const shipments = table(
  'shipments',
  {
    id: id(),
    orderId: text()
      .notNull()
      .references(() => orders.id),
    carrier: text().notNull(),
    tracking: text().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [index('shipments_order').on(t.orderId)],
)

export const shipmentParts = table(
  'shipment_parts',
  {
    id: id(),
    shipmentId: text()
      .notNull()
      .references(() => shipments.id),
    partId: text()
      .notNull()
      .references(() => orderParts.id),
    quantity: whole().notNull(),
  },
  (t) => [index('shipment_parts_part').on(t.partId), check('shipment_parts_quantity_positive', sql`${t.quantity} > 0`)],
)

/** The end of an order that nobody will fulfil any more. */
export const cancellations = table('cancellations', {
  orderId: text()
    .primaryKey()
    .references(() => orders.id),
  reason: word<'payment-ended' | 'places-gone' | 'by-staff'>().notNull(),
  by: text().notNull(),
  at: instant().notNull(),
})

/** A right that an order line gives. It ends with a reason; rows are never deleted. */
export const entitlements = table(
  'entitlements',
  {
    id: id(),
    orderId: text()
      .notNull()
      .references(() => orders.id),
    lineId: text()
      .notNull()
      .references(() => orderLines.id),
    partId: text().references(() => orderParts.id),
    placeId: text().references(() => places.id),
    kind: word<EntitlementKind>().notNull(),
    title: text().notNull(),
    file: text(),
    accessCode: text(),
    /** How many of its downloads count no longer, because staff let it be fetched anew. */
    forgiven: whole().notNull().default(0),
    grantedAt: instant().notNull(),
    endedAt: instant(),
    endReason: text(),
  },
  (t) => [
    index('entitlements_order').on(t.orderId),
    uniqueIndex('entitlements_place').on(t.placeId),
    uniqueIndex('entitlements_access_code').on(t.accessCode),
  ],
)

/** Codes bought from a third party, given out once each. */
export const accessCodes = table(
  'access_codes',
  {
    code: id(),
    variantId: text()
      .notNull()
      .references(() => variants.id),
    entitlementId: text(),
    addedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('access_codes_entitlement').on(t.entitlementId),
    index('access_codes_variant').on(t.variantId, t.entitlementId),
  ],
)
