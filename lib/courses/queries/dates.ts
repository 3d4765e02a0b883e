import { and, asc, eq, getTableColumns, gt, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { NOW, prepared, preparedFor } from '@/db/prepared'
import { isPublished } from '@/db/published'
import { courseDates, courseDays, courses, nuggetCourses, refundLadders } from '@/db/schema/courses'
import { claims } from '@/db/schema/stock'
import { money } from '@/lib/base/money'
import { publicFrom } from '@/lib/base/publication'
import { days, type Instant, later } from '@/lib/base/time'
import { findTownOf } from '@/lib/towns/queries'
import type { Point } from '@/lib/towns/rules'
import { bookingEnd, type CourseDate } from '../rules'

export async function findCourseDate(db: Db, id: string): Promise<CourseDate | undefined> {
  const [date] = await listCourseDates(db, [id])
  return date
}

/** Soonest first; a course in one's own time last. The same goes for every list of dates here. */
export const listCourseDates = async (db: Db, ids: string[]) => withPlaces(db, await datesById(db, ids))

const datesById = preparedFor((db, ids) => datesWhere(db, inArray(courseDates.id, ids)))

/** All that visitors may see, of courses that they may see. */
export const listAllDates = async (db: Db, now: Instant) => withPlaces(db, await datesSeen(db, { now }))

export const listDatesOfCourse = async (db: Db, courseId: string, now: Instant) =>
  withPlaces(db, await datesOfCourse(db, { courseId, now }))

const isSeen = and(isPublished(courseDates, NOW), isPublished(courses, NOW))
const datesSeen = prepared((db) => datesWhere(db, isSeen))
const datesOfCourse = prepared((db) =>
  datesWhere(db, and(eq(courseDates.courseId, sql.placeholder('courseId')), isSeen)),
)

/** Those that are published, or will be, whatever their course is; and one that may be neither. */
export async function listDatesToPreview(db: Db, courseId: string, dateId = '') {
  const isShown = or(eq(courseDates.state, 'published'), eq(courseDates.id, dateId))
  return withPlaces(db, await datesWhere(db, and(eq(courseDates.courseId, courseId), isShown)))
}

/** The next dates of which booking has not ended, full ones among them. */
export const listNextDates = async (db: Db, { now, limit }: { now: Instant; limit: number }) =>
  withPlaces(db, await nextDates(db, { now, tomorrow: later(now, days(1)), limit }))

/** The same of the courses that go with a nugget. */
export const listNextDatesFor = async (db: Db, nuggetId: string, { now, limit }: { now: Instant; limit: number }) =>
  withPlaces(db, await nextDatesFor(db, { nuggetId, now, tomorrow: later(now, days(1)), limit }))

const nextDates = prepared((db) => nextDatesWhere(db))
const nextDatesFor = prepared((db) => {
  const { courseId, nuggetId } = nuggetCourses
  const going = db
    .select({ id: courseId })
    .from(nuggetCourses)
    .where(eq(nuggetId, sql.placeholder('nuggetId')))
  return nextDatesWhere(db, inArray(courseDates.courseId, going))
})

function nextDatesWhere(db: Db, condition?: SQL) {
  const next = db
    .select({ id: courseDates.id })
    .from(courseDates)
    .where(
      and(
        // Not joined: in this form both engines walk the dates by their start.
        isPublished(courseDates, NOW),
        inArray(courseDates.courseId, db.select({ id: courses.id }).from(courses).where(isPublished(courses, NOW))),
        or(
          gt(courseDates.bookingEndsAt, NOW),
          and(isNull(courseDates.bookingEndsAt), gt(courseDates.startsAt, sql.placeholder('tomorrow'))),
        ),
        isNull(courseDates.cancelledAt),
        condition,
      ),
    )
    .orderBy(asc(courseDates.startsAt), asc(courseDates.id))
    .limit(sql.placeholder('limit'))
  return datesWhere(db, inArray(courseDates.id, next))
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

const datesWhere = (db: Db, condition: SQL | undefined) =>
  db
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

async function withPlaces(db: Db, rows: Awaited<ReturnType<typeof datesWhere>>): Promise<CourseDate[]> {
  const ids = rows.map(({ id }) => id)
  const daysOfAll = await daysOf(db, ids)
  const taken = await claimsOf(db, ids)
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

const daysOf = preparedFor((db, ids) =>
  db.select().from(courseDays).where(inArray(courseDays.courseDateId, ids)).orderBy(asc(courseDays.n)),
)

/** A claim counts until it is released: kept, held, or waiting for Stripe's word on an old hold. */
const claimsOf = preparedFor((db, ids) => {
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
})
