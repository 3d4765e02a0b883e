import { show } from '@/lib/base/time'
import type { Availability } from '@/lib/courses/rules'

/** The word on the board. */
export function sayAvailability(is: Availability, zone: string): string {
  switch (is.kind) {
    case 'open':
      return 'Places free'
    case 'few-left':
      return `${is.left} ${is.left === 1 ? 'place' : 'places'} left`
    case 'being-paid-for':
      return is.until === null
        ? 'All places are being paid for'
        : `All places are being paid for: try after ${show(is.until, zone)}`
    case 'full':
      return 'Full'
    case 'closed':
      return 'Booking has closed'
    case 'cancelled':
      return 'Cancelled'
    case 'past':
      return 'Past'
  }
}

const names = new Intl.DisplayNames('en-AU', { type: 'language' })
export const languageName = (code: string) => names.of(code) ?? code
