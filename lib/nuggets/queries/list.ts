import { and, count, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { NOW, prepared, preparedFor } from '@/db/prepared'
import { media } from '@/db/schema/media'
import { nuggetCategories, nuggetSeries, nuggets, type Topic } from '@/db/schema/nuggets'
import type { Instant } from '@/lib/base/time'
import { isFar, lineups } from '@/lib/lists/lineup'
import { numbered } from './due'
import { cardColumns, findNextRelease, isPublicAt } from './nuggets'

export type NuggetCard = Awaited<ReturnType<typeof listNuggets>>[number]
/** One of these, or none. */
export type NuggetFilter = { seriesId?: string; categoryId?: string; topic?: Topic }

type Part = { now: Instant; limit: number; offset?: number }

/** Latest first. */
export async function listNuggets(db: Db, { now, limit, offset = 0, ...filter }: Part & NuggetFilter) {
  if (!isFar(offset)) {
    const { by, value } = pickOf(filter)
    return await numbered(db, now, await LISTS[by].page(db, { now, value, limit, offset }))
  }
  return listNuggetsByIds(db, (await wholeList(db, now, filter)).slice(offset, offset + limit), now)
}

/** Those that are public. */
export const listNuggetsByIds = async (db: Db, ids: string[], now: Instant) =>
  numbered(db, now, await cardsById(db, ids, { now }))

/** At most `most`: to count on would take longer the more there are. */
export async function countNuggets(
  db: Db,
  { now, most, ...filter }: { now: Instant; most: number } & NuggetFilter,
): Promise<number> {
  if (isFar(most)) return Math.min(most, (await wholeList(db, now, filter)).length)
  const { by, value } = pickOf(filter)
  const [row] = await LISTS[by].count(db, { now, value, most })
  return row?.n ?? 0
}

const remembered = lineups<string>('nuggets')

/** What a page far on is a part of. */
const wholeList = (db: Db, now: Instant, filter: NuggetFilter) =>
  remembered(db, now, JSON.stringify(filter), async () => {
    const { by, value } = pickOf(filter)
    const rows = await LISTS[by].whole(db, { now, value })
    return { entries: rows.map(({ id }) => id), changes: [await findNextRelease(db, now)] }
  })

function pickOf({ seriesId, categoryId, topic }: NuggetFilter): { by: keyof typeof LISTS; value?: unknown } {
  if (seriesId) return { by: 'series', value: seriesId }
  if (categoryId) return { by: 'category', value: categoryId }
  return topic ? { by: 'topic', value: topic } : { by: 'all' }
}

const latestFirst = [desc(nuggets.releaseAt), desc(nuggets.number)]

const cards = (db: Db, condition: SQL | undefined) =>
  db
    .select(cardColumns)
    .from(nuggets)
    .leftJoin(nuggetSeries, eq(nuggetSeries.id, nuggets.seriesId))
    .leftJoin(media, eq(media.id, nuggets.pictureId))
    .where(and(isPublicAt(NOW), condition))
    .orderBy(...latestFirst)

const cardsById = preparedFor((db, ids) => cards(db, inArray(nuggets.id, ids)))

const VALUE = sql.placeholder('value')
const ofCategory = (db: Db) =>
  db.select({ id: nuggetCategories.nuggetId }).from(nuggetCategories).where(eq(nuggetCategories.categoryId, VALUE))

const LISTS = {
  all: listsOf(() => undefined),
  topic: listsOf(() => eq(nuggets.topic, VALUE)),
  series: listsOf(() => eq(nuggets.seriesId, VALUE)),
  category: listsOf((db) => inArray(nuggets.id, ofCategory(db))),
}

/** What is asked of those that a condition picks, built once for each. */
function listsOf(pick: (db: Db) => SQL | undefined) {
  const among = (db: Db) => and(isPublicAt(NOW), pick(db))
  return {
    page: prepared((db) => cards(db, pick(db)).limit(sql.placeholder('limit')).offset(sql.placeholder('offset'))),
    whole: prepared((db) =>
      db
        .select({ id: nuggets.id })
        .from(nuggets)
        .where(among(db))
        .orderBy(...latestFirst),
    ),
    count: prepared((db) => {
      const counted = db.select({ id: nuggets.id }).from(nuggets).where(among(db)).limit(sql.placeholder('most'))
      return db.select({ n: count() }).from(counted.as('counted'))
    }),
  }
}
