import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isLess, minus, money, plus, sum, times } from '@/lib/base/money'
import { days, earlier, instant, later } from '@/lib/base/time'
import { type Offer, partsOf, type Wanted } from '@/lib/stock/rules'
import { aCoupon, aDate, aPack, aVariant } from '../examples.testing'
import { quote, type Terms, textOf } from '../rules'
import { type AskedCoupon, codeOf, personOf } from './coupons'

const now = instant('2026-12-01T00:00:00Z')
const tiers = [
  { fromQuantity: 10, basisPoints: 500 },
  { fromQuantity: 20, basisPoints: 1000 },
  { fromQuantity: 40, basisPoints: 1500 },
]
const handbook: Offer = { kind: 'variant', variant: aVariant({ id: 'handbook', price: money(31_50), weight: 230 }) }
const ebook: Offer = {
  kind: 'variant',
  variant: aVariant({ id: 'ebook', price: money(38_00), weight: 0, taxClass: 'digital', isBulk: false }),
}
const place: Offer = { kind: 'place', date: aDate({ price: money(620_00) }) }
const pack: Offer = {
  kind: 'pack',
  pack: aPack({
    price: money(102_58),
    parts: [handbook, ebook].flatMap(partsOf),
  }),
}
const keys = new Map<Offer, string>([
  [handbook, 'variant:handbook'],
  [ebook, 'variant:ebook'],
  [place, 'date:date'],
  [pack, 'pack:pack'],
])
const lineOf = (offer: Offer, quantity: number): Wanted => ({ key: keys.get(offer) ?? '', offer, quantity })

const percent = (basisPoints: number, facts: Partial<AskedCoupon> = {}) =>
  aCoupon({ takesOff: { kind: 'percent', basisPoints }, ...facts })
const amount = (cents: number, facts: Partial<AskedCoupon> = {}) =>
  aCoupon({ takesOff: { kind: 'amount', amount: money(cents) }, ...facts })

const quoteOf = (wanted: Wanted[], coupon?: AskedCoupon, terms: Partial<Terms> = {}) =>
  quote(
    wanted,
    { tiers, freight: [], gst: 1000 },
    { shipTo: 'AU', billTo: 'AU', service: 'standard', coupon, ...terms },
    now,
  )
const taken = (wanted: Wanted[], coupon: AskedCoupon) =>
  quoteOf(wanted, coupon).lines.map((line) => [line.discount.minor, line.couponDiscount.minor])

test.each([
  ['10 % off one handbook: 3.15', [lineOf(handbook, 1)], percent(1000), [[3_15, 3_15]]],
  ['half cents round up, once on the line: 12.5 % off 31.50', [lineOf(handbook, 1)], percent(1250), [[3_94, 3_94]]],
  ['10 % off twelve handbooks takes the place of their 5 %', [lineOf(handbook, 12)], percent(1000), [[37_80, 37_80]]],
  ['5 % off forty handbooks changes nothing: their 15 % stay', [lineOf(handbook, 40)], percent(500), [[189_00, 0]]],
  [
    '10 % off forty handbooks and an e-book: each takes the better',
    [lineOf(handbook, 40), lineOf(ebook, 1)],
    percent(1000),
    [
      [189_00, 0],
      [3_80, 3_80],
    ],
  ],
  [
    'AUD 10 over a handbook and an e-book, shared by price',
    [lineOf(handbook, 1), lineOf(ebook, 1)],
    amount(10_00),
    [
      [4_53, 4_53],
      [5_47, 5_47],
    ],
  ],
  [
    'AUD 10 beside bulk prices comes off the line that has none',
    [lineOf(handbook, 40), lineOf(ebook, 1)],
    amount(10_00),
    [
      [189_00, 0],
      [10_00, 10_00],
    ],
  ],
  [
    'AUD 300 where that takes more off than the bulk price does',
    [lineOf(handbook, 10), lineOf(ebook, 1)],
    amount(300_00),
    [
      [267_71, 267_71],
      [32_29, 32_29],
    ],
  ],
  ['AUD 50 off a book of 31.50: no more than it costs', [lineOf(handbook, 1)], amount(50_00), [[31_50, 31_50]]],
  [
    'for courses: the place alone',
    [lineOf(handbook, 1), lineOf(place, 1)],
    percent(1000, { scope: 'courses' }),
    [
      [0, 0],
      [62_00, 62_00],
    ],
  ],
  [
    'for chosen offers: no others',
    [lineOf(handbook, 1), lineOf(pack, 1)],
    amount(5_00, { scope: 'offers', offers: ['pack:pack'] }),
    [
      [0, 0],
      [5_00, 5_00],
    ],
  ],
])('%s', (_, wanted, coupon, expected) => {
  expect(taken(wanted, coupon)).toEqual(expected)
})

test('GST is worked on what is left: a place of 620.00 less 10 %', () => {
  const [line] = quoteOf([lineOf(place, 1)], percent(1000)).lines
  expect(line).toMatchObject({ net: money(558_00), gst: money(55_80) })
})

