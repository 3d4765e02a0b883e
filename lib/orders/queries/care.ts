import { asc, eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { users } from '@/db/schema/accounts'
import { mails } from '@/db/schema/email'
import { orderDeliveries, orderNotes } from '@/db/schema/order-care'

/** The addresses that took the place of the first, the newest last. */
export const listDeliveries = (db: Db, orderId: string) =>
  db.select().from(orderDeliveries).where(eq(orderDeliveries.orderId, orderId)).orderBy(asc(orderDeliveries.at))

export async function insertDelivery(db: Db, row: typeof orderDeliveries.$inferInsert) {
  await db.insert(orderDeliveries).values(row)
}

export const listNotes = (db: Db, orderId: string) =>
  db.select().from(orderNotes).where(eq(orderNotes.orderId, orderId)).orderBy(asc(orderNotes.at))

/** False: that note is kept already. */
export async function insertNote(db: Db, row: typeof orderNotes.$inferInsert): Promise<boolean> {
  const added = await db.insert(orderNotes).values(row).onConflictDoNothing().returning({ id: orderNotes.id })
  return added.length === 1
}

/** What was sent about these facts. */
export const listMailsAbout = async (db: Db, abouts: string[]) =>
  abouts.length === 0 ? [] : db.select().from(mails).where(inArray(mails.about, abouts)).orderBy(asc(mails.sentAt))

/** The addresses of those who did something, by their ids. */
export async function listEmailsOf(db: Db, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.select({ id: users.id, email: users.email }).from(users).where(inArray(users.id, ids))
  return new Map(rows.map(({ id, email }) => [id, email]))
}
