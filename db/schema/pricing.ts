import { cents, day, json, primaryKey, table, text, whole, word } from '../columns'

export type ShippingService = 'standard' | 'express'

export const bulkTiers = table(
  'bulk_tiers',
  { fromQuantity: whole().notNull(), basisPoints: whole().notNull(), validFrom: day().notNull() },
  (t) => [primaryKey({ columns: [t.fromQuantity, t.validFrom] })],
)

export const freightZones = table('freight_zones', {
  id: text().primaryKey(),
  title: text().notNull(),
  countries: json<string[]>().notNull(),
  rank: whole().notNull(),
})

/** Ex GST. A row holds for weights up to `upTo` grams; `perStartedKilo` adds for each started kilogram over `from`. */
export const freightSteps = table(
  'freight_steps',
  {
    zoneId: text()
      .notNull()
      .references(() => freightZones.id),
    service: word<ShippingService>().notNull(),
    upTo: whole().notNull(),
    price: cents().notNull(),
    from: whole().notNull().default(0),
    perStartedKilo: cents().notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.zoneId, t.service, t.upTo] })],
)

export const freightServices = table(
  'freight_services',
  {
    zoneId: text()
      .notNull()
      .references(() => freightZones.id),
    service: word<ShippingService>().notNull(),
    fastestDays: whole().notNull(),
    slowestDays: whole().notNull(),
  },
  (t) => [primaryKey({ columns: [t.zoneId, t.service] })],
)
