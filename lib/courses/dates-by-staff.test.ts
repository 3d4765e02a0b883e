import { expect, test } from 'vitest'
import { transact } from '@/db/open'
import { iso } from '@/lib/base/time'
import { placeOrder } from '@/lib/checkout/commands/place-order'
import { askToPay, guestWith } from '@/lib/checkout/small-shop.testing'
import { bought, deliver, mailAbout } from '@/lib/email/mailing.testing'
import { askedFor } from '@/lib/lists/rules'
import { dateOf, OWNER, shopWithDays, typedDate, visitorOf } from '@/lib/places/cancelling.testing'
import type { FakeWorld } from '@/lib/world/fake'
import { changeDate, makeDate } from './commands/dates'
import { publishDate } from './commands/publish'
import { ChangeDate, MakeDate } from './forms/date'
import { namedBookingEnd, planDate } from './plan'
import { findCourseDate, listDatesOfCourse, listDatesToPreview } from './queries/dates'
import { COURSES_LIST, listCoursesForStaff } from './queries/staff-courses'
import { listUnderMinimum } from './queries/staff-dates'
import { updateDate } from './queries/writes'

const asChange = async (world: FakeWorld, change: Record<string, string> = {}) =>
  ChangeDate.parse({ ...typedDate(change), date: 'date', revision: String((await dateOf(world)).revision) })

const wrongIn = (change: Record<string, string>) =>
  MakeDate.safeParse(typedDate(change)).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []

test.each([
  ['Australia/Adelaide', '2027-03-06', '2027-03-05T22:30:00.000Z'],
  ['Asia/Kathmandu', '2027-05-08', '2027-05-08T03:15:00.000Z'],
  ['Pacific/Auckland', '2027-02-20', '2027-02-19T20:00:00.000Z'],
])('nine in the morning in %s on %s is %s', async (zone, day, at) => {
  const world = await shopWithDays()
  const ask = MakeDate.parse(
    typedDate({ slug: '', zone, 'days-0-day': day, 'days-1-day': '', 'days-1-starts': '', 'days-1-ends': '' }),
  )
  const made = await makeDate(world, OWNER, ask)
  if (!made.ok) throw new Error(made.refusal.kind)
  const row = await dateOf(world, made.value.id)
  expect([iso(row.startsAt ?? world.now()), row.state]).toEqual([at, 'draft'])
  expect(row.slug).toMatch(/^course-adelaide-(february|march|may)-2027$/)
})

test('a time that clocks skip is refused beside its field, with the reason', () => {
  const wrong = wrongIn({
    zone: 'Australia/Melbourne',
    'days-0-day': '2027-10-02',
    'days-1-day': '2027-10-03',
    'days-1-starts': '02:30',
  })
  expect(wrong).toEqual([
    'days-1-starts: There is no 02:30 on that day: clocks in Australia/Melbourne go from 02:00 to 03:00.',
  ])
  expect(wrongIn({ zone: 'Australia/Melbourne', 'days-1-day': '2027-10-03', 'days-1-starts': '03:00' })).toEqual([])
})

test.each([
  [{ 'days-0-ends': '08:00' }, 'days-0-ends'],
  [{ 'days-1-day': '2027-02-06' }, 'days-1-day'],
  [{ city: '' }, 'city'],
  [{ zone: 'Mars/Olympus' }, 'zone'],
  [{ earlyPrice: '700', earlyDay: '2026-12-18' }, 'earlyPrice'],
  [{ blocked: '2' }, 'blockReason'],
  [{ capacity: '10', minimum: '11' }, 'minimum'],
  [{ onlineLink: 'javascript:alert(1)' }, 'onlineLink'],
  [{ price: '-1' }, 'price'],
] as [Record<string, string>, string][])('%j is refused at %s', (change, field) => {
  expect(wrongIn(change).map((words) => words.split(':')[0])).toEqual([field])
})

test('a date that moves takes the usual end of booking along, and leaves one that staff have named', () => {
  const rowOf = (change: Record<string, string>) => planDate(MakeDate.parse(typedDate(change)), 'course').row
  expect(namedBookingEnd(rowOf({ bookingEnd: '' }))).toBeNull()
  const named = rowOf({ bookingEnd: '2027-01-20T12:00' })
  expect(namedBookingEnd(named)).toBe(named.bookingEndsAt)
  expect(namedBookingEnd({ bookingEndsAt: null, startsAt: null })).toBeNull()
})

test('capacity falls to what is taken and kept back, and no lower', async () => {
  const world = await shopWithDays()
  await bought(world, { 'date:date': 2 })
  expect(await changeDate(world, OWNER, await asChange(world, { capacity: '1' }))).toMatchObject({
    refusal: { kind: 'places-taken', taken: 2, blocked: 0 },
  })
  const kept = { capacity: '2', blocked: '1', blockReason: 'for the interpreter' }
  expect(await changeDate(world, OWNER, await asChange(world, kept))).toMatchObject({ refusal: { blocked: 1 } })
  expect((await changeDate(world, OWNER, await asChange(world, { ...kept, capacity: '3' }))).ok).toBe(true)
  const visitor = await guestWith(world, { 'variant:ebook': 1 })
  expect((await placeOrder(world, visitor, await askToPay(world, visitor))).ok).toBe(true)
  await expect(guestWith(world, { 'date:date': 1 })).rejects.toThrow('places-refused')
})

