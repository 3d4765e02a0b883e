import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { savedViews } from '@/db/schema/lists'
import type { SavedView } from './rules'

export async function listSavedViews(db: Db, userId: string, list: string): Promise<SavedView[]> {
  const { id, name, query, createdAt } = savedViews
  return await db
    .select({ id, name, query, createdAt })
    .from(savedViews)
    .where(and(eq(savedViews.userId, userId), eq(savedViews.list, list)))
    .orderBy(asc(savedViews.name))
}

/** The same name again takes the place of the view that had it. */
export async function saveView(db: Db, view: typeof savedViews.$inferInsert) {
  await db
    .insert(savedViews)
    .values(view)
    .onConflictDoUpdate({
      target: [savedViews.userId, savedViews.list, savedViews.name],
      set: { query: view.query },
    })
}

export async function removeView(db: Db, userId: string, id: string) {
  await db.delete(savedViews).where(and(eq(savedViews.userId, userId), eq(savedViews.id, id)))
}
