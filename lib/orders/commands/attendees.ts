import { transact } from '@/db/open'
import type { Visitor } from '@/lib/accounts/rules'
import { ok, type Result, refuse } from '@/lib/base/result'
import type { World } from '@/lib/world/world'
import { mayOpen } from '../link'
import { findOrderByNumber, type OrderView, saveAttendee } from '../queries/orders'
import { type AttendeeRefusal, isPaid, isPlaceHeld, type NameAttendee } from '../rules'

/** Who comes may be named, or changed, until the course begins. */
export function nameAttendee(
  world: World,
  visitor: Visitor,
  ask: NameAttendee,
): Promise<Result<OrderView, AttendeeRefusal>> {
  return transact(world.db, async (tx) => {
    const order = await findOrderByNumber(tx, ask.order)
    const place = order?.places.find((each) => each.id === ask.place)
    if (!order || !place || !isPaid(order) || !mayOpen(world, visitor, order, ask.key))
      return refuse({ kind: 'no-such-place' })
    if (!isPlaceHeld(order, place.id)) return refuse({ kind: 'given-back' })
    if (place.startsAt !== null && world.now() >= place.startsAt) return refuse({ kind: 'too-late' })
    await saveAttendee(tx, place.id, ask.name, ask.email.toLowerCase())
    return ok(order)
  })
}
