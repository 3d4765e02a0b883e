import { asc, eq, inArray, or } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { nuggetProducts, products } from '@/db/schema/catalogue'
import { courses, nuggetCourses } from '@/db/schema/courses'

export type GoesWith = { products: string[]; courses: string[] }

/** The works and courses that stand below a nugget. */
export async function listGoesWith(db: Db, nuggetId: string): Promise<GoesWith> {
  const works = await db
    .select({ id: nuggetProducts.productId })
    .from(nuggetProducts)
    .where(eq(nuggetProducts.nuggetId, nuggetId))
    .orderBy(asc(nuggetProducts.rank))
  const taught = await db
    .select({ id: nuggetCourses.courseId })
    .from(nuggetCourses)
    .where(eq(nuggetCourses.nuggetId, nuggetId))
    .orderBy(asc(nuggetCourses.courseId))
  return { products: works.map(({ id }) => id), courses: taught.map(({ id }) => id) }
}

/** What staff choose from: works in the shop, those that stand beside the nugget already, and all courses. */
export async function listChoicesFor(db: Db, nuggetId: string) {
  const { id, title, state } = products
  const beside = db
    .select({ id: nuggetProducts.productId })
    .from(nuggetProducts)
    .where(eq(nuggetProducts.nuggetId, nuggetId))
  const isOffered = or(eq(state, 'published'), inArray(id, beside))
  return {
    products: await db.select({ id, title }).from(products).where(isOffered).orderBy(asc(title)),
    courses: await db.select({ id: courses.id, title: courses.title }).from(courses).orderBy(asc(courses.title)),
  }
}

/** All that a nugget may go with. */
export async function listWhatGoes(db: Db) {
  const { id, title } = products
  return {
    products: await db.select({ id, title }).from(products).orderBy(asc(title)),
    courses: await db.select({ id: courses.id, title: courses.title }).from(courses).orderBy(asc(courses.title)),
  }
}

export async function saveGoesWith(db: Db, nuggetId: string, going: GoesWith) {
  await db.delete(nuggetProducts).where(eq(nuggetProducts.nuggetId, nuggetId))
  await db.delete(nuggetCourses).where(eq(nuggetCourses.nuggetId, nuggetId))
  const works = going.products.map((productId, rank) => ({ nuggetId, productId, rank }))
  if (works.length > 0) await db.insert(nuggetProducts).values(works)
  const taught = going.courses.map((courseId) => ({ nuggetId, courseId }))
  if (taught.length > 0) await db.insert(nuggetCourses).values(taught)
}
