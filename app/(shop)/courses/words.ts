import { show, showDays } from '@/lib/base/time'
import type { Status } from '@/lib/courses/board'
import type { Distance } from '@/lib/courses/near'
import type { Availability, CourseDate } from '@/lib/courses/rules'

/** The word on the board; `being-paid-for` follows in full where there is room. */
export const availabilityWords: { [Kind in Availability['kind']]: string | ((is: number) => string) } = {
  open: 'Places free',
  'few-left': (left) => `${left} ${left === 1 ? 'place' : 'places'} left`,
  'being-paid-for': 'Being paid for',
  full: 'Full',
  closed: 'Booking closed',
  cancelled: 'Cancelled',
  past: 'Past',
}

export function sayAvailability(is: Availability): string {
  const word = availabilityWords[is.kind]
  return typeof word === 'string' ? word : word(is.kind === 'few-left' ? is.left : 0)
}

/** What a person can do about it, where it cannot be booked. */
export function explainAvailability(is: Availability, date: CourseDate): string | undefined {
  switch (is.kind) {
    case 'being-paid-for':
      return `All places are being paid for just now. Try again after ${show(is.until, date.zone)}.`
    case 'full':
      return 'Every place is taken. If somebody gives a place back, it shows here.'
    case 'closed':
      return 'Booking ended the day before it starts.'
    case 'cancelled':
      return date.cancelReason ?? 'This date will not be held. Everybody who had booked has been told.'
    default:
      return undefined
  }
}

export const statusWords: Record<Status, string> = {
  upcoming: 'All to come',
  bookable: 'With places',
  past: 'Past',
}

const languages = new Intl.DisplayNames('en-AU', { type: 'language' })
export const languageName = (code: string) => languages.of(code) ?? code

/** `6–7 Feb 2027`: days of the place itself. */
export function sayDays({ days }: CourseDate): string {
  const [first, last] = [days[0]?.day, days.at(-1)?.day]
  return first && last ? showDays(first, last) : 'Any time'
}

const thousands = new Intl.NumberFormat('en-AU')
export function sayDistance(distance: Distance): string | undefined {
  if (distance?.kind === 'anywhere') return 'from anywhere'
  if (distance?.rounded === 0) return 'less than 10 km away'
  return distance && `${thousands.format(distance.rounded)} km away`
}
