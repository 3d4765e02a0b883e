import { show, showHours, showOffset, showWeekday } from '@/lib/base/time'
import { type CourseDate, clockTown } from '@/lib/courses/rules'
import type { OrderView } from '@/lib/orders/queries/orders'
import { isOtherPerson, isPlaceHeld, isSameAddress } from '@/lib/orders/rules'
import { type Block, button, type Letter, list, quiet, words } from '../letter'

export function dateCancelledLetter(order: OrderView, date: CourseDate, link: string): Letter {
  const places = order.places.filter(({ courseDateId }) => courseDateId === date.id)
  return {
    subject: `Cancelled: ${nameOf(date)}`,
    blocks: [
      words(`Hello ${order.name},`),
      words(`We are sorry: ${nameOf(date)}, which was to begin ${startOf(date)}, will not be held.`),
      ...(date.cancelReason ? [words(date.cancelReason)] : []),
      words(
        'You have back all that you paid for it, GST and all, or a place on another date, as you like. We send the money the way it came; if you would rather come another time, answer this mail.',
      ),
      ...list(
        `Your places in order ${order.number}`,
        places.map(({ attendeeName }) => ({ text: attendeeName ?? 'Nobody was named yet' })),
      ),
      button('Open your order', link),
      ...whoKnows(order, date),
    ],
  }
}

/** The date as it is when the mail is sent, whatever it was before. */
export function dateChangedLetter(order: OrderView, date: CourseDate, link: string): Letter {
  return {
    subject: `Changed: ${nameOf(date)}`,
    blocks: [
      words(`Hello ${order.name},`),
      words(`The time or the place of ${nameOf(date)} has changed. This is how it stands now:`),
      ...whenAndWhere(date),
      words(
        'If you cannot come any more, answer this mail: you have all of it back, or a place on another date, as you like.',
      ),
      button('Open your order', link),
      ...whoKnows(order, date),
    ],
  }
}

/** All that somebody needs who comes: to nobody else is the link told. */
export function whenAndWhere(date: CourseDate): Block[] {
  const place = [date.venue?.name, date.venue?.address, date.city].filter(Boolean).join(', ')
  const link = date.onlineLink ? [{ text: `Join at ${date.onlineLink}`, href: date.onlineLink }] : []
  return [
    ...list(
      `When, by ${clockTown(date)} clocks`,
      date.days.map(({ day, startsAt, endsAt }) => ({
        text: `${showWeekday(day)}, ${showHours(startsAt, endsAt, date.zone)} (${showOffset(startsAt, date.zone)})`,
      })),
    ),
    ...(date.startsAt === null ? [words('You take it in your own time.')] : []),
    ...list('Where', [{ text: date.mode === 'online' ? 'Online' : place }, ...link]),
  ]
}

/** Whoever comes and has an address of their own is told; the others hear of it from the buyer. */
function whoKnows(order: OrderView, date: CourseDate): Block[] {
  const others = order.places.filter(
    (place) => place.courseDateId === date.id && isPlaceHeld(order, place.id) && isSomebodyElse(order, place),
  )
  const unknown = others.filter(({ attendeeEmail }) => !attendeeEmail)
  if (others.length === 0) return []
  if (unknown.length === 0) return [quiet('We have told everybody who comes on your places.')]
  return unknown.length === others.length
    ? [quiet('Whoever comes on one of your places does not know yet: please tell them.')]
    : [quiet('We have told those who come whose e-mail we have. Please tell the others.')]
}

/** Whom nobody has named yet there is nobody to tell. */
const isSomebodyElse = (order: OrderView, { attendeeName, attendeeEmail }: OrderView['places'][number]) =>
  attendeeEmail
    ? !isSameAddress(attendeeEmail, order.email)
    : attendeeName !== null && isOtherPerson(order.name, attendeeName)

export const nameOf = ({ courseTitle, city }: CourseDate) => `${courseTitle}, ${city ?? 'online'}`
export const startOf = ({ startsAt, zone }: CourseDate) =>
  startsAt === null ? 'in your own time' : `${show(startsAt, zone)} (${showOffset(startsAt, zone)})`
