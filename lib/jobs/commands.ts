import { transact } from '@/db/open'
import { sayFailure } from '@/lib/base/failure'
import { ok, type Result, refuse } from '@/lib/base/result'
import { type Duration, later } from '@/lib/base/time'
import type { World } from '@/lib/world/world'
import { findDueJob, findJob, findRound, insertJob, type Job, saveRound, updateJob, updateLeasedJob } from './queries'
import { LEASE, MOST_ATTEMPTS, type NewJob, nextTry } from './rules'

/** A refusal or a throw means: try again later. May be run again after it has succeeded, so it must be harmless twice. */
export type Handler = (world: World, job: Job) => Promise<Result<unknown, { kind: string }>>
export type Handlers = Record<string, Handler>

const AT_ONCE = 3

/** Work for after the commit: `db` is the transaction in which its cause is written. */
export function enqueue({ db, newId, now }: Pick<World, 'db' | 'newId' | 'now'>, { runAt, ...job }: NewJob) {
  return insertJob(db, { ...job, id: newId(), createdAt: now(), runAt: runAt ?? now() })
}

/** Runs all that is due; how many were run. */
export async function runDueJobs(world: World, handlers: Handlers): Promise<number> {
  const lanes = Array.from({ length: AT_ONCE }, () => runOneAfterAnother(world, handlers))
  return (await Promise.all(lanes)).reduce((all, count) => all + count, 0)
}

async function runOneAfterAnother(world: World, handlers: Handlers): Promise<number> {
  for (let count = 0; ; count++) {
    const job = await leaseJob(world)
    if (!job) return count
    await runJob(world, handlers, job)
  }
}

/** An attempt counts when it starts, so a job that kills the process is given up as well. */
function leaseJob(world: World): Promise<Job | undefined> {
  return transact(world.db, async (tx) => {
    const now = world.now()
    for (;;) {
      const job = await findDueJob(tx, now)
      if (!job) return undefined
      const leased = { ...job, attempts: job.attempts + 1, lockedUntil: later(now, LEASE) }
      if (leased.attempts > MOST_ATTEMPTS) await updateJob(tx, job.id, { deadAt: now, lockedUntil: null })
      else {
        await updateJob(tx, job.id, leased)
        return leased
      }
    }
  })
}

async function runJob(world: World, handlers: Handlers, job: Job) {
  const failure = await failureOf(world, handlers[job.kind], job)
  await transact(world.db, (tx) => updateLeasedJob(tx, job, outcomeOf(world, job, failure)))
  if (failure) world.log('job.failed', { kind: job.kind, job: job.id, attempts: job.attempts, failure })
}

/** Whatever goes wrong in one job stays with it: it is kept on its row. */
async function failureOf(world: World, handler: Handler | undefined, job: Job): Promise<string | undefined> {
  if (!handler) return `nobody handles ${job.kind}`
  const attempt = async () => handler(world, job)
  const answer = await attempt().catch((error: unknown) => refuse({ kind: sayFailure(error) }))
  return answer.ok ? undefined : answer.refusal.kind
}

function outcomeOf(world: World, job: Job, failure: string | undefined): Partial<Job> {
  const now = world.now()
  if (!failure) return { doneAt: now, lockedUntil: null }
  const runAt = nextTry(job.attempts, now)
  const next = runAt ? { runAt } : { deadAt: now }
  return { ...next, lockedUntil: null, lastError: failure.slice(0, 500) }
}

/** Gives a job that was given up, or waits for its next try, a fresh start now. */
export function retryJob(world: World, id: string): Promise<Result<null, { kind: 'no-such-job' } | { kind: 'done' }>> {
  return transact(world.db, async (tx) => {
    const job = await findJob(tx, id)
    if (!job) return refuse({ kind: 'no-such-job' })
    if (job.doneAt) return refuse({ kind: 'done' })
    await updateJob(tx, id, { attempts: 0, deadAt: null, lockedUntil: null, runAt: world.now() })
    return ok(null)
  })
}

/** True for the one process that may start this round now; `every` must have passed since it was started last. */
export function startRound(world: World, name: string, every: Duration): Promise<boolean> {
  return transact(world.db, async (tx) => {
    const last = await findRound(tx, name)
    if (last !== undefined && world.now() < later(last, every)) return false
    await saveRound(tx, name, world.now())
    return true
  })
}
