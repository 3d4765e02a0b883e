import { describe, expect, test } from 'vitest'
import { money, percentOf, share } from '@/lib/base/money'
import { inZone, iso, type WallTime, weekday } from '@/lib/base/time'
import { bulkTiers } from './bulk'
import { products } from './catalogue'
import { courseDates, rollingDates, type SeedCourseDay } from './course-dates'
import { courses } from './courses'
import { freightZones } from './freight'
import { ladders } from './ladders'
import { packs } from './packs'

const variants = products.flatMap((product) => product.variants)
const tenPercent = (cents: number) => percentOf(money(cents), 1000).minor
const words = (text: string) => text.split(/\s+/).filter((word) => /\w/.test(word)).length

function variant(sku: string) {
  const found = variants.find((each) => each.sku === sku)
  if (!found) throw new Error(`no variant ${sku}`)
  return found
}

function pack(id: string) {
  const found = packs.find((each) => each.id === id)
  if (!found) throw new Error(`no pack ${id}`)
  return found
}

function date(row: number) {
  const found = courseDates.find((each) => each.row === row)
  if (!found) throw new Error(`no date ${row}`)
  return found
}

const partsOf = (id: string) => pack(id).parts.map(({ sku, quantity }) => ({ ...variant(sku), quantity }))
const total = (amounts: number[]) => amounts.reduce((all, each) => all + each, 0)
const listPrices = (id: string) => partsOf(id).map(({ price, quantity }) => (price ?? 0) * quantity)

function freight(zoneId: string, service: string, grams: number): number | 'quote' {
  const zone = freightZones.find((each) => each.id === zoneId)
  const step = zone?.services.find((each) => each.service === service)?.steps.find((each) => grams <= each.upTo)
  if (!step) return 'quote'
  return step.price + (step.perStartedKilo ?? 0) * Math.ceil((grams - (step.from ?? grams)) / 1000)
}

describe('the catalogue', () => {
  test('holds 14 works in 19 variants, of which 11 goods and 4 electronic ones are for sale', () => {
    const forSale = variants.filter((each) => each.available)
    expect([products.length, variants.length, forSale.length]).toEqual([14, 19, 15])
    expect(forSale.filter((each) => each.taxClass === 'goods')).toHaveLength(11)
    expect(forSale.filter((each) => each.taxClass === 'digital')).toHaveLength(4)
  })

  test('no address and no code is used twice', () => {
    const addresses = [...products, ...packs].map((each) => each.slug)
    const codes = [...variants, ...packs].map((each) => each.sku)
    const works = courses.flatMap((each) => [each.slug, each.code])
    for (const names of [addresses, codes, works]) expect(new Set(names).size).toBe(names.length)
  })

  test.each([
    ['EP2-PR', 80_00, 560, 140],
    ['EP2-EB', 38_00, 0, null],
    ['PROTO-PR', 31_50, 230, 620],
    ['EPS-PR', 135_00, 980, 60],
    ['GMI-PR', 75_00, 480, 75],
    ['GMI-EB', 36_00, 0, null],
    ['PY-PR', 33_00, 190, 40],
    ['PY-EB', 16_00, 0, null],
    ['SNS-PR', 110_00, 1250, 18],
    ['NDT-DVD', 75_00, 360, 1],
    ['FC-HAND', 32_00, 260, 55],
    ['FC-FOOT', 32_00, 260, 55],
    ['RO-12M', 55_00, 0, 25],
    ['MB-S', 65_00, 1400, 30],
    ['MB-M', 85_00, 2300, 0],
    ['RAPP-X', 9_00, 0, null],
    ['PSHEET-DL', 0, 0, null],
    ['MBN-DL', 0, 0, null],
    ['MNS-OOP', null, 0, null],
  ])('%s costs %s cents, weighs %s g, and leaves %s in stock', (sku, price, weight, stock) => {
    expect(variant(sku)).toMatchObject({ price, weight, stock })
  })

  test('bulk prices are for goods alone, and only goods weigh anything', () => {
    for (const each of variants) {
      expect(each.bulk, each.sku).toBe(each.taxClass === 'goods')
      expect(each.weight > 0, each.sku).toBe(each.taxClass === 'goods')
    }
  })

  test('what is downloaded has a file, and nothing else has', () => {
    for (const each of variants) {
      expect(each.file !== undefined, each.sku).toBe(each.kind === 'e-book' || each.kind === 'free-download')
    }
  })

  test.each(variants.filter((each) => each.isbn))('the check digit of ISBN $isbn is right', ({ isbn }) => {
    expect(isbn).toMatch(/^978\d{10}$/)
    const weighted = [...(isbn ?? '')].map((digit, place) => Number(digit) * (place % 2 === 0 ? 1 : 3))
    expect(total(weighted) % 10).toBe(0)
  })

  test('only the three confirmed ISBNs are given', () => {
    const given = variants.flatMap((each) => (each.isbn ? [[each.sku, each.isbn]] : []))
    expect(given).toEqual([
      ['PY-PR', '9780980358803'],
      ['PY-EB', '9780987342638'],
      ['NDT-DVD', '9780975091012'],
    ])
  })

  test('every related work is in the catalogue, and none is related to itself', () => {
    const slugs = products.map((each) => each.slug)
    for (const { slug, related } of products) {
      expect(slugs, slug).toEqual(expect.arrayContaining(related))
      expect(related).not.toContain(slug)
      expect(new Set(related).size).toBe(related.length)
    }
  })

  test('one work is out of print, one is sold elsewhere, one carries a dated note, two are free', () => {
    const ofKind = (kind: string) => products.filter((each) => each.variants.some((one) => one.kind === kind))
    expect(ofKind('out-of-print').map((each) => each.slug)).toEqual(['mobilisation-of-the-nervous-system'])
    expect(products.filter((each) => each.outsideLink)).toEqual(ofKind('outside'))
    expect(ofKind('outside')).toHaveLength(1)
    expect(ofKind('free-download')).toHaveLength(2)
    expect(products.filter((each) => each.updateNote).map((each) => each.slug)).toEqual(['explain-pain-handbook'])
  })
})

