import { asc, desc } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { prepared } from '@/db/prepared'
import { bulkTiers, freightServices, freightSteps, freightZones } from '@/db/schema/pricing'
import { standing } from '@/db/standing'
import { money } from '@/lib/base/money'
import { dayIn, HOME_ZONE, type Instant } from '@/lib/base/time'
import type { FreightTable } from './freight'
import { findGst } from './queries/gst'
import type { Tariff, Tier } from './rules'

export async function loadTariff(db: Db, now: Instant): Promise<Tariff> {
  const { tiers, freight } = await standingTables(db)
  return { tiers: tiersOn(tiers, now), freight, gst: await findGst(db, now) }
}

const standingTables = standing(async (db) => ({ tiers: await listTierRows(db), freight: await listFreight(db) }))

export const listTiers = async (db: Db, now: Instant): Promise<Tier[]> => tiersOn(await listTierRows(db), now)

type TierRow = typeof bulkTiers.$inferSelect

/** The newest table first. */
const listTierRows: (db: Db) => Promise<TierRow[]> = prepared((db) =>
  db.select().from(bulkTiers).orderBy(desc(bulkTiers.validFrom), asc(bulkTiers.fromQuantity)),
)

/** A table of bulk prices holds from its day until the next one does. */
function tiersOn(rows: TierRow[], now: Instant): Tier[] {
  const day = dayIn(now, HOME_ZONE)
  const newest = rows.find(({ validFrom }) => validFrom <= day)?.validFrom
  return rows.filter((row) => row.validFrom === newest && row.basisPoints > 0)
}

const listZones = prepared((db) => db.select().from(freightZones).orderBy(asc(freightZones.rank)))
const listServices = prepared((db) => db.select().from(freightServices).orderBy(desc(freightServices.service)))
const listSteps = prepared((db) => db.select().from(freightSteps).orderBy(asc(freightSteps.upTo)))

async function listFreight(db: Db): Promise<FreightTable> {
  const zones = await listZones(db)
  const services = await listServices(db)
  const steps = await listSteps(db)
  const stepsOf = (zoneId: string, service: string) =>
    steps
      .filter((step) => step.zoneId === zoneId && step.service === service)
      .map((step) => ({ ...step, price: money(step.price), perStartedKilo: money(step.perStartedKilo) }))
  return zones.map((zone) => ({
    ...zone,
    services: services
      .filter((service) => service.zoneId === zone.id)
      .map((service) => ({ ...service, steps: stepsOf(zone.id, service.service) })),
  }))
}
