import { aliasedTable, and, asc, eq, getTableColumns, inArray, type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { NOW, prepared } from '@/db/prepared'
import { isPublished } from '@/db/published'
import { products } from '@/db/schema/catalogue'
import { courses, nuggetCourses, productCourses } from '@/db/schema/courses'
import { media } from '@/db/schema/media'
import { nuggets } from '@/db/schema/nuggets'
import type { Instant } from '@/lib/base/time'
import { type Product, withVariants, worksWhere } from '@/lib/catalogue/queries'
import { pictureColumns } from '@/lib/media/queries'
import type { Picture } from '@/lib/media/rules'
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
  const [course] = await courseAt(db, { slug, now })
  return course && withLinks(course)
}

/** As its page shows it, whether visitors may see it or not. */
export async function findCourseToPreview(db: Db, id: string, now: Instant): Promise<Course | undefined> {
  const [course] = await courseById(db, { id, now })
  return course && withLinks(course)
}

const courseAt: Find = prepared((db) =>
  courseWith(db, and(eq(courses.slug, sql.placeholder('slug')), isPublished(courses, NOW))),
)
const courseById: Find = prepared((db) => courseWith(db, eq(courses.id, sql.placeholder('id'))))

const before = aliasedTable(courses, 'before')

function courseWith(db: Db, condition: SQL | undefined) {
  return db
    .select({
      ...getTableColumns(courses),
      cover: pictureColumns,
      prerequisite: { slug: before.slug, title: before.title },
      preReading: { slug: products.slug, title: products.title },
    })
    .from(courses)
    .leftJoin(media, eq(media.id, courses.coverId))
    .leftJoin(before, and(eq(before.id, courses.prerequisiteId), isPublished(before, NOW)))
    .leftJoin(products, and(eq(products.id, courses.preReadingId), isPublished(products, NOW)))
    .where(condition)
}

type Link = { slug: string; title: string }
type Row = typeof courses.$inferSelect & { cover: Picture | null; prerequisite: Link | null; preReading: Link | null }
type Find = (db: Db, values: Record<string, unknown>) => Promise<Row[]>

const withLinks = ({ prerequisite, preReading, ...course }: Row) => ({
  ...course,
  prerequisite: prerequisite ?? undefined,
  preReading: preReading ?? undefined,
})

const ID = sql.placeholder('id')

/** The nuggets that give a taste of a course. */
export async function listNuggetsForCourse(db: Db, courseId: string, now: Instant) {
  return (await nuggetsForCourse(db, { id: courseId })).filter((nugget) => isPublic(nugget, now))
}

const { slug, number, title, state, releaseAt } = nuggets
const nuggetsForCourse = prepared((db) =>
  db
    .select({ slug, number, title, state, releaseAt })
    .from(nuggetCourses)
    .innerJoin(nuggets, eq(nuggets.id, nuggetCourses.nuggetId))
    .where(eq(nuggetCourses.courseId, ID))
    .orderBy(asc(nuggets.number)),
)

/** The public courses beside a work. */
export const listCoursesForProduct = (db: Db, productId: string, now: Instant) =>
  coursesForWork(db, { id: productId, now })

const coursesForWork = prepared((db) =>
  db
    .select({ slug: courses.slug, title: courses.title })
    .from(productCourses)
    .innerJoin(courses, eq(courses.id, productCourses.courseId))
    .where(and(eq(productCourses.productId, ID), isPublished(courses, NOW)))
    .orderBy(asc(productCourses.rank)),
)

/** The public works that name a course, as they stand in the window. */
export const listWorksForCourse = async (db: Db, courseId: string, now: Instant): Promise<Product[]> =>
  withVariants(db, await worksForCourse(db, { id: courseId, now }))

const worksForCourse = prepared((db) => {
  const { productId, courseId } = productCourses
  const naming = db.select({ id: productId }).from(productCourses).where(eq(courseId, ID))
  return worksWhere(db, and(inArray(products.id, naming), isPublished(products, NOW))).orderBy(asc(products.rank))
})
