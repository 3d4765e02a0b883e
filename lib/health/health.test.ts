import { beforeEach, expect, test } from 'vitest'
import { transact } from '@/db/open'
import { jobs } from '@/db/schema/jobs'
import { type Duration, days, minutes, seconds } from '@/lib/base/time'
import { settle } from '@/lib/checkout/commands/settle'
import { insertParkedPayment } from '@/lib/checkout/queries'
import { guestWith, placed, smallShop } from '@/lib/checkout/small-shop.testing'
import { type FakeWorld, fakeWorld } from '@/lib/world/fake'
import { listFailing } from './commands'
import { beat, sayStopping } from './process'
import { countWork } from './queries'

const RESERVE = 1000

let world: FakeWorld
beforeEach(async () => {
  world = await fakeWorld()
  beat('jobs', seconds(1), world.now())
  sayStopping(false)
})
const failing = (change: Partial<FakeWorld> = {}, patience?: Duration) =>
  listFailing({ ...world, ...change }, RESERVE, patience)

test('a shop that can take orders says so', async () => {
  expect(await failing()).toEqual([])
})

test('a database that cannot be written is told, and no other part', async () => {
  await world.store.close()
  expect(await failing()).toEqual(expect.arrayContaining(['database']))
})

test('a part that does not answer is not waited for', async () => {
  const room = () => new Promise<number>(() => {})
  expect(await failing({ files: { ...world.files, room } }, 10 as Duration)).toContain('disk')
})

test('a step of the schema that was not taken is told', async () => {
  await world.store.sql('delete from migrations where tag = (select max(tag) from migrations)')
  expect(await failing()).toEqual(['schema'])
})

test('a disk that is nearly full is told', async () => {
  expect(await failing({ files: { ...world.files, room: async () => RESERVE - 1 } })).toEqual(['disk'])
  expect(await failing({ files: { ...world.files, room: async () => RESERVE } })).toEqual([])
})

test('a worker that has not come round for minutes is told, one that is due once a day is not', async () => {
  beat('carts', days(1), world.now())
  world.passTime(minutes(6))
  expect(await failing()).toEqual(['worker'])
  beat('jobs', seconds(1), world.now())
  expect(await failing()).toEqual([])
})

test('a shop that is stopping says so', async () => {
  sayStopping()
  expect(await failing()).toEqual(['stopping'])
})

test('what waits, what was settled and what is parked is counted', async () => {
  const shop = await smallShop()
  const { session } = await placed(shop, await guestWith(shop, { 'variant:ebook': 1 }))
  shop.payments.pay(session)
  await settle(shop, session)
  const parked = { reference: 'pi_1', orderId: null, reason: 'no such order', amount: 500, currency: 'AUD' }
  await transact(shop.db, async (tx) => {
    await insertParkedPayment(tx, { ...parked, at: shop.now() })
    const job = { kind: 'note', payload: {}, createdAt: shop.now(), runAt: shop.now() }
    await tx.insert(jobs).values({ ...job, id: 'dead', key: 'dead', deadAt: shop.now() })
    await tx.insert(jobs).values({ ...job, id: 'failing', key: 'failing', attempts: 2, lastError: 'no answer' })
  })
  const work = await countWork(shop.db)
  expect(work).toMatchObject({ settled: 1, parked: 1, dead: 1, failing: 1 })
  expect(work.waiting).toBeGreaterThan(0)
})
