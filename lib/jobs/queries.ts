import { and, asc, eq, inArray, isNotNull, isNull, lte, or } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { placeholders, prepared } from '@/db/prepared'
import { jobs, rounds } from '@/db/schema/jobs'
import type { Instant } from '@/lib/base/time'

export type Job = typeof jobs.$inferSelect

/** Does nothing where a job with that key is known, done or not. */
export async function insertJob(db: Db, job: typeof jobs.$inferInsert) {
  await addJob(db, { ...FRESH, ...job })
}

const FRESH = { attempts: 0, lockedUntil: null, lastError: null, doneAt: null, deadAt: null }
const addJob = prepared((db) => db.insert(jobs).values(placeholders(jobs)).onConflictDoNothing({ target: jobs.key }))

export async function findJob(db: Db, id: string): Promise<Job | undefined> {
  const [job] = await db.select().from(jobs).where(eq(jobs.id, id))
  return job
}

export const listJobsByKey = async (db: Db, keys: string[]): Promise<Job[]> =>
  keys.length === 0 ? [] : db.select().from(jobs).where(inArray(jobs.key, keys))

/** The job that has waited longest, among those that nobody works on. */
export async function findDueJob(db: Db, now: Instant): Promise<Job | undefined> {
  const isFree = or(isNull(jobs.lockedUntil), lte(jobs.lockedUntil, now))
  const [job] = await db
    .select()
    .from(jobs)
    .where(and(isNull(jobs.doneAt), isNull(jobs.deadAt), lte(jobs.runAt, now), isFree))
    .orderBy(asc(jobs.runAt), asc(jobs.id))
    .limit(1)
  return job
}

export async function updateJob(db: Db, id: string, change: Partial<Job>) {
  await db.update(jobs).set(change).where(eq(jobs.id, id))
}

/** Changes nothing when the lease has passed to somebody else meanwhile. */
export async function updateLeasedJob(db: Db, job: Job, change: Partial<Job>) {
  const isOurs = and(eq(jobs.id, job.id), eq(jobs.attempts, job.attempts), isNull(jobs.doneAt))
  await db.update(jobs).set(change).where(isOurs)
}

export async function listDeadJobs(db: Db): Promise<Job[]> {
  return await db.select().from(jobs).where(isNotNull(jobs.deadAt)).orderBy(asc(jobs.createdAt))
}

export async function findRound(db: Db, name: string): Promise<Instant | undefined> {
  const [round] = await db.select().from(rounds).where(eq(rounds.name, name))
  return round?.startedAt
}

export async function saveRound(db: Db, name: string, startedAt: Instant) {
  await db.insert(rounds).values({ name, startedAt }).onConflictDoUpdate({ target: rounds.name, set: { startedAt } })
}
