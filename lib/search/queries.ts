import { and, asc, eq, inArray, lte, ne, or, type Placeholder, type SQL, sql } from 'drizzle-orm'
import { engine } from '@/db/columns'
import type { Db } from '@/db/open'
import { NOW, prepared, preparedFor } from '@/db/prepared'
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
export const listFound = (db: Db, asked: Asked): Promise<Found[]> => found(db, valuesOf(asked))

const found = prepared((db) => {
  const { id, kind, path, heading, title, tell } = searchDocuments
  return db
    .select({ id, kind, path, heading, title, tell })
    .from(searchDocuments)
    .where(and(isShown(), sql`${key} in (${firstWhole(TITLES)} union ${firstWhole(PAGES)})`))
})

type Hinted = Omit<Asked, 'needs'>

/** The first titles that hold all words, of the last one its beginning. */
export const listTitles = (db: Db, asked: Hinted): Promise<Suggestion[]> =>
  hintedTitles(db, valuesOf({ ...asked, needs: 'all' }))

/** The same among all words of a page. */
export const listPages = (db: Db, asked: Hinted): Promise<Suggestion[]> =>
  hintedPages(db, valuesOf({ ...asked, needs: 'all' }))

const hinted = (matches: Matches) =>
  prepared((db) => {
    const { kind, path, heading, title } = searchDocuments
    return db
      .select({ kind, path, heading, title })
      .from(searchDocuments)
      .where(and(isShown(), sql`${key} in (${first(matches, BEGUN)})`))
  })

/** What is shown of those that are shown. */
export async function listDetails(db: Db, ids: string[]): Promise<Map<string, string>> {
  return new Map((await detailsById(db, ids)).map((row) => [row.id, row.detail]))
}

const detailsById = preparedFor((db, ids) => {
  const { id, detail } = searchDocuments
  return db.select({ id, detail }).from(searchDocuments).where(inArray(id, ids))
})

/** The index follows some seconds later, so what was taken out of the shop is left out here. */
function isShown(): SQL | undefined {
  const { id, kind, visibleFrom } = searchDocuments
  const offered = (table: typeof products | typeof packs) =>
    sql`exists (select 1 from ${table} where ${table.id} = ${id} and ${isPublished(table, NOW)})`
  return and(lte(visibleFrom, NOW), or(ne(kind, 'product'), offered(products), offered(packs)))
}

/** By what the index knows a document. In this order it is read without sorting, so that a common word costs no more than a rare one. */
const key = engine === 'sqlite' ? sql`search_documents.rowid` : sql`search_documents.id`

type Asks = Placeholder | SQL
type Matches = { key: SQL; from: SQL; isHit(asks: Asks): SQL }

const inSqlite = (index: SQL): Matches => ({
  key: sql`rowid`,
  from: index,
  isHit: (asks) => sql`${index} match ${asks}`,
})
const inPostgres = (words: SQL, language: SQL): Matches => ({
  key: sql`id`,
  from: sql`search_documents`,
  isHit: (asks) => sql`${words} @@ to_tsquery(${language}, ${asks})`,
})

// The words of a title are indexed as they are: the stem of an unfinished word (`oxi` of `oxy`) begins nothing.
const [TITLES, PAGES] =
  engine === 'sqlite'
    ? [inSqlite(sql`title_index`), inSqlite(sql`search_index`)]
    : [inPostgres(sql`title_words`, sql`'simple'`), inPostgres(sql`words`, sql`'english'`)]

const [WHOLE, BEGUN, LIMIT] = [sql.placeholder('whole'), sql.placeholder('begun'), sql.placeholder('limit')]

const first = ({ key: found, from, isHit }: Matches, asks: Asks) =>
  sql`select found from (select ${found} as found from ${from} where ${isHit(asks)} order by ${found} limit ${LIMIT}) as matches`

/** What begins with a common word takes the index long to put in order, so it is looked for where whole words find too few. */
const firstWhole = (matches: Matches) =>
  first(
    matches,
    sql`case when (select count(*) from (${first(matches, WHOLE)}) as whole) < ${LIMIT} then ${BEGUN} else ${WHOLE} end`,
  )

/** How both engines are asked for the words: each whole, and the last one perhaps only begun. */
function valuesOf({ words, needs, now, limit }: Asked) {
  const [quote, mark, both, either] = engine === 'sqlite' ? ['"', '*', ' AND ', ' OR '] : ['', ':*', ' & ', ' | ']
  const whole = words.map((word) => quote + word + quote).join(needs === 'all' ? both : either)
  return { whole, begun: whole + mark, now, limit }
}

const hintedTitles = hinted(TITLES)
const hintedPages = hinted(PAGES)

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
