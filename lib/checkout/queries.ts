import { and, asc, eq, isNull, lte, sql } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { prepared } from '@/db/prepared'
import { parkedPayments, paymentAttempts, webhookEvents } from '@/db/schema/checkout'
import type { Instant } from '@/lib/base/time'

export type Attempt = typeof paymentAttempts.$inferSelect

export async function insertAttempt(db: Db, row: typeof paymentAttempts.$inferInsert) {
  await db.insert(paymentAttempts).values(row)
}

export async function findAttemptOfOrder(db: Db, orderId: string): Promise<Attempt | undefined> {
  const [attempt] = await db.select().from(paymentAttempts).where(eq(paymentAttempts.orderId, orderId))
  return attempt
}

export async function findAttemptBySession(db: Db, session: string): Promise<Attempt | undefined> {
  const [attempt] = await attemptOfSession(db, { session })
  return attempt
}

const attemptOfSession = prepared((db) =>
  db
    .select()
    .from(paymentAttempts)
    .where(eq(paymentAttempts.session, sql.placeholder('session'))),
)

export async function saveSession(db: Db, id: string, session: string, url: string | null) {
  await db
    .update(paymentAttempts)
    .set(url ? { session, url } : { session })
    .where(eq(paymentAttempts.id, id))
}

/** False: it had ended before. */
export async function endAttempt(db: Db, id: string, at: Instant, outcome: NonNullable<Attempt['outcome']>) {
  const ended = await endOpen(db, { id, at, outcome })
  return ended.length === 1
}

const endOpen = prepared((db) =>
  db
    .update(paymentAttempts)
    .set({ endedAt: sql`${sql.placeholder('at')}`, outcome: sql`${sql.placeholder('outcome')}` })
    .where(and(eq(paymentAttempts.id, sql.placeholder('id')), isNull(paymentAttempts.endedAt)))
    .returning({ id: paymentAttempts.id }),
)

/** Attempts that have not ended and were made before `at`. */
export const listOpenAttempts = (db: Db, at: Instant): Promise<Attempt[]> =>
  db
    .select()
    .from(paymentAttempts)
    .where(and(isNull(paymentAttempts.endedAt), lte(paymentAttempts.createdAt, at)))
    .orderBy(asc(paymentAttempts.createdAt))

/** False: that event came before. */
export async function insertWebhookEvent(db: Db, row: typeof webhookEvents.$inferInsert): Promise<boolean> {
  const added = await db.insert(webhookEvents).values(row).onConflictDoNothing().returning({ id: webhookEvents.id })
  return added.length === 1
}

export async function isEventDone(db: Db, id: string): Promise<boolean> {
  const [event] = await db.select({ doneAt: webhookEvents.doneAt }).from(webhookEvents).where(eq(webhookEvents.id, id))
  return event !== undefined && event.doneAt !== null
}

export async function saveEventDone(db: Db, id: string, at: Instant) {
  await db.update(webhookEvents).set({ doneAt: at }).where(eq(webhookEvents.id, id))
}

/** False: that money is parked already. */
export async function insertParkedPayment(db: Db, row: typeof parkedPayments.$inferInsert): Promise<boolean> {
  const added = await db
    .insert(parkedPayments)
    .values(row)
    .onConflictDoNothing()
    .returning({ reference: parkedPayments.reference })
  return added.length === 1
}
