import Database from 'better-sqlite3'
import { count } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { expect, test } from 'vitest'
import { engine } from '@/db/columns'
import type { Db } from '@/db/open'
import { entitlements } from '@/db/schema/order-facts'
import { enterCode } from '@/lib/cart/commands'
import { brokenPromises } from '@/lib/invariants'
import { insertCoupon } from '@/lib/pricing/coupons.testing'
import { findCouponUse } from '@/lib/pricing/queries/coupons'
import type { FakeWorld } from '@/lib/world/fake'
import { placeOrder } from './commands/place-order'
import { settle } from './commands/settle'
import { askToPay, guestWith, smallShop } from './small-shop.testing'

const BUYERS = 50

/** Fifty carts, then fifty who press pay in the same moment; how it went for each, by kind. */
async function race(world: FakeWorld, buying: FakeWorld, wanted: (n: number) => Record<string, number>, code?: string) {
  const guests = []
  for (let n = 0; n < BUYERS; n++) guests.push(await guestWith(world, wanted(n)))
  if (code) for (const guest of guests) await enterCode(world, guest, { code })
  const asks = await Promise.all(guests.map((guest) => askToPay(world, guest)))
  return Promise.all(
    guests.map(async (guest, n) => {
      const ask = asks[n]
      if (!ask) return 'no ask'
      const answer = await placeOrder(buying, guest, ask)
      if (!answer.ok) return answer.refusal.kind
      world.payments.pay(`cs_${answer.value.orderId}`)
      await settle(world, `cs_${answer.value.orderId}`)
      return 'sold'
    }),
  )
}

const tally = (outcomes: string[]) => outcomes.filter((outcome) => outcome === 'sold').length

test('fifty buyers for the last three places: exactly three get one, and nobody meets an error', async () => {
  const world = await smallShop()
  const outcomes = await race(world, world, () => ({ 'date:date': 1 }))
  expect(tally(outcomes)).toBe(3)
  expect(new Set(outcomes)).toEqual(new Set(['sold', 'places-refused']))
  expect(await world.db.select({ n: count() }).from(entitlements)).toEqual([{ n: 3 }])
  expect(await brokenPromises(world.db, world.now())).toEqual([])
})

test('fifty buyers for the last three copies, half of them through a pack: exactly three', async () => {
  const world = await smallShop()
  const outcomes = await race(world, world, (n) => ({ [n % 2 ? 'variant:book' : 'pack:pack']: 1 }))
  expect(tally(outcomes)).toBe(3)
  expect(new Set(outcomes)).toEqual(new Set(['sold', 'not-enough-stock']))
  expect(await brokenPromises(world.db, world.now())).toEqual([])
})

test('negative control: the same race without transactions sells what is not there', async () => {
  const world = await smallShop()
  const { db, close } = await withoutTransactions(world)
  await race(world, { ...world, db }, () => ({ 'date:date': 1 }))
  await close()
  const broken = await brokenPromises(world.db, world.now())
  expect(broken.join()).toContain('no course date is sold beyond its places')
})

test('fifty buyers for the last three uses of a code: three have it, and the others hear of another price', async () => {
  const world = await smallShop()
  await insertCoupon(world, { mostUses: 3 })
  const outcomes = await race(world, world, () => ({ 'variant:ebook': 1 }), 'SPRING10')
  expect(tally(outcomes)).toBe(3)
  expect(new Set(outcomes)).toEqual(new Set(['sold', 'price-changed']))
  expect(await findCouponUse(world.db, 'coupon')).toMatchObject({ uses: 3 })
  expect(await brokenPromises(world.db, world.now())).toEqual([])
})

test('negative control: without transactions a code is used more often than it may be', async () => {
  const world = await smallShop()
  await insertCoupon(world, { mostUses: 3 })
  const { db, close } = await withoutTransactions(world)
  await race(world, { ...world, db }, () => ({ 'variant:ebook': 1 }), 'SPRING10')
  await close()
  const broken = await brokenPromises(world.db, world.now())
  expect(broken.join()).toContain('no code is used more often than it may be')
})

/** A handle that `transact` does not know: every statement stands alone. */
async function withoutTransactions(world: FakeWorld): Promise<{ db: Db; close(): Promise<void> }> {
  const { url } = world.store as FakeWorld['store'] & { url: string }
  if (engine === 'postgres') return { db: Object.create(world.db) as Db, close: async () => {} }
  const connection = new Database(url.replace('file:', ''))
  const db = drizzle({ client: connection, casing: 'snake_case' }) as unknown as Db
  return { db, close: async () => void connection.close() }
}
