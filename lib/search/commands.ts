import { setImmediate as nextTurn } from 'node:timers/promises'
import { transact } from '@/db/open'
import type { Scope } from '@/db/schema/content'
import type { World } from '@/lib/world/world'
import {
  findVersion,
  listDetails,
  listDocumentIds,
  listDocuments,
  listFound,
  listPages,
  listStale,
  listTitles,
  removeDocuments,
  saveDocument,
  saveIndexed,
} from './queries'
import { bestFirst, bestSuggestions, fold, isSame, type Suggestion, snippet, wordsOf } from './rules'
import { SOURCES, type Source } from './sources'

export const RESULTS_PER_PAGE = 20
const MOST_SUGGESTIONS = 8
const MOST_CANDIDATES = 200

/** Whatever is typed finds something or nothing. Where not all words occur together, one of them is enough. */
export async function search({ db, now }: Pick<World, 'db' | 'now'>, typed: string, page = 1) {
  const words = wordsOf(typed)
  if (words.length === 0) return { words, total: 0, hasMore: false, results: [], isLoose: false }
  const asked = { words, now: now(), limit: MOST_CANDIDATES }
  const all = await listFound(db, { ...asked, needs: 'all' })
  const isLoose = all.length === 0 && words.length > 1
  const found = bestFirst(isLoose ? await listFound(db, { ...asked, needs: 'any' }) : all, words)
  const shown = found.slice((page - 1) * RESULTS_PER_PAGE, page * RESULTS_PER_PAGE)
  const details = await listDetails(
    db,
    shown.map(({ id }) => id),
  )
  return {
    words,
    total: found.length,
    /** There may be others: only so many are looked at. */
    hasMore: found.length >= MOST_CANDIDATES,
    results: shown.map((document) => ({ ...document, snippet: snippet(details.get(document.id) ?? '', words) })),
    isLoose,
  }
}

/** For words that are still being typed: titles that hold them, or, where there is none, pages. */
export async function suggest({ db, now }: Pick<World, 'db' | 'now'>, typed: string): Promise<Suggestion[]> {
  const words = wordsOf(typed)
  if (fold(typed).length < 2) return []
  const asked = { words, now: now(), limit: MOST_CANDIDATES }
  const titles = await listTitles(db, asked)
  const found = titles.length > 0 ? titles : await listPages(db, asked)
  return bestSuggestions(found, words).slice(0, MOST_SUGGESTIONS)
}

/** Brings the documents of every scope up to what has changed since; true if there was something to do. */
export async function refreshIndex(world: World): Promise<boolean> {
  const stale = await listStale(world.db)
  for (const { scope, version } of stale) await refreshScope(world, scope, version)
  return stale.length > 0
}

/** So many in one transaction: an order that comes meanwhile waits for no more. */
const AT_ONCE = 100

/** Writes only what reads otherwise. Where the content moves on meanwhile, the next round begins anew. */
async function refreshScope({ db, now }: World, scope: Scope, version: number) {
  const writing = (work: (tx: World['db']) => Promise<unknown>) =>
    transact(db, async (tx) => {
      const stands = (await findVersion(tx, scope)) === version
      if (stands) await work(tx)
      return stands
    })

  const gone = new Set(await listDocumentIds(db, [...new Set(SOURCES[scope].map(({ kind }) => kind))]))
  for (const source of SOURCES[scope])
    for (const ids of inParts(await source.ids(db))) {
      await nextTurn()
      const changed = await listChanged(db, source, ids, now())
      const write = async (tx: World['db']) => {
        for (const document of changed) await saveDocument(tx, document)
      }
      if (changed.length > 0 && !(await writing(write))) return
      for (const id of ids) gone.delete(id)
    }
  for (const ids of inParts([...gone])) if (!(await writing((tx) => removeDocuments(tx, ids)))) return
  await writing((tx) => saveIndexed(tx, { scope, version }))
}

async function listChanged(db: World['db'], source: Source, ids: string[], now: ReturnType<World['now']>) {
  const stored = new Map((await listDocuments(db, ids)).map((document) => [document.id, document]))
  const made = await source.documents(db, ids, now)
  return made.filter((document) => !isSame(document, stored.get(document.id)))
}

function* inParts(ids: string[]) {
  for (let at = 0; at < ids.length; at += AT_ONCE) yield ids.slice(at, at + AT_ONCE)
}
