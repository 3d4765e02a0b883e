import fc from 'fast-check'
import { expect, test } from 'vitest'
import { transact } from '@/db/open'
import { users } from '@/db/schema/accounts'
import type { Actor, Visitor } from '@/lib/accounts/rules'
import { days } from '@/lib/base/time'
import { smallShop } from '@/lib/checkout/small-shop.testing'
import { addToCart, changeLine, findCartOf, mergeCarts, tidyCarts } from './commands'
import { listCartLines } from './queries'
import { AddToCart, ChangeLine } from './rules'

const nobody: Visitor = { actor: null, cartId: null }
const ada: Actor = { userId: 'ada', email: 'ada@example.com', role: null, factor: 'none' }

async function shopWithAda() {
  const world = await smallShop()
  await transact(world.db, (tx) => tx.insert(users).values({ id: 'ada', email: ada.email, createdAt: world.now() }))
  return world
}

async function cartWith(
  world: Awaited<ReturnType<typeof smallShop>>,
  visitor: Visitor,
  wanted: Record<string, number>,
) {
  let cartId = visitor.cartId
  for (const [offer, quantity] of Object.entries(wanted)) {
    const added = await addToCart(world, { ...visitor, cartId }, { offer, quantity })
    if (added.ok) cartId = added.value.cartId
  }
  return cartId ?? ''
}

const quantities = async (world: Awaited<ReturnType<typeof smallShop>>, cartId: string) =>
  Object.fromEntries((await listCartLines(world.db, cartId)).map((line) => [line.key, line.quantity]))

test('the same thing twice is one line; print, e-book and a place are lines of their own', async () => {
  const world = await smallShop()
  const cartId = await cartWith(world, nobody, { 'variant:book': 1, 'variant:ebook': 1, 'date:date': 1 })
  await addToCart(world, { actor: null, cartId }, { offer: 'variant:book', quantity: 1 })
  expect(await quantities(world, cartId)).toEqual({ 'variant:book': 2, 'variant:ebook': 1, 'date:date': 1 })
})

test('more than is there is refused with the number left, and what lay in the cart stays', async () => {
  const world = await smallShop()
  const cartId = await cartWith(world, nobody, { 'variant:book': 2 })
  const answer = await addToCart(world, { actor: null, cartId }, { offer: 'variant:book', quantity: 2 })
  expect(answer).toMatchObject({ refusal: { kind: 'not-enough-stock', wanted: 4, left: 3 } })
  expect(await quantities(world, cartId)).toEqual({ 'variant:book': 2 })
})

test.each(['0', '-1', '1.5', '1e3', '1000000000', '٣', '', ' ', 'NaN', '0x10', '1000'])(
  'a quantity of %j is refused at the field',
  (quantity) => {
    expect(AddToCart.safeParse({ offer: 'variant:book', quantity }).success).toBe(false)
  },
)

test('zero removes a line, and only there', () => {
  expect(ChangeLine.safeParse({ offer: 'variant:book', quantity: '0' }).success).toBe(true)
  expect(ChangeLine.safeParse({ offer: 'variant:book', quantity: ' 7 ' })).toMatchObject({ data: { quantity: 7 } })
})

test('at sign-in carts unite, the larger quantity stays, and doing it again changes nothing', async () => {
  const world = await shopWithAda()
  const own = await cartWith(world, { actor: ada, cartId: null }, { 'variant:book': 1, 'variant:ebook': 5 })
  const guest = await cartWith(world, nobody, { 'variant:book': 2, 'variant:ebook': 2, 'date:date': 1 })
  expect(await mergeCarts(world, { userId: 'ada', cartId: guest })).toBe(own)
  const united = { 'variant:book': 2, 'variant:ebook': 5, 'date:date': 1 }
  expect(await quantities(world, own)).toEqual(united)
  expect(await mergeCarts(world, { userId: 'ada', cartId: guest })).toBe(own)
  expect(await quantities(world, own)).toEqual(united)
})

test('a person’s cart is nobody else’s, whatever the cookie says', async () => {
  const world = await shopWithAda()
  const own = await cartWith(world, { actor: ada, cartId: null }, { 'variant:book': 1 })
  expect(await findCartOf(world.db, { actor: null, cartId: own })).toBeUndefined()
  expect((await findCartOf(world.db, { actor: ada, cartId: null }))?.id).toBe(own)
})

test('a guest’s cart lives for thirty days', async () => {
  const world = await smallShop()
  const cartId = await cartWith(world, nobody, { 'variant:book': 1 })
  world.passTime(days(29))
  await tidyCarts(world)
  expect(await quantities(world, cartId)).toEqual({ 'variant:book': 1 })
  world.passTime(days(2))
  await tidyCarts(world)
  expect(await findCartOf(world.db, { actor: null, cartId })).toBeUndefined()
})

test('a guest who puts something in lets the cart live for thirty days more', async () => {
  const world = await smallShop()
  const cartId = await cartWith(world, nobody, { 'variant:book': 1 })
  world.passTime(days(29))
  await cartWith(world, { actor: null, cartId }, { 'variant:ebook': 1 })
  world.passTime(days(29))
  await tidyCarts(world)
  expect(await quantities(world, cartId)).toEqual({ 'variant:book': 1, 'variant:ebook': 1 })
})

test('whatever is added, changed and removed, a cart never holds more than there is, nor a line of none', async () => {
  const world = await smallShop()
  const offer = fc.constantFrom('variant:book', 'variant:ebook', 'pack:pack', 'date:date', 'variant:nothing')
  const step = fc.record({ isAdding: fc.boolean(), offer, quantity: fc.integer({ min: 0, max: 1200 }) })
  const most: Record<string, number> = { 'variant:book': 3, 'variant:ebook': 999, 'pack:pack': 3, 'date:date': 3 }
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      let cartId: string | null = null
      for (const { isAdding, offer: key, quantity } of steps) {
        const visitor = { actor: null, cartId }
        if (isAdding && quantity > 0) {
          const added = await addToCart(world, visitor, { offer: key, quantity })
          if (added.ok) cartId = added.value.cartId
        } else await changeLine(world, visitor, { offer: key, quantity })
      }
      const held = cartId ? await quantities(world, cartId) : {}
      for (const [key, quantity] of Object.entries(held)) {
        expect(quantity).toBeGreaterThan(0)
        expect(quantity).toBeLessThanOrEqual(most[key] ?? 0)
      }
    }),
    { numRuns: 25 },
  )
})
