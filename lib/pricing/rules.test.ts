import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isLess, minus, money, percentOf, plus, share, sum, times } from '@/lib/base/money'
import { instant } from '@/lib/base/time'
import type { Offer } from '@/lib/stock/rules'
import { aDate, aPack, aVariant } from './examples.testing'
import { freightFor } from './freight'
import { bulkHint, discountOf, quote, sharesOf, type Terms, type Tier } from './rules'

const now = instant('2026-12-01T00:00:00Z')
const tiers: Tier[] = [
  [10, 500],
  [20, 1000],
  [40, 1500],
  [100, 2000],
  [200, 2500],
  [500, 3000],
].map(([fromQuantity = 0, basisPoints = 0]) => ({ fromQuantity, basisPoints }))
const freight = [
  {
    id: 'australia',
    title: 'Australia',
    countries: ['AU'],
    services: [
      {
        service: 'standard' as const,
        fastestDays: 3,
        slowestDays: 8,
        steps: [
          [500, 950],
          [1000, 1150],
          [3000, 1500],
          [5000, 1850],
          [10_000, 2600],
          [20_000, 3900],
        ]
          .map(([upTo = 0, price = 0]) => ({ upTo, price: money(price), from: 0, perStartedKilo: money(0) }))
          .concat([{ upTo: 200_000, price: money(3900), from: 20_000, perStartedKilo: money(180) }]),
      },
    ],
  },
]
const handbook: Offer = { kind: 'variant', variant: aVariant({ id: 'proto', price: money(31_50), weight: 230 }) }
const ebook: Offer = {
  kind: 'variant',
  variant: aVariant({
    id: 'ebook',
    price: money(38_00),
    weight: 0,
    taxClass: 'digital',
    kind: 'e-book',
    isBulk: false,
  }),
}
const code = aVariant({ id: 'code', price: money(55_00), weight: 0, taxClass: 'digital', kind: 'access-code' })
const hand = aVariant({ id: 'hand', price: money(32_00), weight: 260 })
const foot = aVariant({ id: 'foot', price: money(32_00), weight: 260 })
const box = aVariant({ id: 'box', price: money(65_00), weight: 1400 })
const packA: Offer = {
  kind: 'pack',
  pack: aPack({
    price: money(165_60),
    parts: [code, hand, foot, box].map((variant) => ({ variant, quantity: 1 })),
  }),
}
const waitingRoom: Offer = {
  kind: 'pack',
  pack: aPack({
    price: money(299_25),
    parts: [{ variant: aVariant({ id: 'proto', price: money(31_50) }), quantity: 10 }],
  }),
}
const quoteOf = (offer: Offer, quantity: number, terms: Partial<Terms> = {}) =>
  quote(
    [{ key: 'a', offer, quantity }],
    { tiers, freight, gst: 1000 },
    { shipTo: 'AU', billTo: 'AU', service: 'standard', ...terms },
    now,
  )

test.each([
  [1, 31_50, 0, 31_50, 3_15],
  [10, 315_00, 15_75, 299_25, 29_93],
  [20, 630_00, 63_00, 567_00, 56_70],
  [40, 1260_00, 189_00, 1071_00, 107_10],
  [100, 3150_00, 630_00, 2520_00, 252_00],
])('%i handbooks: gross %i, discount %i, net %i, GST %i cents', (quantity, gross, discount, net, gst) => {
  const [line] = quoteOf(handbook, quantity).lines
  expect(times(money(31_50), quantity)).toEqual(money(gross))
  expect(line).toMatchObject({ discount: money(discount), net: money(net), gst: money(gst) })
})

test('no bulk discount on e-books, on packs, or across titles', () => {
  expect(quoteOf(ebook, 10).net).toEqual(money(380_00))
  expect(quoteOf(waitingRoom, 2).net).toEqual(money(598_50))
  const five = { quantity: 5, offer: handbook }
  const lines = [
    { ...five, key: 'a' },
    { ...five, key: 'b' },
  ]
  const both = quote(lines, { tiers, freight, gst: 1000 }, { shipTo: 'AU', billTo: 'AU', service: 'standard' }, now)
  expect(both.net).toEqual(money(315_00))
})

test('the hint stands exactly where a search over every larger quantity finds a cheaper one, and names the cheapest', () => {
  const unit = money(31_50)
  const netOf = (count: number) => minus(times(unit, count), discountOf(unit, count, tiers))
  for (let quantity = 1; quantity <= 600; quantity++) {
    const larger = Array.from({ length: 999 - quantity }, (_, more) => quantity + more + 1)
    const best = larger.reduce((a, b) => (isLess(netOf(b), netOf(a)) ? b : a), quantity)
    const saves = minus(netOf(quantity), netOf(best))
    expect(bulkHint(unit, quantity, tiers)).toEqual(best === quantity ? null : { addMore: best - quantity, saves })
  }
})

test('38 handbooks: two more cost 6.30 less; 37 say nothing', () => {
  expect(quoteOf(handbook, 38).lines[0]?.hint).toEqual({ addMore: 2, saves: money(6_30) })
  expect(quoteOf(handbook, 37).lines[0]?.hint).toBeNull()
})

