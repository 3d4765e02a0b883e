import { and, asc, desc, eq, exists, type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { prepared } from '@/db/prepared'
import { categories, nuggetCategories, nuggetSeries, nuggets, type Topic } from '@/db/schema/nuggets'
import type { Instant } from '@/lib/base/time'
import { lineups } from '@/lib/lists/lineup'
import type { LabelKind } from '../rules/place'
import { TOPICS } from '../rules/topics'
import { findNextRelease, isPublicAt } from './nuggets'

export const listCategoriesOf = (db: Db, nuggetId: string) => categoriesOf(db, { nuggetId })

const categoriesOf = prepared((db) =>
  db
    .select({ slug: categories.slug, title: categories.title })
    .from(nuggetCategories)
    .innerJoin(categories, eq(categories.id, nuggetCategories.categoryId))
    .where(eq(nuggetCategories.nuggetId, sql.placeholder('nuggetId')))
    .orderBy(asc(categories.title)),
)

export async function findSeries(db: Db, slug: string) {
  const [series] = await db.select().from(nuggetSeries).where(eq(nuggetSeries.slug, slug))
  return series
}

export async function findCategory(db: Db, slug: string) {
  const [category] = await db.select().from(categories).where(eq(categories.slug, slug))
  return category
}

/** What the list of nuggets can be narrowed to; it takes a question for each topic and series, so it is remembered. */
export async function listWays(db: Db, now: Instant) {
  const [ways] = await remembered(db, now, 'ways', async () => {
    const slugs = TOPICS.map(({ slug }) => slug)
    const topics = await listTopicsTold(db, slugs, now)
    const entries = [{ topics, series: await listSeries(db, now), categories: await listCategories(db, now) }]
    return { entries, changes: [await findNextRelease(db, now)] }
  })
  return ways ?? { topics: [], series: [], categories: [] }
}

type Label = { slug: string; title: string }
const remembered = lineups<{ topics: Topic[]; series: Label[]; categories: Label[] }>('nuggets')

/** Series that hold something to read; the one told from last comes first. */
export async function listSeries(db: Db, now: Instant) {
  const all = await db.select().from(nuggetSeries).orderBy(asc(nuggetSeries.title))
  const told = await Promise.all(
    all.map(async ({ id, slug, title }) => ({ slug, title, at: await findLatest(db, now, eq(nuggets.seriesId, id)) })),
  )
  return told
    .filter(({ at }) => at !== undefined)
    .toSorted((a, b) => (b.at ?? 0) - (a.at ?? 0))
    .map(({ slug, title }) => ({ slug, title }))
}

export function listCategories(db: Db, now: Instant) {
  const told = db
    .select({ id: nuggets.id })
    .from(nuggetCategories)
    .innerJoin(nuggets, eq(nuggets.id, nuggetCategories.nuggetId))
    .where(and(eq(nuggetCategories.categoryId, categories.id), isPublicAt(now)))
  return db
    .select({ slug: categories.slug, title: categories.title })
    .from(categories)
    .where(exists(told))
    .orderBy(asc(categories.title))
}

/** Those of the topics that have something to read. */
export async function listTopicsTold<T extends Topic>(db: Db, topics: readonly T[], now: Instant): Promise<T[]> {
  const found = await Promise.all(topics.map((topic) => findLatest(db, now, eq(nuggets.topic, topic))))
  return topics.filter((_, at) => found[at] !== undefined)
}

/** When something public was told last; undefined where nothing was. Counting it all would take longer the more there is. */
async function findLatest(db: Db, now: Instant, among: SQL): Promise<Instant | undefined> {
  const [latest] = await db
    .select({ at: nuggets.releaseAt })
    .from(nuggets)
    .where(and(among, isPublicAt(now)))
    .orderBy(desc(nuggets.releaseAt))
    .limit(1)
  return latest && (latest.at ?? now)
}

export type LabelRow = typeof categories.$inferSelect
const TABLES = { series: nuggetSeries, category: categories }

/** Also those that hold nothing yet. */
export function listLabels(db: Db, kind: LabelKind): Promise<LabelRow[]> {
  return db.select().from(TABLES[kind]).orderBy(asc(TABLES[kind].title))
}

export async function findLabel(db: Db, kind: LabelKind, by: { id: string } | { slug: string }) {
  const table = TABLES[kind]
  const [label] = await db
    .select()
    .from(table)
    .where('id' in by ? eq(table.id, by.id) : eq(table.slug, by.slug))
  return label
}

export async function insertLabel(db: Db, kind: LabelKind, label: LabelRow) {
  await db.insert(TABLES[kind]).values(label)
}

export async function updateLabel(db: Db, kind: LabelKind, { id, ...change }: LabelRow) {
  await db.update(TABLES[kind]).set(change).where(eq(TABLES[kind].id, id))
}
