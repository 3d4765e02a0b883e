import { and, asc, desc, eq, inArray, isNotNull, isNull, max, ne, sql } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { prepared } from '@/db/prepared'
import { nuggetVersions } from '@/db/schema/nuggets'
import type { Instant } from '@/lib/base/time'
import { TOLD } from '../rules/changes'

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

/** Every public change of a nugget, from the first on. */
export const listPublicChanges = (db: Db, nuggetId: string) => publicChangesOf(db, { nuggetId })

const publicChangesOf = prepared((db) => {
  const { n, kind, reason, publishedAt } = nuggetVersions
  return db
    .select({ n, kind, reason, publishedAt })
    .from(nuggetVersions)
    .where(and(eq(nuggetVersions.nuggetId, sql.placeholder('nuggetId')), isNotNull(publishedAt)))
    .orderBy(asc(n))
})
export type PublicChange = Awaited<ReturnType<typeof listPublicChanges>>[number]

/** As readers saw it then. A notice that it was withdrawn is no version to read. */
export async function findPublicVersion(db: Db, nuggetId: string, n: number): Promise<Version | undefined> {
  const { kind, publishedAt } = nuggetVersions
  const isIt = and(eq(nuggetVersions.nuggetId, nuggetId), eq(nuggetVersions.n, n))
  const [version] = await db
    .select()
    .from(nuggetVersions)
    .where(and(isIt, isNotNull(publishedAt), ne(kind, 'withdrawal')))
  return version
}

/** When each of these was last corrected in a way that readers are told of. */
export async function listLastCorrections(db: Db, ids: string[]): Promise<Map<string, Instant>> {
  if (ids.length === 0) return new Map()
  const { nuggetId, kind, publishedAt } = nuggetVersions
  const rows = await db
    .select({ nuggetId, at: max(publishedAt) })
    .from(nuggetVersions)
    .where(and(inArray(nuggetId, ids), inArray(kind, TOLD), isNotNull(publishedAt)))
    .groupBy(nuggetId)
  return new Map(rows.flatMap(({ nuggetId: id, at }) => (at === null ? [] : [[id, at] as const])))
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
