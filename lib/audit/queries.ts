import { and, asc, desc, eq, gt, gte } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { placeholders, prepared } from '@/db/prepared'
import { acts } from '@/db/schema/audit'
import { type Day, HOME_ZONE, inZone } from '@/lib/base/time'
import { hasWords, keyset, PAGE } from '@/lib/lists/keyset'
import { type Asked, asPage, type ListShape, type Page } from '@/lib/lists/rules'

export type Act = typeof acts.$inferSelect

export async function insertAct(db: Db, act: Act) {
  await addAct(db, act)
}

const addAct = prepared((db) => db.insert(acts).values(placeholders(acts)))

/** What was done to one thing, newest first. */
export async function listActsOn(db: Db, subject: string, subjectId: string, most = 100): Promise<Act[]> {
  return await db
    .select()
    .from(acts)
    .where(and(eq(acts.subject, subject), eq(acts.subjectId, subjectId)))
    .orderBy(desc(acts.at), desc(acts.id))
    .limit(most)
}

/** The edits that came after a revision, in their order. */
export async function listEditsSince(db: Db, subject: string, subjectId: string, revision: number): Promise<Act[]> {
  return await db
    .select()
    .from(acts)
    .where(and(eq(acts.subject, subject), eq(acts.subjectId, subjectId), gt(acts.revision, revision)))
    .orderBy(asc(acts.revision))
}

export const ACTS_LIST: ListShape = {
  name: 'acts',
  filters: [
    { key: 'who', label: 'Who (e-mail)', kind: 'text' },
    { key: 'on', label: 'On what', kind: 'text' },
    { key: 'since', label: 'Since', kind: 'day' },
  ],
  sorts: [{ key: 'when', label: 'When', isDescending: true }],
}

/** One page of everything that staff did. */
export async function listActs(db: Db, asked: Asked, size = PAGE): Promise<Page<Act>> {
  const { who, on, since } = asked.filters
  const { where, orderBy, limit } = keyset(asked, acts.at, acts.id, size)
  const rows = await db
    .select()
    .from(acts)
    .where(
      and(
        who ? eq(acts.email, who.toLowerCase()) : undefined,
        on ? hasWords(acts.label, on) : undefined,
        since ? gte(acts.at, inZone(`${since as Day}T00:00`, HOME_ZONE)) : undefined,
        where,
      ),
    )
    .orderBy(...orderBy)
    .limit(limit)
  return asPage(rows, asked, size, ({ at }) => at)
}
