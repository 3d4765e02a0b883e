import { describe, expect, test } from 'vitest'
import { money } from '@/lib/base/money'
import { aPack, aVariant } from '@/lib/pricing/examples.testing'
import { START } from '@/lib/world/fake'
import { cheapest, packSaving, packStock, stockWord } from './rules'

const code = aVariant({ id: 'code', kind: 'access-code', taxClass: 'digital', price: money(55_00), isCounted: false })
const hands = aVariant({ id: 'hands', price: money(32_00) })
const feet = aVariant({ id: 'feet', price: money(32_00) })
const box = aVariant({ id: 'box', price: money(65_00) })
const gmiPack = aPack({
  price: money(165_60),
  parts: [code, hands, feet, box].map((variant) => ({ variant, quantity: 1 })),
})
const handbook = aVariant({ id: 'handbook', price: money(31_50) })
const waitingRoom = aPack({ price: money(299_25), parts: [{ variant: handbook, quantity: 10 }] })

describe('what a work costs from', () => {
  test('is its cheapest variant that can be bought', () => {
    const old = aVariant({ price: money(1_00), isForSale: false })
    expect(cheapest([aVariant({ price: money(80_00) }), aVariant({ price: money(38_00) }), old])).toEqual({
      price: money(38_00),
      isFrom: true,
    })
  })

  test('says nothing of "from" where there is one price', () => {
    expect(cheapest([hands, feet])).toEqual({ price: money(32_00), isFrom: false })
  })

  test('is unknown where nothing is sold', () => {
    expect(cheapest([aVariant({ price: null, isForSale: false })])).toBeUndefined()
  })
})

test.each([
  { left: undefined, says: { kind: 'there' } },
  { left: 21, says: { kind: 'there' } },
  { left: 20, says: { kind: 'few', left: 20 } },
  { left: 1, says: { kind: 'few', left: 1 } },
  { left: 0, says: { kind: 'sold-out' } },
  { left: -1, says: { kind: 'sold-out' } },
])('with $left copies left a visitor reads: $says.kind', ({ left, says }) => {
  expect(stockWord(left)).toEqual(says)
})

describe('a pack', () => {
  const left = (copies: Record<string, number>) => new Map(Object.entries(copies))

  test('can be sold as often as its scarcest part allows', () => {
    expect(packStock(gmiPack, left({ hands: 55, feet: 54, box: 30 }), START)).toEqual({ left: 30, missing: [] })
  })

  test('of ten copies needs ten copies', () => {
    expect(packStock(waitingRoom, left({ handbook: 620 }), START).left).toBe(62)
    expect(packStock(waitingRoom, left({ handbook: 19 }), START).left).toBe(1)
    expect(packStock(waitingRoom, left({ handbook: 9 }), START)).toEqual({ left: 0, missing: [handbook] })
  })

  test('cannot be sold without a part of it, and names that part', () => {
    expect(packStock(gmiPack, left({ hands: 55, feet: 55, box: 0 }), START)).toEqual({ left: 0, missing: [box] })
    const withOld = aPack({ parts: [{ variant: aVariant({ id: 'old', isForSale: false }), quantity: 1 }] })
    expect(packStock(withOld, left({ old: 5 }), START).left).toBe(0)
  })

  test('of things that are not counted never runs out', () => {
    expect(packStock(aPack({ parts: [{ variant: code, quantity: 1 }] }), left({}), START).left).toBeUndefined()
  })

  test('saves what its parts cost more one by one', () => {
    expect(packSaving(gmiPack)).toEqual({ single: money(184_00), saves: money(18_40) })
    expect(packSaving(waitingRoom)).toEqual({ single: money(315_00), saves: money(15_75) })
  })
})
