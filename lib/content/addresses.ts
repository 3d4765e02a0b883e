import { asc, count, eq, gt } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { packs, products } from '@/db/schema/catalogue'
import { courses } from '@/db/schema/courses'
import { media } from '@/db/schema/media'
import { nuggets } from '@/db/schema/nuggets'
import { isPublic as isPublished } from '@/lib/base/publication'
import { dayIn, HOME_ZONE, type Instant } from '@/lib/base/time'
import { listCategories, listSeries, listTopicsTold } from '@/lib/nuggets/queries/labels'
import { isPublic } from '@/lib/nuggets/rules/release'
import { TOPICS } from '@/lib/nuggets/rules/topics'

const ALL_TOPICS = TOPICS.map(({ slug }) => slug)

/** A page for search engines: its path, the day on which it last changed where that is known, its drawing. */
export type Address = { path: string; changed?: string; picture?: string | null }

export const KINDS = ['pages', 'nuggets', 'works', 'packs', 'courses'] as const
export type Kind = (typeof KINDS)[number]

type Range = { now: Instant; after: string; limit: number }
/** Slugs stand in an index of their own, so a list can begin anywhere and go on where it stopped, however long it is. */
type Listed = {
  /** Hidden ones among them: of a large table only the whole can be counted and walked in order at little cost. */
  count(db: Db, now: Instant): Promise<number>
  /** The slug at that place, counted from 1. */
  slugAt(db: Db, place: number, now: Instant): Promise<string>
  list(db: Db, range: Range): Promise<(Address & { slug: string; isHidden?: boolean })[]>
}

export const listed: Record<Kind, Listed> = {
  pages: {
    count: async (db, now) => (await listPages(db, now)).length,
    slugAt: async (db, place, now) => (await listPages(db, now))[place - 1] ?? '',
    list: async (db, { now, after, limit }) =>
      (await listPages(db, now))
        .filter((path) => path > after)
        .slice(0, limit)
        .map((path) => ({ path, slug: path })),
  },
  nuggets: {
    ...placesIn(nuggets),
    async list(db, { now, after, limit }) {
      const { slug, state, releaseAt, reviewedOn } = nuggets
      const rows = await db
        .select({ slug, state, releaseAt, reviewedOn, picture: media.file })
        .from(nuggets)
        .leftJoin(media, eq(media.id, nuggets.pictureId))
        .where(gt(slug, after))
        .orderBy(asc(slug))
        .limit(limit)
      return rows.map((row) => ({
        ...{ slug: row.slug, path: `/nuggets/${row.slug}`, picture: row.picture },
        changed: changedOn(row),
        isHidden: !isPublic(row, now),
      }))
    },
  },
  works: { ...placesIn(products), list: withCovers(products, '/shop') },
  packs: { ...placesIn(packs), list: withCovers(packs, '/shop') },
  courses: { ...placesIn(courses), list: withCovers(courses, '/courses') },
}

function placesIn(table: typeof nuggets | Covered): Pick<Listed, 'count' | 'slugAt'> {
  return {
    async count(db) {
      const [row] = await db.select({ n: count() }).from(table)
      return row?.n ?? 0
    },
    async slugAt(db, place) {
      const { slug } = table
      const [row] = await db
        .select({ slug })
        .from(table)
        .orderBy(asc(slug))
        .limit(1)
        .offset(place - 1)
      return row?.slug ?? ''
    },
  }
}

type Covered = typeof products | typeof packs | typeof courses

function withCovers(table: Covered, folder: string): Listed['list'] {
  return async (db, { now, after, limit }) => {
    const { slug, state, publishAt } = table
    const rows = await db
      .select({ slug, state, publishAt, picture: media.file })
      .from(table)
      .leftJoin(media, eq(media.id, table.coverId))
      .where(gt(slug, after))
      .orderBy(asc(slug))
      .limit(limit)
    return rows.map((row) => ({
      ...{ slug: row.slug, path: `${folder}/${row.slug}`, picture: row.picture },
      isHidden: !isPublished(row, now),
    }))
  }
}

const OWN = ['', 'start', 'nuggets', 'shop', 'courses', 'about', 'contact', 'privacy', 'terms', 'shipping-and-returns']

/** Pages of our own and every list that holds something. */
async function listPages(db: Db, now: Instant): Promise<string[]> {
  const labels = [
    ...(await listTopicsTold(db, ALL_TOPICS, now)).map((topic) => `nuggets/topic/${topic}`),
    ...(await listSeries(db, now)).map(({ slug }) => `nuggets/series/${slug}`),
    ...(await listCategories(db, now)).map(({ slug }) => `nuggets/category/${slug}`),
  ]
  return [...OWN, ...labels].map((path) => `/${path}`).sort()
}

function changedOn({ releaseAt, reviewedOn }: { releaseAt: Instant | null; reviewedOn: string | null }) {
  const told = releaseAt === null ? undefined : dayIn(releaseAt, HOME_ZONE)
  return [told, reviewedOn ?? undefined]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1)
}
