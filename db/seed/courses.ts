import { type Db, transact } from '@/db/open'
import { addDays, type Day, dayIn, days, type Instant, inZone, later, type WallTime, weekday } from '@/lib/base/time'
import { touchContent } from '../content-versions'
import { redirects } from '../schema/content'
import {
  courseDays,
  courses as courseTable,
  courseDates as dateTable,
  productCourses,
  refundLadders,
} from '../schema/courses'
import { hangCovers, hangMaps } from './covers'
import {
  courseDates,
  rollingDates,
  type SeedCourseDate,
  type SeedCourseDay,
  type SeedRollingDate,
} from './texts/course-dates'
import { courses, type SeedCourse } from './texts/courses'
import { ladders } from './texts/ladders'
import type { SeedWorld } from './world'

const SATURDAY = 6

/** Courses with their dates; the rolling ones are counted from `today`. Ids are codes and slugs, so that a test can name them. */
export async function seedCourses(world: SeedWorld, today: Instant) {
  const covers = await hangCovers(world, 'course', courses)
  const maps = await hangMaps(world, [...courseDates, ...rollingDates])
  await transact(world.db, async (tx) => {
    await tx.insert(refundLadders).values(ladders)
    for (const [rank, course] of courses.entries()) await seedCourse(tx, course, covers.get(course.slug), rank)
    for (const date of courseDates) await seedDate(tx, date, date.days, maps)
    for (const date of rollingDates) await seedDate(tx, date, daysFrom(date, today), maps)
    await touchContent(tx, 'courses')
  })
}

async function seedCourse(tx: Db, course: SeedCourse, coverId: string | undefined, rank: number) {
  const { code, oldSlug, prerequisite, preReading, works = [], price, accessMonths, cover, ...facts } = course
  const id = code
  const prerequisiteId = courses.find((other) => other.slug === prerequisite)?.code ?? null
  await tx
    .insert(courseTable)
    .values({ ...facts, id, code, prerequisiteId, preReadingId: preReading ?? null, coverId, rank })
  const beside = works.map((productId) => ({ productId, courseId: id, rank }))
  if (beside.length > 0) await tx.insert(productCourses).values(beside)
  if (oldSlug) await tx.insert(redirects).values({ from: `/courses/${oldSlug}`, to: `/courses/${course.slug}` })
  if (price === undefined) return
  await tx.insert(dateTable).values({
    id: `${course.slug}-any-time`,
    slug: `${course.slug}-any-time`,
    courseId: id,
    mode: 'online',
    region: 'Online',
    zone: 'Australia/Adelaide',
    language: 'en',
    instructor: 'Sample instructor, Australian faculty',
    minimum: 0,
    price,
    ladderId: 'standard',
  })
}

async function seedDate(
  tx: Db,
  date: SeedCourseDate | SeedRollingDate,
  on: SeedCourseDay[],
  maps: Map<string, string>,
) {
  const instants = on.map(({ day, starts, ends }) => {
    const [startsLocal, endsLocal] = [`${day}T${starts}`, `${day}T${ends}`] as [WallTime, WallTime]
    return {
      day,
      startsLocal,
      endsLocal,
      startsAt: inZone(startsLocal, date.zone),
      endsAt: inZone(endsLocal, date.zone),
    }
  })
  const [first, last] = [instants[0], instants.at(-1)]
  if (!first || !last) throw new Error(`${date.slug} has no days`)
  const { slug, mode, city, country, region, venue, zone, language, instructor, capacity, minimum, price, cancelled } =
    date
  await tx.insert(dateTable).values({
    ...{ slug, mode, city, country, region, venue, zone, language, instructor, capacity, minimum, price },
    id: slug,
    courseId: date.course,
    interpretedInto: date.interpreted ?? null,
    earlyPrice: date.earlyBird?.price ?? null,
    earlyUntil: date.earlyBird ? inZone(`${addDays(date.earlyBird.untilDay, 1)}T00:00`, zone) : null,
    startsAt: first.startsAt,
    endsAt: last.endsAt,
    bookingEndsAt: later(first.startsAt, days(-1)),
    ladderId: date.ladder,
    accreditation: date.accreditation ?? null,
    mapId: maps.get(city ?? '') ?? null,
    cancelledAt: null,
    cancelReason: cancelled?.reason ?? null,
  })
  await tx.insert(courseDays).values(instants.map((times, at) => ({ ...times, courseDateId: slug, n: at + 1 })))
}

/** The first Saturday at least so many days after `today`, in the zone of the date, and the days that follow it. */
function daysFrom({ rule, hours, zone }: SeedRollingDate, today: Instant): SeedCourseDay[] {
  const earliest = addDays(dayIn(today, zone), rule.atLeastDays)
  const first = addDays(earliest, (SATURDAY - weekday(earliest) + 7) % 7)
  return hours.map((times, at): SeedCourseDay => ({ day: addDays(first, at) as Day, ...times }))
}