const adelaide: Offer = { kind: 'place', date: aDate({ country: 'AU', price: money(620_00) }) }
const auckland: Offer = { kind: 'place', date: aDate({ country: 'NZ', price: money(630_00) }) }
const online: Offer = { kind: 'place', date: aDate({ country: null, price: money(450_00) }) }

test.each([
  ['T1 print book to AU, billed AU', handbook, 'AU', 'AU', 3_15],
  ['T2 print book to AU, billed NZ', handbook, 'AU', 'NZ', 3_15],
  ['T3 print book to NZ, billed AU', handbook, 'NZ', 'AU', 0],
  ['T4 print book to Norfolk Island, billed AU', handbook, 'NF', 'AU', 0],
  ['T5 e-book billed AU', ebook, null, 'AU', 3_80],
  ['T6 e-book billed GB', ebook, null, 'GB', 0],
  ['T7 place in Adelaide, billed NZ', adelaide, null, 'NZ', 62_00],
  ['T8 place in Auckland, billed AU', auckland, null, 'AU', 0],
  ['T9 online place, billed AU', online, null, 'AU', 45_00],
  ['T10 online place, billed JP', online, null, 'JP', 0],
  ['T11 pack A to AU', packA, 'AU', 'AU', 16_56],
  ['T12 pack A to NZ, billed NZ', packA, 'NZ', 'NZ', 0],
  ['T13 pack A to NZ, billed AU: the share of the code', packA, 'NZ', 'AU', 4_95],
] as const)('%s', (_, offer, shipTo, billTo, gst) => {
  expect(quoteOf(offer, 1, { shipTo, billTo }).lines[0]?.gst).toEqual(money(gst))
})

test('freight carries GST when it goes to Australia (T14) and none elsewhere (T15)', () => {
  expect(quoteOf(handbook, 1)).toMatchObject({ shipping: money(9_50), shippingGst: money(95), total: money(45_10) })
  expect(percentOf(quoteOf(handbook, 1, { shipTo: 'NZ' }).shippingGst, 1000)).toEqual(money(0))
})

test('a pack’s price is shared over its parts by list price, to the cent', () => {
  expect(sharesOf(packA, money(165_60))).toEqual([49_50, 28_80, 28_80, 58_50].map((cents) => money(cents)))
  expect(share(money(100_00), [80_00, 31_50, 135_00])).toEqual([32_45, 12_78, 54_77].map((cents) => money(cents)))
})

test.each([
  [500, 9_50],
  [501, 11_50],
  [4600, 18_50],
  [9200, 26_00],
  [20_000, 39_00],
  [20_001, 40_80],
  [23_000, 44_40],
  [200_000, 363_00],
])('%i g to an Australian address cost %i cents by standard', (weight, cents) => {
  expect(freightFor(freight, 'AU', weight, 'standard')).toMatchObject({ kind: 'rate', chosen: { price: money(cents) } })
})

test('too heavy, no zone and nothing to send each have their own answer', () => {
  expect(freightFor(freight, 'AU', 200_001, 'standard').kind).toBe('too-heavy')
  expect(freightFor(freight, 'BR', 500, 'standard')).toEqual({ kind: 'no-zone', country: 'BR' })
  expect(freightFor(freight, 'AU', 0, 'standard').kind).toBe('none')
  expect(quoteOf(ebook, 3, { shipTo: null })).toMatchObject({ shipping: money(0), freight: { kind: 'none' } })
})

const anyOffer = fc.constantFrom(handbook, ebook, packA, waitingRoom, adelaide, auckland, online)
const anyLines = fc
  .array(fc.record({ offer: anyOffer, quantity: fc.integer({ min: 1, max: 999 }) }), { minLength: 1, maxLength: 12 })
  .map((lines) => lines.map((line, at) => ({ ...line, key: String(at) })))
const anyTerms = fc.record({
  shipTo: fc.constantFrom('AU', 'NZ', 'BR', null),
  billTo: fc.constantFrom('AU', 'NZ'),
  service: fc.constantFrom('standard' as const, 'express' as const),
})

test('whatever is in a cart, the lines, GST and shipping add up to the total, in whole cents', () => {
  fc.assert(
    fc.property(anyLines, anyTerms, fc.integer({ min: 0, max: 9999 }), (lines, terms, gst) => {
      const made = quote(lines, { tiers, freight, gst }, terms, now)
      const nets = sum(made.lines.map((line) => line.net))
      const gsts = plus(sum(made.lines.map((line) => line.gst)), made.shippingGst)
      expect(made.total).toEqual(sum([nets, made.shipping, gsts]))
      for (const line of made.lines) {
        expect(line.net).toEqual(minus(times(line.unitPrice, line.quantity), line.discount))
        expect(line.net.minor).toBeGreaterThan(0)
      }
    }),
  )
})

test('shares of any amount add up to it, refunds included', () => {
  const weights = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 9 })
  fc.assert(
    fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), weights, (cents, ratio) => {
      fc.pre(ratio.some((weight) => weight > 0))
      expect(sum(share(money(cents), ratio))).toEqual(money(cents))
    }),
  )
})
