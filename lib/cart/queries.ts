import { and, asc, eq, exists, gt, gte, isNull, lt, or, sql } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { prepared } from '@/db/prepared'
import { type CheckoutDetails, cartLines, carts } from '@/db/schema/cart'
import { orderLines } from '@/db/schema/orders'
import { type Money, money } from '@/lib/base/money'
import type { Instant } from '@/lib/base/time'
import { listVariants } from '@/lib/catalogue/queries'
import { listPacksByIds } from '@/lib/catalogue/queries/packs'
import { listCourseDates } from '@/lib/courses/queries/dates'
import { findAskedCoupon } from '@/lib/pricing/queries/coupons'
import { personOf } from '@/lib/pricing/rules/coupons'
import { listStock } from '@/lib/stock/queries'
import { type Offer, partsOf } from '@/lib/stock/rules'
import { type CartLine, keyOf } from './rules'

export type Cart = typeof carts.$inferSelect

export async function findCart(db: Db, id: string): Promise<Cart | undefined> {
  const [cart] = await db.select().from(carts).where(eq(carts.id, id))
  return cart
}

export async function findCartOfUser(db: Db, userId: string): Promise<Cart | undefined> {
  const [cart] = await db.select().from(carts).where(eq(carts.userId, userId))
  return cart
}

/** The cart of an order that waits for its payment: after a merge it is another one than the order was placed from. */
export async function findCartOfOrder(db: Db, order: { id: string; cartId: string | null }): Promise<Cart | undefined> {
  const [waiting] = await cartWaitingFor(db, { orderId: order.id })
  return waiting ?? (order.cartId ? findCart(db, order.cartId) : undefined)
}

const cartWaitingFor = prepared((db) =>
  db
    .select()
    .from(carts)
    .where(eq(carts.pendingOrderId, sql.placeholder('orderId'))),
)

export async function insertCart(db: Db, cart: { id: string; userId: string | null; at: Instant }) {
  await db.insert(carts).values({ id: cart.id, userId: cart.userId, createdAt: cart.at, touchedAt: cart.at })
}

export async function updateCart(db: Db, id: string, change: Partial<Omit<Cart, 'id'>>) {
  await db.update(carts).set(change).where(eq(carts.id, id))
}

/** The order that a cart waited for is paid: its next checkout begins anew. Undefined where none waits. */
export async function endCheckout(db: Db, orderId: string): Promise<string | undefined> {
  const [cart] = await clearCheckout(db, { orderId })
  return cart?.id
}

const clearCheckout = prepared((db) =>
  db
    .update(carts)
    .set({ pendingOrderId: null, details: null, couponCode: null })
    .where(eq(carts.pendingOrderId, sql.placeholder('orderId')))
    .returning({ id: carts.id }),
)

export async function removeCart(db: Db, id: string) {
  await db.delete(carts).where(eq(carts.id, id))
}

/** Guests' carts that nobody has touched since. */
export async function removeCartsTouchedBefore(db: Db, at: Instant) {
  await db.delete(carts).where(and(isNull(carts.userId), isNull(carts.pendingOrderId), lt(carts.touchedAt, at)))
}

/** In the order in which they were added. */
export async function listCartLines(db: Db, cartId: string): Promise<CartLine[]> {
  const rows = await db
    .select()
    .from(cartLines)
    .where(eq(cartLines.cartId, cartId))
    .orderBy(asc(cartLines.addedAt), asc(cartLines.id))
  const keys = rows.map(({ variantId, packId, courseDateId }) =>
    variantId ? `variant:${variantId}` : packId ? `pack:${packId}` : `date:${courseDateId}`,
  )
  const offers = await findOffers(db, keys)
  return rows.flatMap((row, at) => {
    const key = keys[at] ?? ''
    const offer = offers.get(key)
    return offer ? [{ key, offer, quantity: row.quantity, seenPrice: money(row.seenPrice), addedAt: row.addedAt }] : []
  })
}

/** The order that this cart waits for does not stand in its own way. */
export async function findCouponOfCart(db: Db, { couponCode, details, pendingOrderId }: Cart) {
  if (couponCode === null) return undefined
  const person = details ? personOf(details.email) : null
  return findAskedCoupon(db, couponCode, { person, besides: pendingOrderId })
}

