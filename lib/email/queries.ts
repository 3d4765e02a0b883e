import { eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { parkedPayments } from '@/db/schema/checkout'
import { comments } from '@/db/schema/comments'
import { mails } from '@/db/schema/email'
import { nuggets } from '@/db/schema/nuggets'
import { entitlements, refunds, shipments } from '@/db/schema/order-facts'
import { places } from '@/db/schema/orders'

export async function findMail(db: Db, id: string) {
  const [mail] = await db.select().from(mails).where(eq(mails.id, id))
  return mail
}

export const listRecipients = async (db: Db, ids: string[]): Promise<string[]> =>
  (await db.select({ to: mails.recipient }).from(mails).where(inArray(mails.id, ids))).map(({ to }) => to)

/** Does nothing where that mail is recorded. */
export async function insertMail(db: Db, mail: typeof mails.$inferInsert) {
  await db.insert(mails).values(mail).onConflictDoNothing({ target: mails.id })
}

/** The order that one of these belongs to. */
export async function findOrderIdOf(db: Db, kind: 'refund' | 'shipment' | 'entitlement' | 'place', id: string) {
  const table = { refund: refunds, shipment: shipments, entitlement: entitlements, place: places }[kind]
  const [row] = await db.select({ orderId: table.orderId }).from(table).where(eq(table.id, id))
  return row?.orderId
}

/** A comment with the nugget that it is about. */
export async function findCommentToTell(db: Db, id: string) {
  const [comment] = await db
    .select({
      name: comments.name,
      email: comments.email,
      state: comments.state,
      nugget: nuggets.title,
      slug: nuggets.slug,
    })
    .from(comments)
    .innerJoin(nuggets, eq(nuggets.id, comments.nuggetId))
    .where(eq(comments.id, id))
  return comment
}

export async function findParkedPayment(db: Db, reference: string) {
  const [parked] = await db.select().from(parkedPayments).where(eq(parkedPayments.reference, reference))
  return parked
}
