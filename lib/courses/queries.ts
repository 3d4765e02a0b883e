import { and, asc, eq, getTableColumns, gt, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { products } from '@/db/schema/catalogue'
import { courseDates, courseDays, courses, nuggetCourses, refundLadders } from '@/db/schema/courses'
import { nuggets } from '@/db/schema/nuggets'
import { claims } from '@/db/schema/stock'
import { money } from '@/lib/base/money'
import { days, type Instant, later } from '@/lib/base/time'
import { isPublic } from '@/lib/nuggets/rules/release'
import { findTownOf } from '@/lib/towns/queries'
import type { Point } from '@/lib/towns/rules'
import { bookingEnd, type CourseDate, type CourseDay } from './rules'

export const listCourses = (db: Db) => db.select().from(courses).orderBy(asc(courses.rank))

export type Course = NonNullable<Awaited<ReturnType<typeof findCourse>>>

/** A course with what its page leads to. */
export async function findCourse(db: Db, slug: string) {
  const [course] = await db.select().from(courses).where(eq(courses.slug, slug))
  if (!course) return undefined
  const [prerequisite] = course.prerequisiteId ? await listLinks(db, course.prerequisiteId) : []
  const [preReading] = course.preReadingId
    ? await db
        .select({ slug: products.slug, title: products.title })
        .from(products)
        .where(eq(products.id, course.preReadingId))
    : []
  return { ...course, prerequisite, preReading }
}

const listLinks = (db: Db, id: string) =>
  db.select({ slug: courses.slug, title: courses.title }).from(courses).where(eq(courses.id, id))

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

export async function findCourseDate(db: Db, id: string): Promise<CourseDate | undefined> {
  const [date] = await listDatesWhere(db, eq(courseDates.id, id))
  return date
}

/** Soonest first; a course in one's own time last. The same goes for every list of dates here. */
export async function listCourseDates(db: Db, ids: string[]): Promise<CourseDate[]> {
  return ids.length === 0 ? [] : listDatesWhere(db, inArray(courseDates.id, ids))
}

export const listAllDates = (db: Db) => listDatesWhere(db)

export const listDatesOfCourse = (db: Db, courseId: string) => listDatesWhere(db, eq(courseDates.courseId, courseId))

/** The next dates of which booking has not ended, full ones among them. */
export async function listNextDates(
  db: Db,
  { courseIds, now, limit }: { courseIds?: string[]; now: Instant; limit: number },
): Promise<CourseDate[]> {
  const tomorrow = later(now, days(1))
  const next = await db
    .select({ id: courseDates.id })
    .from(courseDates)
    .where(
      and(
        or(
          gt(courseDates.bookingEndsAt, now),
          and(isNull(courseDates.bookingEndsAt), gt(courseDates.startsAt, tomorrow)),
        ),
        isNull(courseDates.cancelledAt),
        courseIds && inArray(courseDates.courseId, courseIds),
      ),
    )
    .orderBy(asc(courseDates.startsAt), asc(courseDates.id))
    .limit(limit)
  return listCourseDates(
    db,
    next.map(({ id }) => id),
  )
}

/** Where dates are held: their venue, or else the middle of their town. */
export async function listPoints(dates: CourseDate[]): Promise<Map<string, Point>> {
  const points = new Map<string, Point>()
  for (const { id, venue, city, country } of dates) {
    const { latitude, longitude } = venue ?? {}
    const isKnown = latitude !== undefined && longitude !== undefined
    const point = isKnown ? { latitude, longitude } : city && country && (await findTownOf(country, city))
    if (point) points.set(id, point)
  }
  return points
}

async function listDatesWhere(db: Db, condition?: SQL): Promise<CourseDate[]> {
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
    .where(condition)
    .orderBy(isNull(courseDates.startsAt), asc(courseDates.startsAt), asc(courseDates.id))
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return []
  const daysOfAll = await listDays(db, ids)
  const taken = await countClaims(db, ids)
  return rows.map(({ price, earlyPrice, earlyUntil, ...row }) => {
    const counts = taken.find((each) => each.courseDateId === row.id)
    return {
      ...row,
      days: daysOfAll.filter((day) => day.courseDateId === row.id),
      price: money(price),
      earlyBird: earlyPrice !== null && earlyUntil !== null ? { price: money(earlyPrice), until: earlyUntil } : null,
      bookingEndsAt: row.bookingEndsAt ?? bookingEnd(row.startsAt),
      claimed: counts?.claimed ?? 0,
      held: counts?.held ?? 0,
      earliestHeldUntil: counts?.earliestHeldUntil ?? null,
    }
  })
}

function listDays(db: Db, ids: string[]): Promise<(CourseDay & { courseDateId: string })[]> {
  return db.select().from(courseDays).where(inArray(courseDays.courseDateId, ids)).orderBy(asc(courseDays.n))
}

/** A claim counts until it is released: kept, held, or waiting for Stripe's word on an old hold. */
function countClaims(db: Db, ids: string[]) {
  const isHeld = isNull(claims.keptAt)
  return db
    .select({
      courseDateId: claims.courseDateId,
      claimed: sql`coalesce(sum(${claims.quantity}), 0)`.mapWith(Number),
      held: sql`coalesce(sum(case when ${isHeld} then ${claims.quantity} else 0 end), 0)`.mapWith(Number),
      earliestHeldUntil: sql`min(case when ${isHeld} then ${claims.heldUntil} end)`.mapWith(claims.heldUntil),
    })
    .from(claims)
    .where(and(inArray(claims.courseDateId, ids), isNull(claims.releasedAt)))
    .groupBy(claims.courseDateId)
}
