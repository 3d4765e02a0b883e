import { and, asc, eq, isNotNull, ne } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { type NuggetState, nuggetCategories, nuggetSeries, nuggets, type Topic } from '@/db/schema/nuggets'
import type { Instant } from '@/lib/base/time'
import { hasWords, keyset, PAGE } from '@/lib/lists/keyset'
import { type Asked, asPage, type ListShape, type Page } from '@/lib/lists/rules'
import { TOPICS } from '../rules/topics'
import { numbered } from './due'

export type NuggetRow = typeof nuggets.$inferSelect

/** Whatever its state. */
export async function findNuggetToEdit(db: Db, id: string): Promise<NuggetRow | undefined> {
  const [nugget] = await db.select().from(nuggets).where(eq(nuggets.id, id))
  return nugget
}

export async function findNuggetBySlug(db: Db, slug: string): Promise<NuggetRow | undefined> {
  const [nugget] = await db.select().from(nuggets).where(eq(nuggets.slug, slug))
  return nugget
}

export async function isBookNumberTaken(db: Db, bookNumber: number, but: string): Promise<boolean> {
  const [other] = await db
    .select({ id: nuggets.id })
    .from(nuggets)
    .where(and(eq(nuggets.bookNumber, bookNumber), ne(nuggets.id, but)))
  return other !== undefined
}

export async function insertNugget(db: Db, nugget: typeof nuggets.$inferInsert) {
  await db.insert(nuggets).values(nugget)
}

export async function updateNugget(db: Db, id: string, change: Partial<NuggetRow>) {
  await db.update(nuggets).set(change).where(eq(nuggets.id, id))
}

export async function listCategoryIds(db: Db, nuggetId: string): Promise<string[]> {
  const { categoryId } = nuggetCategories
  const rows = await db
    .select({ categoryId })
    .from(nuggetCategories)
    .where(eq(nuggetCategories.nuggetId, nuggetId))
    .orderBy(asc(categoryId))
  return rows.map((row) => row.categoryId)
}

export async function saveCategoryIds(db: Db, nuggetId: string, ids: string[]) {
  await db.delete(nuggetCategories).where(eq(nuggetCategories.nuggetId, nuggetId))
  if (ids.length > 0) await db.insert(nuggetCategories).values(ids.map((categoryId) => ({ nuggetId, categoryId })))
}

/** Those that appear by themselves from now on, the next one first. */
export async function listScheduledNuggets(db: Db, now: Instant) {
  const { id, title, releaseAt } = nuggets
  const waiting = await db
    .select({ id, title, releaseAt })
    .from(nuggets)
    .where(and(eq(nuggets.state, 'queued'), isNotNull(releaseAt)))
    .orderBy(asc(releaseAt))
  return waiting.flatMap((row) =>
    row.releaseAt !== null && row.releaseAt > now ? [{ ...row, releaseAt: row.releaseAt }] : [],
  )
}

const STATES: { value: NuggetState; label: string }[] = [
  { value: 'draft', label: 'draft' },
  { value: 'queued', label: 'scheduled' },
  { value: 'released', label: 'released' },
  { value: 'withdrawn', label: 'withdrawn' },
]

export const nuggetsList = (series: { id: string; title: string }[]): ListShape => ({
  name: 'nuggets',
  filters: [
    { key: 'state', label: 'State', kind: 'choice', choices: STATES },
    {
      key: 'topic',
      label: 'Topic',
      kind: 'choice',
      choices: TOPICS.map(({ slug, title }) => ({ value: slug, label: title })),
    },
    {
      key: 'series',
      label: 'Series',
      kind: 'choice',
      choices: series.map(({ id, title }) => ({ value: id, label: title })),
    },
    { key: 'words', label: 'Words of the title', kind: 'text' },
  ],
  sorts: [
    { key: 'number', label: 'Number', isDescending: true },
    { key: 'title', label: 'Title' },
    { key: 'release', label: 'Release', isDescending: true },
  ],
})

const SORTS = { number: nuggets.number, title: nuggets.title, release: nuggets.releaseAt }
export type NuggetListed = Awaited<ReturnType<typeof listAllNuggets>>['rows'][number]

/** One page of all nuggets, whatever their state. From the newest down, what has no number or moment yet comes first. */
export async function listAllNuggets(db: Db, asked: Asked, now: Instant, size = PAGE) {
  const sort = asked.sort as keyof typeof SORTS
  const { where, orderBy, limit } = keyset(asked, SORTS[sort], nuggets.id, size, asked.isDescending)
  const { state, topic, series, words } = asked.filters
  const { id, number, title, story, releaseAt } = nuggets
  const found = await db
    .select({
      id,
      number,
      title,
      story,
      releaseAt,
      state: nuggets.state,
      topic: nuggets.topic,
      series: nuggetSeries.title,
    })
    .from(nuggets)
    .leftJoin(nuggetSeries, eq(nuggetSeries.id, nuggets.seriesId))
    .where(
      and(
        state ? eq(nuggets.state, state as NuggetState) : undefined,
        topic ? eq(nuggets.topic, topic as Topic) : undefined,
        series ? eq(nuggets.seriesId, series) : undefined,
        words ? hasWords(title, words) : undefined,
        where,
      ),
    )
    .orderBy(...orderBy)
    .limit(limit)
  const field = { number: 'number', title: 'title', release: 'releaseAt' } as const
  const page: Page<(typeof found)[number]> = asPage(found, asked, size, (row) => row[field[sort]])
  return { ...page, rows: await numbered(db, now, page.rows) }
}
