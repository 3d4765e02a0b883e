import { touchContent } from '@/db/content-versions'
import { transact } from '@/db/open'
import { permit } from '@/lib/accounts/rights'
import type { Forbidden, Visitor } from '@/lib/accounts/rules'
import { decideEdit, recordAct } from '@/lib/audit/commands'
import { type ChangedMeanwhile, changesOf } from '@/lib/audit/rules'
import { ok, type Result, refuse } from '@/lib/base/result'
import { endPayment } from '@/lib/checkout/commands/settle'
import { giveUpTransfer } from '@/lib/checkout/commands/transfer'
import { findCourseDate } from '@/lib/courses/queries/dates'
import { findDateRow, listBookedOrders, listPlacesToTell } from '@/lib/courses/queries/staff-dates'
import { updateDate } from '@/lib/courses/queries/writes'
import { isPast } from '@/lib/courses/rules'
import { enqueue, type Handler } from '@/lib/jobs/commands'
import { attendeeJob, mailJob } from '@/lib/jobs/rules'
import type { World } from '@/lib/world/world'
import { listOpenPayments, listOpenTransfers, releaseHolds } from '../queries'
import type { CancelDate, CancelRefusal } from '../rules'

type Answer = Result<{ id: string }, Forbidden | ChangedMeanwhile | CancelRefusal>

/**
 * The date will not be held: everybody who paid or comes is told once, what was only held goes back, and whoever pays all the
 * same has the money back by itself. Refunds for those who had paid are a second act.
 */
export async function cancelDate(world: World, { actor }: Visitor, ask: CancelDate): Promise<Answer> {
  const staff = permit(actor, 'edit-courses')
  if (!staff.ok) return staff
  return transact(world.db, async (tx): Promise<Answer> => {
    const [stored, date] = [await findDateRow(tx, ask.date), await findCourseDate(tx, ask.date)]
    if (!stored || !date) return refuse({ kind: 'gone' })
    if (stored.cancelledAt !== null) return refuse({ kind: 'is-cancelled' })
    const edit = await decideEdit(tx, 'course-date', stored, ask.revision)
    if (!edit.ok) return edit
    if (isPast(date, world.now())) return refuse({ kind: 'is-over' })

    const inside = { ...world, db: tx }
    const [id, revision] = [stored.id, stored.revision + 1]
    await updateDate(tx, id, { cancelledAt: world.now(), cancelReason: ask.reason, revision })
    await releaseHolds(tx, id, world.now())
    for (const order of await listBookedOrders(tx, id))
      await enqueue(inside, mailJob('date-cancelled', `${id}:${order}`, { order, date: id }))
    for (const place of await listPlacesToTell(tx, id))
      await enqueue(inside, attendeeJob('attendee-date-cancelled', place, 'once'))
    await enqueue(inside, { kind: 'end-holds', key: `end-holds:${id}`, payload: { date: id } })
    const changes = changesOf({ cancelled: false, reason: null }, { cancelled: true, reason: ask.reason })
    const on = { subject: 'course-date', id, label: stored.slug }
    await recordAct(inside, staff.value, { act: 'course-date.cancelled', on, changes, revision })
    await touchContent(tx, 'courses')
    return ok({ id })
  })
}

/** Ends the payments that were open for places on a cancelled date. Money that has come meanwhile goes back by itself. */
export const endHolds: Handler = async (world, { payload }) => {
  for (const order of await listOpenTransfers(world.db, payload.date ?? ''))
    await transact(world.db, (tx) => giveUpTransfer({ ...world, db: tx }, order, 'date-cancelled'))
  let isUnheard = false
  for (const attempt of await listOpenPayments(world.db, payload.date ?? '')) {
    const ended = await endPayment(world, attempt)
    if (!ended.ok) isUnheard = true
  }
  return isUnheard ? refuse({ kind: 'payment-unavailable' }) : ok(null)
}