describe('the packs', () => {
  test('are six, with 17 parts, each of which is for sale', () => {
    const parts = packs.flatMap((each) => partsOf(each.id))
    expect([packs.length, parts.length]).toEqual([6, 17])
    expect(parts.every((part) => part.available)).toBe(true)
  })

  test.each([
    { id: 'A', sum: 184_00, price: 165_60, gst: 16_56, grams: 1920 },
    { id: 'B', sum: 111_50, price: 102_58, gst: 10_26, grams: 790 },
    { id: 'C', sum: 246_50, price: 216_92, gst: 21_69, grams: 1770 },
    { id: 'D', sum: 279_00, price: 237_15, gst: 23_72, grams: 3300 },
    { id: 'E', sum: 185_00, price: 166_50, gst: 16_65, grams: 1610 },
    { id: 'F', sum: 315_00, price: 299_25, gst: 29_93, grams: 2300 },
  ])('pack $id costs $price cents and $gst cents of GST in Australia, and weighs $grams g', (expected) => {
    const { price, percentOff } = pack(expected.id)
    const sum = total(listPrices(expected.id))
    expect(sum).toBe(expected.sum)
    expect(price).toBe(expected.price)
    expect(sum - percentOf(money(sum), percentOff * 100).minor).toBe(price)
    expect(tenPercent(price)).toBe(expected.gst)
    expect(total(partsOf(expected.id).map(({ weight, quantity }) => weight * quantity))).toBe(expected.grams)
  })

  test.each([
    { id: 'A', shares: [49_50, 28_80, 28_80, 58_50] },
    { id: 'B', shares: [73_60, 28_98] },
    { id: 'C', shares: [70_40, 27_72, 118_80] },
    { id: 'D', shares: [63_75, 27_20, 27_20, 46_75, 72_25] },
    { id: 'E', shares: [99_00, 67_50] },
  ])('the price of pack $id is shared over its parts by list price', ({ id, shares }) => {
    expect(share(money(pack(id).price), listPrices(id)).map((part) => part.minor)).toEqual(shares)
  })

  test('the pack that blocks, and the pack of which one is left, follow their scarcest part', () => {
    const left = (id: string) =>
      Math.min(...partsOf(id).map(({ stock, quantity }) => Math.floor((stock ?? Infinity) / quantity)))
    expect([left('D'), left('E')]).toEqual([0, 1])
  })

  test('where single copies are cheaper than packs, the pack says so, and it is true', () => {
    const hints = packs.flatMap((each) => (each.cheaperAs ? [{ ...each.cheaperAs, id: each.id }] : []))
    expect(hints).toEqual([{ id: 'F', packs: 2, sku: 'PROTO-PR', quantity: 20 }])
    expect(2 * pack('F').price).toBe(598_50)
    expect(bulkNet('PROTO-PR', 20)).toBe(567_00)
  })
})

