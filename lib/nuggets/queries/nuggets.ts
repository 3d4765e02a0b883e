import { and, asc, count, desc, eq, gt, inArray, isNotNull, lt, lte, or, type SQL } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { media } from '@/db/schema/media'
import { nuggetCategories, nuggetSeries, nuggets, type Topic } from '@/db/schema/nuggets'
import type { Instant } from '@/lib/base/time'
import { pictureColumns } from '@/lib/media/queries'
import { numbered } from './due'

export type Nugget = NonNullable<Awaited<ReturnType<typeof findNugget>>>
export type NuggetCard = Awaited<ReturnType<typeof listNuggets>>[number]

/** The same as `isPublic`, asked of the database. */
export const isPublicAt = (now: Instant) =>
  or(eq(nuggets.state, 'released'), and(eq(nuggets.state, 'queued'), lte(nuggets.releaseAt, now)))

const card = {
  id: nuggets.id,
  slug: nuggets.slug,
  number: nuggets.number,
  title: nuggets.title,
  summary: nuggets.summary,
  topic: nuggets.topic,
  releaseAt: nuggets.releaseAt,
  series: { slug: nuggetSeries.slug, title: nuggetSeries.title },
  picture: pictureColumns,
}

const whole = {
  ...card,
  state: nuggets.state,
  bookNumber: nuggets.bookNumber,
  story: nuggets.story,
  tellIt: nuggets.tellIt,
  forPatients: nuggets.forPatients,
  seeDoctor: nuggets.seeDoctor,
  reviewedOn: nuggets.reviewedOn,
  series: {
    id: nuggetSeries.id,
    slug: nuggetSeries.slug,
    title: nuggetSeries.title,
    description: nuggetSeries.description,
  },
}

const wholeNuggets = (db: Db) =>
  db
    .select(whole)
    .from(nuggets)
    .leftJoin(nuggetSeries, eq(nuggetSeries.id, nuggets.seriesId))
    .leftJoin(media, eq(media.id, nuggets.pictureId))

/** Only what is public. */
export async function findNugget(db: Db, slug: string, now: Instant) {
  const [nugget] = await wholeNuggets(db).where(and(eq(nuggets.slug, slug), isPublicAt(now)))
  return nugget && (await numbered(db, now, [nugget]))[0]
}

/** Its address stays, with a notice. */
export async function findWithdrawnNugget(db: Db, slug: string) {
  const { id, title, number } = nuggets
  const [nugget] = await db
    .select({ id, title, number })
    .from(nuggets)
    .where(and(eq(nuggets.slug, slug), eq(nuggets.state, 'withdrawn')))
  return nugget
}

/** Whatever its state, for whoever may write it. */
export async function findWholeNugget(db: Db, id: string): Promise<Nugget | undefined> {
  const [nugget] = await wholeNuggets(db).where(eq(nuggets.id, id))
  return nugget
}

export async function findNuggetById(db: Db, id: string, now: Instant) {
  const [nugget] = await db
    .select({ id: nuggets.id, slug: nuggets.slug })
    .from(nuggets)
    .where(and(eq(nuggets.id, id), isPublicAt(now)))
  return nugget
}

export async function findSlugByNumber(db: Db, number: number, now: Instant): Promise<string | undefined> {
  const [nugget] = await db
    .select({ slug: nuggets.slug })
    .from(nuggets)
    .where(and(eq(nuggets.number, number), isPublicAt(now)))
  return nugget?.slug
}

export async function findSlugByBookNumber(db: Db, number: number, now: Instant): Promise<string | undefined> {
  const [nugget] = await db
    .select({ slug: nuggets.slug })
    .from(nuggets)
    .where(and(eq(nuggets.bookNumber, number), isPublicAt(now)))
  return nugget?.slug
}

export type NuggetFilter = { seriesId?: string; categoryId?: string; topic?: Topic; ids?: string[] }

/** Latest first. */
export async function listNuggets(
  db: Db,
  { now, limit, offset = 0, ...filter }: { now: Instant; limit: number; offset?: number } & NuggetFilter,
) {
  const found = await db
    .select(card)
    .from(nuggets)
    .leftJoin(nuggetSeries, eq(nuggetSeries.id, nuggets.seriesId))
    .leftJoin(media, eq(media.id, nuggets.pictureId))
    .where(and(isPublicAt(now), matches(db, filter)))
    .orderBy(desc(nuggets.releaseAt), desc(nuggets.number))
    .limit(limit)
    .offset(offset)
  return await numbered(db, now, found)
}

/** At most `most`: to count on would take longer the more there are. */
export async function countNuggets(
  db: Db,
  { now, most, ...filter }: { now: Instant; most: number } & NuggetFilter,
): Promise<number> {
  const counted = db
    .select({ id: nuggets.id })
    .from(nuggets)
    .where(and(isPublicAt(now), matches(db, filter)))
    .limit(most)
    .as('counted')
  const [row] = await db.select({ n: count() }).from(counted)
  return row?.n ?? 0
}

/** In the order in which they were told. */
export async function listNuggetsOfSeries(db: Db, seriesId: string, now: Instant) {
  const found = await db
    .select({ id: nuggets.id, slug: nuggets.slug, number: nuggets.number, title: nuggets.title })
    .from(nuggets)
    .where(and(eq(nuggets.seriesId, seriesId), isPublicAt(now)))
    .orderBy(asc(nuggets.releaseAt), asc(nuggets.number))
  return await numbered(db, now, found)
}

export async function findNeighbours(db: Db, number: number, now: Instant) {
  const step = async (side: SQL, order: SQL) => {
    const [found] = await db
      .select({ slug: nuggets.slug, number: nuggets.number, title: nuggets.title })
      .from(nuggets)
      .where(and(side, isPublicAt(now)))
      .orderBy(order)
      .limit(1)
    return found
  }
  return {
    earlier: await step(lt(nuggets.number, number), desc(nuggets.number)),
    later: await step(gt(nuggets.number, number), asc(nuggets.number)),
  }
}

/** Those that are public or will be, the last one first. */
export async function listIdsToFind(db: Db): Promise<string[]> {
  const rows = await db.select({ id: nuggets.id }).from(nuggets).where(isToFind).orderBy(desc(nuggets.releaseAt))
  return rows.map(({ id }) => id)
}

const isToFind = and(inArray(nuggets.state, ['released', 'queued']), isNotNull(nuggets.releaseAt))

export async function listNuggetsToFind(db: Db, ids: string[]) {
  if (ids.length === 0) return []
  return wholeNuggets(db).where(and(isToFind, inArray(nuggets.id, ids)))
}

/** When the next nugget appears by itself. */
export async function findNextRelease(db: Db, now: Instant): Promise<Instant | undefined> {
  const [next] = await db
    .select({ at: nuggets.releaseAt })
    .from(nuggets)
    .where(and(eq(nuggets.state, 'queued'), gt(nuggets.releaseAt, now)))
    .orderBy(asc(nuggets.releaseAt))
    .limit(1)
  return next?.at ?? undefined
}

function matches(db: Db, { seriesId, categoryId, topic, ids }: NuggetFilter) {
  const ofCategory = (id: string) =>
    db.select({ id: nuggetCategories.nuggetId }).from(nuggetCategories).where(eq(nuggetCategories.categoryId, id))
  return and(
    seriesId ? eq(nuggets.seriesId, seriesId) : undefined,
    categoryId ? inArray(nuggets.id, ofCategory(categoryId)) : undefined,
    topic ? eq(nuggets.topic, topic) : undefined,
    ids && inArray(nuggets.id, ids),
  )
}
