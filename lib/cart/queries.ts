import { and, asc, eq, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { placeholders, prepared } from '@/db/prepared'
import { type CheckoutDetails, cartLines, carts } from '@/db/schema/cart'
import { type Money, money } from '@/lib/base/money'
import type { Instant } from '@/lib/base/time'
import { listVariants } from '@/lib/catalogue/queries'
import { listPacksByIds } from '@/lib/catalogue/queries/packs'
import { listCourseDates } from '@/lib/courses/queries/dates'
import { findAskedCoupon } from '@/lib/pricing/queries/coupons'
import { personOf } from '@/lib/pricing/rules/coupons'
import { listClaims, listStock } from '@/lib/stock/queries'
import { listStockRefusals, type Offer, partsOf, withoutHolds } from '@/lib/stock/rules'
import { type CartLine, keyOf } from './rules'

export type Cart = typeof carts.$inferSelect

export async function findCart(db: Db, id: string): Promise<Cart | undefined> {
  const [cart] = await cartById(db, { id })
  return cart
}

export async function findCartOfUser(db: Db, userId: string): Promise<Cart | undefined> {
  const [cart] = await cartOfUser(db, { userId })
  return cart
}

/** The cart of an order that waits for its payment: after a merge it is another one than the order was placed from. */
export async function findCartOfOrder(db: Db, order: { id: string; cartId: string | null }): Promise<Cart | undefined> {
  const [waiting] = await cartWaitingFor(db, { orderId: order.id })
  return waiting ?? (order.cartId ? findCart(db, order.cartId) : undefined)
}

const cartWhere = (isMeant: SQL) => prepared((db) => db.select().from(carts).where(isMeant))
const cartById = cartWhere(eq(carts.id, sql.placeholder('id')))
const cartOfUser = cartWhere(eq(carts.userId, sql.placeholder('userId')))
const cartWaitingFor = cartWhere(eq(carts.pendingOrderId, sql.placeholder('orderId')))

export async function insertCart(db: Db, cart: { id: string; userId: string | null; at: Instant }) {
  await addCart(db, cart)
}

const addCart = prepared((db) => {
  const at = sql.placeholder('at')
  return db
    .insert(carts)
    .values({ id: sql.placeholder('id'), userId: sql.placeholder('userId'), createdAt: at, touchedAt: at })
})

export async function touchCart(db: Db, id: string, at: Instant) {
  await touch(db, { id, at })
}

const touch = prepared((db) =>
  db
    .update(carts)
    .set({ touchedAt: sql`${sql.placeholder('at')}` })
    .where(eq(carts.id, sql.placeholder('id'))),
)

export async function updateCart(db: Db, id: string, change: Partial<Omit<Cart, 'id'>>) {
  await db.update(carts).set(change).where(eq(carts.id, id))
}

export async function removeCart(db: Db, id: string) {
  await db.delete(carts).where(eq(carts.id, id))
}

/** Guests' carts that nobody has touched since. */
export async function removeCartsTouchedBefore(db: Db, at: Instant) {
  await db.delete(carts).where(and(isNull(carts.userId), isNull(carts.pendingOrderId), lt(carts.touchedAt, at)))
}

/** What lies in a cart, in the order in which it was added. */
export async function listHeld(db: Db, cartId: string) {
  const rows = await linesOf(db, { cartId })
  return rows.map(({ variantId, packId, courseDateId, ...row }) => ({
    ...row,
    key: variantId ? `variant:${variantId}` : packId ? `pack:${packId}` : `date:${courseDateId}`,
  }))
}

const linesOf = prepared((db) =>
  db
    .select()
    .from(cartLines)
    .where(eq(cartLines.cartId, sql.placeholder('cartId')))
    .orderBy(asc(cartLines.addedAt), asc(cartLines.id)),
)

/** The same, with what each of them is now. */
export async function listCartLines(db: Db, cartId: string): Promise<CartLine[]> {
  const held = await listHeld(db, cartId)
  const offers = await findOffers(
    db,
    held.map(({ key }) => key),
  )
  return held.flatMap(({ key, quantity, seenPrice, addedAt }) => {
    const offer = offers.get(key)
    return offer ? [{ key, offer, quantity, seenPrice: money(seenPrice), addedAt }] : []
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

type Waiting = Pick<Cart, 'pendingOrderId'>

/** The same with what is left for this cart: what the order that it waits for only holds is its own. */
export async function freeFor<Line extends { offer: Offer }>(db: Db, { pendingOrderId }: Waiting, lines: Line[]) {
  const claims = pendingOrderId ? await listClaims(db, pendingOrderId) : []
  const holds = claims.filter(({ keptAt, releasedAt }) => keptAt === null && releasedAt === null)
  return withoutHolds(lines, await listLeft(db, lines), holds)
}

/** Every reason why what lies in a cart cannot be bought now. */
export async function listRefusals(db: Db, cart: Waiting, wanted: CartLine[], now: Instant) {
  const { lines, left } = await freeFor(db, cart, wanted)
  return listStockRefusals(lines, left, now)
}

export type SavedLine = { id: string; cartId: string; key: string; quantity: number; seenPrice: Money; at: Instant }

/** Sets the quantity of an offer in a cart, whether it was there or not. */
export async function saveCartLine(db: Db, { id, cartId, key, quantity, seenPrice, at }: SavedLine) {
  const { column, is } = columnOf(key)
  const nothing = { variantId: null, packId: null, courseDateId: null }
  const line = { ...nothing, [column]: is, id, cartId, quantity, seenPrice: seenPrice.minor, addedAt: at }
  await SET_LINE[column](db, line)
}

const setLine = (column: LineColumn) =>
  prepared((db) => {
    const { quantity, seenPrice } = placeholders(cartLines)
    return db
      .insert(cartLines)
      .values(placeholders(cartLines))
      .onConflictDoUpdate({
        target: [cartLines.cartId, cartLines[column]],
        targetWhere: column === 'variantId' ? undefined : isNotNull(cartLines[column]),
        set: { quantity: sql`${quantity}`, seenPrice: sql`${seenPrice}` },
      })
  })
const SET_LINE = { variantId: setLine('variantId'), packId: setLine('packId'), courseDateId: setLine('courseDateId') }

export async function removeCartLine(db: Db, cartId: string, key: string) {
  const { column, is } = columnOf(key)
  await db.delete(cartLines).where(and(eq(cartLines.cartId, cartId), eq(cartLines[column], is)))
}

export async function saveDetails(db: Db, cartId: string, details: CheckoutDetails) {
  await db.update(carts).set({ details }).where(eq(carts.id, cartId))
}

type LineColumn = 'variantId' | 'packId' | 'courseDateId'
const COLUMNS: Record<string, LineColumn> = { variant: 'variantId', pack: 'packId', date: 'courseDateId' }

function columnOf(key: string): { column: LineColumn; is: string } {
  const [kind = '', is = ''] = key.split(':')
  const column = COLUMNS[kind]
  if (!column) throw new Error(`${key} is no key of an offer`)
  return { column, is }
}