function bulkNet(sku: string, quantity: number): number {
  const gross = (variant(sku).price ?? 0) * quantity
  const tier = bulkTiers.findLast((each) => each.fromQuantity <= quantity)
  return gross - percentOf(money(gross), tier?.basisPoints ?? 0).minor
}

describe('the tables', () => {
  test('bulk tiers are six, and rise', () => {
    expect(bulkTiers.map((each) => [each.fromQuantity, each.basisPoints])).toEqual([
      [10, 500],
      [20, 1000],
      [40, 1500],
      [100, 2000],
      [200, 2500],
      [500, 3000],
    ])
    expect(new Set(bulkTiers.map((each) => each.validFrom))).toEqual(new Set(['2019-07-01']))
  })

  test.each([
    { quantity: 1, net: 31_50, gst: 3_15 },
    { quantity: 10, net: 299_25, gst: 29_93 },
    { quantity: 20, net: 567_00, gst: 56_70 },
    { quantity: 40, net: 1071_00, gst: 107_10 },
    { quantity: 100, net: 2520_00, gst: 252_00 },
  ])('$quantity handbooks cost $net cents and $gst cents of GST', ({ quantity, net, gst }) => {
    expect(bulkNet('PROTO-PR', quantity)).toBe(net)
    expect(tenPercent(net)).toBe(gst)
  })

  test.each([
    { zone: 'australia', service: 'standard', grams: 500, cents: 9_50 },
    { zone: 'australia', service: 'standard', grams: 501, cents: 11_50 },
    { zone: 'australia', service: 'standard', grams: 4600, cents: 18_50 },
    { zone: 'australia', service: 'standard', grams: 9200, cents: 26_00 },
    { zone: 'australia', service: 'standard', grams: 20_000, cents: 39_00 },
    { zone: 'australia', service: 'standard', grams: 20_001, cents: 40_80 },
    { zone: 'australia', service: 'standard', grams: 23_000, cents: 44_40 },
    { zone: 'australia', service: 'standard', grams: 200_000, cents: 363_00 },
    { zone: 'australia', service: 'standard', grams: 200_001, cents: 'quote' },
    { zone: 'australia', service: 'express', grams: 20_001, cents: 'quote' },
    { zone: 'new-zealand', service: 'standard', grams: 1920, cents: 42_00 },
    { zone: 'new-zealand', service: 'express', grams: 20_000, cents: 245_00 },
    { zone: 'world', service: 'standard', grams: 10_000, cents: 168_00 },
    { zone: 'world', service: 'express', grams: 10_001, cents: 'quote' },
  ])('$grams g, $service, to $zone: $cents', ({ zone, service, grams, cents }) => {
    expect(freight(zone, service, grams)).toBe(cents)
  })

  test('heavier never costs less, and express never costs less than standard', () => {
    for (const { id, services } of freightZones) {
      for (const { steps, fastestDays, slowestDays } of services) {
        const limits = steps.map((step) => step.upTo)
        expect(limits, id).toEqual(limits.toSorted((a, b) => a - b))
        const prices = steps.map((step) => step.price)
        expect(prices, id).toEqual(prices.toSorted((a, b) => a - b))
        expect(fastestDays).toBeLessThan(slowestDays)
      }
      for (const grams of [500, 1000, 3000, 5000, 10_000]) {
        expect(freight(id, 'express', grams)).toBeGreaterThan(Number(freight(id, 'standard', grams)))
      }
    }
  })

  test('no country stands in two zones, and the outlying islands stand in none', () => {
    const countries = freightZones.flatMap((zone) => zone.countries)
    expect(new Set(countries).size).toBe(countries.length)
    expect(countries).toHaveLength(21)
    for (const outside of ['NF', 'CX', 'CC', 'BR']) expect(countries).not.toContain(outside)
  })

  test.each([
    { id: 'standard', paid: 616_00, days: 28, back: 616_00 },
    { id: 'standard', paid: 616_00, days: 27, back: 308_00 },
    { id: 'standard', paid: 616_00, days: 14, back: 308_00 },
    { id: 'standard', paid: 616_00, days: 13, back: 0 },
    { id: 'conference', paid: 1089_00, days: 38, back: 889_00 },
    { id: 'conference', paid: 1089_00, days: 13, back: 0 },
  ])('ladder $id: of $paid cents, $days days before, $back come back', ({ id, paid, days, back }) => {
    const step = ladders.find((each) => each.id === id)?.steps.find((each) => each.atLeastDays <= days)
    expect(percentOf(money(paid), step?.basisPoints ?? -1).minor - (step?.fee ?? -1)).toBe(back)
  })

  test('every ladder falls, and ends at the first day', () => {
    for (const { steps } of ladders) {
      const days = steps.map((step) => step.atLeastDays)
      expect(days).toEqual(days.toSorted((a, b) => b - a))
      expect(days.at(-1)).toBe(0)
    }
  })
})

