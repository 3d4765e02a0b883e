import { and, count, eq, isNull, max, ne, sql } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { couponUses } from '@/db/schema/order-facts'
import { coupons } from '@/db/schema/pricing'
import { money } from '@/lib/base/money'
import type { Instant } from '@/lib/base/time'
import type { AskedCoupon, Coupon } from '../rules/coupons'

export type CouponRow = typeof coupons.$inferSelect

export const couponOf = ({ basisPoints, amount, minimum, ...row }: CouponRow): Coupon => ({
  ...row,
  takesOff: basisPoints === null ? { kind: 'amount', amount: money(amount ?? 0) } : { kind: 'percent', basisPoints },
  minimum: money(minimum),
})

export async function findCouponByCode(db: Db, code: string): Promise<Coupon | undefined> {
  const [row] = await db.select().from(coupons).where(eq(coupons.code, code))
  return row && couponOf(row)
}

/** With the uses that count, leaving out that of the asker's own order which still waits for its payment. */
export async function findAskedCoupon(
  db: Db,
  code: string,
  { person, besides }: { person: string | null; besides: string | null },
): Promise<AskedCoupon | undefined> {
  const coupon = await findCouponByCode(db, code)
  if (!coupon) return undefined
  const counts = and(isCounted(coupon.id), besides ? ne(couponUses.orderId, besides) : undefined)
  const [all] = await db.select({ n: count() }).from(couponUses).where(counts)
  const [own] = person
    ? await db
        .select({ n: count() })
        .from(couponUses)
        .where(and(counts, eq(couponUses.person, person)))
    : []
  return { ...coupon, uses: all?.n ?? 0, usesOfPerson: own?.n ?? 0 }
}

const isCounted = (couponId: string) => and(eq(couponUses.couponId, couponId), isNull(couponUses.givenBackAt))

/** How often it counts, and how often for the one person who used it most. */
export async function findCouponUse(db: Db, couponId: string): Promise<{ uses: number; ofOne: number }> {
  const byPerson = db
    .select({ n: count().as('n') })
    .from(couponUses)
    .where(isCounted(couponId))
    .groupBy(couponUses.person)
    .as('by_person')
  const [row] = await db
    .select({ uses: sql`coalesce(sum(${byPerson.n}), 0)`.mapWith(Number), ofOne: max(byPerson.n) })
    .from(byPerson)
  return { uses: row?.uses ?? 0, ofOne: Number(row?.ofOne ?? 0) }
}

export async function insertCouponUse(db: Db, use: typeof couponUses.$inferInsert) {
  await db.insert(couponUses).values(use)
}

/** The order ended unpaid. */
export async function giveUseBack(db: Db, orderId: string, at: Instant) {
  await db
    .update(couponUses)
    .set({ givenBackAt: at })
    .where(and(eq(couponUses.orderId, orderId), isNull(couponUses.givenBackAt)))
}

export async function findUseOfOrder(db: Db, orderId: string) {
  const [use] = await db
    .select({ use: couponUses, coupon: coupons })
    .from(couponUses)
    .innerJoin(coupons, eq(coupons.id, couponUses.couponId))
    .where(eq(couponUses.orderId, orderId))
  return use
}

export async function takeUseAgain(db: Db, orderId: string) {
  await db.update(couponUses).set({ givenBackAt: null }).where(eq(couponUses.orderId, orderId))
}

export async function findCouponRow(db: Db, id: string): Promise<CouponRow | undefined> {
  const [row] = await db.select().from(coupons).where(eq(coupons.id, id))
  return row
}

export async function insertCoupon(db: Db, row: typeof coupons.$inferInsert) {
  await db.insert(coupons).values(row)
}

export async function updateCoupon(db: Db, id: string, change: Partial<Omit<CouponRow, 'id' | 'code'>>) {
  await db.update(coupons).set(change).where(eq(coupons.id, id))
}
