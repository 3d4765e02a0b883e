import { transact } from '@/db/open'
import { coupons } from '@/db/schema/pricing'
import type { World } from '@/lib/world/world'

/** A coupon in the database of a test: a tenth off everything, unless it says otherwise. */
export function insertCoupon({ db, now }: Pick<World, 'db' | 'now'>, facts: Partial<typeof coupons.$inferInsert> = {}) {
  const basisPoints = facts.amount ? null : 1000
  const usual = { id: 'coupon', code: 'SPRING10', title: 'Spring', scope: 'everything', offers: [] } as const
  return transact(db, async (tx) => {
    await tx.insert(coupons).values({ ...usual, offers: [], basisPoints, createdAt: now(), ...facts })
  })
}
