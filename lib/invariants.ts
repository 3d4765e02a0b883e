import { and, count, desc, eq, gt, isNotNull, isNull, lt, ne, or, sql, sum } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { variants } from '@/db/schema/catalogue'
import { paymentAttempts } from '@/db/schema/checkout'
import { courseDates } from '@/db/schema/courses'
import { backups } from '@/db/schema/health'
import { invoices } from '@/db/schema/invoices'
import { jobs } from '@/db/schema/jobs'
import { cancellations, entitlements, payments, refundLines, refunds } from '@/db/schema/order-facts'
import { orderLines, orders, places } from '@/db/schema/orders'
import { claims, stockMovements } from '@/db/schema/stock'
import { hours, type Instant, later, minutes } from '@/lib/base/time'
import { holdPromises } from '@/lib/checkout/promises'
import { listWrongStandings } from '@/lib/orders/queries/standing-check'
import { couponPromises } from '@/lib/pricing/promises'

/** Every promise of the shop that its database breaks, in words; none is healthy. */
export async function brokenPromises(db: Db, now: Instant): Promise<string[]> {
  const found: string[] = []
  for (const [promise, find] of Object.entries(PROMISES)) {
    const broken = await find(db, now)
    found.push(...broken.map((what) => `${promise}: ${what}`))
  }
  return found
}

type Find = (db: Db, now: Instant) => Promise<string[]>

const whole = (expression: ReturnType<typeof sql>) => expression.mapWith(Number)

