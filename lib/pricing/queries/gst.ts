import { asc, eq } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { prepared } from '@/db/prepared'
import { gstRates } from '@/db/schema/pricing'
import { standing } from '@/db/standing'
import { type Day, dayIn, HOME_ZONE, type Instant } from '@/lib/base/time'
import { type GstRate, gstOn } from '../rules/gst'

const readRates = prepared((db) =>
  db
    .select({ from: gstRates.validFrom, basisPoints: gstRates.basisPoints })
    .from(gstRates)
    .orderBy(asc(gstRates.validFrom)),
)

/** Every rate that ever held or will, the oldest first. */
export const listGstRates = (db: Db): Promise<GstRate[]> => readRates(db)

const standingRates = standing(listGstRates)

/** In basis points, on the day that calendars at home show. */
export const findGst = async (db: Db, at: Instant) => gstOn(await standingRates(db), dayIn(at, HOME_ZONE))

export async function saveGstRate(db: Db, { from, basisPoints }: GstRate) {
  await db
    .insert(gstRates)
    .values({ validFrom: from, basisPoints })
    .onConflictDoUpdate({ target: gstRates.validFrom, set: { basisPoints } })
}

export async function removeGstRate(db: Db, from: Day) {
  await db.delete(gstRates).where(eq(gstRates.validFrom, from))
}