test.each([
  ['ended', [handbook], percent(1000, { isActive: false }), { kind: 'ended' }],
  ['not yet', [handbook], percent(1000, { validFrom: later(now, days(1)) }), { kind: 'not-yet' }],
  ['from this very instant on', [handbook], percent(1000, { validFrom: now }), null],
  ['until this very instant', [handbook], percent(1000, { validUntil: now }), { kind: 'expired' }],
  ['expired', [handbook], percent(1000, { validUntil: earlier(now, days(1)) }), { kind: 'expired' }],
  ['used up', [handbook], percent(1000, { mostUses: 3, uses: 3 }), { kind: 'used-up' }],
  ['one use left', [handbook], percent(1000, { mostUses: 3, uses: 2 }), null],
  ['used by them', [handbook], percent(1000, { mostPerPerson: 1, usesOfPerson: 1 }), { kind: 'used-by-you' }],
  ['not for these', [handbook], percent(1000, { scope: 'courses' }), { kind: 'not-for-these' }],
  ['nothing better than bulk prices', [handbook], percent(0), { kind: 'saves-nothing' }],
  [
    'too little, counted by what it is for',
    [handbook, place],
    percent(1000, { scope: 'products', minimum: money(50_00) }),
    { kind: 'minimum', shortBy: money(18_50) },
  ],
  ['just enough', [handbook, ebook], percent(1000, { minimum: money(69_50) }), null],
] as const)('a code that is %s', (_, offers, coupon, refusal) => {
  const made = quoteOf(
    offers.map((offer) => lineOf(offer, 1)),
    coupon,
  )
  if (refusal) expect(made.coupon).toMatchObject({ refusal, saves: money(0) })
  else expect(made.coupon).toMatchObject({ refusal: null })
})

test('a quote with a code that counts is another than without, and the same with one that does not', () => {
  const wanted = [lineOf(handbook, 1)]
  const plain = textOf(quoteOf(wanted))
  expect(textOf(quoteOf(wanted, percent(1000)))).not.toBe(plain)
  expect(textOf(quoteOf(wanted, percent(1000, { isActive: false })))).toBe(plain)
})

test('codes are compared whatever their case, spaces and dashes; persons whatever stands after a plus', () => {
  expect(codeOf(' spring-10 ')).toBe('SPRING10')
  expect(codeOf('ｓｐｒｉｎｇ 10')).toBe('SPRING10')
  expect(personOf(' Clinic+books@Example.com')).toBe('clinic@example.com')
})

const anyWanted = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...keys.keys()), fc.integer({ min: 1, max: 120 })), {
    minLength: 1,
    selector: ([offer]) => offer,
  })
  .map((lines) => lines.map(([offer, quantity]) => lineOf(offer, quantity)))
const anyCoupon = fc
  .record({
    off: fc.oneof(
      fc.integer({ min: 1, max: 10_000 }).map((basisPoints) => ({ kind: 'percent' as const, basisPoints })),
      fc.integer({ min: 1, max: 500_000 }).map((cents) => ({ kind: 'amount' as const, amount: money(cents) })),
    ),
    scope: fc.constantFrom('everything' as const, 'products' as const, 'courses' as const, 'offers' as const),
    offers: fc.subarray([...keys.values()]),
  })
  .map(({ off, ...facts }) => aCoupon({ takesOff: off, ...facts }))
const anyTerms = fc.record({
  shipTo: fc.constantFrom('AU', 'NZ', null),
  billTo: fc.constantFrom('AU', 'NZ'),
})

test('whatever the lines, tiers and code: whole cents that add up, nothing below zero, no line dearer, never both discounts', () => {
  fc.assert(
    fc.property(anyWanted, anyCoupon, anyTerms, (wanted, coupon, terms) => {
      const plain = quoteOf(wanted, undefined, terms)
      const made = quoteOf(wanted, coupon, terms)
      expect(made.total).toEqual(
        sum([sum(made.lines.map((line) => plus(line.net, line.gst))), made.shipping, made.shippingGst]),
      )
      expect(isLess(plain.total, made.total)).toBe(false)
      for (const [at, line] of made.lines.entries()) {
        expect(line.net).toEqual(minus(times(line.unitPrice, line.quantity), line.discount))
        expect(line.net.minor).toBeGreaterThanOrEqual(0)
        expect(isLess(line.discount, plain.lines[at]?.discount ?? money(0))).toBe(false)
        expect([0, line.discount.minor]).toContain(line.couponDiscount.minor)
        expect(line.couponDiscount.minor > 0 && line.tierBasisPoints > 0).toBe(false)
      }
      const off = sum(made.lines.map((line) => line.couponDiscount))
      expect(made.coupon?.saves).toEqual(off)
      if (coupon.takesOff.kind === 'amount') expect(isLess(coupon.takesOff.amount, off)).toBe(false)
    }),
    { numRuns: 500 },
  )
})

test('what the cart promises for some more copies is what they then cost, with a code as without', () => {
  fc.assert(
    fc.property(anyWanted, anyCoupon, (wanted, coupon) => {
      const made = quoteOf(wanted, coupon)
      for (const [at, { hint, net }] of made.lines.entries()) {
        if (!hint) continue
        const more = wanted.map((line, n) => (n === at ? { ...line, quantity: line.quantity + hint.addMore } : line))
        const then = quoteOf(more, coupon)
        expect(minus(net, then.lines[at]?.net ?? money(0))).toEqual(hint.saves)
        expect(minus(made.net, then.net)).toEqual(hint.saves)
      }
    }),
    { numRuns: 300 },
  )
})
