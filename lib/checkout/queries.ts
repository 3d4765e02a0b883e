import { and, asc, eq, isNull, lte, type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { placeholders, prepared } from '@/db/prepared'
import { parkedPayments, paymentAttempts, webhookEvents } from '@/db/schema/checkout'
import { cancellations, payments } from '@/db/schema/order-facts'
import { orders } from '@/db/schema/orders'
import type { Instant } from '@/lib/base/time'

export type Attempt = typeof paymentAttempts.$inferSelect

export async function insertAttempt(db: Db, row: typeof paymentAttempts.$inferInsert) {
  await addAttempt(db, { ...NOT_ENDED, ...row })
}

const NOT_ENDED = { session: null, url: null, endedAt: null, outcome: null }
const addAttempt = prepared((db) => db.insert(paymentAttempts).values(placeholders(paymentAttempts)))

export async function findAttemptOfOrder(db: Db, orderId: string): Promise<Attempt | undefined> {
  const [attempt] = await attemptOfOrder(db, { orderId })
  return attempt
}

const attemptOfOrder = prepared((db) =>
  db
    .select()
    .from(paymentAttempts)
    .where(eq(paymentAttempts.orderId, sql.placeholder('orderId'))),
)

/** What Stripe's word on a session is about: the attempt, its order, and how that stood until now. */
export async function findDue(db: Db, by: { session: string; orderId: string | null }) {
  const [due] = await dueBySession(db, { session: by.session })
  if (due || !by.orderId) return due
  const [named] = await dueOfOrder(db, { orderId: by.orderId })
  return named
}

export type Due = NonNullable<Awaited<ReturnType<typeof findDue>>>

// Every payment waits for this: of the order it reads what is asked of it then.
const { id, number, cartId, total, currency, couponCode, quoteHash, linkVersion } = orders
const dueWhere = (isMeant: SQL) =>
  prepared((db) =>
    db
      .select({
        attempt: { id: paymentAttempts.id, orderId: paymentAttempts.orderId, session: paymentAttempts.session },
        order: { id, number, cartId, total, currency, couponCode, quoteHash, linkVersion },
        payments: sql`(select count(*) from ${payments} where ${payments.orderId} = ${orders.id})`.mapWith(Number),
        cancelledAt: cancellations.at,
      })
      .from(paymentAttempts)
      .innerJoin(orders, eq(orders.id, paymentAttempts.orderId))
      .leftJoin(cancellations, eq(cancellations.orderId, orders.id))
      .where(isMeant),
  )
const dueBySession = dueWhere(eq(paymentAttempts.session, sql.placeholder('session')))
const dueOfOrder = dueWhere(eq(paymentAttempts.orderId, sql.placeholder('orderId')))

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

/** Money that waits for a decision, the oldest first. */
export const listParkedPayments = (db: Db, most: number) =>
  db
    .select()
    .from(parkedPayments)
    .where(isNull(parkedPayments.resolvedAt))
    .orderBy(asc(parkedPayments.at), asc(parkedPayments.reference))
    .limit(most)

/** False: somebody else has decided, or there is no such money. */
export async function saveParkedResolved(
  db: Db,
  reference: string,
  { at, by, words }: { at: Instant; by: string; words: string },
): Promise<boolean> {
  const resolved = await db
    .update(parkedPayments)
    .set({ resolvedAt: at, resolvedBy: by, resolution: words })
    .where(and(eq(parkedPayments.reference, reference), isNull(parkedPayments.resolvedAt)))
    .returning({ reference: parkedPayments.reference })
  return resolved.length === 1
}
