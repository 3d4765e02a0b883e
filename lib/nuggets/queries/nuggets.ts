import { and, asc, desc, eq, gt, inArray, isNotNull, lt, lte, or, type Placeholder, type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { NOW, prepared } from '@/db/prepared'
import { media } from '@/db/schema/media'
import { nuggetSeries, nuggets } from '@/db/schema/nuggets'
import type { Instant } from '@/lib/base/time'
import { pictureColumns } from '@/lib/media/queries'
import { numbered } from './due'

export type Nugget = NonNullable<Awaited<ReturnType<typeof findNugget>>>

/** The same as `isPublic`, asked of the database; in this form no engine reads all of a state, only to sort it. */
export const isPublicAt = (now: Instant | Placeholder): SQL =>
  sql`case ${nuggets.state} when 'released' then true when 'queued' then ${lte(nuggets.releaseAt, now)} else false end`

export const cardColumns = {
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
  ...cardColumns,
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

const wholeNuggets = (db: Db, condition: SQL | undefined) =>
  db
    .select(whole)
    .from(nuggets)
    .leftJoin(nuggetSeries, eq(nuggetSeries.id, nuggets.seriesId))
    .leftJoin(media, eq(media.id, nuggets.pictureId))
    .where(condition)

const SLUG = sql.placeholder('slug')

/** Only what is public. */
export async function findNugget(db: Db, slug: string, now: Instant) {
  const [nugget] = await nuggetAt(db, { slug, now })
  return nugget && (await numbered(db, now, [nugget]))[0]
}

const nuggetAt = prepared((db) => wholeNuggets(db, and(eq(nuggets.slug, SLUG), isPublicAt(NOW))))

/** Its address stays, with a notice. */
export async function findWithdrawnNugget(db: Db, slug: string) {
  const [nugget] = await withdrawnAt(db, { slug })
  return nugget
}

const withdrawnAt = prepared((db) =>
  db
    .select({ id: nuggets.id, title: nuggets.title, number: nuggets.number })
    .from(nuggets)
    .where(and(eq(nuggets.slug, SLUG), eq(nuggets.state, 'withdrawn'))),
)

/** Whatever its state, for whoever may write it. */
export async function findWholeNugget(db: Db, id: string): Promise<Nugget | undefined> {
  const [nugget] = await wholeNuggets(db, eq(nuggets.id, id))
  return nugget
}

export async function findNuggetById(db: Db, id: string, now: Instant) {
  const [nugget] = await db
    .select({ id: nuggets.id, slug: nuggets.slug })
    .from(nuggets)
    .where(and(eq(nuggets.id, id), isPublicAt(now)))
  return nugget
}

/** Of one that was withdrawn there is a notice at its address. */
const hasPage = (now: Instant) => or(isPublicAt(now), eq(nuggets.state, 'withdrawn'))

export async function findSlugByNumber(db: Db, number: number, now: Instant): Promise<string | undefined> {
  const [nugget] = await db
    .select({ slug: nuggets.slug })
    .from(nuggets)
    .where(and(eq(nuggets.number, number), hasPage(now)))
  return nugget?.slug
}

export async function findSlugByBookNumber(db: Db, number: number, now: Instant): Promise<string | undefined> {
  const [nugget] = await db
    .select({ slug: nuggets.slug })
    .from(nuggets)
    .where(and(eq(nuggets.bookNumber, number), hasPage(now)))
  return nugget?.slug
}

/** In the order in which they were told. */
export const listNuggetsOfSeries = async (db: Db, seriesId: string, now: Instant) =>
  numbered(db, now, await toldInSeries(db, { seriesId, now }))

const toldInSeries = prepared((db) =>
  db
    .select({ id: nuggets.id, slug: nuggets.slug, number: nuggets.number, title: nuggets.title })
    .from(nuggets)
    .where(and(eq(nuggets.seriesId, sql.placeholder('seriesId')), isPublicAt(NOW)))
    .orderBy(asc(nuggets.releaseAt), asc(nuggets.number)),
)

export async function findNeighbours(db: Db, number: number, now: Instant) {
  const beside = await neighboursOf(db, { number, now })
  return {
    earlier: beside.find((nugget) => (nugget.number ?? 0) < number),
    later: beside.find((nugget) => (nugget.number ?? 0) > number),
  }
}

const neighboursOf = prepared((db) => {
  const next = (side: SQL, order: SQL) =>
    db
      .select({ number: nuggets.number })
      .from(nuggets)
      .where(and(side, isPublicAt(NOW)))
      .orderBy(order)
      .limit(1)
  const number = sql.placeholder('number')
  const earlier = next(lt(nuggets.number, number), desc(nuggets.number))
  const later = next(gt(nuggets.number, number), asc(nuggets.number))
  return db
    .select({ slug: nuggets.slug, number: nuggets.number, title: nuggets.title })
    .from(nuggets)
    .where(sql`${nuggets.number} in (${earlier}, ${later})`)
})

/** Those that are public or will be, the last one first. */
export async function listIdsToFind(db: Db): Promise<string[]> {
  const rows = await db.select({ id: nuggets.id }).from(nuggets).where(isToFind).orderBy(desc(nuggets.releaseAt))
  return rows.map(({ id }) => id)
}

const isToFind = and(inArray(nuggets.state, ['released', 'queued']), isNotNull(nuggets.releaseAt))

export async function listNuggetsToFind(db: Db, ids: string[]) {
  if (ids.length === 0) return []
  return wholeNuggets(db, and(isToFind, inArray(nuggets.id, ids)))
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
