import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { isPublished } from '@/db/published'
import { products } from '@/db/schema/catalogue'
import { courses, nuggetCourses, productCourses } from '@/db/schema/courses'
import { nuggets } from '@/db/schema/nuggets'
import type { Instant } from '@/lib/base/time'
import { isPublic } from '@/lib/nuggets/rules/release'

export const listCourses = (db: Db, now: Instant) =>
  db.select().from(courses).where(isPublished(courses, now)).orderBy(asc(courses.rank), asc(courses.id))

/** What search will show once its moment has come: `publishAt` says when. */
export const listCourseIdsToFind = async (db: Db) =>
  (await db.select({ id: courses.id }).from(courses).where(eq(courses.state, 'published'))).map(({ id }) => id)

export const listCoursesByIds = (db: Db, ids: string[]) =>
  db.select().from(courses).where(inArray(courses.id, ids)).orderBy(asc(courses.rank), asc(courses.id))

export type Course = NonNullable<Awaited<ReturnType<typeof findCourse>>>

/** A course with what its page leads to. */
export async function findCourse(db: Db, slug: string, now: Instant) {
  const [course] = await db
    .select()
    .from(courses)
    .where(and(eq(courses.slug, slug), isPublished(courses, now)))
  return course && withLinks(db, course, now)
}

/** As its page shows it, whether visitors may see it or not. */
export async function findCourseToPreview(db: Db, id: string, now: Instant): Promise<Course | undefined> {
  const [course] = await db.select().from(courses).where(eq(courses.id, id))
  return course && withLinks(db, course, now)
}

async function withLinks(db: Db, course: typeof courses.$inferSelect, now: Instant) {
  const [prerequisite] = course.prerequisiteId ? await listLinks(db, course.prerequisiteId, now) : []
  const [preReading] = course.preReadingId
    ? await db
        .select({ slug: products.slug, title: products.title })
        .from(products)
        .where(and(eq(products.id, course.preReadingId), isPublished(products, now)))
    : []
  return { ...course, prerequisite, preReading }
}

const listLinks = (db: Db, id: string, now: Instant) =>
  db
    .select({ slug: courses.slug, title: courses.title })
    .from(courses)
    .where(and(eq(courses.id, id), isPublished(courses, now)))

/** The nuggets that give a taste of a course. */
export async function listNuggetsForCourse(db: Db, courseId: string, now: Instant) {
  const { slug, number, title, state, releaseAt } = nuggets
  const rows = await db
    .select({ slug, number, title, state, releaseAt })
    .from(nuggetCourses)
    .innerJoin(nuggets, eq(nuggets.id, nuggetCourses.nuggetId))
    .where(eq(nuggetCourses.courseId, courseId))
    .orderBy(asc(nuggets.number))
  return rows.filter((nugget) => isPublic(nugget, now))
}

/** The public courses beside a work. */
export const listCoursesForProduct = (db: Db, productId: string, now: Instant) =>
  db
    .select({ slug: courses.slug, title: courses.title })
    .from(productCourses)
    .innerJoin(courses, eq(courses.id, productCourses.courseId))
    .where(and(eq(productCourses.productId, productId), isPublished(courses, now)))
    .orderBy(asc(productCourses.rank))

/** The public works that name a course, as they stand in the window. */
export async function listWorksForCourse(db: Db, courseId: string, now: Instant): Promise<string[]> {
  const rows = await db
    .select({ slug: products.slug })
    .from(productCourses)
    .innerJoin(products, eq(products.id, productCourses.productId))
    .where(and(eq(productCourses.courseId, courseId), isPublished(products, now)))
    .orderBy(asc(products.rank))
  return rows.map(({ slug }) => slug)
}
