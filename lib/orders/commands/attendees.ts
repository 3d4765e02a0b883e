import { type Db, transact } from '@/db/open'
import type { Attendee } from '@/db/schema/orders'
import type { Visitor } from '@/lib/accounts/rules'
import { ok, type Result, refuse } from '@/lib/base/result'
import { enqueue } from '@/lib/jobs/commands'
import { attendeeJob } from '@/lib/jobs/rules'
import type { World } from '@/lib/world/world'
import { mayOpen } from '../link'
import { findOrderByNumber, type OrderView, saveAttendee } from '../queries/orders'
import { type AttendeeRefusal, isOtherPerson, isPaid, isPlaceHeld, type NameAttendee } from '../rules'

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
    await putInPlace({ ...world, db: tx }, place, ask)
    return ok(order)
  })
}

type Place = { id: string; attendeeName: string | null; attendeeEmail: string | null; naming: number }

/** Who comes now hears of it, and so does whoever was to come until now. Whether there is something to tell is read when a mail is sent. */
export async function putInPlace(
  world: Pick<World, 'now' | 'newId'> & { db: Db },
  place: Place,
  { name, email: typed }: Attendee,
) {
  const [before, email] = [place.attendeeEmail ?? '', typed.toLowerCase()]
  const naming = place.naming + (before === email ? 0 : 1)
  await saveAttendee(world.db, place.id, { name, email }, naming)
  if (before === email) return
  if (email) await enqueue(world, attendeeJob('attendee', place.id, naming))
  if (before && isOtherPerson(place.attendeeName, name))
    await enqueue(world, attendeeJob('attendee-replaced', place.id, place.naming))
}
