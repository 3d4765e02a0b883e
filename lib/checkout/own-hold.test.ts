import { expect, test } from 'vitest'
import { ok } from '@/lib/base/result'
import { addToCart, changeLine } from '@/lib/cart/commands'
import { findCart, listCartLines, listRefusals } from '@/lib/cart/queries'
import { listClaims } from '@/lib/stock/queries'
import type { FakeWorld } from '@/lib/world/fake'
import { guestWith, placed, smallShop } from './small-shop.testing'

/** What the cart and the last page before paying say. */
async function refusalsOf(world: FakeWorld, { cartId }: { cartId: string }) {
  const cart = await findCart(world.db, cartId)
  if (!cart) throw new Error('no cart')
  return listRefusals(world.db, cart, await listCartLines(world.db, cartId), world.now())
}

test('who comes back from the payment page may pay for the last copies and places that they hold themselves', async () => {
  const world = await smallShop()
  const other = await guestWith(world, { 'variant:book': 1, 'date:date': 1 })
  const buyer = await guestWith(world, { 'variant:book': 2, 'pack:pack': 1, 'date:date': 3 })
  await placed(world, buyer)
  expect(await refusalsOf(world, buyer)).toEqual([])
  // To everybody else they are gone.
  expect((await refusalsOf(world, other)).map(({ kind }) => kind).sort()).toEqual([
    'not-enough-stock',
    'places-refused',
  ])
})

test('they may change their mind about how many, and the next order holds that many', async () => {
  const world = await smallShop()
  const buyer = await guestWith(world, { 'date:date': 3 })
  const first = await placed(world, buyer)
  expect(await changeLine(world, buyer, { offer: 'date:date', quantity: 2 })).toEqual(ok('changed'))
  const second = await placed(world, buyer)
  expect((await listClaims(world.db, first.orderId)).every(({ releasedAt }) => releasedAt !== null)).toBe(true)
  const held = (await listClaims(world.db, second.orderId)).filter(({ releasedAt }) => releasedAt === null)
  expect(held.reduce((all, { quantity }) => all + quantity, 0)).toBe(2)
})

test('what they hold themselves lets them add no more than there is', async () => {
  const world = await smallShop()
  const buyer = await guestWith(world, { 'variant:book': 3 })
  await placed(world, buyer)
  expect(await addToCart(world, buyer, { offer: 'variant:book', quantity: 1 })).toMatchObject({
    refusal: { kind: 'not-enough-stock', wanted: 4, left: 3 },
  })
})
