import { asc, desc, lte } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { bulkTiers, freightServices, freightSteps, freightZones } from '@/db/schema/pricing'
import { money } from '@/lib/base/money'
import { dayIn, HOME_ZONE, type Instant } from '@/lib/base/time'
import type { FreightTable } from './freight'
import { findGst } from './queries/gst'
import type { Tariff, Tier } from './rules'

export async function loadTariff(db: Db, now: Instant): Promise<Tariff> {
  return { tiers: await listTiers(db, now), freight: await listFreight(db), gst: await findGst(db, now) }
}

/** A table of bulk prices holds from its day until the next one does. */
export async function listTiers(db: Db, now: Instant): Promise<Tier[]> {
  const rows = await db
    .select()
    .from(bulkTiers)
    .where(lte(bulkTiers.validFrom, dayIn(now, HOME_ZONE)))
    .orderBy(desc(bulkTiers.validFrom), asc(bulkTiers.fromQuantity))
  return rows.filter((row) => row.validFrom === rows[0]?.validFrom && row.basisPoints > 0)
}

async function listFreight(db: Db): Promise<FreightTable> {
  const zones = await db.select().from(freightZones).orderBy(asc(freightZones.rank))
  const services = await db.select().from(freightServices).orderBy(desc(freightServices.service))
  const steps = await db.select().from(freightSteps).orderBy(asc(freightSteps.upTo))
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
