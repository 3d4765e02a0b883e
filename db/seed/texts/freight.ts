import type { ShippingService } from '@/db/schema/pricing'

/** Holds for weights up to `upTo` grams; `perStartedKilo` adds for each started kilogram over `from`. Cents, ex GST. */
export type SeedFreightStep = { upTo: number; price: number; from?: number; perStartedKilo?: number }

export type SeedFreightService = {
  service: ShippingService
  /** Working days on the road. */
  fastestDays: number
  slowestDays: number
  steps: SeedFreightStep[]
}

export type SeedFreightZone = { id: string; title: string; countries: string[]; services: SeedFreightService[] }

/** A country in no zone, Norfolk, Christmas and Cocos Islands among them, and a weight above the last step ask for a quote. */
export const freightZones: SeedFreightZone[] = [
  {
    id: 'australia',
    title: 'Australia',
    countries: ['AU'],
    services: [
      {
        service: 'standard',
        fastestDays: 3,
        slowestDays: 8,
        steps: [
          { upTo: 500, price: 9_50 },
          { upTo: 1000, price: 11_50 },
          { upTo: 3000, price: 15_00 },
          { upTo: 5000, price: 18_50 },
          { upTo: 10_000, price: 26_00 },
          { upTo: 20_000, price: 39_00 },
          { upTo: 200_000, price: 39_00, from: 20_000, perStartedKilo: 1_80 },
        ],
      },
      {
        service: 'express',
        fastestDays: 1,
        slowestDays: 3,
        steps: [
          { upTo: 500, price: 13_50 },
          { upTo: 1000, price: 16_50 },
          { upTo: 3000, price: 21_50 },
          { upTo: 5000, price: 27_00 },
          { upTo: 10_000, price: 39_00 },
          { upTo: 20_000, price: 62_00 },
        ],
      },
    ],
  },
  {
    id: 'new-zealand',
    title: 'New Zealand',
    countries: ['NZ'],
    services: [
      {
        service: 'standard',
        fastestDays: 6,
        slowestDays: 12,
        steps: [
          { upTo: 500, price: 18_00 },
          { upTo: 1000, price: 26_00 },
          { upTo: 3000, price: 42_00 },
          { upTo: 5000, price: 58_00 },
          { upTo: 10_000, price: 92_00 },
          { upTo: 20_000, price: 165_00 },
        ],
      },
      {
        service: 'express',
        fastestDays: 3,
        slowestDays: 6,
        steps: [
          { upTo: 500, price: 32_00 },
          { upTo: 1000, price: 42_00 },
          { upTo: 3000, price: 64_00 },
          { upTo: 5000, price: 88_00 },
          { upTo: 10_000, price: 140_00 },
          { upTo: 20_000, price: 245_00 },
        ],
      },
    ],
  },
  {
    id: 'world',
    title: 'Further away',
    countries: 'GB IE DE NL BE FR IT ES AT CH DK SE NO FI US CA JP SG HK'.split(' '),
    services: [
      {
        service: 'standard',
        fastestDays: 12,
        slowestDays: 25,
        steps: [
          { upTo: 500, price: 26_00 },
          { upTo: 1000, price: 38_00 },
          { upTo: 3000, price: 68_00 },
          { upTo: 5000, price: 98_00 },
          { upTo: 10_000, price: 168_00 },
        ],
      },
      {
        service: 'express',
        fastestDays: 5,
        slowestDays: 10,
        steps: [
          { upTo: 500, price: 48_00 },
          { upTo: 1000, price: 66_00 },
          { upTo: 3000, price: 112_00 },
          { upTo: 5000, price: 160_00 },
          { upTo: 10_000, price: 275_00 },
        ],
      },
    ],
  },
]
