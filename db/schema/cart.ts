import { isNotNull, sql } from 'drizzle-orm'
import { cents, check, id, index, instant, json, table, text, uniqueIndex, whole } from '../columns'
import { users } from './accounts'
import { packs, variants } from './catalogue'
import { courseDates } from './courses'
import type { Address, Attendee } from './orders'
import type { ShippingService } from './pricing'

/** What the buyer has told the checkout so far; nothing typed is lost between its pages. */
export type CheckoutDetails = {
  name: string
  email: string
  organisation: string
  billingCountry: string
  delivery: Address | null
  attendees: Record<string, Attendee[]>
  poNumber: string
  invoiceEmail: string
  note: string
  service: ShippingService
}

export const carts = table(
  'carts',
  {
    id: id(),
    userId: text().references(() => users.id),
    createdAt: instant().notNull(),
    touchedAt: instant().notNull(),
    details: json<CheckoutDetails>(),
    /** The order that waits for payment; another checkout of this cart ends it first. */
    pendingOrderId: text(),
    /** As it is compared; whether it counts is worked anew with each quote. */
    couponCode: text(),
    /** Said once after a merge at sign-in. */
    notice: text(),
  },
  (t) => [
    uniqueIndex('carts_user').on(t.userId).where(isNotNull(t.userId)),
    index('carts_touched').on(t.touchedAt),
    index('carts_pending').on(t.pendingOrderId).where(isNotNull(t.pendingOrderId)),
  ],
)

export const cartLines = table(
  'cart_lines',
  {
    id: id(),
    cartId: text()
      .notNull()
      .references(() => carts.id, { onDelete: 'cascade' }),
    variantId: text().references(() => variants.id),
    packId: text().references(() => packs.id),
    courseDateId: text().references(() => courseDates.id),
    quantity: whole().notNull(),
    /** The unit price that the buyer saw when the quantity was last chosen, ex GST. */
    seenPrice: cents().notNull(),
    addedAt: instant().notNull(),
  },
  (t) => [
    // The first finds all lines of a cart too. The others leave out what is not theirs: each page that a commit changes costs it time.
    uniqueIndex('cart_lines_variant').on(t.cartId, t.variantId),
    uniqueIndex('cart_lines_pack').on(t.cartId, t.packId).where(isNotNull(t.packId)),
    uniqueIndex('cart_lines_course_date').on(t.cartId, t.courseDateId).where(isNotNull(t.courseDateId)),
    check('cart_lines_quantity', sql`${t.quantity} between 1 and 999`),
  ],
)
