import { type Db, transact } from '@/db/open'
import { type Action, permit, type Staff } from '@/lib/accounts/rights'
import type { Visitor } from '@/lib/accounts/rules'
import { decideEdit, recordAct } from '@/lib/audit/commands'
import { changesOf } from '@/lib/audit/rules'
import { ok, type Result, refuse } from '@/lib/base/result'
import { enqueue } from '@/lib/jobs/commands'
import { mailJob } from '@/lib/jobs/rules'
import { putInPlace } from '@/lib/orders/commands/attendees'
import { onOrder } from '@/lib/orders/names'
import { insertDelivery, insertNote } from '@/lib/orders/queries/care'
import { findOrder, type OrderView } from '@/lib/orders/queries/orders'
import type { World } from '@/lib/world/world'
import {
  type AddNote,
  type CareRefusal,
  type ChangeDelivery,
  type DeliveryRefusal,
  hasGoodsToSend,
  listSendable,
  type RenameAttendee,
  type RenameRefusal,
  type SendAgain,
  type SendAgainRefusal,
} from '../care'

type Inside = Pick<World, 'now' | 'newId'> & { db: Db }
type Answer<Refusal> = Promise<Result<{ orderId: string }, Refusal>>

/** What staff want the next one to know. The same key keeps one note. */
export const addNote = (world: World, { actor }: Visitor, { order: id, key, words }: AddNote): Answer<CareRefusal> =>
  caring(world, actor, 'see-orders', id, async (inside, staff, order) => {
    const note = { id: key, orderId: id, words, by: staff.userId, at: inside.now() }
    if (await insertNote(inside.db, note))
      await recordAct(inside, staff, { act: 'order.noted', on: onOrder(order), changes: changesOf(null, { words }) })
    return ok({ orderId: id })
  })

/** Another address for what has not left yet. What was agreed stays on the order; the newest address counts. */
export const changeDelivery = (world: World, { actor }: Visitor, ask: ChangeDelivery): Answer<DeliveryRefusal> =>
  caring<DeliveryRefusal>(world, actor, 'change-orders', ask.order, async (inside, staff, order) => {
    const { delivery: before } = order
    const stored = { id: order.id, revision: order.deliveries.length }
    const edit = await decideEdit(inside.db, 'order', stored, ask.revision)
    if (!edit.ok) return edit
    if (!before || !hasGoodsToSend(order)) return refuse({ kind: 'nothing-to-ship' })
    const { order: orderId, revision, ...typed } = ask
    if (typed.country !== before.country) return refuse({ kind: 'other-country' })
    await insertDelivery(inside.db, {
      id: inside.newId(),
      orderId,
      delivery: typed,
      by: staff.userId,
      at: inside.now(),
    })
    const changes = changesOf(before, typed)
    await recordAct(inside, staff, {
      act: 'order.delivery-changed',
      on: onOrder(order),
      changes,
      revision: revision + 1,
    })
    return ok({ orderId })
  })

/** Who comes may be changed at any time: also on the morning itself, at the door. */
export const renameAttendee = (world: World, { actor }: Visitor, ask: RenameAttendee): Answer<RenameRefusal> =>
  caring<RenameRefusal>(world, actor, 'name-attendees', ask.order, async (inside, staff, order) => {
    const place = order.places.find(({ id }) => id === ask.place)
    if (!place) return refuse({ kind: 'no-such-place' })
    const email = ask.email.toLowerCase()
    await putInPlace(inside, place, ask)
    const changes = changesOf(
      { attendee: place.attendeeName, email: place.attendeeEmail },
      { attendee: ask.name, email: email || null },
    )
    await recordAct(inside, staff, { act: 'order.attendee-named', on: onOrder(order), changes })
    return ok({ orderId: order.id })
  })

/** A mail once more: a new piece of work with a key of its own, for what was sent once is never sent by itself again. */
export const sendAgain = (world: World, { actor }: Visitor, ask: SendAgain): Answer<SendAgainRefusal> =>
  caring<SendAgainRefusal>(world, actor, 'change-orders', ask.order, async (inside, staff, order) => {
    const found = listSendable(order).find(({ mail, about }) => `${mail}:${about}` === ask.mail)
    if (!found) return refuse({ kind: 'no-such-mail' })
    const job = mailJob(found.mail, found.about, found.facts)
    const again = { ...job, key: `${job.key}:${ask.key}` }
    await enqueue(inside, again)
    const changes = changesOf(null, { mail: found.mail, key: again.key })
    await recordAct(inside, staff, { act: 'order.mail-sent-again', on: onOrder(order), changes })
    return ok({ orderId: order.id })
  })

/** What staff do for an order that is there, in one transaction. */
export function caring<Refusal>(
  world: World,
  actor: Visitor['actor'],
  action: Action,
  id: string,
  work: (inside: Inside, staff: Staff, order: OrderView) => Answer<Refusal | CareRefusal>,
): Answer<Refusal | CareRefusal> {
  return transact(world.db, async (tx) => {
    const staff = permit(actor, action)
    if (!staff.ok) return staff
    const order = await findOrder(tx, id)
    return order ? work({ ...world, db: tx }, staff.value, order) : refuse({ kind: 'no-such-order' })
  })
}
