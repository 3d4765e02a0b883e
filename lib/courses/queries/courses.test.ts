import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { type Db, transact } from '@/db/open'
import { courseDates, nuggetCourses } from '@/db/schema/courses'
import { orders } from '@/db/schema/orders'
import { claims } from '@/db/schema/stock'
import { money } from '@/lib/base/money'
import { days, earlier, instant, iso, later, minutes } from '@/lib/base/time'
import { type FakeWorld, fakeWorld } from '@/lib/world/fake'
import { availability, isPast, placePrice } from '../rules'
import { findCourse, listCourses, listNuggetsForCourse } from './courses'
import { findCourseDate, listAllDates, listDatesOfCourse, listNextDates, listNextDatesFor } from './dates'

const AUCKLAND = 'explain-pain-auckland-february-2027'
const ADELAIDE = 'explain-pain-adelaide-february-2027'

async function find(db: FakeWorld['db'], id: string) {
  const date = await findCourseDate(db, id)
  if (!date) throw new Error(`No date is called ${id}`)
  return date
}

describe('a course', () => {
  test('comes with what to attend and what to read before', async () => {
    const { db, now } = await fakeWorld('seeded')
    expect(await findCourse(db, 'pain-plasticity-rehabilitation', now())).toMatchObject({
      prerequisite: { slug: 'explain-pain' },
    })
    const course = await findCourse(db, 'explain-pain', now())
    expect(course).toMatchObject({ preReading: { slug: 'explain-pain' }, prerequisite: undefined })
    const taste = await listNuggetsForCourse(db, course?.id ?? '', now())
    expect(taste.map(({ number }) => number)).toContain(8)
  })

  test('that nobody teaches is not found', async () => {
    const { db, now } = await fakeWorld('seeded')
    expect(await findCourse(db, 'explain-everything', now())).toBeUndefined()
    expect(await findCourseDate(db, 'explain-everything')).toBeUndefined()
  })

  test('in your own time has one date without days, without end and without a limit', async () => {
    const { db, now } = await fakeWorld('seeded')
    const course = (await listCourses(db, now())).find(({ format }) => format === 'self-paced')
    expect(await listDatesOfCourse(db, course?.id ?? '', now())).toMatchObject([
      { days: [], startsAt: null, endsAt: null, bookingEndsAt: null, capacity: null, price: money(290_00) },
    ])
  })
})

describe('dates', () => {
  test('come soonest first, and the one without days last', async () => {
    const { db, now } = await fakeWorld('seeded')
    const starts = (await listAllDates(db, now())).map(({ startsAt }) => startsAt)
    const withDays = starts.filter((at) => at !== null)
    expect(starts).toEqual([...withDays.toSorted((a, b) => a - b), null])
    expect(withDays).toHaveLength(25)
  })

  test('of Adelaide: two days by its own clock, an early price until the end of 18 December, 38 places taken', async () => {
    const { db, now } = await fakeWorld('seeded')
    const date = await find(db, ADELAIDE)
    expect(date.days.map(({ startsLocal, startsAt }) => [startsLocal, iso(startsAt)])).toEqual([
      ['2027-02-06T09:00', '2027-02-05T22:30:00.000Z'],
      ['2027-02-07T09:00', '2027-02-06T22:30:00.000Z'],
    ])
    expect(placePrice(date, now())).toEqual(money(560_00))
    expect(placePrice(date, instant('2026-12-18T13:30:00Z'))).toEqual(money(620_00))
    expect(date).toMatchObject({ courseSlug: 'explain-pain', claimed: 38, held: 0, capacity: 60 })
  })

  test.each([
    ['graded-motor-imagery-sydney-march-2027', { kind: 'few-left', left: 1 }],
    ['mobilisation-of-the-nervous-system-milan-may-2027', { kind: 'full' }],
    ['explain-pain-dublin-august-2027', { kind: 'cancelled' }],
    ['explain-pain-perth-october-2026', { kind: 'past' }],
    [AUCKLAND, { kind: 'open' }],
  ])('%s says how it stands', async (id, says) => {
    const { db, now } = await fakeWorld('seeded')
    expect(availability(await find(db, id), now())).toEqual(says)
  })

  test('of Auckland is over when its second day ends there, though it is still early in the day in London', async () => {
    const { db } = await fakeWorld('seeded')
    const date = await find(db, AUCKLAND)
    expect(isPast(date, instant('2027-02-21T03:29:59Z'))).toBe(false)
    expect(isPast(date, instant('2027-02-21T03:30:00Z'))).toBe(true)
  })

  test('without a stored end of booking close a day before they start', async () => {
    const { db } = await fakeWorld('seeded')
    await transact(db, (tx) => tx.update(courseDates).set({ bookingEndsAt: null }).where(eq(courseDates.id, AUCKLAND)))
    const { startsAt, bookingEndsAt } = await find(db, AUCKLAND)
    expect(bookingEndsAt).toBe(startsAt && earlier(startsAt, days(1)))
    const atTheEnd = { limit: 1, now: bookingEndsAt ?? instant('2027-01-01T00:00Z') }
    await goingWith(db, ['EP'])
    expect(await listNextDatesFor(db, NUGGET, atTheEnd)).not.toMatchObject([{ id: AUCKLAND }])
    const aMinuteBefore = earlier(atTheEnd.now, minutes(1))
    expect(await listNextDatesFor(db, NUGGET, { ...atTheEnd, now: aMinuteBefore })).toMatchObject([{ id: AUCKLAND }])
  })
})

test('places count until they are released, and held ones say until when', async () => {
  const world = await fakeWorld('seeded')
  const { db, now } = world
  const [order] = await db.select({ id: orders.id }).from(orders).limit(1)
  const claim = (quantity: number, facts: Partial<typeof claims.$inferInsert>) => ({
    id: world.newId(),
    orderId: order?.id ?? '',
    lineId: 'line',
    courseDateId: AUCKLAND,
    quantity,
    createdAt: now(),
    heldUntil: later(now(), minutes(40)),
    ...facts,
  })
  const rows = [
    claim(4, { keptAt: now(), heldUntil: earlier(now(), minutes(5)) }),
    claim(2, {}),
    claim(1, { heldUntil: later(now(), minutes(12)) }),
    claim(9, { releasedAt: now(), releaseReason: 'payment-ended' }),
  ]
  await transact(db, (tx) => tx.insert(claims).values(rows))
  expect(await find(db, AUCKLAND)).toMatchObject({
    claimed: 7,
    held: 3,
    earliestHeldUntil: later(now(), minutes(12)),
  })
})

const NUGGET = 'nugget-8'
const goingWith = (db: Db, courseIds: string[]) =>
  transact(db, async (tx) => {
    await tx.delete(nuggetCourses).where(eq(nuggetCourses.nuggetId, NUGGET))
    await tx.insert(nuggetCourses).values(courseIds.map((courseId) => ({ nuggetId: NUGGET, courseId })))
  })

test('next come the soonest dates that can still be booked, of the courses that go with a nugget', async () => {
  const { db } = await fakeWorld('seeded')
  const now = instant('2027-05-01T00:00Z')
  await goingWith(db, ['MNS', 'GMI'])
  const next = await listNextDatesFor(db, NUGGET, { now, limit: 2 })
  expect(next.map(({ slug }) => slug)).toEqual([
    'mobilisation-of-the-nervous-system-milan-may-2027',
    'graded-motor-imagery-st-johns-june-2027',
  ])
  const all = await listNextDates(db, { now, limit: 50 })
  expect(all.map(({ slug }) => slug)).not.toContain('explain-pain-dublin-august-2027')
})
