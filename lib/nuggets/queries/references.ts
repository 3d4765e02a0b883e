import { and, asc, eq, inArray, or } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { preparedFor } from '@/db/prepared'
import { nuggets, references } from '@/db/schema/nuggets'
import { hasWords, keyset, PAGE } from '@/lib/lists/keyset'
import { type Asked, asPage, type ListShape } from '@/lib/lists/rules'
import { numberCitations, type Reference } from '../rules/citations'
import { bareDoi } from '../rules/reference-form'

export type ReferenceRow = typeof references.$inferSelect

/** Those of the given keys that are known. */
export async function listReferences(db: Db, keys: string[]): Promise<Map<string, Reference>> {
  const found = await referencesBy(db, keys)
  return new Map(found.map((reference) => [reference.key, reference]))
}

const referencesBy = preparedFor((db, keys) => db.select().from(references).where(inArray(references.key, keys)))

export async function findReference(db: Db, key: string): Promise<ReferenceRow | undefined> {
  const [found] = await db.select().from(references).where(eq(references.key, key))
  return found
}

export async function findReferenceByDoi(db: Db, doi: string): Promise<ReferenceRow | undefined> {
  const [found] = await db.select().from(references).where(eq(references.doi, doi))
  return found
}

export async function listKeysLike(db: Db, start: string): Promise<string[]> {
  const rows = await db.select({ key: references.key }).from(references).where(hasWords(references.key, start))
  return rows.map(({ key }) => key)
}

export async function insertReference(db: Db, reference: typeof references.$inferInsert) {
  await db.insert(references).values(reference)
}

export async function updateReference(db: Db, key: string, change: Partial<ReferenceRow>) {
  await db.update(references).set(change).where(eq(references.key, key))
}

const MOST_FOUND = 12

/** By DOI, however it is written; else those that hold every word. */
export async function searchReferences(db: Db, typed: string): Promise<ReferenceRow[]> {
  const doi = bareDoi(typed)
  const found = doi ? await findReferenceByDoi(db, doi) : undefined
  if (doi) return found ? [found] : []
  const words = typed.trim().split(/\s+/).filter(Boolean).slice(0, 8)
  return await db
    .select()
    .from(references)
    .where(and(...words.map(holds)))
    .orderBy(asc(references.key))
    .limit(MOST_FOUND)
}

const { key, authors, title, journal } = references
const holds = (word: string) => or(...[key, authors, title, journal].map((column) => hasWords(column, word)))

export const REFERENCES_LIST: ListShape = {
  name: 'references',
  filters: [{ key: 'words', label: 'Authors, title, journal or key', kind: 'text' }],
  sorts: [
    { key: 'key', label: 'Key' },
    { key: 'year', label: 'Year', isDescending: true },
  ],
}

/** One page of all works that nuggets may cite. */
export async function listAllReferences(db: Db, asked: Asked, size = PAGE) {
  const by = asked.sort === 'year' ? references.year : references.key
  const { where, orderBy, limit } = keyset(asked, by, references.key, size)
  const words = asked.filters.words?.split(/\s+/) ?? []
  const rows = await db
    .select()
    .from(references)
    .where(and(...words.map(holds), where))
    .orderBy(...orderBy)
    .limit(limit)
  const named = rows.map((row) => ({ ...row, id: row.key }))
  return asPage(named, asked, size, (row) => (asked.sort === 'year' ? row.year : row.key))
}

/** The nuggets that cite a work, whatever their state. */
export async function listCiting(db: Db, cited: string) {
  const { id, title, story } = nuggets
  const near = await db
    .select({ id, title, story })
    .from(nuggets)
    .where(hasWords(story, `@${cited}`))
    .orderBy(asc(title))
  return near.filter((nugget) => numberCitations(nugget.story).some((source) => source.key === cited))
}
