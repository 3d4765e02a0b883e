import { and, asc, eq, getTableColumns, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { courseDates, courseDays, courses, refundLadders } from '@/db/schema/courses'
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
