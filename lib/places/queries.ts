import { and, asc, desc, eq, getTableColumns, gte, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { paymentAttempts, transfers } from '@/db/schema/checkout'
import { courseDates, courses } from '@/db/schema/courses'
import { cancellations, entitlements, payments, refundLines, refunds } from '@/db/schema/order-facts'
import { orderLines, orders, places } from '@/db/schema/orders'
import { claims } from '@/db/schema/stock'
import type { Instant } from '@/lib/base/time'
import type { ListShape } from '@/lib/lists/rules'
import type { Booking } from './rules'

export type Seat = Awaited<ReturnType<typeof listRoster>>[number]

export const ROSTER: ListShape = {
  name: 'roster',
  filters: [{ key: 'date', label: 'Date', kind: 'text' }],
  sorts: [{ key: 'name', label: 'Name' }],
}

/** Who comes to a date, by name; those whose name is missing come last. One row for each paid place. */
export function listRoster(db: Db, courseDateId: string) {
  return db
    .select({
      id: places.id,
      attendee: places.attendeeName,
      email: places.attendeeEmail,
      order: orders.number,
      buyer: orders.name,
      buyerEmail: orders.email,
      organisation: orders.organisation,
      note: orders.note,
    })
    .from(places)
    .innerJoin(entitlements, and(eq(entitlements.placeId, places.id), isNull(entitlements.endedAt)))
    .innerJoin(orders, eq(orders.id, places.orderId))
    .where(eq(places.courseDateId, courseDateId))
    .orderBy(
      sql`${places.attendeeName} is null`,
      asc(sql`lower(${places.attendeeName})`),
      asc(orders.number),
      asc(places.id),
    )
}

export async function findPlace(db: Db, id: string) {
  const [place] = await db
    .select({ ...getTableColumns(places), date: places.courseDateId, order: orders.number })
    .from(places)
    .innerJoin(entitlements, and(eq(entitlements.placeId, places.id), isNull(entitlements.endedAt)))
    .innerJoin(orders, eq(orders.id, places.orderId))
    .where(eq(places.id, id))
  return place
}

/** Paid orders with places on a date, given up ones among them; of one order alone where it is named. */
export async function listBookings(db: Db, courseDateId: string, orderId?: string): Promise<Booking[]> {
  const rows = await db
    .select({ order: orders, line: orderLines, place: places.id })
    .from(places)
    .innerJoin(orderLines, eq(orderLines.id, places.lineId))
    .innerJoin(orders, eq(orders.id, places.orderId))
    .leftJoin(cancellations, eq(cancellations.orderId, orders.id))
    .where(
      and(
        eq(places.courseDateId, courseDateId),
        orderId ? eq(orders.id, orderId) : undefined,
        isNull(cancellations.orderId),
      ),
    )
    .orderBy(asc(orders.number), asc(orderLines.rank), asc(places.id))
  const ids = [...new Set(rows.map(({ order }) => order.id))]
  if (ids.length === 0) return []
  const came = await db.select().from(payments).where(inArray(payments.orderId, ids))
  const given = await db.select().from(refunds).where(inArray(refunds.orderId, ids)).orderBy(asc(refunds.at))
  const back = await listRefundLines(db, given)
  return ids.flatMap((id) => {
    const own = rows.filter(({ order }) => order.id === id)
    const paid = came.filter((payment) => payment.orderId === id).reduce((all, { amount }) => all + amount, 0)
    const mine = given.filter((refund) => refund.orderId === id)
    const refundLines = back.filter(({ refundId }) => mine.some((refund) => refund.id === refundId))
    const [first] = own
    return first && paid > 0 ? [{ ...first.order, paid, lines: linesOf(own), refunds: mine, refundLines }] : []
  })
}

const listRefundLines = async (db: Db, given: { id: string }[]) =>
  given.length === 0
    ? []
    : db
        .select()
        .from(refundLines)
        .where(
          inArray(
            refundLines.refundId,
            given.map(({ id }) => id),
          ),
        )

function linesOf(rows: { line: typeof orderLines.$inferSelect; place: string }[]): Booking['lines'] {
  const lines = new Map(rows.map(({ line }) => [line.id, line]))
  return [...lines.values()].map((line) => ({
    ...line,
    places: rows.filter((row) => row.line.id === line.id).map(({ place }) => place),
  }))
}

/** What is held on a date until it is paid for, or not, goes back at once. */
export async function releaseHolds(db: Db, courseDateId: string, at: Instant) {
  await db
    .update(claims)
    .set({ releasedAt: at, releaseReason: CANCELLED })
    .where(and(eq(claims.courseDateId, courseDateId), isNull(claims.keptAt), isNull(claims.releasedAt)))
}

const CANCELLED = 'date cancelled'

/** Payments that are still open for what was held on a date that is cancelled. */
export async function listOpenPayments(db: Db, courseDateId: string) {
  const ids = await listOrdersThatHeld(db, courseDateId)
  if (ids.length === 0) return []
  return db
    .select()
    .from(paymentAttempts)
    .where(and(inArray(paymentAttempts.orderId, ids), isNull(paymentAttempts.endedAt)))
}

/** Orders that wait for a bank transfer for what was held on a date that is cancelled. */
export async function listOpenTransfers(db: Db, courseDateId: string): Promise<string[]> {
  const ids = await listOrdersThatHeld(db, courseDateId)
  if (ids.length === 0) return []
  const rows = await db
    .select({ id: transfers.orderId })
    .from(transfers)
    .where(and(inArray(transfers.orderId, ids), isNull(transfers.endedAt)))
  return rows.map(({ id }) => id)
}

async function listOrdersThatHeld(db: Db, courseDateId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: claims.orderId })
    .from(claims)
    .where(and(eq(claims.courseDateId, courseDateId), eq(claims.releaseReason, CANCELLED)))
  return rows.map(({ id }) => id)
}

/** Places that were paid for since then, by date, the most first. */
export function listPlacesSold(db: Db, since: Instant) {
  const n = sql`count(*)`.mapWith(Number)
  return db
    .select({
      id: courseDates.id,
      course: courses.title,
      city: courseDates.city,
      zone: courseDates.zone,
      startsAt: courseDates.startsAt,
      places: n,
    })
    .from(payments)
    .innerJoin(places, eq(places.orderId, payments.orderId))
    .innerJoin(entitlements, and(eq(entitlements.placeId, places.id), isNull(entitlements.endedAt)))
    .innerJoin(courseDates, eq(courseDates.id, places.courseDateId))
    .innerJoin(courses, eq(courses.id, courseDates.courseId))
    .where(gte(payments.at, since))
    .groupBy(courseDates.id, courses.title, courseDates.city, courseDates.zone, courseDates.startsAt)
    .orderBy(desc(n), asc(courseDates.id))
}