export async function sumQuantities(db: Db, cartId: string): Promise<number> {
  const [row] = await db
    .select({ all: sql`coalesce(sum(${cartLines.quantity}), 0)`.mapWith(Number) })
    .from(cartLines)
    .where(eq(cartLines.cartId, cartId))
  return row?.all ?? 0
}

/** The offers behind keys such as `variant:<id>`; unknown ones are missing. */
export async function findOffers(db: Db, keys: string[]): Promise<Map<string, Offer>> {
  const idsOf = (kind: string) =>
    keys.flatMap((key) => (key.startsWith(`${kind}:`) ? [key.slice(kind.length + 1)] : []))
  const offers: Offer[] = [
    ...(await listVariants(db, idsOf('variant'))).map((variant) => ({ kind: 'variant', variant }) as const),
    ...(await listPacksByIds(db, idsOf('pack'))).map((pack) => ({ kind: 'pack', pack }) as const),
    ...(await listCourseDates(db, idsOf('date'))).map((date) => ({ kind: 'place', date }) as const),
  ]
  return new Map(offers.map((offer) => [keyOf(offer), offer]))
}

/** What is left of everything that these offers hand over. */
export function listLeft(db: Db, offers: { offer: Offer }[]): Promise<Map<string, number>> {
  const ids = offers.flatMap(({ offer }) => partsOf(offer).map((part) => part.variant.id))
  return listStock(db, [...new Set(ids)])
}

export type SavedLine = { id: string; cartId: string; offer: Offer; quantity: number; seenPrice: Money; at: Instant }

/** Sets the quantity of an offer in a cart, whether it was there or not. */
export async function saveCartLine(db: Db, { id, cartId, offer, quantity, seenPrice, at }: SavedLine) {
  const { column, value } = columnOf(offer)
  const set = { quantity, seenPrice: seenPrice.minor }
  await db
    .insert(cartLines)
    .values({ id, cartId, addedAt: at, ...value, ...set })
    .onConflictDoUpdate({ target: [cartLines.cartId, column], set })
}

export async function removeCartLine(db: Db, cartId: string, offer: Offer) {
  const { column, id } = columnOf(offer)
  await db.delete(cartLines).where(and(eq(cartLines.cartId, cartId), eq(column, id)))
}

type Bought = { variantId: string | null; packId: string | null; courseDateId: string | null; quantity: number }

/** Takes out what was bought and no more: a line that has grown meanwhile keeps the rest. */
export async function removeBoughtLines(db: Db, cartId: string, { id, lines }: { id: string; lines: Bought[] }) {
  const removed = await removeWhole(db, { cartId, orderId: id })
  if (removed.length === lines.length) return
  for (const { variantId, packId, courseDateId, quantity } of lines) {
    const [column, offerId] = variantId
      ? [cartLines.variantId, variantId]
      : packId
        ? [cartLines.packId, packId]
        : [cartLines.courseDateId, courseDateId ?? '']
    await db
      .update(cartLines)
      .set({ quantity: sql`${cartLines.quantity} - ${quantity}` })
      .where(and(eq(cartLines.cartId, cartId), eq(column, offerId), gt(cartLines.quantity, quantity)))
  }
}

const removeWhole = prepared((db) => {
  const isSame = or(
    eq(orderLines.variantId, cartLines.variantId),
    eq(orderLines.packId, cartLines.packId),
    eq(orderLines.courseDateId, cartLines.courseDateId),
  )
  const isAll = gte(orderLines.quantity, cartLines.quantity)
  const isBought = exists(
    db
      .select({ id: orderLines.id })
      .from(orderLines)
      .where(and(eq(orderLines.orderId, sql.placeholder('orderId')), isSame, isAll)),
  )
  return db
    .delete(cartLines)
    .where(and(eq(cartLines.cartId, sql.placeholder('cartId')), isBought))
    .returning({ id: cartLines.id })
})

export async function saveDetails(db: Db, cartId: string, details: CheckoutDetails) {
  await db.update(carts).set({ details }).where(eq(carts.id, cartId))
}

function columnOf(offer: Offer) {
  if (offer.kind === 'variant')
    return { column: cartLines.variantId, id: offer.variant.id, value: { variantId: offer.variant.id } }
  if (offer.kind === 'pack') return { column: cartLines.packId, id: offer.pack.id, value: { packId: offer.pack.id } }
  return { column: cartLines.courseDateId, id: offer.date.id, value: { courseDateId: offer.date.id } }
}
