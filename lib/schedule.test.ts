import { expect, test } from 'vitest'
import { transact } from '@/db/open'
import { jobs } from '@/db/schema/jobs'
import { minutes, seconds } from '@/lib/base/time'
import { guestWith, placed, smallShop } from '@/lib/checkout/small-shop.testing'
import { insertJob } from '@/lib/jobs/queries'
import { findOrder } from '@/lib/orders/queries/orders'
import { fakeWorld, worldOn } from '@/lib/world/fake'
import { HANDLERS, type Round, runRound, SCHEDULE, work } from './schedule'

/** A round that counts how often it was run. */
function counting(round: Partial<Round> = {}) {
  const seen = { count: 0 }
  const run = async () => void seen.count++
  return { seen, round: { name: 'count', every: minutes(1), shared: true, run, ...round } }
}

test('of two processes one does a shared round', async () => {
  const world = await fakeWorld()
  const { seen, round } = counting()
  const ran = await Promise.all([runRound(world, round), runRound(worldOn(world.store, 'o'), round)])
  expect(ran.filter(Boolean)).toHaveLength(1)
  expect(seen.count).toBe(1)
  world.passTime(minutes(1))
  await runRound(world, round)
  expect(seen.count).toBe(2)
})

test('a round that throws is logged and tried again', async () => {
  const world = await fakeWorld()
  const { seen, round } = counting({ shared: false })
  const failing = { ...round, run: () => Promise.reject(new Error('no answer')) }
  expect(await runRound(world, failing)).toBe(false)
  expect(world.logged).toEqual([{ event: 'round.failed', facts: { round: 'count', failure: 'Error: no answer' } }])
  await runRound(world, round)
  expect(seen.count).toBe(1)
})

test('the worker goes round until it is told to stop', async () => {
  const world = await fakeWorld()
  const stop = new AbortController()
  const { seen, round } = counting({ shared: false, every: seconds(0) })
  const rounds = work(world, stop.signal, [
    {
      ...round,
      run: async () => {
        await round.run(world)
        if (seen.count === 3) stop.abort()
      },
    },
  ])
  await rounds
  expect(seen.count).toBe(3)
})

test('an order whose webhook never came is paid, granted and told by the schedule alone', async () => {
  const world = await smallShop()
  const { orderId, session } = await placed(world, await guestWith(world, { 'variant:ebook': 1 }))
  world.payments.pay(session)
  world.passTime(minutes(2))
  for (const round of SCHEDULE) await runRound(world, round)
  await runRound(world, SCHEDULE[0] as Round)
  expect(await findOrder(world.db, orderId)).toMatchObject({
    payments: [{ session }],
    entitlements: [{ kind: 'download' }],
  })
  expect(world.sent.map((mail) => mail.to)).toEqual(['buyer@example.com'])
})

test('every kind of work that is queued has somebody who does it', async () => {
  const world = await smallShop()
  const { session } = await placed(world, await guestWith(world, { 'variant:ebook': 1 }))
  world.payments.pay(session)
  for (const round of SCHEDULE) await runRound(world, round)
  const kinds = (await world.db.select({ kind: jobs.kind }).from(jobs)).map((job) => job.kind)
  expect(Object.keys(HANDLERS)).toEqual(expect.arrayContaining(kinds))
  await transact(world.db, (tx) => {
    const job = { id: 'x', kind: 'nobody', key: 'x', payload: {}, createdAt: world.now(), runAt: world.now() }
    return insertJob(tx, job)
  })
  await runRound(world, SCHEDULE[0] as Round)
  expect(world.logged).toContainEqual(expect.objectContaining({ event: 'job.failed' }))
})
