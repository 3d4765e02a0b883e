import { and, count, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { parkedPayments } from '@/db/schema/checkout'
import { jobs } from '@/db/schema/jobs'
import { payments } from '@/db/schema/order-facts'

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
