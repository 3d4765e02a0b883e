import { and, desc, eq, exists, gt, gte, or, sql } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { prepared } from '@/db/prepared'
import { cartLines, carts } from '@/db/schema/cart'
import { invoices } from '@/db/schema/invoices'
import { orderLines, orders } from '@/db/schema/orders'
import { days, earlier, type Instant } from '@/lib/base/time'

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

/** No payment page is open for longer; so far back the index is looked through. */
const LONGEST_PAYMENT = days(1)

/** The order from that cart that was paid last, since then. */
export async function findJustBought(db: Db, cartId: string, since: Instant) {
  const [order] = await db
    .select({ id: orders.id, number: orders.number, linkVersion: orders.linkVersion, userId: orders.userId })
    .from(orders)
    .innerJoin(invoices, eq(invoices.orderId, orders.id))
    .where(
      and(
        gte(invoices.issuedAt, since),
        gte(orders.placedAt, earlier(since, LONGEST_PAYMENT)),
        eq(orders.cartId, cartId),
      ),
    )
    .orderBy(desc(invoices.issuedAt))
    .limit(1)
  return order
}
