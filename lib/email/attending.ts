import { findCourse } from '@/lib/courses/queries/courses'
import { findCourseDate } from '@/lib/courses/queries/dates'
import { isPast } from '@/lib/courses/rules'
import { findJobByKey } from '@/lib/jobs/queries'
import { type AttendeeMail, attendeeKey } from '@/lib/jobs/rules'
import { findOrder } from '@/lib/orders/queries/orders'
import { isPlaceHeld, isSameAddress } from '@/lib/orders/rules'
import type { World } from '@/lib/world/world'
import type { Compose } from './compose'
import {
  attendeeLetter,
  type Coming,
  endedLetter,
  replacedLetter,
  tellAttendeeOfCancelling,
  tellAttendeeOfChange,
} from './letters/attending'
import { findMail, findOrderIdOf } from './queries'

/** To who comes, where that is not the buyer, who has a mail with all of it. */
export const TO_ATTENDEES: Record<AttendeeMail, Compose> = {
  async attendee(world, { about, naming }) {
    const found = await comingTo(world, about)
    if (!found || String(found.place.naming) !== naming || !isToCome(world, found)) return null
    return { to: found.to, letter: attendeeLetter(found) }
  },

  async 'attendee-replaced'(world, { about, naming = '' }) {
    const found = await findPlace(world, about)
    if (!found || !isHeld(found) || !isAhead(world, found)) return null
    const to = await notExpected(world, found, naming)
    return to === null ? null : { to, letter: replacedLetter(found) }
  },

  async 'attendee-place-ended'(world, { about, naming = '' }) {
    const found = await findPlace(world, about)
    if (!found || isHeld(found) || !isAhead(world, found)) return null
    const to = await notExpected(world, found, naming)
    return to === null ? null : { to, letter: endedLetter(found) }
  },

  async 'attendee-date-changed'(world, { about }) {
    const found = await comingTo(world, about)
    return found && isToCome(world, found) ? { to: found.to, letter: tellAttendeeOfChange(found) } : null
  },

  async 'attendee-date-cancelled'(world, { about }) {
    const found = await comingTo(world, about)
    return found ? { to: found.to, letter: tellAttendeeOfCancelling(found) } : null
  },
}

/** Nobody who has an address of their own: nothing to write. */
async function comingTo(world: World, placeId: string): Promise<(Coming & { to: string }) | null> {
  const found = await findPlace(world, placeId)
  const to = found?.place.attendeeEmail
  return found && to && !isSameAddress(to, found.order.email) ? { ...found, to } : null
}

async function findPlace({ db, site, now }: World, placeId: string): Promise<Coming | null> {
  const orderId = await findOrderIdOf(db, 'place', placeId)
  const order = orderId && (await findOrder(db, orderId))
  const place = order ? order.places.find(({ id }) => id === placeId) : undefined
  const date = place && (await findCourseDate(db, place.courseDateId))
  if (!order || !place || !date) return null
  return { order, place, date, course: await findCourse(db, date.courseSlug, now()), site }
}

const isHeld = ({ order, place }: Coming) => isPlaceHeld(order, place.id)
const isAhead = ({ now }: World, { date }: Coming) => date.cancelledAt === null && !isPast(date, now())
const isToCome = (world: World, coming: Coming) => isHeld(coming) && isAhead(world, coming)

/** Who had been told of this place under that name, and has no other on the date. */
async function notExpected(world: World, { order, place, date }: Coming, naming: string): Promise<string | null> {
  const to = await toldBefore(world, place.id, naming)
  if (to === undefined) return null
  const others = order.places.filter((each) => each.courseDateId === date.id && isPlaceHeld(order, each.id))
  return others.some((each) => isSameAddress(each.attendeeEmail, to)) ? null : to
}

/** Where we had written about this place under that name. A mail that is on its way is waited for. */
async function toldBefore({ db }: World, place: string, naming: string): Promise<string | undefined> {
  const key = attendeeKey('attendee', place, naming)
  const job = await findJobByKey(db, key)
  if (job && job.doneAt === null && job.deadAt === null) throw new Error('who came before is being written to')
  return (await findMail(db, key))?.recipient
}
