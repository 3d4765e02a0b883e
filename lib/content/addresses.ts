import { and, asc, count, eq, gt, type SQL } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { packs, products } from '@/db/schema/catalogue'
import { courses } from '@/db/schema/courses'
import { media } from '@/db/schema/media'
import { nuggets } from '@/db/schema/nuggets'
import { dayIn, HOME_ZONE, type Instant } from '@/lib/base/time'
import { countByTopic, listCategories, listSeries } from '@/lib/nuggets/queries/labels'
import { isPublicAt } from '@/lib/nuggets/queries/nuggets'

/** A page for search engines: its path, the day on which it last changed where that is known, its drawing. */
export type Address = { path: string; changed?: string; picture?: string | null }

export const KINDS = ['pages', 'nuggets', 'works', 'packs', 'courses'] as const
export type Kind = (typeof KINDS)[number]

type Range = { now: Instant; after: string; limit: number }
/** Slugs stand in their own order, so that a list can go on where it stopped, however long it is. */
type Listed = {
  count(db: Db, now: Instant): Promise<number>
  list(db: Db, range: Range): Promise<(Address & { slug: string })[]>
}

export const listed: Record<Kind, Listed> = {
  pages: {
    count: async (db, now) => (await listPages(db, now)).length,
    list: async (db, { now, after, limit }) =>
      (await listPages(db, now))
        .filter((path) => path > after)
        .slice(0, limit)
        .map((path) => ({ path, slug: path })),
  },
  nuggets: {
    count: (db, now) => countOf(db, nuggets, isPublicAt(now)),
    async list(db, { now, after, limit }) {
      const { slug, releaseAt, reviewedOn } = nuggets
      const rows = await db
        .select({ slug, releaseAt, reviewedOn, picture: media.file })
        .from(nuggets)
        .leftJoin(media, eq(media.id, nuggets.pictureId))
        .where(and(isPublicAt(now), gt(slug, after)))
        .orderBy(asc(slug))
        .limit(limit)
      return rows.map((row) => ({ ...row, path: `/nuggets/${row.slug}`, changed: changedOn(row) }))
    },
  },
  works: soldIn(products),
  packs: soldIn(packs),
  courses: {
    count: (db) => countOf(db, courses),
    list: async (db, { after, limit }) => {
      const rows = await db
        .select({ slug: courses.slug, picture: media.file })
        .from(courses)
        .leftJoin(media, eq(media.id, courses.coverId))
        .where(gt(courses.slug, after))
        .orderBy(asc(courses.slug))
        .limit(limit)
      return rows.map((row) => ({ ...row, path: `/courses/${row.slug}` }))
    },
  },
}

function soldIn(table: typeof products | typeof packs): Listed {
  return {
    count: (db) => countOf(db, table),
    async list(db, { after, limit }) {
      const rows = await db
        .select({ slug: table.slug, picture: media.file })
        .from(table)
        .leftJoin(media, eq(media.id, table.coverId))
        .where(gt(table.slug, after))
        .orderBy(asc(table.slug))
        .limit(limit)
      return rows.map((row) => ({ ...row, path: `/shop/${row.slug}` }))
    },
  }
}

const OWN = ['', 'start', 'nuggets', 'shop', 'courses', 'about', 'contact', 'privacy', 'terms', 'shipping-and-returns']

/** Pages of our own and every list that holds something. */
async function listPages(db: Db, now: Instant): Promise<string[]> {
  const labels = [
    ...(await countByTopic(db, now)).map(({ topic }) => `nuggets/topic/${topic}`),
    ...(await listSeries(db, now)).map(({ slug }) => `nuggets/series/${slug}`),
    ...(await listCategories(db, now)).map(({ slug }) => `nuggets/category/${slug}`),
  ]
  return [...OWN, ...labels].map((path) => `/${path}`).sort()
}

async function countOf(db: Db, table: typeof nuggets | typeof products | typeof packs | typeof courses, where?: SQL) {
  const [row] = await db.select({ n: count() }).from(table).where(where)
  return row?.n ?? 0
}

function changedOn({ releaseAt, reviewedOn }: { releaseAt: Instant | null; reviewedOn: string | null }) {
  const told = releaseAt === null ? undefined : dayIn(releaseAt, HOME_ZONE)
  return [told, reviewedOn ?? undefined]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1)
}
