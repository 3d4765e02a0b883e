import { asc, count, eq, inArray, lte, sql } from 'drizzle-orm'
import { engine } from '@/db/columns'
import type { Db } from '@/db/open'
import { contributors } from '@/db/schema/catalogue'
import { contentVersions, type Scope } from '@/db/schema/content'
import { searchDocuments, searchState } from '@/db/schema/search'
import type { Instant } from '@/lib/base/time'
import type { SearchDocument, Suggestion } from './rules'

/** `words` are folded: letters and digits alone. The last one may be unfinished. */
export type Asked = { words: string[]; needs: 'all' | 'any'; now: Instant }

/** Best first: a word in the title weighs 10, in what is told 4, in the text 1. */
export function listDocuments(db: Db, { limit, offset, ...asked }: Asked & { limit: number; offset: number }) {
  const { id, kind, path, heading, detail, visibleFrom } = searchDocuments
  const { index, isHit, rank } = engine === 'sqlite' ? inSqlite(asked) : inPostgres(asked)
  return db
    .select({ id, kind, path, heading, detail })
    .from(searchDocuments)
    .innerJoin(index, isHit)
    .where(lte(visibleFrom, asked.now))
    .orderBy(rank, asc(heading), asc(id))
    .limit(limit)
    .offset(offset)
}

type Hinted = { words: string[]; now: Instant; limit: number }

/** The first titles that hold all words, of the last one its beginning; nothing is weighed here. */
export const listTitles = (db: Db, asked: Hinted) =>
  listFirst(db, asked, engine === 'sqlite' ? titlesInSqlite(asked) : titlesInPostgres(asked))

/** The same among all words of a page. */
export const listPages = (db: Db, asked: Hinted) => {
  const all = { ...asked, needs: 'all' as const }
  return listFirst(db, asked, engine === 'sqlite' ? inSqlite(all) : inPostgres(all))
}

type Index = Pick<ReturnType<typeof inSqlite>, 'index' | 'isHit' | 'first'>

function listFirst(db: Db, { now, limit }: Hinted, { index, isHit, first }: Index): Promise<Suggestion[]> {
  const { kind, path, heading, title, visibleFrom } = searchDocuments
  return db
    .select({ kind, path, heading, title })
    .from(searchDocuments)
    .innerJoin(index, isHit)
    .where(lte(visibleFrom, now))
    .orderBy(first)
    .limit(limit)
}

export async function countDocuments(db: Db, asked: Asked): Promise<number> {
  const { index, isHit } = engine === 'sqlite' ? inSqlite(asked) : inPostgres(asked)
  const [row] = await db
    .select({ n: count() })
    .from(searchDocuments)
    .innerJoin(index, isHit)
    .where(lte(searchDocuments.visibleFrom, asked.now))
  return row?.n ?? 0
}

function inSqlite({ words, needs }: Asked) {
  const asks = unfinished(words, (word) => `"${word}"`, '*').join(needs === 'all' ? ' AND ' : ' OR ')
  return {
    index: sql`search_index`,
    isHit: sql`search_index.rowid = search_documents.rowid and search_index match ${asks}`,
    rank: sql`bm25(search_index, 10.0, 4.0, 1.0)`,
    first: sql`search_index.rowid`,
  }
}

function inPostgres({ words, needs }: Asked) {
  const asks = unfinished(words, (word) => word, ':*').join(needs === 'all' ? ' & ' : ' | ')
  return {
    index: sql`to_tsquery('english', ${asks}) as asked`,
    isHit: sql`search_documents.words @@ asked`,
    rank: sql`ts_rank('{0.1, 0.1, 0.4, 1.0}', search_documents.words, asked) desc`,
    first: sql`search_documents.id`,
  }
}

// The words of a title are indexed as they are: the stem of an unfinished word (`oxi` of `oxy`) begins nothing.
function titlesInSqlite({ words }: Hinted): Index {
  const asks = unfinished(words, (word) => `"${word}"`, '*').join(' AND ')
  return {
    index: sql`title_index`,
    isHit: sql`title_index.rowid = search_documents.rowid and title_index match ${asks}`,
    first: sql`title_index.rowid`,
  }
}

function titlesInPostgres({ words }: Hinted): Index {
  const asks = unfinished(words, (word) => word, ':*').join(' & ')
  return {
    index: sql`to_tsquery('simple', ${asks}) as asked`,
    isHit: sql`search_documents.title_words @@ asked`,
    first: sql`search_documents.id`,
  }
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

export async function replaceDocuments(db: Db, kind: SearchDocument['kind'], documents: SearchDocument[]) {
  await db.delete(searchDocuments).where(eq(searchDocuments.kind, kind))
  for (let at = 0; at < documents.length; at += 100)
    await db.insert(searchDocuments).values(documents.slice(at, at + 100))
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
