import type { DateMode } from '@/db/schema/courses'
import type { Instant } from '@/lib/base/time'
import { type CourseDate, canBeBooked, isPast } from './rules'

export const STATUSES = ['upcoming', 'bookable', 'past'] as const
export type Status = (typeof STATUSES)[number]

/** What a visitor asks the board for; `month` is `2027-02`. */
export type DateWish = { region?: string; mode?: DateMode; month?: string; status: Status }

/** Soonest first, but for what is past: that goes back from today. */
export function pickDates(dates: CourseDate[], wish: DateWish, now: Instant): CourseDate[] {
  const soonest = withDays(dates)
    .filter((date) => hasStatus(date, wish.status, now))
    .filter((date) => !wish.region || date.region === wish.region)
    .filter((date) => !wish.mode || date.mode === wish.mode)
    .filter((date) => !wish.month || monthsOf(date).includes(wish.month))
    .toSorted((a, b) => (a.startsAt ?? 0) - (b.startsAt ?? 0))
  return wish.status === 'past' ? soonest.reverse() : soonest
}

/** The wishes that would find something, whatever else is asked for. */
export function choicesOf(dates: CourseDate[], status: Status, now: Instant): { regions: string[]; months: string[] } {
  const fits = withDays(dates).filter((date) => hasStatus(date, status, now))
  const inRooms = fits.filter((date) => date.mode === 'in-person')
  return {
    regions: [...new Set(inRooms.map((date) => date.region))].sort(),
    months: [...new Set(fits.flatMap(monthsOf))].sort(),
  }
}

/** A cancelled date stays among those to come, so that whoever looks for it learns what happened. */
function hasStatus(date: CourseDate, status: Status, now: Instant): boolean {
  if (status === 'bookable') return canBeBooked(date, now)
  return isPast(date, now) === (status === 'past')
}

/** A course in one's own time stands on no board. */
const withDays = (dates: CourseDate[]) => dates.filter((date) => date.days.length > 0)

/** By the calendar of the place; six evenings may lie in two months. */
const monthsOf = (date: CourseDate) => [...new Set(date.days.map(({ day }) => day.slice(0, 7)))]
