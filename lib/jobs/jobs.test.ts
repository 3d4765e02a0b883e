import { expect, test } from 'vitest'
import { transact } from '@/db/open'
import { ok, refuse } from '@/lib/base/result'
import { days, hours, type Instant, later, minutes, seconds } from '@/lib/base/time'
import { type FakeWorld, fakeWorld, START, worldOn } from '@/lib/world/fake'
import type { World } from '@/lib/world/world'
import { enqueue, type Handler, type Handlers, retryJob, runDueJobs, startRound } from './commands'
import { findJob, insertJob, type Job, listDeadJobs, updateJob } from './queries'
import { LEASE, MOST_ATTEMPTS, mailJob, nextTry } from './rules'

const ask = (world: World, key: string, payload = {}) =>
  transact(world.db, (tx) => enqueue({ ...world, db: tx }, { kind: 'note', key, payload }))

/** Handlers that keep what they were given. */
function listening() {
  const heard: string[] = []
  const handlers: Handlers = {
    note: async (_world, job) => {
      heard.push(job.key)
      return ok(null)
    },
  }
  return { heard, handlers }
}

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

/** Takes the job as a process of its own would that dies before it has finished. */
async function dieAtWork(world: FakeWorld) {
  const dying = worldOn(world.store, 'd')
  dying.setTime(world.now())
  const death = new Promise<never>(() => {})
  const job = await new Promise<Job>((taken) => {
    void runDueJobs(dying, {
      note: (_world, job) => {
        taken(job)
        return death
      },
    })
  })
  return job.id
}

test('a job whose process died is done by another one, but not before the lease has ended', async () => {
  const world = await fakeWorld()
  const { heard, handlers } = listening()
  await ask(world, 'a')
  await dieAtWork(world)

  world.passTime((LEASE - 1) as typeof LEASE)
  await runDueJobs(world, handlers)
  expect(heard).toEqual([])
  world.passTime(seconds(1))
  await runDueJobs(world, handlers)
  expect(heard).toEqual(['a'])
})

test('without the lease a job that is being worked on would be done twice', async () => {
  const world = await fakeWorld()
  const { heard, handlers } = listening()
  await ask(world, 'a')
  const id = await dieAtWork(world)
  await transact(world.db, (tx) => updateJob(tx, id, { lockedUntil: null }))
  await runDueJobs(world, handlers)
  expect(heard).toEqual(['a'])
})

test('a job that kills its process each time is given up too', async () => {
  const world = await fakeWorld()
  await ask(world, 'a')
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    await dieAtWork(world)
    world.passTime(minutes(3))
  }
  const { heard, handlers } = listening()
  await runDueJobs(world, handlers)
  expect(heard).toEqual([])
  expect(await listDeadJobs(world.db)).toHaveLength(1)
})

test('who comes back after the lease has passed on writes nothing over the outcome', async () => {
  const world = await fakeWorld()
  const slow = worldOn(world.store, 's')
  await ask(world, 'a')
  let fail = () => {}
  let isBack: Promise<unknown> = Promise.resolve()
  const job = await new Promise<Job>((taken) => {
    const note: Handler = (_world, job) => {
      taken(job)
      return new Promise((answer) => {
        fail = () => answer(refuse({ kind: 'too slow' }))
      })
    }
    isBack = runDueJobs(slow, { note })
  })
  world.passTime(minutes(3))
  await runDueJobs(world, listening().handlers)
  fail()
  await isBack
  expect(await findJob(world.db, job.id)).toMatchObject({ doneAt: world.now(), lastError: null })
})

test('two processes share the work: each job is done by one of them', async () => {
  const world = await fakeWorld()
  const other = worldOn(world.store, 'o')
  for (let n = 0; n < 20; n++) await ask(world, `job ${n}`)
  const { heard, handlers } = listening()
  await Promise.all([runDueJobs(world, handlers), runDueJobs(other, handlers)])
  expect(heard.toSorted()).toEqual(Array.from({ length: 20 }, (_, n) => `job ${n}`).toSorted())
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
