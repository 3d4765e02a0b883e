import { and, asc, desc, eq, inArray, isNotNull, or, sql } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { prepared } from '@/db/prepared'
import { paymentAttempts, transfers } from '@/db/schema/checkout'
import { courseDates, courses } from '@/db/schema/courses'
import { invoices } from '@/db/schema/invoices'
import {
  cancellations,
  entitlements,
  payments,
  refundLines,
  refunds,
  shipmentParts,
  shipments,
} from '@/db/schema/order-facts'
import { type Attendee, orderLines, orderParts, orders, places } from '@/db/schema/orders'
import { money } from '@/lib/base/money'
import { listDeliveries } from './care'
import { insertStanding } from './standings'

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
  const [transfer] = await db.select().from(transfers).where(eq(transfers.orderId, id))
  const given = await db.select().from(refunds).where(eq(refunds.orderId, id)).orderBy(asc(refunds.at))
  const sent = await db.select().from(shipments).where(eq(shipments.orderId, id)).orderBy(asc(shipments.at))
  const deliveries = await listDeliveries(db, id)
  return {
    ...order,
    /** Where it is to go now. */
    delivery: deliveries.at(-1)?.delivery ?? order.delivery,
    deliveries,
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
    transfer,
  }
}

export async function findOrderByNumber(db: Db, number: string) {
  const [order] = await db.select({ id: orders.id }).from(orders).where(eq(orders.number, number))
  return order && findOrder(db, order.id)
}

export async function findOrderRow(db: Db, id: string): Promise<OrderRow | undefined> {
  const [order] = await orderRow(db, { id })
  return order
}

const orderRow = prepared((db) =>
  db
    .select()
    .from(orders)
    .where(eq(orders.id, sql.placeholder('id'))),
)

export type Promised = Awaited<ReturnType<typeof findPromised>>

/** What an order promises to hand over, in as few questions as that takes: every payment waits for this. */
export async function findPromised(db: Db, { id, number, cartId }: Pick<OrderRow, 'id' | 'number' | 'cartId'>) {
  const rows = await linesAndParts(db, { id })
  const lines = new Map(rows.map(({ line }) => [line.id, line]))
  const hasPlaces = rows.some(({ line }) => line.kind === 'place')
  return {
    ...{ id, number, cartId },
    lines: [...lines.values()],
    parts: rows.flatMap(({ part }) => part ?? []),
    places: hasPlaces ? await listPlaces(db, id) : [],
  }
}

const linesAndParts = prepared((db) => {
  const { id, kind, variantId, packId, courseDateId, quantity } = orderLines
  const { lineId, title, taxClass, file } = orderParts
  const part = {
    id: orderParts.id,
    kind: orderParts.kind,
    variantId: orderParts.variantId,
    quantity: orderParts.quantity,
  }
  return db
    .select({
      line: { id, kind, variantId, packId, courseDateId, quantity },
      part: { ...part, lineId, title, taxClass, file },
    })
    .from(orderLines)
    .leftJoin(orderParts, and(eq(orderParts.orderId, orderLines.orderId), eq(orderParts.lineId, orderLines.id)))
    .where(eq(orderLines.orderId, sql.placeholder('id')))
    .orderBy(asc(orderLines.rank), asc(orderParts.id))
})

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
  await insertStanding(db, rows, { standing: 'waiting-for-payment', owedSince: null })
}

export async function insertPlaces(db: Db, rows: (typeof places.$inferInsert)[]) {
  if (rows.length > 0) await db.insert(places).values(rows)
}

export async function saveAttendee(db: Db, placeId: string, { name, email }: Attendee, naming: number) {
  await db
    .update(places)
    .set({ attendeeName: name, attendeeEmail: email || null, naming })
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
      naming: places.naming,
      price: places.price,
      course: courses.title,
      courseSlug: courses.slug,
      city: courseDates.city,
      zone: courseDates.zone,
      venue: courseDates.venue,
      startsAt: courseDates.startsAt,
      endsAt: courseDates.endsAt,
      cancelledAt: courseDates.cancelledAt,
      cancelReason: courseDates.cancelReason,
      onlineLink: courseDates.onlineLink,
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
