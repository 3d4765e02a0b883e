import { and, asc, desc, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { paymentAttempts } from '@/db/schema/checkout'
import { courseDates, courses } from '@/db/schema/courses'
import {
  accessCodes,
  cancellations,
  entitlements,
  invoices,
  numberSeries,
  orderLines,
  orderParts,
  orders,
  payments,
  places,
  refundLines,
  refunds,
  shipmentParts,
  shipments,
} from '@/db/schema/orders'
import { money } from '@/lib/base/money'
import type { Instant } from '@/lib/base/time'

export type OrderRow = typeof orders.$inferSelect
export type OrderView = NonNullable<Awaited<ReturnType<typeof findOrder>>>

/** The order with everything that has happened to it. Line amounts are whole cents. */
export async function findOrder(db: Db, id: string) {
  const [order] = await db.select().from(orders).where(eq(orders.id, id))
  if (!order) return undefined
  const [cancellation] = await db.select().from(cancellations).where(eq(cancellations.orderId, id))
  const [invoice] = await db.select().from(invoices).where(eq(invoices.orderId, id))
  const [ended] = await db
    .select({ at: paymentAttempts.endedAt })
    .from(paymentAttempts)
    .where(and(eq(paymentAttempts.orderId, id), isNotNull(paymentAttempts.endedAt)))
  const given = await db.select().from(refunds).where(eq(refunds.orderId, id)).orderBy(asc(refunds.at))
  const sent = await db.select().from(shipments).where(eq(shipments.orderId, id)).orderBy(asc(shipments.at))
  return {
    ...order,
    net: money(order.net),
    shipping: money(order.shipping),
    shippingGst: money(order.shippingGst),
    gst: money(order.gst),
    total: money(order.total),
    lines: await db.select().from(orderLines).where(eq(orderLines.orderId, id)).orderBy(asc(orderLines.rank)),
    parts: await db.select().from(orderParts).where(eq(orderParts.orderId, id)).orderBy(asc(orderParts.id)),
    places: await listPlaces(db, id),
    payments: await db.select().from(payments).where(eq(payments.orderId, id)).orderBy(asc(payments.at)),
    refunds: given,
    refundLines: await linesOfRefunds(
      db,
      given.map((refund) => refund.id),
    ),
    shipments: sent,
    shipmentParts: await partsOfShipments(
      db,
      sent.map((shipment) => shipment.id),
    ),
    entitlements: await db
      .select()
      .from(entitlements)
      .where(eq(entitlements.orderId, id))
      .orderBy(asc(entitlements.id)),
    cancellation,
    invoice,
    isPaymentEnded: ended !== undefined,
  }
}

export async function findOrderByNumber(db: Db, number: string) {
  const [order] = await db.select({ id: orders.id }).from(orders).where(eq(orders.number, number))
  return order && findOrder(db, order.id)
}

export async function findOrderRow(db: Db, id: string): Promise<OrderRow | undefined> {
  const [order] = await db.select().from(orders).where(eq(orders.id, id))
  return order
}

/** Newest first: placed while signed in, or with the address that the person has proved. */
export function listOrdersOf(db: Db, { userId, email }: { userId: string; email: string }) {
  return db
    .select({ id: orders.id, number: orders.number, placedAt: orders.placedAt, total: orders.total })
    .from(orders)
    .where(or(eq(orders.userId, userId), eq(orders.email, email)))
    .orderBy(desc(orders.placedAt), desc(orders.id))
}

export async function insertOrder(
  db: Db,
  rows: {
    order: typeof orders.$inferInsert
    lines: (typeof orderLines.$inferInsert)[]
    parts: (typeof orderParts.$inferInsert)[]
  },
) {
  await db.insert(orders).values(rows.order)
  await db.insert(orderLines).values(rows.lines)
  if (rows.parts.length > 0) await db.insert(orderParts).values(rows.parts)
}

export async function insertPlaces(db: Db, rows: (typeof places.$inferInsert)[]) {
  if (rows.length > 0) await db.insert(places).values(rows)
}

/** False: that payment has been recorded before. */
export async function insertPayment(db: Db, row: typeof payments.$inferInsert): Promise<boolean> {
  const added = await db.insert(payments).values(row).onConflictDoNothing().returning({ id: payments.id })
  return added.length === 1
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

export const listOpenRefunds = (db: Db) =>
  db
    .select({ id: refunds.id })
    .from(refunds)
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

export async function endEntitlements(db: Db, lineIds: string[], at: Instant, reason: string) {
  await db
    .update(entitlements)
    .set({ endedAt: at, endReason: reason })
    .where(and(inArray(entitlements.lineId, lineIds), isNull(entitlements.endedAt)))
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
  const [row] = await db
    .insert(numberSeries)
    .values({ series, last: 1 })
    .onConflictDoUpdate({ target: numberSeries.series, set: { last: sql`${numberSeries.last} + 1` } })
    .returning({ last: numberSeries.last })
  return row?.last ?? 1
}

export async function insertInvoice(db: Db, row: typeof invoices.$inferInsert) {
  await db.insert(invoices).values(row)
}

export async function saveAttendee(db: Db, placeId: string, name: string, email: string) {
  await db
    .update(places)
    .set({ attendeeName: name, attendeeEmail: email || null })
    .where(eq(places.id, placeId))
}

export async function saveClaimOfPlace(db: Db, placeId: string, claimId: string) {
  await db.update(places).set({ claimId }).where(eq(places.id, placeId))
}

function listPlaces(db: Db, orderId: string) {
  return db
    .select({
      id: places.id,
      lineId: places.lineId,
      courseDateId: places.courseDateId,
      claimId: places.claimId,
      attendeeName: places.attendeeName,
      attendeeEmail: places.attendeeEmail,
      price: places.price,
      course: courses.title,
      courseSlug: courses.slug,
      city: courseDates.city,
      zone: courseDates.zone,
      venue: courseDates.venue,
      startsAt: courseDates.startsAt,
      endsAt: courseDates.endsAt,
      cancelledAt: courseDates.cancelledAt,
    })
    .from(places)
    .innerJoin(courseDates, eq(courseDates.id, places.courseDateId))
    .innerJoin(courses, eq(courses.id, courseDates.courseId))
    .where(eq(places.orderId, orderId))
    .orderBy(asc(places.id))
}

const linesOfRefunds = async (db: Db, ids: string[]) =>
  ids.length === 0 ? [] : db.select().from(refundLines).where(inArray(refundLines.refundId, ids))

const partsOfShipments = async (db: Db, ids: string[]) =>
  ids.length === 0 ? [] : db.select().from(shipmentParts).where(inArray(shipmentParts.shipmentId, ids))
