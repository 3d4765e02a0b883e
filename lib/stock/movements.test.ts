import { expect, test } from 'vitest'
import { transact } from '@/db/open'
import { listActsOn } from '@/lib/audit/queries'
import { shopKeeper, visitorAs } from '@/lib/catalogue/staff.testing'
import { smallShop } from '@/lib/checkout/small-shop.testing'
import { fakeWorld } from '@/lib/world/fake'
import { moveStock } from './commands/movements'
import { listStock } from './queries'
import { findOnHand, listLowStock, listMovements } from './queries/movements'
import { decideMovement } from './rules/movements'

test.each([
  ['in', 10, { value: 10 }],
  ['out', 20, { value: -20 }],
  ['out', 21, { refusal: { kind: 'claimed', onHand: 50, claimed: 30, left: 20 } }],
  ['recount', 5, { value: -15 }],
  ['recount', 0, { value: -20 }],
  ['recount', 20, { refusal: { kind: 'nothing-moved' } }],
  ['in', 0, { refusal: { kind: 'nothing-moved' } }],
] as const)('of 50 copies, 30 of them claimed: %s %s', (way, quantity, answer) => {
  expect(decideMovement({ onHand: 50, claimed: 30 }, { way, quantity })).toMatchObject(answer)
})

test('more claimed than there are, copies may still come in', () => {
  expect(decideMovement({ onHand: 1, claimed: 3 }, { way: 'in', quantity: 1 })).toMatchObject({ value: 1 })
})

test('a movement is a row with its reason and who made it, and on hand is the sum of them', async () => {
  const world = await smallShop()
  const move = { variant: 'book', way: 'in', quantity: 10, reason: 'Second printing' } as const
  expect(await moveStock(world, shopKeeper, move)).toMatchObject({ ok: true })
  expect(await findOnHand(world.db, 'book')).toEqual({ onHand: 13, claimed: 0 })
  expect(await listStock(world.db, ['book'])).toEqual(new Map([['book', 13]]))
  expect((await listMovements(world.db, 'book')).find(({ by }) => by === 'shop@example.com')).toMatchObject({
    quantity: 10,
    reason: 'Second printing',
  })
  expect(await listActsOn(world.db, 'variant', 'book')).toMatchObject([
    { act: 'stock.in', changes: [{ field: 'on hand', before: 3, after: 13 }, { field: 'reason' }] },
  ])
})

test('of two who take the last copies at once, one is refused with the number', async () => {
  const world = await smallShop()
  const take = () => moveStock(world, shopKeeper, { variant: 'book', way: 'out', quantity: 2, reason: 'Review copies' })
  const answers = await Promise.all([take(), take()])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: 'claimed', left: 1 } })
  expect(await findOnHand(world.db, 'book')).toMatchObject({ onHand: 1 })
})

test('what is not counted does not move, and only who may move it does', async () => {
  const world = await smallShop()
  const move = { variant: 'ebook', way: 'in', quantity: 1, reason: 'Why' } as const
  expect(await moveStock(world, shopKeeper, move)).toMatchObject({ refusal: { kind: 'not-counted' } })
  expect(await moveStock(world, visitorAs('packer'), move)).toMatchObject({ refusal: { kind: 'not-allowed' } })
})

test('what runs low is listed, the scarcest first, each with what staff set for it', async () => {
  const world = await fakeWorld('seeded')
  const low = await listLowStock(world.db)
  expect(low.map(({ left }) => left)).toEqual(low.map(({ left }) => left).toSorted((a, b) => a - b))
  expect(low).toContainEqual(expect.objectContaining({ sku: 'MB-M', left: 0 }))
  const left = await listStock(
    world.db,
    low.map(({ id }) => id),
  )
  for (const one of low) expect([left.get(one.id), one.left <= one.lowStock]).toEqual([one.left, true])
  await transact(world.db, async (tx) => expect(await listLowStock(tx)).toEqual(low))
})
