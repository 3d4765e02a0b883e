import { and, asc, desc, eq, isNotNull, isNull, ne } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { products, variants } from '@/db/schema/catalogue'
import { courses } from '@/db/schema/courses'
import { storedFiles } from '@/db/schema/media'
import { nuggets } from '@/db/schema/nuggets'

/** So many are offered while typing; what is typed may be any. */
const MOST = 500

/** What the forms of staff offer to choose from. */
export async function listProductChoices(db: Db) {
  const rows = await db
    .select({ value: products.slug, label: products.title })
    .from(products)
    .where(ne(products.state, 'retired'))
    .orderBy(asc(products.rank))
    .limit(MOST)
  return rows
}

export const listCourseChoices = (db: Db) =>
  db
    .select({ value: courses.slug, label: courses.title })
    .from(courses)
    .where(ne(courses.state, 'retired'))
    .orderBy(asc(courses.rank))
    .limit(MOST)

export async function listNuggetChoices(db: Db) {
  const rows = await db
    .select({ number: nuggets.number, label: nuggets.title })
    .from(nuggets)
    .where(isNotNull(nuggets.number))
    .orderBy(desc(nuggets.number))
    .limit(MOST)
  return rows.map(({ number, label }) => ({ value: String(number), label }))
}

/** What staff have uploaded, the newest first. */
export async function listFileChoices(db: Db, contentType: string) {
  return await db
    .select({ value: storedFiles.file, label: storedFiles.title })
    .from(storedFiles)
    .where(eq(storedFiles.contentType, contentType))
    .orderBy(desc(storedFiles.createdAt), desc(storedFiles.id))
    .limit(MOST)
}

/** What a pack may hold, each with its price alone. */
export async function listPartChoices(db: Db) {
  return await db
    .select({ sku: variants.sku, name: variants.name, title: products.title, price: variants.price })
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))
    .where(and(isNull(variants.retiredAt), isNotNull(variants.price)))
    .orderBy(asc(products.rank), asc(variants.rank))
    .limit(MOST)
}
