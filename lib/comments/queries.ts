import { and, asc, eq, gt, ne } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { comments } from '@/db/schema/comments'
import type { Instant } from '@/lib/base/time'

export type Comment = typeof comments.$inferSelect

export async function findComment(db: Db, id: string): Promise<Comment | undefined> {
  const [comment] = await db.select().from(comments).where(eq(comments.id, id))
  return comment
}

/** Oldest first. Without addresses: nothing that a page could let slip. */
export function listShownComments(db: Db, nuggetId: string) {
  return db
    .select({
      id: comments.id,
      parentId: comments.parentId,
      name: comments.name,
      words: comments.words,
      createdAt: comments.createdAt,
    })
    .from(comments)
    .where(and(eq(comments.nuggetId, nuggetId), eq(comments.state, 'shown')))
    .orderBy(asc(comments.createdAt), asc(comments.id))
}

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
