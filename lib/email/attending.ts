import { findCourse } from '@/lib/courses/queries/courses'
import { findCourseDate } from '@/lib/courses/queries/dates'
import { isPast } from '@/lib/courses/rules'
import { listJobsByKey } from '@/lib/jobs/queries'
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
import { findOrderIdOf, listRecipients } from './queries'

/** To who comes, where that is not the buyer, who has a mail with all of it. */
export const TO_ATTENDEES: Record<AttendeeMail, Compose> = {
  async attendee(world, { about, naming }) {
    const found = await comingTo(world, about)
    if (!found || String(found.place.naming) !== naming || !isToCome(world, found)) return null
    return { to: found.to, letter: attendeeLetter(found) }
  },

  async 'attendee-replaced'(world, { about, naming = '' }) {
    const found = await findPlace(world, about)
    if (!found || !isAhead(world, found)) return null
    const to = await toldBefore(world, found.place.id, naming)
    return to === undefined || comesStill(found, to) ? null : { to, letter: replacedLetter(found) }
  },

  async 'attendee-place-ended'(world, { about }) {
    const found = await comingTo(world, about)
    if (!found || isHeld(found) || !isAhead(world, found) || comesStill(found, found.to)) return null
    return (await isTold(world, found)) ? { to: found.to, letter: endedLetter(found) } : null
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

const onDate = ({ order, date }: Coming) => order.places.filter(({ courseDateId }) => courseDateId === date.id)
const comesStill = (coming: Coming, to: string) =>
  onDate(coming).some((each) => isPlaceHeld(coming.order, each.id) && isSameAddress(each.attendeeEmail, to))

/** Of several places of one address only the first was written about. */
async function isTold(world: World, coming: Coming & { to: string }): Promise<boolean> {
  const keys = onDate(coming).flatMap(({ id, naming }) =>
    Array.from({ length: naming + 1 }, (_, named) => attendeeKey('attendee', id, named)),
  )
  return (await listTold(world, keys)).some((told) => isSameAddress(told, coming.to))
}

/** Where we had written about this place under that name. */
const toldBefore = async (world: World, place: string, naming: string): Promise<string | undefined> =>
  (await listTold(world, [attendeeKey('attendee', place, naming)]))[0]

/** To whom these mails went; one that is on its way is waited for. Who was erased has an address where no mail goes. */
async function listTold({ db }: World, keys: string[]): Promise<string[]> {
  const isUnderWay = (await listJobsByKey(db, keys)).some((job) => job.doneAt === null && job.deadAt === null)
  if (isUnderWay) throw new Error('who came before is being written to')
  return (await listRecipients(db, keys)).filter((to) => !to.endsWith('.invalid'))
}
