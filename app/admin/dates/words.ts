import type { DateRefusal, VENUES } from '@/lib/courses/forms/date'
import { type CourseDate, soldOf } from '@/lib/courses/rules'
import type { RefundState } from '@/lib/places/rules'

const places = (count: number) => `${count} ${count === 1 ? 'place' : 'places'}`

export const DATE_WORDS = {
  gone: 'That date is not there any more.',
  'is-cancelled': 'This date is cancelled: nothing of it changes any more.',
  'no-such-course': 'That course is not there any more.',
  'no-such-ladder': 'That refund ladder is not there any more.',
  'slug-taken': 'Another date has that address. Please choose another one.',
  'needs-days': 'Please give at least one day.',
  'has-no-days': 'A course in one’s own time has no days. Please leave them empty.',
  'booking-ends-late': 'Booking ends before the first day begins.',
  'places-taken': ({ taken, blocked }: Extract<DateRefusal, { kind: 'places-taken' }>) =>
    `${places(taken)} ${taken === 1 ? 'is' : 'are'} taken${blocked > 0 ? ` and ${places(blocked)} kept out of sale` : ''}: the capacity cannot be lower. Nobody is ever removed by this.`,
}

export const CANCEL_WORDS = {
  gone: 'That date is not there any more.',
  'is-cancelled': 'This date is cancelled already. Nobody is told twice.',
  'is-over': 'This date has been held.',
}

export const REFUND_WORDS = {
  'not-cancelled': 'This date is not cancelled. Refunds of one order stand on the order’s page.',
  'nothing-owed': 'Nothing is owed any more: it has all been sent back.',
}

export const refundWords: Record<RefundState, string> = {
  owed: 'Owed',
  failed: 'Failed, still owed',
  'on-its-way': 'On its way',
  done: 'Given back',
}

export const venueWords: Record<(typeof VENUES)[number], string> = {
  university: 'University',
  hospital: 'Hospital',
  clinic: 'Clinic',
  hotel: 'Hotel',
  stadium: 'Stadium',
  online: 'Online',
}

/** `38 of 60`, with what is held or kept back beside it. */
export function sayPlaces(date: CourseDate): string {
  const { capacity, held, blocked } = date
  const more = [held > 0 && `${held} being paid for`, blocked > 0 && `${blocked} kept back`].filter(Boolean)
  return `${soldOf(date)}${capacity === null ? '' : ` of ${capacity}`}${more.length > 0 ? `, ${more.join(', ')}` : ''}`
}
