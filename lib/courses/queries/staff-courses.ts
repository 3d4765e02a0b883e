import { and, asc, count, eq, inArray, ne, sql } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { products } from '@/db/schema/catalogue'
import { courseDates, courses, nuggetCourses } from '@/db/schema/courses'
import { nuggets } from '@/db/schema/nuggets'
import type { Instant } from '@/lib/base/time'
import { hasWords, keyset, PAGE } from '@/lib/lists/keyset'
import { type Asked, asPage, type ListShape } from '@/lib/lists/rules'
import { isComing } from './staff-dates'

export type CourseRow = typeof courses.$inferSelect

export const COURSES_LIST: ListShape = {
  name: 'courses',
  filters: [
    { key: 'title', label: 'Title', kind: 'text' },
    {
      key: 'state',
      label: 'State',
      kind: 'choice',
      choices: [
        { value: 'draft', label: 'Drafts' },
        { value: 'published', label: 'Published or scheduled' },
        { value: 'retired', label: 'Retired' },
      ],
    },
  ],
  sorts: [
    { key: 'rank', label: 'Rank' },
    { key: 'title', label: 'Title' },
  ],
}

/** With how many dates of each are still to come. */
export async function listCoursesForStaff(db: Db, asked: Asked, now: Instant, size = PAGE) {
  const { title, state } = asked.filters
  const by = asked.sort === 'title' ? courses.title : courses.rank
  const { where, orderBy, limit } = keyset(asked, by, courses.id, size)
  const coming = db
    .select({ courseId: courseDates.courseId, dates: count().as('dates') })
    .from(courseDates)
    .where(isComing(now))
    .groupBy(courseDates.courseId)
    .as('coming')
  const found = await db
    .select({ course: courses, coming: coming.dates })
    .from(courses)
    .leftJoin(coming, eq(coming.courseId, courses.id))
    .where(
      and(
        title ? hasWords(courses.title, title) : undefined,
        state ? eq(courses.state, state as CourseRow['state']) : undefined,
        where,
      ),
    )
    .orderBy(...orderBy)
    .limit(limit)
  const rows = found.map(({ course, coming }) => ({ ...course, coming: Number(coming ?? 0) }))
  return asPage(rows, asked, size, (row) => (asked.sort === 'title' ? row.title : row.rank))
}

export async function findCourseRow(db: Db, id: string): Promise<CourseRow | undefined> {
  const [row] = await db.select().from(courses).where(eq(courses.id, id))
  return row
}

export const listAllCourses = (db: Db) =>
  db
    .select({ id: courses.id, slug: courses.slug, title: courses.title, format: courses.format, rank: courses.rank })
    .from(courses)
    .orderBy(asc(courses.rank), asc(courses.id))

export const listWorksToRead = (db: Db) =>
  db.select({ id: products.id, title: products.title }).from(products).orderBy(asc(products.title))

export async function listNuggetNumbers(db: Db, courseId: string): Promise<number[]> {
  const rows = await db
    .select({ number: nuggets.number })
    .from(nuggetCourses)
    .innerJoin(nuggets, eq(nuggets.id, nuggetCourses.nuggetId))
    .where(eq(nuggetCourses.courseId, courseId))
    .orderBy(asc(nuggets.number))
  return rows.flatMap(({ number }) => number ?? [])
}

export async function listNuggetIds(db: Db, numbers: number[]): Promise<Map<number, string>> {
  if (numbers.length === 0) return new Map()
  const rows = await db
    .select({ id: nuggets.id, number: nuggets.number })
    .from(nuggets)
    .where(inArray(nuggets.number, numbers))
  return new Map(rows.flatMap(({ id, number }) => (number === null ? [] : [[number, id] as const])))
}

/** Which of these is borne by another course already. */
export async function findTaken(db: Db, id: string, { slug, code }: { slug: string; code: string }) {
  const others = await db
    .select({ slug: courses.slug, code: courses.code })
    .from(courses)
    .where(and(ne(courses.id, id), sql`(${courses.slug} = ${slug} or ${courses.code} = ${code})`))
  return others.some((other) => other.slug === slug) ? 'slug' : others.length > 0 ? 'code' : undefined
}

export async function hasProduct(db: Db, id: string): Promise<boolean> {
  const [row] = await db.select({ id: products.id }).from(products).where(eq(products.id, id))
  return row !== undefined
}
