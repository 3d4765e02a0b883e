import { and, asc, count, eq, gt, isNotNull, isNull, lte, min, or, sql } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { isPublished } from '@/db/published'
import { courseDates, courses, refundLadders } from '@/db/schema/courses'
import { entitlements } from '@/db/schema/order-facts'
import { places } from '@/db/schema/orders'
import { claims } from '@/db/schema/stock'
import { countryName } from '@/lib/base/countries'
import type { Instant } from '@/lib/base/time'
import { keyset, PAGE } from '@/lib/lists/keyset'
import { type Asked, asPage, type ListShape, type Page } from '@/lib/lists/rules'
import type { CourseDate } from '../rules'
import { listCourseDates } from './dates'

export type DateRow = typeof courseDates.$inferSelect

export async function findDateRow(db: Db, id: string): Promise<DateRow | undefined> {
  const [row] = await db.select().from(courseDates).where(eq(courseDates.id, id))
  return row
}

/** What the list of dates can be asked for; courses and countries are those that have dates. */
export async function shapeDates(db: Db): Promise<ListShape> {
  const taught = await db.select({ value: courses.id, label: courses.title }).from(courses).orderBy(asc(courses.rank))
  const there = await db.selectDistinct({ code: courseDates.country }).from(courseDates).orderBy(courseDates.country)
  const countries = there.flatMap(({ code }) => (code ? [{ value: code, label: countryName(code) }] : []))
  return {
    name: 'dates',
    filters: [
      { key: 'course', label: 'Course', kind: 'choice', choices: taught },
      {
        key: 'when',
        label: 'When',
        kind: 'choice',
        choices: [
          { value: 'coming', label: 'To come' },
          { value: 'past', label: 'Past' },
          { value: 'cancelled', label: 'Cancelled' },
          { value: 'hidden', label: 'Drafts and retired' },
        ],
      },
      { key: 'country', label: 'Country', kind: 'choice', choices: countries },
      { key: 'under', label: 'Places', kind: 'choice', choices: [{ value: 'minimum', label: 'Under their minimum' }] },
    ],
    sorts: [{ key: 'start', label: 'Start' }],
  }
}

/** Of a date, those that are paid for. */
const sold = sql`coalesce((select sum(${claims.quantity}) from ${claims} where ${claims.courseDateId} = ${courseDates.id} and ${claims.releasedAt} is null and ${claims.keptAt} is not null), 0)`
const isUnderMinimum = sql`${sold} < ${courseDates.minimum}`
/** Not over yet, and not cancelled. */
export const isComing = (now: Instant) =>
  and(isNull(courseDates.cancelledAt), or(isNull(courseDates.endsAt), gt(courseDates.endsAt, now)))

const WHEN = {
  coming: isComing,
  past: (now: Instant) => lte(courseDates.endsAt, now),
  cancelled: () => isNotNull(courseDates.cancelledAt),
  hidden: () => sql`${courseDates.state} <> 'published'`,
} as const

export async function listDatesForStaff(db: Db, asked: Asked, now: Instant, size = PAGE): Promise<Page<ForStaff>> {
  const { course, when, country, under } = asked.filters
  const { where, orderBy, limit } = keyset(asked, courseDates.startsAt, courseDates.id, size)
  const found = await db
    .select({
      id: courseDates.id,
      at: courseDates.startsAt,
      state: courseDates.state,
      publishAt: courseDates.publishAt,
    })
    .from(courseDates)
    .where(
      and(
        course ? eq(courseDates.courseId, course) : undefined,
        country ? eq(courseDates.country, country) : undefined,
        when ? WHEN[when as keyof typeof WHEN](now) : undefined,
        under ? and(isUnderMinimum, isComing(now)) : undefined,
        where,
      ),
    )
    .orderBy(...orderBy)
    .limit(limit)
  const dates = new Map(
    (
      await listCourseDates(
        db,
        found.map(({ id }) => id),
      )
    ).map((date) => [date.id, date]),
  )
  const rows = found.flatMap((row) => {
    const date = dates.get(row.id)
    return date ? [{ ...date, state: row.state, publishAt: row.publishAt, at: row.at }] : []
  })
  return asPage(rows, asked, size, ({ at }) => at)
}

export type ForStaff = CourseDate & Pick<DateRow, 'state' | 'publishAt'>

/** Published dates to come that fewer have paid for than they need, the soonest first. */
export async function listUnderMinimum(db: Db, now: Instant): Promise<CourseDate[]> {
  const rows = await db
    .select({ id: courseDates.id })
    .from(courseDates)
    .where(
      and(
        isPublished(courseDates, now),
        isNull(courseDates.cancelledAt),
        gt(courseDates.startsAt, now),
        isUnderMinimum,
      ),
    )
  return listCourseDates(
    db,
    rows.map(({ id }) => id),
  )
}

/** Orders that hold a paid place on a date. */
export async function listBookedOrders(db: Db, courseDateId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: places.orderId })
    .from(places)
    .innerJoin(entitlements, and(eq(entitlements.placeId, places.id), isNull(entitlements.endedAt)))
    .where(eq(places.courseDateId, courseDateId))
    .orderBy(places.orderId)
  return rows.map(({ id }) => id)
}

/** Paid places on a date whose attendee reads mail of their own; of several for one address, one. */
export async function listPlacesToTell(db: Db, courseDateId: string): Promise<string[]> {
  const rows = await db
    .select({ id: min(places.id) })
    .from(places)
    .innerJoin(entitlements, and(eq(entitlements.placeId, places.id), isNull(entitlements.endedAt)))
    .where(and(eq(places.courseDateId, courseDateId), isNotNull(places.attendeeEmail)))
    .groupBy(sql`lower(${places.attendeeEmail})`)
    .orderBy(min(places.id))
  return rows.flatMap(({ id }) => id ?? [])
}

export const listLadders = (db: Db) =>
  db.select().from(refundLadders).orderBy(asc(refundLadders.title), asc(refundLadders.id))

/** How many dates name each ladder. */
export async function countLadderUses(db: Db): Promise<Map<string, number>> {
  const rows = await db.select({ id: courseDates.ladderId, n: count() }).from(courseDates).groupBy(courseDates.ladderId)
  return new Map(rows.map(({ id, n }) => [id, n]))
}

/** Words that dates already carry, to choose from. */
export async function listKnownWords(db: Db) {
  const rows = await db
    .selectDistinct({ region: courseDates.region, instructor: courseDates.instructor })
    .from(courseDates)
  const all = (words: string[]) => [...new Set(words)].sort()
  return { regions: all(rows.map(({ region }) => region)), instructors: all(rows.map(({ instructor }) => instructor)) }
}
