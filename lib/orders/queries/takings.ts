import { and, asc, count, eq, gte, isNull, sql, sum } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { payments, refundLines, refunds } from '@/db/schema/order-facts'
import { orderLines } from '@/db/schema/orders'
import type { Instant } from '@/lib/base/time'
import { type GivenBack, QUARTER, type Sold } from '../takings'

const quarter = sql`cast(${payments.at} / ${QUARTER} as integer)`.mapWith(Number)

/** What was paid for since then, by quarter of an hour and kind of line; ex GST, whole cents. */
export async function listSold(db: Db, since: Instant): Promise<Sold[]> {
  return await db
    .select({ kind: orderLines.kind, quarter: quarter.as('quarter'), net: sum(orderLines.net).mapWith(Number) })
    .from(payments)
    .innerJoin(orderLines, eq(orderLines.orderId, payments.orderId))
    .where(gte(payments.at, since))
    .groupBy(orderLines.kind, sql`quarter`)
}

/** How many orders were paid, by quarter of an hour. */
export async function countPaid(db: Db, since: Instant): Promise<{ quarter: number; orders: number }[]> {
  return await db
    .select({ quarter: quarter.as('quarter'), orders: count() })
    .from(payments)
    .where(gte(payments.at, since))
    .groupBy(sql`quarter`)
}

export async function listGivenBack(db: Db, since: Instant): Promise<GivenBack[]> {
  const { id, at, amount, gst } = refunds
  const rows = await db
    .select({ id, at, amount, gst, kind: orderLines.kind, lineAmount: refundLines.amount })
    .from(refunds)
    .innerJoin(refundLines, eq(refundLines.refundId, refunds.id))
    .innerJoin(orderLines, eq(orderLines.id, refundLines.lineId))
    .where(and(gte(refunds.at, since), isNull(refunds.failedAt)))
    .orderBy(asc(refunds.at), asc(refunds.id))
  const whole = new Map<string, GivenBack>()
  for (const row of rows) {
    const refund = whole.get(row.id) ?? { at: row.at, amount: row.amount, gst: row.gst, lines: [] }
    refund.lines.push({ kind: row.kind, amount: row.lineAmount })
    whole.set(row.id, refund)
  }
  return [...whole.values()]
}
