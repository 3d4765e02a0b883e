import { expect, test } from 'vitest'
import { isLess, minus, money, times } from '@/lib/base/money'
import { bulkTable, cheaperWay } from './bulk-table'
import { aPack, aVariant } from './examples.testing'
import { discountOf } from './rules'

const tiers = [
  { fromQuantity: 10, basisPoints: 500 },
  { fromQuantity: 20, basisPoints: 1000 },
  { fromQuantity: 40, basisPoints: 1500 },
  { fromQuantity: 100, basisPoints: 2000 },
  { fromQuantity: 200, basisPoints: 2500 },
  { fromQuantity: 500, basisPoints: 3000 },
]
const handbook = money(31_50)
const netOf = (quantity: number) => minus(times(handbook, quantity), discountOf(handbook, quantity, tiers))

test('the table of the Handbook has the worked prices', () => {
  const rows = bulkTable(handbook, tiers).map(({ from, to, net }) => [from, to, net.minor])
  expect(rows).toEqual([
    [10, 19, 299_25],
    [20, 39, 567_00],
    [40, 99, 1071_00],
    [100, 199, 2520_00],
    [200, 499, 4725_00],
    [500, null, 11025_00],
  ])
})

test('each row names the fewest copies that it beats, as trying every quantity finds them', () => {
  for (const { from, beats } of bulkTable(handbook, tiers)) {
    const beaten = Array.from({ length: from - 1 }, (_, at) => at + 1).filter((fewer) =>
      isLess(netOf(from), netOf(fewer)),
    )
    expect(beats?.from).toBe(beaten[0])
    if (beats) expect(beats.saves).toEqual(minus(netOf(beats.from), netOf(from)))
  }
})

test('twenty copies cost less than nineteen', () => {
  const twenty = bulkTable(handbook, tiers).find((row) => row.from === 20)
  expect(twenty?.beats).toEqual({ from: 19, saves: minus(money(568_57), money(567_00)) })
})

test('two waiting-room packs cost more than twenty single copies', () => {
  const pack = aPack({
    price: money(299_25),
    parts: [{ variant: aVariant({ price: handbook, productSlug: 'handbook' }), quantity: 10 }],
  })
  const way = { packs: 2, asPacks: money(598_50), copies: 20, asCopies: money(567_00), slug: 'handbook' }
  expect(cheaperWay(pack, tiers)).toEqual(way)
})

test('a pack of several things, or of something without bulk prices, has no cheaper way', () => {
  const book = aVariant({ price: handbook })
  const other = aVariant({ id: 'other' })
  expect(
    cheaperWay(aPack({ parts: [book, other].map((variant) => ({ variant, quantity: 10 })) }), tiers),
  ).toBeUndefined()
  const eBook = aVariant({ price: handbook, isBulk: false })
  expect(cheaperWay(aPack({ price: money(299_25), parts: [{ variant: eBook, quantity: 10 }] }), tiers)).toBeUndefined()
})
