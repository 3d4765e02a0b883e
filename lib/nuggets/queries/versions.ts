import { and, asc, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { nuggetVersions } from '@/db/schema/nuggets'

export type Version = typeof nuggetVersions.$inferSelect

/** Newest first. */
export function listVersions(db: Db, nuggetId: string): Promise<Version[]> {
  return db.select().from(nuggetVersions).where(eq(nuggetVersions.nuggetId, nuggetId)).orderBy(desc(nuggetVersions.n))
}

/** The words that wait to be published: the newest version, if it is not public. */
export async function findDraft(db: Db, nuggetId: string): Promise<Version | undefined> {
  const [newest] = await db
    .select()
    .from(nuggetVersions)
    .where(eq(nuggetVersions.nuggetId, nuggetId))
    .orderBy(desc(nuggetVersions.n))
    .limit(1)
  return newest?.publishedAt === null ? newest : undefined
}

/** What readers are told of how it changed: all but typos. */
export async function listCorrections(db: Db, nuggetId: string) {
  const { n, kind, reason, publishedAt } = nuggetVersions
  const told = inArray(kind, ['clarification', 'correction'])
  return await db
    .select({ n, kind, reason, publishedAt })
    .from(nuggetVersions)
    .where(and(eq(nuggetVersions.nuggetId, nuggetId), told, isNotNull(publishedAt)))
    .orderBy(asc(n))
}

/** Why and when a nugget was withdrawn last. */
export async function findWithdrawal(db: Db, nuggetId: string) {
  const { reason, publishedAt } = nuggetVersions
  const [last] = await db
    .select({ reason, publishedAt })
    .from(nuggetVersions)
    .where(and(eq(nuggetVersions.nuggetId, nuggetId), eq(nuggetVersions.kind, 'withdrawal')))
    .orderBy(desc(nuggetVersions.n))
    .limit(1)
  return last
}

export async function insertVersion(db: Db, version: Version) {
  await db.insert(nuggetVersions).values(version)
}

/** Only of a draft: what is public never changes. */
export async function updateDraft(db: Db, id: string, change: Partial<Version>) {
  await db
    .update(nuggetVersions)
    .set(change)
    .where(and(eq(nuggetVersions.id, id), isNull(nuggetVersions.publishedAt)))
}

export async function removeDrafts(db: Db, nuggetId: string) {
  await db.delete(nuggetVersions).where(and(eq(nuggetVersions.nuggetId, nuggetId), isNull(nuggetVersions.publishedAt)))
}
