import { asc, count, desc, eq, max } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { categories, nuggetCategories, nuggetSeries, nuggets } from '@/db/schema/nuggets'
import type { Instant } from '@/lib/base/time'
import { isPublicAt } from './nuggets'

export function listCategoriesOf(db: Db, nuggetId: string) {
  return db
    .select({ slug: categories.slug, title: categories.title })
    .from(nuggetCategories)
    .innerJoin(categories, eq(categories.id, nuggetCategories.categoryId))
    .where(eq(nuggetCategories.nuggetId, nuggetId))
    .orderBy(asc(categories.title))
}

export async function findSeries(db: Db, slug: string) {
  const [series] = await db.select().from(nuggetSeries).where(eq(nuggetSeries.slug, slug))
  return series
}

export async function findCategory(db: Db, slug: string) {
  const [category] = await db.select().from(categories).where(eq(categories.slug, slug))
  return category
}

/** Series that hold something to read, with how much; the one told from last comes first. */
export function listSeries(db: Db, now: Instant) {
  return db
    .select({ slug: nuggetSeries.slug, title: nuggetSeries.title, nuggets: count() })
    .from(nuggetSeries)
    .innerJoin(nuggets, eq(nuggets.seriesId, nuggetSeries.id))
    .where(isPublicAt(now))
    .groupBy(nuggetSeries.id)
    .orderBy(desc(max(nuggets.releaseAt)), asc(nuggetSeries.title))
}

export function listCategories(db: Db, now: Instant) {
  return db
    .select({ slug: categories.slug, title: categories.title, nuggets: count() })
    .from(categories)
    .innerJoin(nuggetCategories, eq(nuggetCategories.categoryId, categories.id))
    .innerJoin(nuggets, eq(nuggets.id, nuggetCategories.nuggetId))
    .where(isPublicAt(now))
    .groupBy(categories.id)
    .orderBy(asc(categories.title))
}

/** Every topic that has something to read, with how much. */
export function countByTopic(db: Db, now: Instant) {
  return db
    .select({ topic: nuggets.topic, nuggets: count() })
    .from(nuggets)
    .where(isPublicAt(now))
    .groupBy(nuggets.topic)
}