const isBeyond = async (world: FakeWorld) => {
  const date = await findCourseDate(world.db, 'date')
  return (date?.claimed ?? 0) > (date?.capacity ?? 0)
}

test('who buys while the capacity is cut never stands beyond it', async () => {
  const world = await shopWithDays()
  const visitor = await guestWith(world, { 'date:date': 3 })
  const [ask, cut] = [await askToPay(world, visitor), await asChange(world, { capacity: '1' })]
  await Promise.all([changeDate(world, OWNER, cut), placeOrder(world, visitor, ask)])
  expect(await isBeyond(world)).toBe(false)
})

test('looked at before the transaction, the same cut would leave people beyond it', async () => {
  const world = await shopWithDays()
  const visitor = await guestWith(world, { 'date:date': 3 })
  const seen = await findCourseDate(world.db, 'date')
  await placeOrder(world, visitor, await askToPay(world, visitor))
  if (seen?.claimed === 0) await transact(world.db, (tx) => updateDate(tx, 'date', { capacity: 1 }))
  expect(await isBeyond(world)).toBe(true)
})

test('the second of two editors is told what the first one changed', async () => {
  const world = await shopWithDays()
  const [one, other] = [await asChange(world, { price: '700' }), await asChange(world, { instructor: 'Somebody else' })]
  expect((await changeDate(world, OWNER, one)).ok).toBe(true)
  expect(await changeDate(world, visitorOf('courses'), other)).toMatchObject({
    refusal: { kind: 'changed-meanwhile', edits: [{ by: 'owner@example.com' }] },
  })
  expect(await changeDate(world, visitorOf('editor'), other)).toMatchObject({ refusal: { kind: 'not-allowed' } })
})

test('another time or place is told once to each who booked, another price to nobody', async () => {
  const world = await shopWithDays()
  await bought(world, { 'date:date': 1 })
  await deliver(world)
  const before = world.sent.length
  // The first save writes the venue down; nobody hears of what stays as it was.
  await changeDate(world, OWNER, await asChange(world))
  await deliver(world)
  const hall = world.sent.length - before
  await changeDate(world, OWNER, await asChange(world, { price: '700' }))
  await deliver(world)
  expect(world.sent.length - before).toBe(hall)
  world.sent.length = 0
  await changeDate(world, OWNER, await asChange(world, { 'days-0-starts': '10:00' }))
  await deliver(world)
  await deliver(world)
  expect(mailAbout(world, 'Changed').text).toMatch(/6 Feb 2027, 10:00.am/)
})

test('a date with people on it is cancelled, not hidden', async () => {
  const world = await shopWithDays()
  await bought(world, { 'date:date': 1 })
  const { revision } = await dateOf(world)
  const ask = { thing: 'date', revision, at: null }
  expect(await publishDate(world, OWNER, { ...ask, do: 'retire' })).toMatchObject({
    refusal: { kind: 'has-places', taken: 1 },
  })
  expect(await publishDate(world, OWNER, { ...ask, do: 'schedule' })).toMatchObject({ refusal: { kind: 'no-moment' } })
})

test('dates under their minimum are those that fewer have paid for', async () => {
  const world = await shopWithDays()
  const under = async () => (await listUnderMinimum(world.db, world.now())).map(({ id }) => id)
  expect(await under()).toEqual(['date'])
  const visitor = await guestWith(world, { 'date:date': 1 })
  await placeOrder(world, visitor, await askToPay(world, visitor))
  expect(await under()).toEqual(['date'])
  await bought(world, { 'date:date': 1 })
  expect(await under()).toEqual([])
})

test('a draft is among the dates of its own preview, and in nobody’s list', async () => {
  const world = await shopWithDays()
  const made = await makeDate(world, OWNER, MakeDate.parse(typedDate({ slug: 'hidden' })))
  const id = made.ok ? made.value.id : ''
  const { courseId } = await dateOf(world, id)
  const slugs = (dates: { slug: string }[]) => dates.map(({ slug }) => slug)
  expect(slugs(await listDatesToPreview(world.db, courseId, id))).toContain('hidden')
  expect(slugs(await listDatesToPreview(world.db, courseId))).not.toContain('hidden')
  expect(slugs(await listDatesOfCourse(world.db, courseId, world.now()))).not.toContain('hidden')
})

test('the list of courses says how many dates of each are still to come', async () => {
  const world = await shopWithDays()
  const coming = async () => {
    const { rows } = await listCoursesForStaff(world.db, askedFor(COURSES_LIST, {}), world.now())
    return rows.map((row) => row.coming)
  }
  expect(await coming()).toEqual([1])
  const { endsAt } = await dateOf(world)
  world.setTime(endsAt ?? world.now())
  expect(await coming()).toEqual([0])
})
