import { show, showHours, showOffset, showWeekday } from '@/lib/base/time'
import { type CourseDate, clockTown } from '@/lib/courses/rules'
import type { OrderView } from '@/lib/orders/queries/orders'
import { button, type Letter, list, quiet, words } from '../letter'

export function dateCancelledLetter(order: OrderView, date: CourseDate, link: string): Letter {
  const places = order.places.filter(({ courseDateId }) => courseDateId === date.id)
  return {
    subject: `Cancelled: ${nameOf(date)}`,
    blocks: [
      words(`Hello ${order.name},`),
      words(`we are sorry: ${nameOf(date)}, which was to begin ${startOf(date)}, will not be held.`),
      ...(date.cancelReason ? [words(date.cancelReason)] : []),
      words(
        'You have back all that you paid for it, GST and all, or a place on another date, as you like. We send the money the way it came; if you would rather come another time, answer this mail.',
      ),
      ...list(
        `Your places in order ${order.number}`,
        places.map(({ attendeeName }) => ({ text: attendeeName ?? 'Nobody was named yet' })),
      ),
      button('Open your order', link),
      quiet('Whoever was to come on one of your places does not know yet: please tell them.'),
    ],
  }
}

/** The date as it is when the mail is sent, whatever it was before. */
export function dateChangedLetter(order: OrderView, date: CourseDate, link: string): Letter {
  const where =
    date.mode === 'online' ? 'Online' : [date.venue?.name, date.venue?.address, date.city].filter(Boolean).join(', ')
  return {
    subject: `Changed: ${nameOf(date)}`,
    blocks: [
      words(`Hello ${order.name},`),
      words(`the time or the place of ${nameOf(date)} has changed. This is how it stands now:`),
      ...list(
        `When, by ${clockTown(date)} clocks`,
        date.days.map(({ day, startsAt, endsAt }) => ({
          text: `${showWeekday(day)}, ${showHours(startsAt, endsAt, date.zone)} (${showOffset(startsAt, date.zone)})`,
        })),
      ),
      ...list('Where', [
        { text: where },
        ...(date.onlineLink ? [{ text: date.onlineLink, href: date.onlineLink }] : []),
      ]),
      words(
        'If you cannot come any more, answer this mail: you have all of it back, or a place on another date, as you like.',
      ),
      button('Open your order', link),
      quiet('Whoever comes on one of your places does not know yet: please tell them.'),
    ],
  }
}

const nameOf = ({ courseTitle, city }: CourseDate) => `${courseTitle}, ${city ?? 'online'}`
const startOf = ({ startsAt, zone }: CourseDate) => (startsAt === null ? 'in your own time' : show(startsAt, zone))
