import { and, eq, lt } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { previews } from '@/db/schema/previews'
import type { Instant } from '@/lib/base/time'
import type { Typed, Writing } from './rules'

export async function findTyped(db: Db, userId: string, { thing, id }: Writing): Promise<Typed | undefined> {
  const whose = and(eq(previews.userId, userId), eq(previews.thing, thing), eq(previews.thingId, id))
  const [found] = await db.select({ words: previews.words }).from(previews).where(whose)
  return found?.words
}

export async function saveTyped(db: Db, row: typeof previews.$inferInsert) {
  const { words, at } = row
  const whose = [previews.userId, previews.thing, previews.thingId]
  await db.insert(previews).values(row).onConflictDoUpdate({ target: whose, set: { words, at } })
}

export async function removeTypedBefore(db: Db, moment: Instant) {
  await db.delete(previews).where(lt(previews.at, moment))
}
