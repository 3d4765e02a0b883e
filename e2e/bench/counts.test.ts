import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { afterEach, expect, test } from 'vitest'
import { STATEMENTS, type Told } from '@/db/statements'
import { addToCart } from '@/lib/cart/commands'
import { settle } from '@/lib/checkout/commands/settle'
import { fakeWorld } from '@/lib/world/fake'
import { skuOf } from './data/catalogue'
import { fill, rowsOf } from './data/make'
import { paidOrder } from './orders'

const heard: string[] = []
const listen = (told: unknown) => void heard.push((told as Told).text.toLowerCase())
afterEach(() => unsubscribe(STATEMENTS, listen))

/** How often the disk had to be waited for: once for each of those. */
async function commitsOf(work: () => Promise<unknown>): Promise<number> {
  heard.length = 0
  subscribe(STATEMENTS, listen)
  await work()
  unsubscribe(STATEMENTS, listen)
  return heard.filter((text) => text.startsWith('commit')).length
}

async function shop() {
  const world = await fakeWorld('seeded')
  const [main] = await world.store.sql('pragma database_list')
  const sizes = { products: 1010, nuggets: 0, dates: 0, orders: 0 }
  fill(String(main?.file), rowsOf({ ...sizes, seed: 3, now: world.now() }))
  return world
}

test('a thing put into a cart is one transaction, and so is an order that was paid', async () => {
  const world = await shop()
  const nobody = { actor: null, cartId: null }
  const add = () => addToCart(world, nobody, { offer: `variant:${skuOf(1)}`, quantity: 1 })
  expect(await commitsOf(add)).toBe(1)
  const session = await paidOrder({ ...world, log: () => {} }, 2)
  expect(await commitsOf(() => settle(world, session))).toBe(1)
  // Negative control: two are two.
  expect(await commitsOf(async () => [await add(), await add()])).toBe(2)
})
