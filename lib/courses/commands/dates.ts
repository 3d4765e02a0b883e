import { touchContent } from '@/db/content-versions'
import { type Db, transact } from '@/db/open'
import { permit, type Staff } from '@/lib/accounts/rights'
import type { Forbidden, Visitor } from '@/lib/accounts/rules'
import { decideEdit, recordAct } from '@/lib/audit/commands'
import { type ChangedMeanwhile, changesOf } from '@/lib/audit/rules'
import { ok, type Result, refuse } from '@/lib/base/result'
import { enqueue } from '@/lib/jobs/commands'
import { attendeeJob, mailJob } from '@/lib/jobs/rules'
import type { World } from '@/lib/world/world'
import type { ChangeDate, DateRefusal, MakeDate } from '../forms/date'
import { isBookingInTime, isMoved, planDate } from '../plan'
import { findCourseDate } from '../queries/dates'
import { findCourseRow } from '../queries/staff-courses'
import { findDateRow, listBookedOrders, listPlacesToTell } from '../queries/staff-dates'
import { findLadder, insertDate, isDateSlugTaken, saveDays, updateDate } from '../queries/writes'
import { type CourseDate, isPast } from '../rules'
import { hangMap } from './map'

type Refusal = Forbidden | ChangedMeanwhile | DateRefusal
type Inside = Pick<World, 'now' | 'newId'> & { db: Db }

/** A new date, hidden until it is published; a clone is made from a form that another date has filled in. */
export async function makeDate(
  world: World,
  { actor }: Visitor,
  ask: MakeDate,
): Promise<Result<{ id: string }, Refusal>> {
  const staff = permit(actor, 'edit-courses')
  if (!staff.ok) return staff
  const mapId = await hangMap(world, ask)
  return transact(world.db, async (tx): Promise<Result<{ id: string }, Refusal>> => {
    const id = world.newId()
    const plan = await decidePlan(tx, id, ask)
    if (!plan.ok) return plan
    const { row, days } = plan.value
    await insertDate(tx, { ...row, id, mapId, state: 'draft' })
    await saveDays(tx, id, days)
    const on = { subject: 'course-date', id, label: row.slug }
    await recordAct({ ...world, db: tx }, staff.value, { act: 'course-date.made', on, revision: 1 })
    return ok({ id })
  })
}

/** Whoever has booked is told when the time or the place is another; the capacity never falls below what is taken. */
export async function changeDate(
  world: World,
  { actor }: Visitor,
  ask: ChangeDate,
): Promise<Result<{ id: string }, Refusal>> {
  const staff = permit(actor, 'edit-courses')
  if (!staff.ok) return staff
  const mapId = await hangMap(world, ask)
  return transact(world.db, async (tx): Promise<Result<{ id: string }, Refusal>> => {
    const stored = await findDateRow(tx, ask.date)
    const before = stored && (await findCourseDate(tx, stored.id))
    if (!stored || !before) return refuse({ kind: 'gone' })
    const edit = await decideEdit(tx, 'course-date', stored, ask.revision)
    if (!edit.ok) return edit
    if (stored.cancelledAt !== null) return refuse({ kind: 'is-cancelled' })
    const plan = await decidePlan(tx, stored.id, ask)
    if (!plan.ok) return plan
    const { row, days } = plan.value
    const needed = before.claimed + row.blocked
    if (row.capacity !== null && row.capacity < needed)
      return refuse({ kind: 'places-taken', taken: before.claimed, blocked: row.blocked })

    const revision = stored.revision + 1
    await updateDate(tx, stored.id, { ...row, mapId, revision })
    await saveDays(tx, stored.id, days)
    const inside = { ...world, db: tx }
    if (isMoved({ ...stored, days: before.days }, { ...row, days })) await tellOfMove(inside, before, revision)
    await writeDown(inside, staff.value, { before, stored, after: plan.value, revision })
    await touchContent(tx, 'courses')
    return ok({ id: stored.id })
  })
}

async function decidePlan(
  tx: Db,
  id: string,
  ask: MakeDate,
): Promise<Result<ReturnType<typeof planDate>, DateRefusal>> {
  const course = await findCourseRow(tx, ask.course)
  if (!course) return refuse({ kind: 'no-such-course' })
  if (!(await findLadder(tx, ask.ladder))) return refuse({ kind: 'no-such-ladder' })
  const isOwnTime = course.format === 'self-paced'
  if (isOwnTime && ask.days.length > 0) return refuse({ kind: 'has-no-days' })
  if (!isOwnTime && ask.days.length === 0) return refuse({ kind: 'needs-days' })
  const plan = planDate(ask, course.slug)
  if (!isBookingInTime(plan.row.bookingEndsAt, plan.row.startsAt)) return refuse({ kind: 'booking-ends-late' })
  if (await isDateSlugTaken(tx, id, plan.row.slug)) return refuse({ kind: 'slug-taken' })
  return ok(plan)
}

/** Each order and everybody who comes hears of this change once; what the mail says is read when it is sent. */
async function tellOfMove(world: Inside, before: CourseDate, revision: number) {
  if (isPast(before, world.now())) return
  for (const order of await listBookedOrders(world.db, before.id))
    await enqueue(world, mailJob('date-changed', `${before.id}:${revision}:${order}`, { order, date: before.id }))
  for (const place of await listPlacesToTell(world.db, before.id))
    await enqueue(world, attendeeJob('attendee-date-changed', place, revision))
}

type Edit = {
  before: CourseDate
  stored: NonNullable<Awaited<ReturnType<typeof findDateRow>>>
  after: ReturnType<typeof planDate>
  revision: number
}

async function writeDown(world: Inside, staff: Staff, { before, stored, after, revision }: Edit) {
  const daysOf = (on: { startsLocal: string; endsLocal: string }[]) =>
    on.map(({ startsLocal, endsLocal }) => `${startsLocal} – ${endsLocal.slice(11)}`)
  const old = Object.fromEntries(Object.keys(after.row).map((name) => [name, stored[name as keyof typeof after.row]]))
  const changes = changesOf({ ...old, days: daysOf(before.days) }, { ...after.row, days: daysOf(after.days) })
  const on = { subject: 'course-date', id: stored.id, label: after.row.slug }
  await recordAct(world, staff, { act: 'course-date.changed', on, changes, revision })
}
