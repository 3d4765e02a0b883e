import { sql } from 'drizzle-orm'
import { cents, check, id, index, instant, json, table, text, unique, uniqueIndex, whole, word } from '../columns'
import { users } from './accounts'
import { packs, type TaxClass, type VariantKind, variants } from './catalogue'
import { courseDates, type LadderStep } from './courses'
import type { ShippingService } from './pricing'

export type Address = {
  name: string
  organisation: string
  street: string
  street2: string
  city: string
  state: string
  postcode: string
  country: string
}
export type Attendee = { name: string; email: string }
export type LineKind = 'variant' | 'pack' | 'place'
export type EntitlementKind = 'download' | 'access-code' | 'place'

/** What somebody agreed to buy, with prices copied in. Nothing here changes later; what happens is a fact of its own. */
export const orders = table(
  'orders',
  {
    id: id(),
    number: text().notNull(),
    userId: text().references(() => users.id),
    cartId: text(),
    placedAt: instant().notNull(),
    name: text().notNull(),
    email: text().notNull(),
    organisation: text().notNull(),
    billingCountry: text().notNull(),
    delivery: json<Address>(),
    poNumber: text().notNull(),
    invoiceEmail: text().notNull(),
    note: text().notNull(),
    service: word<ShippingService | 'agreed'>(),
    weight: whole().notNull(),
    net: cents().notNull(),
    shipping: cents().notNull(),
    shippingGst: cents().notNull(),
    gst: cents().notNull(),
    total: cents().notNull(),
    currency: word<'AUD'>().notNull(),
    /** Of the coupon that counted. */
    couponCode: text(),
    /** SHA-256 of the quote that was agreed to; Stripe carries it too. */
    quoteHash: text().notNull(),
    /** Raised when the order's link is issued anew: the old link ends. */
    linkVersion: whole().notNull().default(1),
  },
  (t) => [
    uniqueIndex('orders_number').on(t.number),
    index('orders_email').on(t.email),
    index('orders_user').on(t.userId),
    index('orders_placed').on(t.placedAt),
    check('orders_sum', sql`${t.total} = ${t.net} + ${t.shipping} + ${t.gst}`),
  ],
)

/** `gst` is the GST of the whole line, worked once. */
export const orderLines = table(
  'order_lines',
  {
    id: id(),
    orderId: text()
      .notNull()
      .references(() => orders.id),
    rank: whole().notNull(),
    kind: word<LineKind>().notNull(),
    variantId: text().references(() => variants.id),
    packId: text().references(() => packs.id),
    courseDateId: text().references(() => courseDates.id),
    title: text().notNull(),
    detail: text().notNull(),
    sku: text().notNull(),
    quantity: whole().notNull(),
    unitPrice: cents().notNull(),
    tierBasisPoints: whole().notNull(),
    discount: cents().notNull(),
    /** Of the discount, what the coupon took off: all of it or nothing, as none stands on a bulk price. */
    couponDiscount: cents().notNull().default(0),
    net: cents().notNull(),
    gst: cents().notNull(),
    /** The refund ladder as it stood when a place was bought. */
    ladder: json<LadderStep[]>(),
  },
  (t) => [
    unique('order_lines_rank').on(t.orderId, t.rank),
    check('order_lines_quantity', sql`${t.quantity} between 1 and 999`),
    check('order_lines_net', sql`${t.net} = ${t.unitPrice} * ${t.quantity} - ${t.discount}`),
  ],
)

/** What a line hands over: a variant has one part, a pack one for each variant in it, a place none. `share` is its part of the line's net. */
export const orderParts = table(
  'order_parts',
  {
    id: id(),
    orderId: text()
      .notNull()
      .references(() => orders.id),
    lineId: text()
      .notNull()
      .references(() => orderLines.id),
    variantId: text()
      .notNull()
      .references(() => variants.id),
    title: text().notNull(),
    sku: text().notNull(),
    kind: word<VariantKind>().notNull(),
    taxClass: word<TaxClass>().notNull(),
    quantity: whole().notNull(),
    share: cents().notNull(),
    weight: whole().notNull(),
    /** The file as it was promised. */
    file: text(),
  },
  (t) => [index('order_parts_order').on(t.orderId)],
)

/** One person's booking. The attendee may be named later. */
export const places = table(
  'places',
  {
    id: id(),
    orderId: text()
      .notNull()
      .references(() => orders.id),
    lineId: text()
      .notNull()
      .references(() => orderLines.id),
    courseDateId: text()
      .notNull()
      .references(() => courseDates.id),
    claimId: text().notNull(),
    attendeeName: text(),
    attendeeEmail: text(),
    /** Raised when it goes to another address: what was written to the one before was about that one. */
    naming: whole().notNull().default(0),
    price: cents().notNull(),
  },
  (t) => [index('places_order').on(t.orderId), index('places_course_date').on(t.courseDateId)],
)
