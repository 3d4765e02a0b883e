import { sql } from 'drizzle-orm'
import {
  cents,
  check,
  day,
  flag,
  id,
  index,
  instant,
  json,
  primaryKey,
  table,
  text,
  uniqueIndex,
  whole,
  word,
} from '../columns'
import { edited } from './publication'

export type ShippingService = 'standard' | 'express'

export const bulkTiers = table(
  'bulk_tiers',
  { fromQuantity: whole().notNull(), basisPoints: whole().notNull(), validFrom: day().notNull() },
  (t) => [primaryKey({ columns: [t.fromQuantity, t.validFrom] })],
)

/** GST from a day on, in basis points; before the first row it is what the law asks. */
export const gstRates = table('gst_rates', { validFrom: day().primaryKey(), basisPoints: whole().notNull() }, (t) => [
  check('gst_rates_percent', sql`${t.basisPoints} between 0 and 9999`),
])

export const freightZones = table('freight_zones', {
  id: text().primaryKey(),
  title: text().notNull(),
  countries: json<string[]>().notNull(),
  rank: whole().notNull(),
  ...edited(),
})

/** What is edited as a whole though its rows stand alone: the bulk tiers. */
export const tariffs = table('tariffs', { id: id(), ...edited() })

export type CouponScope = 'everything' | 'products' | 'courses' | 'offers'

/** Takes a part of a price away from who knows its code. `code` is kept as it is compared; amounts are ex GST. */
export const coupons = table(
  'coupons',
  {
    id: id(),
    code: text().notNull(),
    /** What it is for, in the words of staff. */
    title: text().notNull(),
    /** One of the two. */
    basisPoints: whole(),
    amount: cents(),
    scope: word<CouponScope>().notNull(),
    /** Keys of chosen offers, such as `variant:<id>`; they count where `scope` says so. */
    offers: json<string[]>().notNull(),
    minimum: cents().notNull().default(0),
    validFrom: instant(),
    validUntil: instant(),
    mostUses: whole(),
    mostPerPerson: whole(),
    isActive: flag().notNull().default(true),
    createdAt: instant().notNull(),
    ...edited(),
  },
  (t) => [
    uniqueIndex('coupons_code').on(t.code),
    index('coupons_created').on(t.createdAt, t.id),
    check('coupons_one_way', sql`(${t.basisPoints} is null) <> (${t.amount} is null)`),
    check('coupons_basis_points', sql`${t.basisPoints} between 1 and 10000`),
    check('coupons_amount', sql`${t.amount} > 0`),
  ],
)

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
