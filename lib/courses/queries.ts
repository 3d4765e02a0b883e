import { and, asc, eq, getTableColumns, gt, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { products } from '@/db/schema/catalogue'
import { courseDates, courseDays, courses, nuggetCourses, refundLadders } from '@/db/schema/courses'
import { nuggets } from '@/db/schema/nuggets'
import { claims } from '@/db/schema/stock'
import { money } from '@/lib/base/money'
import type { Instant } from '@/lib/base/time'
import type { CourseDate, CourseDay } from './rules'

export async function findCourseDate(db: Db, id: string): Promise<CourseDate | undefined> {
  const [date] = await listCourseDates(db, [id])
  return date
}

export async function listCourseDates(db: Db, ids: string[]): Promise<CourseDate[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select({
      ...getTableColumns(courseDates),
      courseTitle: courses.title,
      courseSlug: courses.slug,
      ladder: refundLadders,
    })
    .from(courseDates)
    .innerJoin(courses, eq(courses.id, courseDates.courseId))
    .innerJoin(refundLadders, eq(refundLadders.id, courseDates.ladderId))
    .where(inArray(courseDates.id, ids))
    .orderBy(asc(courseDates.startsAt), asc(courseDates.id))
  const days = await listDays(db, ids)
  const taken = await countClaims(db, ids)
  return rows.map(({ price, earlyPrice, earlyUntil, ...row }) => {
    const counts = taken.find((each) => each.courseDateId === row.id)
    return {
      ...row,
      days: days.filter((day) => day.courseDateId === row.id),
      price: money(price),
      earlyBird: earlyPrice !== null && earlyUntil !== null ? { price: money(earlyPrice), until: earlyUntil } : null,
      claimed: counts?.claimed ?? 0,
      held: counts?.held ?? 0,
      earliestHeldUntil: (counts?.earliestHeldUntil ?? null) as Instant | null,
    }
  })
}

function listDays(db: Db, ids: string[]): Promise<(CourseDay & { courseDateId: string })[]> {
  return db.select().from(courseDays).where(inArray(courseDays.courseDateId, ids)).orderBy(asc(courseDays.n))
}

/** A claim counts until it is released: kept, held, or waiting for Stripe's word on an old hold. */
function countClaims(db: Db, ids: string[]) {
  const isHeld = sql`${claims.keptAt} is null`
  return db
    .select({
      courseDateId: claims.courseDateId,
      claimed: sql`coalesce(sum(${claims.quantity}), 0)`.mapWith(Number),
      held: sql`coalesce(sum(case when ${isHeld} then ${claims.quantity} else 0 end), 0)`.mapWith(Number),
      earliestHeldUntil: sql`min(case when ${isHeld} then ${claims.heldUntil} end)`.mapWith(Number),
    })
    .from(claims)
    .where(and(inArray(claims.courseDateId, ids), isNull(claims.releasedAt)))
    .groupBy(claims.courseDateId)
}

export type Course = NonNullable<Awaited<ReturnType<typeof findCourse>>>

export async function findCourse(db: Db, slug: string) {
  const [course] = await db.select().from(courses).where(eq(courses.slug, slug))
  if (!course) return undefined
  const [prerequisite] = course.prerequisiteId
    ? await db
        .select({ slug: courses.slug, title: courses.title })
        .from(courses)
        .where(eq(courses.id, course.prerequisiteId))
    : []
  const [preReading] = course.preReadingId
    ? await db
        .select({ slug: products.slug, title: products.title })
        .from(products)
        .where(eq(products.id, course.preReadingId))
    : []
  const goesWith = await db
    .select({ slug: nuggets.slug, number: nuggets.number, title: nuggets.title })
    .from(nuggetCourses)
    .innerJoin(nuggets, eq(nuggets.id, nuggetCourses.nuggetId))
    .where(and(eq(nuggetCourses.courseId, course.id), eq(nuggets.state, 'released')))
    .orderBy(asc(nuggets.number))
  return { ...course, prerequisite, preReading, nuggets: goesWith }
}

export const listCourses = (db: Db) => db.select().from(courses).orderBy(asc(courses.rank))

export async function listDatesOfCourse(db: Db, courseId: string): Promise<CourseDate[]> {
  const rows = await db.select({ id: courseDates.id }).from(courseDates).where(eq(courseDates.courseId, courseId))
  return listCourseDates(
    db,
    rows.map((row) => row.id),
  )
}

export async function listAllDates(db: Db): Promise<CourseDate[]> {
  const rows = await db.select({ id: courseDates.id }).from(courseDates)
  return listCourseDates(
    db,
    rows.map((row) => row.id),
  )
}

/** The next dates that may still be booked, soonest first. */
export async function listNextDates(
  db: Db,
  { courseIds, now, limit }: { courseIds?: string[]; now: Instant; limit: number },
): Promise<CourseDate[]> {
  const rows = await db
    .select({ id: courseDates.id })
    .from(courseDates)
    .where(
      and(
        gt(courseDates.bookingEndsAt, now),
        isNull(courseDates.cancelledAt),
        courseIds ? inArray(courseDates.courseId, courseIds) : undefined,
      ),
    )
    .orderBy(asc(courseDates.startsAt), asc(courseDates.id))
    .limit(limit)
  return listCourseDates(
    db,
    rows.map((row) => row.id),
  )
}
