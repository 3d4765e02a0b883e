import { asc, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/open'
import {
  bulkTiers,
  freightServices,
  freightSteps,
  freightZones,
  type ShippingService,
  tariffs,
} from '@/db/schema/pricing'
import type { Day } from '@/lib/base/time'
import type { Tier } from '../rules'

export type TierTable = { from: Day; tiers: Tier[] }

/** Every table of bulk prices that ever held or will, newest first; each row of a table by quantity. */
export async function listTierTables(db: Db): Promise<TierTable[]> {
  const rows = await db.select().from(bulkTiers).orderBy(desc(bulkTiers.validFrom), asc(bulkTiers.fromQuantity))
  const days = [...new Set(rows.map(({ validFrom }) => validFrom))]
  return days.map((from) => ({
    from,
    tiers: rows
      .filter(({ validFrom, basisPoints }) => validFrom === from && basisPoints > 0)
      .map(({ fromQuantity, basisPoints }) => ({ fromQuantity, basisPoints })),
  }))
}

/** A table without rows is one that says so: nothing off from the first copy on. */
export async function insertTiers(db: Db, { from, tiers }: TierTable) {
  const rows = tiers.length > 0 ? tiers : [{ fromQuantity: 1, basisPoints: 0 }]
  await db.insert(bulkTiers).values(rows.map((tier) => ({ ...tier, validFrom: from })))
}

export async function removeTiers(db: Db, from: Day) {
  await db.delete(bulkTiers).where(eq(bulkTiers.validFrom, from))
}

/** Of what is edited as a whole though its rows stand alone. */
export async function findTariffRevision(db: Db, id: string): Promise<number> {
  const [row] = await db.select().from(tariffs).where(eq(tariffs.id, id))
  return row?.revision ?? 1
}

export async function raiseTariffRevision(db: Db, id: string) {
  await db
    .insert(tariffs)
    .values({ id, revision: 2 })
    .onConflictDoUpdate({ target: tariffs.id, set: { revision: sql`${tariffs.revision} + 1` } })
}

export type ZoneRow = typeof freightZones.$inferSelect
export const listZoneRows = (db: Db): Promise<ZoneRow[]> =>
  db.select().from(freightZones).orderBy(asc(freightZones.rank))

export async function findZoneRow(db: Db, id: string): Promise<ZoneRow | undefined> {
  const [row] = await db.select().from(freightZones).where(eq(freightZones.id, id))
  return row
}

export async function insertZone(db: Db, zone: typeof freightZones.$inferInsert) {
  await db.insert(freightZones).values(zone)
}

export async function updateZone(db: Db, id: string, change: Partial<ZoneRow>) {
  await db.update(freightZones).set(change).where(eq(freightZones.id, id))
}

export async function removeZone(db: Db, id: string) {
  await removeRates(db, id)
  await db.delete(freightZones).where(eq(freightZones.id, id))
}

export type Rates = {
  service: ShippingService
  fastestDays: number
  slowestDays: number
  steps: { upTo: number; price: number; from: number; perStartedKilo: number }[]
}[]

/** What a zone costs, in place of what it cost before. */
export async function saveRates(db: Db, zoneId: string, rates: Rates) {
  await removeRates(db, zoneId)
  for (const { service, fastestDays, slowestDays, steps } of rates) {
    await db.insert(freightServices).values({ zoneId, service, fastestDays, slowestDays })
    await db.insert(freightSteps).values(steps.map((step) => ({ ...step, zoneId, service })))
  }
}

async function removeRates(db: Db, zoneId: string) {
  await db.delete(freightSteps).where(eq(freightSteps.zoneId, zoneId))
  await db.delete(freightServices).where(eq(freightServices.zoneId, zoneId))
}
