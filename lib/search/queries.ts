import { and, asc, eq, inArray, lte, ne, or, type SQL, sql } from 'drizzle-orm'
import { engine } from '@/db/columns'
import type { Db } from '@/db/open'
import { isPublished } from '@/db/published'
import { contributors, packs, products } from '@/db/schema/catalogue'
import { contentVersions, type Scope } from '@/db/schema/content'
import { searchDocuments, searchState } from '@/db/schema/search'
import type { Instant } from '@/lib/base/time'
import type { SearchDocument, Suggestion } from './rules'

/** `words` are folded: letters and digits alone. The last one may be unfinished. */
export type Asked = { words: string[]; needs: 'all' | 'any'; now: Instant; limit: number }

export type Found = Pick<SearchDocument, 'id' | 'kind' | 'path' | 'heading' | 'title' | 'tell'>

/** The first that hold the words in their titles, and the first that hold them anywhere: nothing is weighed here. */
export function listFound(db: Db, { now, limit, ...asked }: Asked): Promise<Found[]> {
  const { id, kind, path, heading, title, tell } = searchDocuments
  const [titles, pages] = engine === 'sqlite' ? inSqlite(asked) : inPostgres(asked)
  return db
    .select({ id, kind, path, heading, title, tell })
    .from(searchDocuments)
    .where(and(isShown(now), sql`${key} in (${first(titles, limit)} union ${first(pages, limit)})`))
}

type Hinted = Omit<Asked, 'needs'>

/** The first titles that hold all words, of the last one its beginning. */
export const listTitles = (db: Db, asked: Hinted) => listHints(db, asked, 0)

/** The same among all words of a page. */
export const listPages = (db: Db, asked: Hinted) => listHints(db, asked, 1)

function listHints(db: Db, { now, limit, words }: Hinted, at: 0 | 1): Promise<Suggestion[]> {
  const { kind, path, heading, title } = searchDocuments
  const all = { words, needs: 'all' } as const
  const matches = (engine === 'sqlite' ? inSqlite(all) : inPostgres(all))[at]
  return db
    .select({ kind, path, heading, title })
    .from(searchDocuments)
    .where(and(isShown(now), sql`${key} in (${first(matches, limit)})`))
}

/** What is shown of those that are shown. */
export async function listDetails(db: Db, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { id, detail } = searchDocuments
  const rows = await db.select({ id, detail }).from(searchDocuments).where(inArray(id, ids))
  return new Map(rows.map((row) => [row.id, row.detail]))
}

/** The index follows some seconds later, so what was taken out of the shop is left out here. */
function isShown(now: Instant): SQL | undefined {
  const { id, kind, visibleFrom } = searchDocuments
  const offered = (table: typeof products | typeof packs) =>
    sql`exists (select 1 from ${table} where ${table.id} = ${id} and ${isPublished(table, now)})`
  return and(lte(visibleFrom, now), or(ne(kind, 'product'), offered(products), offered(packs)))
}

type Words = Pick<Asked, 'words' | 'needs'>
type Matches = { key: SQL; from: SQL; isHit: SQL }

/** By what the index knows a document. In this order it is read without sorting, so that a common word costs no more than a rare one. */
const key = engine === 'sqlite' ? sql`search_documents.rowid` : sql`search_documents.id`

const first = ({ key: found, from, isHit }: Matches, limit: number) =>
  sql`select found from (select ${found} as found from ${from} where ${isHit} order by ${found} limit ${limit}) as matches`

// The words of a title are indexed as they are: the stem of an unfinished word (`oxi` of `oxy`) begins nothing.
function inSqlite({ words, needs }: Words): [Matches, Matches] {
  const asks = unfinished(words, (word) => `"${word}"`, '*').join(needs === 'all' ? ' AND ' : ' OR ')
  const matches = (index: SQL): Matches => ({ key: sql`rowid`, from: index, isHit: sql`${index} match ${asks}` })
  return [matches(sql`title_index`), matches(sql`search_index`)]
}

function inPostgres({ words, needs }: Words): [Matches, Matches] {
  const asks = unfinished(words, (word) => word, ':*').join(needs === 'all' ? ' & ' : ' | ')
  const matches = (isHit: SQL): Matches => ({ key: sql`id`, from: sql`search_documents`, isHit })
  return [
    matches(sql`title_words @@ to_tsquery('simple', ${asks})`),
    matches(sql`words @@ to_tsquery('english', ${asks})`),
  ]
}

const unfinished = (words: string[], term: (word: string) => string, mark: string) =>
  words.map((word, at) => term(word) + (at === words.length - 1 ? mark : ''))

/** What changed since the documents were made from it. */
export async function listStale(db: Db): Promise<{ scope: Scope; version: number }[]> {
  const rows = await db
    .select({ scope: contentVersions.scope, version: contentVersions.version, indexed: searchState.version })
    .from(contentVersions)
    .leftJoin(searchState, eq(searchState.scope, contentVersions.scope))
  return rows.filter(({ version, indexed }) => version !== indexed)
}

export async function saveIndexed(db: Db, { scope, version }: { scope: Scope; version: number }) {
  await db
    .insert(searchState)
    .values({ scope, version })
    .onConflictDoUpdate({ target: searchState.scope, set: { version } })
}

/** The version that still stands, so that nobody writes down what is older. */
export async function findVersion(tx: Db, scope: Scope): Promise<number | undefined> {
  const [row] = await tx
    .select({ version: contentVersions.version })
    .from(contentVersions)
    .where(eq(contentVersions.scope, scope))
  return row?.version
}

export async function listDocuments(db: Db, ids: string[]): Promise<SearchDocument[]> {
  return ids.length === 0 ? [] : db.select().from(searchDocuments).where(inArray(searchDocuments.id, ids))
}

export async function listDocumentIds(db: Db, kinds: SearchDocument['kind'][]): Promise<string[]> {
  const { id, kind } = searchDocuments
  const rows = await db.select({ id }).from(searchDocuments).where(inArray(kind, kinds))
  return rows.map((row) => row.id)
}

export async function saveDocument(tx: Db, document: SearchDocument) {
  const { id, ...words } = document
  await tx.insert(searchDocuments).values(document).onConflictDoUpdate({ target: searchDocuments.id, set: words })
}

export async function removeDocuments(tx: Db, ids: string[]) {
  if (ids.length > 0) await tx.delete(searchDocuments).where(inArray(searchDocuments.id, ids))
}

/** The people of each work. */
export async function listNames(db: Db, productIds: string[]): Promise<{ productId: string; name: string }[]> {
  if (productIds.length === 0) return []
  return db
    .select({ productId: contributors.productId, name: contributors.name })
    .from(contributors)
    .where(inArray(contributors.productId, productIds))
    .orderBy(asc(contributors.productId), asc(contributors.rank))
}
