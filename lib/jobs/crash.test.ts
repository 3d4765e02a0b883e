import { expect, test } from 'vitest'
import { transact } from '@/db/open'
import { refuse } from '@/lib/base/result'
import { minutes, seconds } from '@/lib/base/time'
import { type FakeWorld, fakeWorld, worldOn } from '@/lib/world/fake'
import { type Handler, runDueJobs } from './commands'
import { ask, listening } from './listening.testing'
import { findJob, type Job, listDeadJobs, updateJob } from './queries'
import { LEASE, MOST_ATTEMPTS } from './rules'

/** Takes the job as a process of its own would that dies before it has finished; what its other hands come to, nobody hears. */
async function dieAtWork(world: FakeWorld) {
  const dying = worldOn(world.store, 'd')
  dying.setTime(world.now())
  const death = new Promise<never>(() => {})
  const job = await new Promise<Job>((taken, failed) => {
    runDueJobs(dying, {
      note: (_world, job) => {
        taken(job)
        return death
      },
    }).catch(failed)
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
  const takeAgain = async () => {
    await transact(world.db, (tx) => updateJob(tx, id, { lockedUntil: null }))
    await runDueJobs(world, handlers)
    return heard
  }
  // Another hand of the dying process may have reached for it already, and takes it once more before it is gone.
  await expect.poll(takeAgain).toEqual(['a'])
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
