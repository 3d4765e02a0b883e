import { type Db, transact } from '@/db/open'
import type { Scope } from '@/db/schema/content'
import type { Instant } from '@/lib/base/time'
import { listPacks, listProducts } from '@/lib/catalogue/queries'
import { listAllDates, listCourses } from '@/lib/courses/queries'
import { listNuggetsToFind } from '@/lib/nuggets/queries/nuggets'
import { listReferences } from '@/lib/nuggets/queries/references'
import { numberCitations } from '@/lib/nuggets/rules/citations'
import type { World } from '@/lib/world/world'
import { courseDocument, nuggetDocument, packDocument, productDocument } from './documents'
import {
  countDocuments,
  listDocuments,
  listNames,
  listPages,
  listStale,
  listTitles,
  replaceDocuments,
  saveIndexed,
} from './queries'
import { bestSuggestions, fold, type SearchDocument, type Suggestion, snippet, wordsOf } from './rules'

export const RESULTS_PER_PAGE = 20
const MOST_SUGGESTIONS = 8
const MOST_CANDIDATES = 200

/** Whatever is typed finds something or nothing. Where not all words occur together, one of them is enough. */
export async function search(world: Pick<World, 'db' | 'now'>, typed: string, page = 1) {
  const words = wordsOf(typed)
  if (words.length === 0) return { words, total: 0, results: [], isLoose: false }
  const strict = { words, needs: 'all' as const, now: world.now() }
  const all = await countDocuments(world.db, strict)
  const asked = all > 0 ? strict : { ...strict, needs: 'any' as const }
  const found = await listDocuments(world.db, {
    ...asked,
    limit: RESULTS_PER_PAGE,
    offset: (page - 1) * RESULTS_PER_PAGE,
  })
  return {
    words,
    total: all || (await countDocuments(world.db, asked)),
    results: found.map((document) => ({ ...document, snippet: snippet(document.detail, words) })),
    isLoose: all === 0 && words.length > 1,
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

/** Makes the documents of every scope that has changed since; true if there was something to do. */
export async function refreshIndex(world: World): Promise<boolean> {
  if ((await listStale(world.db)).length === 0) return false
  return transact(world.db, async (tx) => {
    const stale = await listStale(tx)
    for (const state of stale) {
      const made = SOURCES[state.scope]
      if (made) await replaceDocuments(tx, made.kind, await made.documents(tx, world.now()))
      await saveIndexed(tx, state)
    }
    return stale.length > 0
  })
}

type Source = { kind: SearchDocument['kind']; documents(db: Db, now: Instant): Promise<SearchDocument[]> }

const SOURCES: Record<Scope, Source | null> = {
  nuggets: {
    kind: 'nugget',
    documents: async (db) => {
      const told = (await listNuggetsToFind(db)).map((nugget) => ({ nugget, cited: numberCitations(nugget.story) }))
      const keys = new Set(told.flatMap(({ cited }) => cited.map(({ key }) => key)))
      const references = await listReferences(db, [...keys])
      return told.map(({ nugget, cited }) =>
        nuggetDocument(
          nugget,
          cited.flatMap(({ key }) => references.get(key)?.authors ?? []),
        ),
      )
    },
  },
  catalogue: {
    kind: 'product',
    documents: async (db) => {
      const products = await listProducts(db)
      const names = await listNames(
        db,
        products.map((product) => product.id),
      )
      const namesOf = (id: string) => names.flatMap(({ productId, name }) => (productId === id ? [name] : []))
      const works = products.map((product) => productDocument(product, namesOf(product.id)))
      return [...works, ...(await listPacks(db)).map(packDocument)]
    },
  },
  courses: {
    kind: 'course',
    documents: async (db, now) => {
      const coming = (await listAllDates(db)).filter((date) => date.endsAt === null || date.endsAt > now)
      const datesOf = (id: string) => coming.filter((date) => date.courseId === id)
      return (await listCourses(db)).map((course) => courseDocument(course, datesOf(course.id)))
    },
  },
  site: null,
}
