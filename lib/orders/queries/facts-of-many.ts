import { and, asc, eq, gt, inArray, isNotNull } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { paymentAttempts, transfers } from '@/db/schema/checkout'
import { cancellations, payments, refundLines, refunds, shipmentParts, shipments } from '@/db/schema/order-facts'
import { orderLines, orderParts, orders } from '@/db/schema/orders'
import { money } from '@/lib/base/money'

export type OrderWithFacts = Awaited<ReturnType<typeof listWithFacts>>[number]

/** Orders with what tells how they stand and what of them is still to be sent, in as few questions as one takes. */
export async function listWithFacts(db: Db, ids: string[]) {
  if (ids.length === 0) return []
  const rows = await db.select().from(orders).where(inArray(orders.id, ids))
  const lines = by(await db.select().from(orderLines).where(inArray(orderLines.orderId, ids)))
  const parts = by(await db.select().from(orderParts).where(inArray(orderParts.orderId, ids)))
  const paid = by(await db.select().from(payments).where(inArray(payments.orderId, ids)).orderBy(asc(payments.at)))
  const back = by(await db.select().from(refunds).where(inArray(refunds.orderId, ids)))
  const backLines = by(
    await db
      .select({
        orderId: refunds.orderId,
        refundId: refundLines.refundId,
        lineId: refundLines.lineId,
        quantity: refundLines.quantity,
        amount: refundLines.amount,
      })
      .from(refundLines)
      .innerJoin(refunds, eq(refunds.id, refundLines.refundId))
      .where(inArray(refunds.orderId, ids)),
  )
  const sent = by(
    await db
      .select({ orderId: shipments.orderId, partId: shipmentParts.partId, quantity: shipmentParts.quantity })
      .from(shipmentParts)
      .innerJoin(shipments, eq(shipments.id, shipmentParts.shipmentId))
      .where(inArray(shipments.orderId, ids)),
  )
  const ended = by(await db.select().from(cancellations).where(inArray(cancellations.orderId, ids)))
  const unpaid = by(
    await db
      .select({ orderId: paymentAttempts.orderId })
      .from(paymentAttempts)
      .where(and(inArray(paymentAttempts.orderId, ids), isNotNull(paymentAttempts.endedAt))),
  )
  const byBank = by(await db.select().from(transfers).where(inArray(transfers.orderId, ids)))
  return rows.map((order) => ({
    ...order,
    total: money(order.total),
    lines: lines(order.id),
    parts: parts(order.id),
    payments: paid(order.id),
    refunds: back(order.id),
    refundLines: backLines(order.id),
    shipmentParts: sent(order.id),
    cancellation: ended(order.id)[0],
    isPaymentEnded: unpaid(order.id).length > 0,
    transfer: byBank(order.id)[0],
  }))
}

/** The ids that follow, in their order. */
export async function listOrderIds(db: Db, after: string, most: number): Promise<string[]> {
  const rows = await db
    .select({ id: orders.id })
    .from(orders)
    .where(gt(orders.id, after))
    .orderBy(asc(orders.id))
    .limit(most)
  return rows.map(({ id }) => id)
}

export function by<Row extends { orderId: string }>(rows: Row[]): (orderId: string) => Row[] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(row.orderId, [...(groups.get(row.orderId) ?? []), row])
  return (orderId) => groups.get(orderId) ?? []
}