describe('the courses', () => {
  test('are eight: one self-paced, one with a prerequisite, one for clinicians alone, one conference', () => {
    expect(courses.map((each) => each.code)).toEqual(['EP', 'GMI', 'EPG', 'MNS', 'PPR', 'EP3', 'LPB', 'EPO'])
    expect(courses.filter((each) => each.format === 'self-paced').map((each) => [each.code, each.price])).toEqual([
      ['EPO', 290_00],
    ])
    expect(courses.filter((each) => each.prerequisite).map((each) => [each.code, each.prerequisite])).toEqual([
      ['PPR', 'explain-pain'],
    ])
    expect(courses.filter((each) => each.audience === 'clinicians').map((each) => each.code)).toEqual(['MNS'])
    expect(courses.map((each) => each.hours)).toEqual([14, 7, 21, 14, 14, 18, 9, 10])
  })

  test('what is to be read before is in the catalogue', () => {
    const slugs = products.map((each) => each.slug)
    for (const { preReading } of courses) if (preReading) expect(slugs).toContain(preReading)
  })
})

describe('the course dates', () => {
  const all = [...courseDates, ...rollingDates]

  test('are 25, in the order of the plan, each with an address of its own', () => {
    expect(courseDates.map((each) => each.row)).toEqual(Array.from({ length: 22 }, (_, place) => place + 1))
    expect(rollingDates.map((each) => [each.row, each.rule.atLeastDays])).toEqual([
      ['R1', 5],
      ['R2', 15],
      ['R3', 60],
    ])
    expect(new Set(all.map((each) => each.slug)).size).toBe(25)
  })

  test('an address says course, town, month and year', () => {
    const months = 'january february march april may june july august september october november december'.split(' ')
    for (const { slug, course, city, days } of courseDates) {
      const [year, month] = (days[0]?.day ?? '').split('-')
      const town = (city ?? 'online')
        .normalize('NFD')
        .replace(/[\u0300-\u036f']/g, '')
        .replace(' ', '-')
        .toLowerCase()
      const title = courses.find((each) => each.code === course)?.slug
      expect(slug).toBe(`${title}-${town}-${months[Number(month) - 1]}-${year}`)
    }
  })

  test.each([
    [1, '2027-02-05T22:30Z', '2027-02-07T06:00Z'],
    [2, '2027-02-19T20:00Z', '2027-02-21T03:30Z'],
    [3, '2027-03-05T22:00Z', '2027-03-06T05:30Z'],
    [5, '2027-03-27T09:00Z', '2027-03-28T15:30Z'],
    [6, '2027-04-02T22:30Z', '2027-04-05T07:00Z'],
    [7, '2027-04-17T07:00Z', '2027-04-18T14:30Z'],
    [8, '2027-05-08T03:15Z', '2027-05-09T10:45Z'],
    [9, '2027-05-22T07:00Z', '2027-05-23T14:30Z'],
    [10, '2027-06-05T12:00Z', '2027-06-06T19:30Z'],
    [11, '2027-06-19T11:30Z', '2027-06-19T19:00Z'],
    [12, '2027-07-10T01:00Z', '2027-07-11T08:30Z'],
    [13, '2027-07-23T23:00Z', '2027-07-25T06:30Z'],
    [14, '2027-08-14T08:00Z', '2027-08-15T15:30Z'],
    [15, '2027-09-04T07:00Z', '2027-09-05T14:30Z'],
    [16, '2027-09-18T07:00Z', '2027-09-19T14:30Z'],
    [17, '2027-09-30T23:00Z', '2027-10-03T05:30Z'],
    [18, '2027-10-30T07:00Z', '2027-10-31T15:30Z'],
    [19, '2027-11-06T12:30Z', '2027-11-07T20:30Z'],
    [20, '2027-11-20T00:00Z', '2027-11-20T07:30Z'],
    [22, '2026-10-17T01:00Z', '2026-10-18T08:30Z'],
  ])('date %i runs from %s to %s', (row, starts, ends) => {
    const instants = instantsOf(row)
    expect([instants[0]?.starts, instants.at(-1)?.ends]).toEqual([starts, ends])
  })

  test('date 4 keeps the hour that British Columbia decided on, where zone data 2026b or later is at hand', () => {
    const knows = (process.versions.tz ?? '') >= '2026b'
    const [first, last] = instantsOf(4)
    expect(first?.starts).toBe(knows ? '2027-03-13T16:00Z' : '2027-03-13T17:00Z')
    expect(last?.ends).toBe('2027-03-14T23:30Z')
  })

  test('where clocks change between two days, the days keep their hour on the wall', () => {
    expect(instantsOf(6).map((each) => each.starts)).toEqual([
      '2027-04-02T22:30Z',
      '2027-04-03T23:30Z',
      '2027-04-04T23:30Z',
    ])
    expect(instantsOf(17).at(2)?.starts).toBe('2027-10-02T22:00Z')
    expect([instantsOf(19)[0]?.ends, instantsOf(19)[1]?.starts]).toEqual(['2027-11-06T22:30Z', '2027-11-07T13:30Z'])
  })

  test('the six evenings online begin at seven in Adelaide, whatever the clocks do elsewhere', () => {
    expect(instantsOf(21).map((each) => each.starts)).toEqual([
      '2027-03-16T08:30Z',
      '2027-03-23T08:30Z',
      '2027-03-30T08:30Z',
      '2027-04-06T09:30Z',
      '2027-04-13T09:30Z',
      '2027-04-20T09:30Z',
    ])
  })

  test('every date starts on a Saturday, but for the conference on a Friday and the evenings on Tuesdays', () => {
    const startsOn = (row: number) => weekday(date(row).days[0]?.day ?? '0000-00-00')
    const others = courseDates.map((each) => each.row).filter((row) => startsOn(row) !== 6)
    expect(others.map((row) => [row, startsOn(row)])).toEqual([
      [17, 5],
      [21, 2],
    ])
  })

  test('GST is due at each date held in Australia', () => {
    expect(courseDates.filter((each) => each.country === 'AU').map((each) => each.row)).toEqual([1, 3, 6, 13, 17, 22])
  })

  test('only the online date lacks a town and its place on the map', () => {
    for (const { row, mode, city, country, venue } of all) {
      const known = [city, country, venue.latitude, venue.longitude].map((each) => each !== undefined && each !== null)
      expect(new Set(known), String(row)).toEqual(new Set([mode === 'in-person']))
    }
  })

  test('towns stand where they are: Adelaide lies 653 km from Melbourne', () => {
    expect(kilometres(1, 17)).toBeGreaterThan(648)
    expect(kilometres(1, 17)).toBeLessThan(658)
    expect(kilometres(5, 14)).toBeLessThan(500)
  })

  test('no more places are sold than there are, and the edge cases are there', () => {
    for (const { slug, sold, capacity } of all) expect(sold, slug).toBeLessThanOrEqual(capacity)
    expect(courseDates.filter((each) => each.sold > 0).map((each) => [each.row, each.sold])).toEqual([
      [1, 38],
      [3, 23],
      [9, 24],
      [14, 3],
      [16, 5],
      [17, 60],
      [21, 12],
      [22, 30],
    ])
    expect(date(9).capacity).toBe(24)
    expect(date(16).minimum).toBe(12)
    expect(courseDates.filter((each) => each.cancelled).map((each) => each.row)).toEqual([14])
    expect(courseDates.filter((each) => each.ladder !== 'standard').map((each) => each.row)).toEqual([17])
    expect(
      courseDates.flatMap((each) =>
        each.earlyBird ? [[each.row, each.earlyBird.price, each.earlyBird.untilDay]] : [],
      ),
    ).toEqual([[1, 560_00, '2026-12-18']])
    expect(courseDates.filter((each) => each.interpreted).map((each) => [each.row, each.interpreted])).toEqual([
      [20, 'ja'],
    ])
    expect(new Set(courseDates.map((each) => each.language))).toEqual(new Set(['en', 'nl', 'it', 'pt', 'de']))
  })

  test.each([
    [[60, 40, 24, 30, 50, 36, 28, 40, 24, 45, 20, 50, 40, 40, 50, 24, 400, 30, 40, 35, 100, 40], 'capacity'],
    [[12, 12, 8, 12, 12, 12, 12, 12, 12, 12, 8, 12, 12, 12, 12, 12, 100, 12, 12, 8, 10, 12], 'minimum'],
  ] as const)('the table gives %j as %s', (expected, field) => {
    expect(courseDates.map((each) => each[field])).toEqual(expected)
  })

  test('the dates cost what the table says, in whole dollars', () => {
    expect(courseDates.map((each) => each.price)).toEqual(
      [
        620, 630, 380, 720, 720, 880, 820, 280, 860, 520, 380, 820, 640, 710, 420, 1020, 990, 820, 840, 390, 450, 620,
      ].map((dollars) => dollars * 100),
    )
  })

  test('nobody real is named as an instructor', () => {
    for (const { instructor, venue } of all) {
      expect(instructor).toMatch(/^Sample (instructor|speakers), /)
      expect(venue.name).toMatch(/^(Sample venue: |Online)/)
    }
  })

  function instantsOf(row: number) {
    const { days, zone } = date(row)
    const at = (day: SeedCourseDay['day'], time: string) =>
      iso(inZone(`${day}T${time}` as WallTime, zone)).replace(':00.000Z', 'Z')
    return days.map(({ day, starts, ends }) => ({ starts: at(day, starts), ends: at(day, ends) }))
  }

  function kilometres(from: number, to: number): number {
    const [a, b] = [from, to].map((row) => {
      const { latitude = 0, longitude = 0 } = date(row).venue
      return { up: (latitude * Math.PI) / 180, round: (longitude * Math.PI) / 180 }
    })
    if (!a || !b) return Number.NaN
    const inner = Math.sin(a.up) * Math.sin(b.up) + Math.cos(a.up) * Math.cos(b.up) * Math.cos(a.round - b.round)
    return 6371 * Math.acos(inner)
  }
})

describe('the texts', () => {
  const described = [...products, ...courses]

  test.each(described)('$title is described in 120 to 220 words', ({ description }) => {
    expect(words(description)).toBeGreaterThanOrEqual(120)
    expect(words(description)).toBeLessThanOrEqual(220)
  })

  const everything = [
    ...[...described, ...packs].flatMap((each) => [
      each.title,
      each.summary,
      each.description,
      each.cover.alt,
      each.cover.idea,
    ]),
    ...courses.flatMap((each) => [...each.outline, ...each.objectives]),
  ]

  test('keep to letters that the fonts of the shop hold, and to Markdown without HTML', () => {
    for (const text of everything) {
      expect(text).not.toMatch(/[^\n -~\u00a0-\u00ff]/)
      expect(text).not.toMatch(/<\/?[a-z]/i)
      expect(text).not.toMatch(/\S {2,}\S/)
      expect(text).toBe(text.trim())
    }
  })

  test('nothing is promised that nobody can know', () => {
    for (const text of everything) {
      expect(text).not.toMatch(/\b(cures?|miracles?|proven|guaranteed|revolutionary|world-class|unlock|journey)\b/i)
    }
  })

  test('every cover has an idea of its own', () => {
    const ideas = [...described, ...packs].map((each) => each.cover.idea)
    expect(new Set(ideas).size).toBe(ideas.length)
  })
})
