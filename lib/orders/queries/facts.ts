import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { placeholders, prepared } from '@/db/prepared'
import { invoices, numberSeries } from '@/db/schema/invoices'
import {
  accessCodes,
  cancellations,
  entitlements,
  payments,
  refundLines,
  refunds,
  shipmentParts,
  shipments,
} from '@/db/schema/order-facts'
import type { Instant } from '@/lib/base/time'

/** False: that payment has been recorded before. */
export async function insertPayment(db: Db, row: typeof payments.$inferInsert): Promise<boolean> {
  const added = await addPayment(db, { method: 'stripe', ...row })
  return added.length === 1
}

const addPayment = prepared((db) =>
  db.insert(payments).values(placeholders(payments)).onConflictDoNothing().returning({ id: payments.id }),
)

/** By card or by bank. */
export async function isPaid(db: Db, orderId: string): Promise<boolean> {
  const [payment] = await db.select({ id: payments.id }).from(payments).where(eq(payments.orderId, orderId)).limit(1)
  return payment !== undefined
}

export async function insertRefund(
  db: Db,
  row: typeof refunds.$inferInsert,
  lines: (typeof refundLines.$inferInsert)[],
) {
  await db.insert(refunds).values(row)
  if (lines.length > 0) await db.insert(refundLines).values(lines)
}

export async function findRefund(db: Db, id: string) {
  const [refund] = await db
    .select({ refund: refunds, payment: payments })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .where(eq(refunds.id, id))
  return refund
}

/** Those that Stripe has not answered for. */
export const listOpenRefunds = (db: Db) =>
  db
    .select({ id: refunds.id })
    .from(refunds)
    .innerJoin(payments, and(eq(payments.id, refunds.paymentId), eq(payments.method, 'stripe')))
    .where(and(isNull(refunds.sentAt), isNull(refunds.failedAt)))

/** Stripe's word on a refund, once. */
export async function saveRefundOutcome(
  db: Db,
  id: string,
  outcome: { reference: string; sentAt: Instant } | { failedAt: Instant; failure: string },
) {
  const changed = await db
    .update(refunds)
    .set(outcome)
    .where(and(eq(refunds.id, id), isNull(refunds.failedAt), 'sentAt' in outcome ? isNull(refunds.sentAt) : undefined))
    .returning({ id: refunds.id })
  return changed.length === 1
}

export async function insertShipment(
  db: Db,
  row: typeof shipments.$inferInsert,
  parts: (typeof shipmentParts.$inferInsert)[],
) {
  await db.insert(shipments).values(row)
  await db.insert(shipmentParts).values(parts)
}

export async function insertCancellation(db: Db, row: typeof cancellations.$inferInsert) {
  await db.insert(cancellations).values(row).onConflictDoNothing()
}

export async function insertEntitlements(db: Db, rows: (typeof entitlements.$inferInsert)[]) {
  if (rows.length > 0) await db.insert(entitlements).values(rows)
}

export async function endEntitlements(db: Db, ids: string[], at: Instant, reason: string) {
  if (ids.length === 0) return
  await db
    .update(entitlements)
    .set({ endedAt: at, endReason: reason })
    .where(and(inArray(entitlements.id, ids), isNull(entitlements.endedAt)))
}

/** Takes a free code for that entitlement; undefined when the pool is empty. */
export async function takeAccessCode(db: Db, variantId: string, entitlementId: string): Promise<string | undefined> {
  const [free] = await db
    .select({ code: accessCodes.code })
    .from(accessCodes)
    .where(and(eq(accessCodes.variantId, variantId), isNull(accessCodes.entitlementId)))
    .orderBy(asc(accessCodes.code))
    .limit(1)
  if (free) await db.update(accessCodes).set({ entitlementId }).where(eq(accessCodes.code, free.code))
  return free?.code
}

/** The next number of a series: they rise without gaps, because a transaction that fails gives its number back. */
export async function nextNumber(db: Db, series: string): Promise<number> {
  const [row] = await countOn(db, { series })
  return row?.last ?? 1
}

const countOn = prepared((db) =>
  db
    .insert(numberSeries)
    .values({ series: sql.placeholder('series'), last: 1 })
    .onConflictDoUpdate({ target: numberSeries.series, set: { last: sql`${numberSeries.last} + 1` } })
    .returning({ last: numberSeries.last }),
)

export async function insertInvoice(db: Db, row: typeof invoices.$inferInsert) {
  await addInvoice(db, row)
}

const addInvoice = prepared((db) => db.insert(invoices).values(placeholders(invoices)))
