import type { Course } from '@/lib/courses/queries/courses'
import type { CourseDate } from '@/lib/courses/rules'
import type { OrderView } from '@/lib/orders/queries/orders'
import type { World } from '@/lib/world/world'
import { type Letter, list, quiet, words } from '../letter'
import { nameOf, startOf, whenAndWhere } from './dates'

/** A place, and what whoever comes on it may know: nothing of the order but who booked. */
export type Coming = {
  order: OrderView
  place: OrderView['places'][number]
  date: CourseDate
  course: Course | undefined
  site: World['site']
}

export function attendeeLetter(coming: Coming): Letter {
  const { order, date, place } = coming
  return {
    subject: `You have a place: ${nameOf(date)}`,
    blocks: [
      words(hello(place.attendeeName)),
      words(`${order.name} has booked a place for you: ${nameOf(date)}. This is when and where.`),
      ...whenAndWhere(date),
      ...list('Before you come', beforeComing(coming)),
      words(`${WRITE} You cannot come? Tell ${order.name}: the place can go to somebody else until the course begins.`),
      why(coming),
    ],
  }
}

/** To who was to come, once another is named. */
export const replacedLetter = (coming: Coming): Letter =>
  notExpectedLetter(
    coming,
    'Your place has gone to somebody else',
    `${coming.order.name} has given it to somebody else since`,
  )

/** To who was to come, once the place is given back and nobody comes on it. */
export const endedLetter = (coming: Coming): Letter =>
  notExpectedLetter(coming, 'Your place is not booked any more', 'It has been given back since')

function notExpectedLetter({ order, date, site }: Coming, subject: string, since: string): Letter {
  return {
    subject: `${subject}: ${nameOf(date)}`,
    blocks: [
      words('Hello,'),
      words(
        `We wrote to you about a place that ${order.name} had booked for you: ${nameOf(date)}, beginning ${startOf(date)}. ${since}, so we do not expect you there.`,
      ),
      words(`There is nothing that you need to do. If this surprises you, please ask ${order.name}. ${WRITE}`),
      quiet(`You get this mail because we had told you of the place. It is the last one about it from ${site.name}.`),
    ],
  }
}

export function tellAttendeeOfChange(coming: Coming): Letter {
  const { order, date, place } = coming
  return {
    subject: `Changed: ${nameOf(date)}`,
    blocks: [
      words(hello(place.attendeeName)),
      words(`The time or the place of ${nameOf(date)} has changed. This is how it stands now:`),
      ...whenAndWhere(date),
      words(`You cannot come any more? Tell ${order.name}, who booked and can change it. ${WRITE}`),
      why(coming),
    ],
  }
}

export function tellAttendeeOfCancelling(coming: Coming): Letter {
  const { order, date, place } = coming
  return {
    subject: `Cancelled: ${nameOf(date)}`,
    blocks: [
      words(hello(place.attendeeName)),
      words(`We are sorry: ${nameOf(date)}, which was to begin ${startOf(date)}, will not be held.`),
      ...(date.cancelReason ? [words(date.cancelReason)] : []),
      words(`We have written to ${order.name}, who booked, about the money or another date. ${WRITE}`),
      why(coming),
    ],
  }
}

function beforeComing({ course, site }: Coming) {
  if (!course) return []
  const { prerequisite, preReading, notes, slug, title } = course
  return [
    ...(preReading ? [{ text: `Read “${preReading.title}”`, href: `${site.url}/shop/${preReading.slug}` }] : []),
    ...(prerequisite
      ? [{ text: `It builds on “${prerequisite.title}”`, href: `${site.url}/courses/${prerequisite.slug}` }]
      : []),
    ...(notes ? [{ text: notes }] : []),
    { text: `What “${title}” is about`, href: `${site.url}/courses/${slug}` },
  ]
}

const WRITE = 'Questions? Just answer this mail.'
const hello = (name: string | null) => (name ? `Hello ${name},` : 'Hello,')

const why = ({ order, site }: Coming) =>
  quiet(
    `You get this mail because ${order.name} named you at ${site.name} as the person who comes, with this address. We use it for this course alone.`,
  )
