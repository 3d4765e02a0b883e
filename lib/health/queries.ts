import { and, asc, count, desc, eq, isNotNull, isNull, or } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { parkedPayments } from '@/db/schema/checkout'
import { mails } from '@/db/schema/email'
import { reaches } from '@/db/schema/health'
import { jobs, rounds } from '@/db/schema/jobs'
import { payments } from '@/db/schema/order-facts'
import type { Instant } from '@/lib/base/time'
import type { Outside } from './rules'

/** What a look from outside should be able to follow. */
export async function countWork(db: Db) {
  const isOpen = and(isNull(jobs.doneAt), isNull(jobs.deadAt))
  const [waiting] = await db
    .select({ n: count() })
    .from(jobs)
    .where(and(isOpen, eq(jobs.attempts, 0)))
  const [failing] = await db
    .select({ n: count() })
    .from(jobs)
    .where(and(isOpen, isNotNull(jobs.lastError)))
  const [dead] = await db.select({ n: count() }).from(jobs).where(isNotNull(jobs.deadAt))
  const [settled] = await db.select({ n: count() }).from(payments)
  const [parked] = await db.select({ n: count() }).from(parkedPayments).where(isNull(parkedPayments.resolvedAt))
  const n = (row: { n: number } | undefined) => row?.n ?? 0
  return { waiting: n(waiting), failing: n(failing), dead: n(dead), settled: n(settled), parked: n(parked) }
}

/** Given up, or failed and waiting for another try; those that were given up stand first. */
export const listFailedJobs = async (db: Db, most = 50) =>
  await db
    .select()
    .from(jobs)
    .where(and(isNull(jobs.doneAt), or(isNotNull(jobs.deadAt), isNotNull(jobs.lastError))))
    .orderBy(desc(isNotNull(jobs.deadAt)), asc(jobs.runAt))
    .limit(most)

export const listRounds = async (db: Db) => await db.select().from(rounds).orderBy(asc(rounds.name))

export type Reach = { reachedAt: Instant | null; failedAt: Instant | null; failure: string | null }
const NEVER: Reach = { reachedAt: null, failedAt: null, failure: null }

/** When something outside was last reached: by a trial, or by the work of the day. */
export async function findReach(db: Db, name: Outside): Promise<Reach> {
  const [tried = NEVER] = await db.select().from(reaches).where(eq(reaches.name, name))
  const [last] = await (name === 'mail'
    ? db.select({ at: mails.sentAt }).from(mails).orderBy(desc(mails.sentAt)).limit(1)
    : db.select({ at: payments.at }).from(payments).orderBy(desc(payments.at)).limit(1))
  const reachedAt = Math.max(tried.reachedAt ?? 0, last?.at ?? 0) as Instant
  return { ...tried, reachedAt: reachedAt === 0 ? null : reachedAt }
}

export async function saveReach(db: Db, name: Outside, reach: Partial<Reach>) {
  await db
    .insert(reaches)
    .values({ name, ...reach })
    .onConflictDoUpdate({ target: reaches.name, set: reach })
}
