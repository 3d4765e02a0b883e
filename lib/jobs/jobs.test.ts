import { expect, test } from 'vitest'
import { transact } from '@/db/open'
import { ok, refuse } from '@/lib/base/result'
import { days, hours, type Instant, later, minutes, seconds } from '@/lib/base/time'
import { fakeWorld, START, worldOn } from '@/lib/world/fake'
import { enqueue, type Handlers, retryJob, runDueJobs, startRound } from './commands'
import { ask, listening } from './listening.testing'
import { insertJob, listDeadJobs } from './queries'
import { MOST_ATTEMPTS, mailJob, nextTry } from './rules'

test('one piece of work is done once, however often it is asked for', async () => {
  const world = await fakeWorld()
  const { heard, handlers } = listening()
  await ask(world, 'order 7')
  await ask(world, 'order 7')
  await runDueJobs(world, handlers)
  await ask(world, 'order 7')
  await runDueJobs(world, handlers)
  expect(heard).toEqual(['order 7'])
})

test('work that was asked for in a transaction that failed is not done', async () => {
  const world = await fakeWorld()
  const { heard, handlers } = listening()
  const failing = transact(world.db, async (tx) => {
    await enqueue({ ...world, db: tx }, { kind: 'note', key: 'a', payload: {} })
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  await runDueJobs(world, handlers)
  expect(heard).toEqual([])
})

test('work for later waits for its time', async () => {
  const world = await fakeWorld()
  const { heard, handlers } = listening()
  const runAt = later(world.now(), hours(1))
  await transact(world.db, (tx) => enqueue({ ...world, db: tx }, { kind: 'note', key: 'a', payload: {}, runAt }))
  await runDueJobs(world, handlers)
  expect(heard).toEqual([])
  world.passTime(hours(1))
  await runDueJobs(world, handlers)
  expect(heard).toEqual(['a'])
})

test('a job that refuses, one that throws and one that nobody handles leave the others alone', async () => {
  const world = await fakeWorld()
  const { heard, handlers } = listening()
  await transact(world.db, async (tx) => {
    for (const kind of ['refusing', 'throwing', 'unknown', 'note'])
      await enqueue({ ...world, db: tx }, { kind, key: kind, payload: {} })
  })
  await runDueJobs(world, {
    ...handlers,
    refusing: async () => refuse({ kind: 'mail-unavailable' }),
    throwing: () => {
      throw new Error('a defect')
    },
  })
  expect(heard).toEqual(['note'])
  const failures = world.logged.map(({ facts }) => facts?.failure).sort()
  expect(failures).toEqual(['Error: a defect', 'mail-unavailable', 'nobody handles unknown'])
})

test('a failed job waits longer each time, keeps its last error, and is given up after twelve attempts', async () => {
  const world = await fakeWorld()
  let tries = 0
  const handlers: Handlers = {
    note: async () => {
      tries++
      return refuse({ kind: `no answer ${tries}` })
    },
  }
  await ask(world, 'a')
  await runDueJobs(world, handlers)
  await runDueJobs(world, handlers)
  expect(tries).toBe(1)
  world.passTime(seconds(10))
  await runDueJobs(world, handlers)
  expect(tries).toBe(2)

  for (let round = 0; round < 20; round++) {
    world.passTime(hours(8))
    await runDueJobs(world, handlers)
  }
  expect(tries).toBe(MOST_ATTEMPTS)
  expect(await listDeadJobs(world.db)).toMatchObject([{ key: 'a', attempts: 12, lastError: 'no answer 12' }])
})

test('all attempts together outlast a day without a mail server', () => {
  const tries = Array.from({ length: MOST_ATTEMPTS }, (_, at) => at + 1)
  const last = tries.reduce<Instant>((at, attempts) => nextTry(attempts, at) ?? at, START)
  expect(last - START).toBeGreaterThan(days(1))
})

test('a job that was given up runs again when somebody asks for it', async () => {
  const world = await fakeWorld()
  const { heard, handlers } = listening()
  const job = { id: 'j', kind: 'note', key: 'a', payload: {}, createdAt: START, runAt: START }
  await transact(world.db, (tx) => insertJob(tx, { ...job, attempts: MOST_ATTEMPTS, deadAt: START }))
  await runDueJobs(world, handlers)
  expect(heard).toEqual([])
  expect(await retryJob(world, 'j')).toEqual(ok(null))
  await runDueJobs(world, handlers)
  expect(heard).toEqual(['a'])
  expect(await retryJob(world, 'j')).toEqual(refuse({ kind: 'done' }))
  expect(await retryJob(world, 'nothing')).toEqual(refuse({ kind: 'no-such-job' }))
})

test('of two processes one starts a round, and the next one starts when its time has come', async () => {
  const world = await fakeWorld()
  const other = worldOn(world.store, 'o')
  const both = () =>
    Promise.all([startRound(world, 'tidy', minutes(10)), startRound(other, 'tidy', minutes(10))]).then(
      (started) => started.filter(Boolean).length,
    )
  expect(await both()).toBe(1)
  expect(await both()).toBe(0)
  world.passTime(minutes(10))
  other.passTime(minutes(10))
  expect(await both()).toBe(1)
})

test('a mail is keyed by its fact', () => {
  expect(mailJob('refund', 'r1')).toEqual({
    kind: 'mail',
    key: 'mail:refund:r1',
    payload: { mail: 'refund', about: 'r1' },
  })
})
