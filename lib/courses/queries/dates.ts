import { and, asc, eq, getTableColumns, gt, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { isPublished } from '@/db/published'
import { courseDates, courseDays, courses, refundLadders } from '@/db/schema/courses'
import { claims } from '@/db/schema/stock'
import { money } from '@/lib/base/money'
import { publicFrom } from '@/lib/base/publication'
import { days, type Instant, later } from '@/lib/base/time'
import { findTownOf } from '@/lib/towns/queries'
import type { Point } from '@/lib/towns/rules'
import { bookingEnd, type CourseDate, type CourseDay } from '../rules'

export async function findCourseDate(db: Db, id: string): Promise<CourseDate | undefined> {
  const [date] = await listDatesWhere(db, eq(courseDates.id, id))
  return date
}

/** Soonest first; a course in one's own time last. The same goes for every list of dates here. */
export async function listCourseDates(db: Db, ids: string[]): Promise<CourseDate[]> {
  return ids.length === 0 ? [] : listDatesWhere(db, inArray(courseDates.id, ids))
}

/** All that visitors may see, of courses that they may see. */
export const listAllDates = (db: Db, now: Instant) => listDatesWhere(db, isSeen(now))

export const listDatesOfCourse = (db: Db, courseId: string, now: Instant) =>
  listDatesWhere(db, and(eq(courseDates.courseId, courseId), isSeen(now)))

const isSeen = (now: Instant) => and(isPublished(courseDates, now), isPublished(courses, now))

/** Those that are published, or will be, whatever their course is; and one that may be neither. */
export const listDatesToPreview = (db: Db, courseId: string, dateId = '') =>
  listDatesWhere(
    db,
    and(eq(courseDates.courseId, courseId), or(eq(courseDates.state, 'published'), eq(courseDates.id, dateId))),
  )

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
        // Not joined: in this form both engines walk the dates by their start.
        isPublished(courseDates, now),
        inArray(courseDates.courseId, db.select({ id: courses.id }).from(courses).where(isPublished(courses, now))),
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
      course: { state: courses.state, publishAt: courses.publishAt },
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
  return rows.map(({ price, earlyPrice, earlyUntil, course, ...row }) => {
    const counts = taken.find((each) => each.courseDateId === row.id)
    return {
      ...row,
      publicFrom: publicFrom(row, course),
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
