import { expect, test } from 'vitest'
import { transact } from '@/db/open'
import { contentVersions } from '@/db/schema/content'
import { courseDates } from '@/db/schema/courses'
import { minutes } from '@/lib/base/time'
import { nextContentChange } from '@/lib/content/queries'
import { findCourseDate } from '@/lib/courses/queries/dates'
import { goesAhead } from '@/lib/courses/rules'
import { release } from '@/lib/stock/commands'
import { insertStockMovement } from '@/lib/stock/queries'
import type { FakeWorld } from '@/lib/world/fake'
import { settle } from './commands/settle'
import { guestWith, placed, smallShop } from './small-shop.testing'

/** How often visitors would have seen something change, by part of the shop. */
async function shown({ db }: FakeWorld): Promise<Record<string, number>> {
  const rows = await db.select().from(contentVersions)
  return Object.fromEntries(rows.map(({ scope, version }) => [scope, version]))
}

async function placeOf(world: FakeWorld, wanted: Record<string, number>) {
  return placed(world, await guestWith(world, wanted))
}

test('what is scarce changes on the pages when it is taken, paid for, and given back', async () => {
  const world = await smallShop()
  const { session } = await placeOf(world, { 'date:date': 3, 'variant:book': 1 })
  expect(await shown(world)).toEqual({ catalogue: 1, courses: 1 })

  world.payments.set(session, { status: 'expired' })
  await settle(world, session)
  expect(await shown(world)).toEqual({ catalogue: 2, courses: 2 })

  const again = await placeOf(world, { 'date:date': 3 })
  world.payments.pay(again.session)
  await settle(world, again.session)
  expect(await shown(world)).toEqual({ catalogue: 2, courses: 4 })
})

test('of what there is plenty of, no page says how much, so none changes', async () => {
  const world = await smallShop()
  const printed = { id: 'more', variantId: 'book', quantity: 500, reason: 'printed', by: 'test', at: world.now() }
  await transact(world.db, (tx) => insertStockMovement(tx, printed))
  const { session } = await placeOf(world, { 'variant:book': 40 })
  world.payments.pay(session)
  await settle(world, session)
  expect(await shown(world)).toEqual({})
})

test('a full date whose last place is being paid for changes again when the hold ends', async () => {
  const world = await smallShop()
  const quiet = await nextContentChange(world.db, world.now())
  await placeOf(world, { 'date:date': 3 })
  const held = await nextContentChange(world.db, world.now())
  expect(held).toBeLessThan(quiet ?? Number.POSITIVE_INFINITY)

  world.passTime(minutes(90))
  const overdue = await nextContentChange(world.db, world.now())
  expect(overdue).toBe(world.now() + minutes(1))
})

/** Room for many, so that no page says how many are left. */
async function wideDate() {
  const world = await smallShop()
  await transact(world.db, (tx) => tx.update(courseDates).set({ capacity: 60, minimum: 3 }))
  return world
}

const buy = async (world: FakeWorld, places: number) => {
  const { orderId, session } = await placeOf(world, { 'date:date': places })
  world.payments.pay(session)
  await settle(world, session)
  return orderId
}

test('a date turns to going ahead with the payment that makes it enough, and back when too few are left', async () => {
  const world = await wideDate()
  const isOn = async () => {
    const date = await findCourseDate(world.db, 'date')
    return date && goesAhead(date)
  }
  const first = await buy(world, 2)
  await placeOf(world, { 'date:date': 5 })
  expect([await isOn(), await shown(world)], 'what is only held does not count').toEqual([false, {}])
  await buy(world, 1)
  expect([await isOn(), await shown(world)]).toEqual([true, { courses: 1 }])
  await buy(world, 1)
  expect([await isOn(), await shown(world)], 'enough stays enough').toEqual([true, { courses: 1 }])
  await transact(world.db, (tx) => release({ ...world, db: tx }, first, 'refunded'))
  expect([await isOn(), await shown(world)]).toEqual([false, { courses: 2 }])
})
