import { and, count, eq, gt, isNotNull, isNull, or, sum } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { couponUses } from '@/db/schema/order-facts'
import { orderLines, orders } from '@/db/schema/orders'
import { coupons } from '@/db/schema/pricing'

/** What the shop promises about codes, each with what breaks it. */
export const couponPromises: Record<string, (db: Db) => Promise<string[]>> = {
  'no code is used more often than it may be': async (db) => {
    const rows = await db
      .select({ what: coupons.code, most: coupons.mostUses, mostEach: coupons.mostPerPerson, n: count() })
      .from(coupons)
      .innerJoin(couponUses, and(eq(couponUses.couponId, coupons.id), isNull(couponUses.givenBackAt)))
      .groupBy(coupons.id, couponUses.person)
    const all = (what: string) => rows.reduce((n, row) => n + (row.what === what ? row.n : 0), 0)
    const isOver = ({ what, most, mostEach, n }: (typeof rows)[number]) =>
      (most !== null && all(what) > most) || (mostEach !== null && n > mostEach)
    return [...new Set(rows.filter(isOver).map(({ what }) => what))]
  },

  'an order says what its code took off': async (db) => {
    const rows = await db
      .select({
        what: orders.number,
        code: orders.couponCode,
        saved: couponUses.saved,
        off: sum(orderLines.couponDiscount).mapWith(Number),
      })
      .from(orders)
      .innerJoin(orderLines, eq(orderLines.orderId, orders.id))
      .leftJoin(couponUses, eq(couponUses.orderId, orders.id))
      .where(or(isNotNull(orders.couponCode), isNotNull(couponUses.saved), gt(orderLines.couponDiscount, 0)))
      .groupBy(orders.id, couponUses.orderId)
    return rows.filter(({ code, saved, off }) => code === null || saved !== off).map(({ what }) => `order ${what}`)
  },
}