const PROMISES: Record<string, Find> = {
  'no course date is sold beyond its places': async (db) => {
    const rows = await db
      .select({ what: courseDates.slug, capacity: courseDates.capacity, taken: sum(claims.quantity).mapWith(Number) })
      .from(courseDates)
      .innerJoin(claims, and(eq(claims.courseDateId, courseDates.id), isNull(claims.releasedAt)))
      .groupBy(courseDates.id)
    return rows
      .filter(({ capacity, taken }) => capacity !== null && taken > capacity)
      .map(({ what, capacity, taken }) => `${what} has ${capacity} and ${taken} are taken`)
  },

  'no copy is sold twice': async (db) => {
    const rows = await db
      .select({ what: variants.sku, taken: sum(claims.quantity).mapWith(Number), id: variants.id })
      .from(variants)
      .innerJoin(claims, and(eq(claims.variantId, variants.id), isNull(claims.releasedAt)))
      .groupBy(variants.id)
    const stock = await db
      .select({ id: stockMovements.variantId, n: sum(stockMovements.quantity).mapWith(Number) })
      .from(stockMovements)
      .groupBy(stockMovements.variantId)
    const onHand = (id: string) => stock.find((row) => row.id === id)?.n ?? 0
    return rows
      .filter((row) => row.taken > onHand(row.id))
      .map((row) => `${row.what}: ${row.taken} of ${onHand(row.id)}`)
  },

  'what was paid is what was agreed': async (db) => {
    const rows = await db
      .select({ what: orders.number, agreed: orders.total, paid: payments.amount })
      .from(orders)
      .innerJoin(payments, eq(payments.orderId, orders.id))
      .where(ne(orders.total, payments.amount))
    return rows.map(({ what, agreed, paid }) => `order ${what} of ${agreed} was paid with ${paid}`)
  },

  'no order is paid twice without the second payment going back': async (db) => {
    const back = db
      .select({ paymentId: refunds.paymentId, amount: sum(refunds.amount).mapWith(Number).as('back') })
      .from(refunds)
      .where(isNull(refunds.failedAt))
      .groupBy(refunds.paymentId)
      .as('refunded')
    const rows = await db
      .select({ what: payments.orderId, kept: count() })
      .from(payments)
      .leftJoin(back, eq(back.paymentId, payments.id))
      .where(whole(sql`coalesce(${back.amount}, 0) < ${payments.amount}`))
      .groupBy(payments.orderId)
    return rows.filter(({ kept }) => kept > 1).map(({ what }) => `order ${what}`)
  },

  'no more goes back than came': async (db) => {
    const rows = await db
      .select({ what: payments.reference, paid: payments.amount, back: sum(refunds.amount).mapWith(Number) })
      .from(payments)
      .innerJoin(refunds, and(eq(refunds.paymentId, payments.id), isNull(refunds.failedAt)))
      .groupBy(payments.id)
    return rows.filter(({ paid, back }) => back > paid).map(({ what }) => what)
  },

  'a paid order keeps its claims, has an invoice and its places': async (db) => {
    const rows = await db
      .select({ what: orders.number, invoice: invoices.number })
      .from(orders)
      .innerJoin(payments, eq(payments.orderId, orders.id))
      .leftJoin(cancellations, eq(cancellations.orderId, orders.id))
      .leftJoin(invoices, eq(invoices.orderId, orders.id))
      .where(and(isNull(cancellations.orderId), isNull(invoices.id)))
    const unkept = await db
      .select({ what: claims.orderId })
      .from(claims)
      .innerJoin(payments, eq(payments.orderId, claims.orderId))
      .where(and(isNull(claims.keptAt), isNull(claims.releasedAt)))
    return [...rows.map(({ what }) => `order ${what} has no invoice`), ...unkept.map(({ what }) => `claim of ${what}`)]
  },

  'a right lives exactly as long as its line is paid for': async (db) => {
    const ofItself = or(isNull(refundLines.placeId), eq(refundLines.placeId, entitlements.placeId))
    const dead = await db
      .select({ what: entitlements.id })
      .from(entitlements)
      .innerJoin(orderLines, eq(orderLines.id, entitlements.lineId))
      .innerJoin(refundLines, and(eq(refundLines.lineId, entitlements.lineId), ofItself))
      .innerJoin(refunds, and(eq(refunds.id, refundLines.refundId), isNull(refunds.failedAt)))
      .where(isNull(entitlements.endedAt))
      .groupBy(entitlements.id, orderLines.id)
      .having(sql`sum(${refundLines.quantity}) >= ${orderLines.quantity} or count(${refundLines.placeId}) > 0`)
    const missing = await db
      .select({ what: places.id })
      .from(places)
      .innerJoin(payments, eq(payments.orderId, places.orderId))
      .leftJoin(cancellations, eq(cancellations.orderId, places.orderId))
      .leftJoin(entitlements, eq(entitlements.placeId, places.id))
      .where(and(isNull(entitlements.id), isNull(cancellations.orderId)))
    const unpaid = await db
      .select({ what: entitlements.id })
      .from(entitlements)
      .leftJoin(payments, eq(payments.orderId, entitlements.orderId))
      .where(isNull(payments.id))
    return [
      ...dead.map(({ what }) => `${what} was refunded and lives on`),
      ...missing.map(({ what }) => `place ${what} was paid and gives nothing`),
      ...unpaid.map(({ what }) => `${what} was never paid`),
    ]
  },

  'the lines of an order add up to it': async (db) => {
    const rows = await db
      .select({
        what: orders.number,
        net: orders.net,
        gst: whole(sql`${orders.gst} - ${orders.shippingGst}`),
        nets: sum(orderLines.net).mapWith(Number),
        gsts: sum(orderLines.gst).mapWith(Number),
      })
      .from(orders)
      .leftJoin(orderLines, eq(orderLines.orderId, orders.id))
      .groupBy(orders.id)
    return rows.filter((row) => row.net !== row.nets || row.gst !== row.gsts).map(({ what }) => `order ${what}`)
  },

  'the list of orders says what their facts say': listWrongStandings,
  ...couponPromises,
  ...holdPromises,

  'invoice numbers have no gaps': async (db) => {
    const rows = await db
      .select({ series: invoices.series, n: count(), last: whole(sql`max(${invoices.number})`) })
      .from(invoices)
      .groupBy(invoices.series)
    return rows.filter(({ n, last }) => n !== last).map(({ series, n, last }) => `${series} has ${n} up to ${last}`)
  },

  'no payment waits for an answer beyond its hold and a quarter of an hour': async (db, now) => {
    const rows = await db
      .select({ what: paymentAttempts.orderId })
      .from(paymentAttempts)
      .where(and(isNull(paymentAttempts.endedAt), lt(paymentAttempts.expiresAt, later(now, minutes(-20)))))
    return rows.map(({ what }) => `order ${what}`)
  },

  'a backup is brought back to life every day': async (db, now) => {
    const [newest] = await db.select().from(backups).orderBy(desc(backups.madeAt)).limit(1)
    const [proved] = await db
      .select()
      .from(backups)
      .where(isNotNull(backups.provedAt))
      .orderBy(desc(backups.provedAt))
      .limit(1)
    if (!newest || newest.madeAt > later(now, hours(-1))) return []
    const isFresh = proved?.provedAt && proved.provedAt > later(now, hours(-50))
    return isFresh ? [] : [newest.failure ?? newest.untried ?? 'the last one is older than two days']
  },

  'no job is left untried or given up in silence': async (db, now) => {
    const late = await db
      .select({ what: jobs.key })
      .from(jobs)
      .where(
        and(isNull(jobs.doneAt), isNull(jobs.deadAt), eq(jobs.attempts, 0), lt(jobs.runAt, later(now, minutes(-15)))),
      )
    const dead = await db
      .select({ what: jobs.key })
      .from(jobs)
      .where(and(isNotNull(jobs.deadAt), gt(jobs.attempts, 0)))
    return [...late.map(({ what }) => `${what} waits`), ...dead.map(({ what }) => `${what} was given up`)]
  },
}
