import { and, asc, eq, gt, inArray, lt, ne, sql } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { prepared } from '@/db/prepared'
import { comments } from '@/db/schema/comments'
import type { Instant } from '@/lib/base/time'
import type { ShownComment } from '../rules/threads'

export type Comment = typeof comments.$inferSelect

export async function findComment(db: Db, id: string): Promise<Comment | undefined> {
  const [comment] = await db.select().from(comments).where(eq(comments.id, id))
  return comment
}

/** Oldest first, with the places of those that were removed. Without addresses: nothing that a page could let slip. */
export async function listShownComments(db: Db, nuggetId: string): Promise<ShownComment[]> {
  const rows = await shownBelow(db, { nuggetId })
  return rows.map(({ state, ...row }) =>
    state === 'removed' ? { ...row, name: '', words: '', isRemoved: true } : { ...row, isRemoved: false },
  )
}

const shownBelow = prepared((db) => {
  const { id, parentId, name, words, createdAt, isFromHouse, state } = comments
  return db
    .select({ id, parentId, name, words, createdAt, isFromHouse, state })
    .from(comments)
    .where(and(eq(comments.nuggetId, sql.placeholder('nuggetId')), inArray(state, ['shown', 'removed'])))
    .orderBy(asc(createdAt), asc(id))
})

export async function hasShownComment(db: Db, email: string): Promise<boolean> {
  const [found] = await db
    .select({ id: comments.id })
    .from(comments)
    .where(and(eq(comments.state, 'shown'), eq(comments.email, email)))
    .limit(1)
  return found !== undefined
}

export async function hasSameWords(db: Db, words: string, since: Instant): Promise<boolean> {
  const [found] = await db
    .select({ id: comments.id })
    .from(comments)
    .where(and(gt(comments.createdAt, since), eq(comments.words, words), ne(comments.state, 'spam')))
    .limit(1)
  return found !== undefined
}

export async function insertComment(db: Db, comment: typeof comments.$inferInsert) {
  await db.insert(comments).values(comment)
}

export async function updateComment(db: Db, id: string, change: Pick<Comment, 'state' | 'decidedAt' | 'decidedBy'>) {
  await db.update(comments).set(change).where(eq(comments.id, id))
}

/** Name, address and words of those that were removed before then. */
export async function forgetRemoved(db: Db, before: Instant) {
  await db
    .update(comments)
    .set({ name: '', email: '', words: '' })
    .where(and(eq(comments.state, 'removed'), lt(comments.decidedAt, before), ne(comments.words, '')))
}
