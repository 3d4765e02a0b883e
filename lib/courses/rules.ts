import type { DateMode, LadderStep } from '@/db/schema/courses'
import { type Money, money } from '@/lib/base/money'
import { ok, type Result, refuse } from '@/lib/base/result'
import type { Day, Instant, WallTime } from '@/lib/base/time'

export type CourseDay = { day: Day; startsLocal: WallTime; endsLocal: WallTime; startsAt: Instant; endsAt: Instant }

/** One run of a course. Prices are ex GST. No `capacity`: as many as come; no `startsAt`: in one's own time. */
export type CourseDate = {
  id: string
  slug: string
  courseId: string
  courseTitle: string
  courseSlug: string
  mode: DateMode
  city: string | null
  country: string | null
  region: string
  venue: { kind: string; name: string; address?: string; latitude?: number; longitude?: number } | null
  zone: string
  days: CourseDay[]
  language: string
  interpretedInto: string | null
  instructor: string
  capacity: number | null
  /** Places that are taken, and how many of them still wait for their payment. */
  claimed: number
  held: number
  earliestHeldUntil: Instant | null
  minimum: number
  price: Money
  earlyBird: { price: Money; until: Instant } | null
  startsAt: Instant | null
  endsAt: Instant | null
  bookingEndsAt: Instant | null
  cancelledAt: Instant | null
  accreditation: string | null
  ladder: { id: string; title: string; steps: LadderStep[] }
}

export type PlacesRefusal =
  | { kind: 'no-such-date' }
  | { kind: 'cancelled' }
  | { kind: 'booking-closed' }
  | { kind: 'sold-out' }
  | { kind: 'not-enough-places'; left: number }

/** A date made smaller after selling may be over its capacity. */
export const placesLeft = (date: CourseDate) =>
  date.capacity === null ? Number.POSITIVE_INFINITY : Math.max(0, date.capacity - date.claimed)

export function placePrice(date: CourseDate, now: Instant): Money {
  return date.earlyBird && now < date.earlyBird.until ? date.earlyBird.price : date.price
}

export function decidePlaces(
  date: CourseDate | undefined,
  places: number,
  now: Instant,
): Result<CourseDate, PlacesRefusal> {
  if (!date) return refuse({ kind: 'no-such-date' })
  if (date.cancelledAt !== null) return refuse({ kind: 'cancelled' })
  if (date.bookingEndsAt !== null && now >= date.bookingEndsAt) return refuse({ kind: 'booking-closed' })
  if (placesLeft(date) === 0) return refuse({ kind: 'sold-out' })
  if (placesLeft(date) < places) return refuse({ kind: 'not-enough-places', left: placesLeft(date) })
  return ok(date)
}

const FEW_PLACES = 5

/** What a visitor is told; `being-paid-for` ends at the latest when the earliest hold does. */
export type Availability =
  | { kind: 'open' }
  | { kind: 'few-left'; left: number }
  | { kind: 'being-paid-for'; until: Instant | null }
  | { kind: 'full' }
  | { kind: 'closed' }
  | { kind: 'cancelled' }
  | { kind: 'past' }

export function availability(date: CourseDate, now: Instant): Availability {
  if (date.cancelledAt !== null) return { kind: 'cancelled' }
  if (date.endsAt !== null && now >= date.endsAt) return { kind: 'past' }
  if (date.bookingEndsAt !== null && now >= date.bookingEndsAt) return { kind: 'closed' }
  const left = placesLeft(date)
  if (left > FEW_PLACES) return { kind: 'open' }
  if (left > 0) return { kind: 'few-left', left }
  return date.held > 0 ? { kind: 'being-paid-for', until: date.earliestHeldUntil } : { kind: 'full' }
}

export const canBeBooked = (date: CourseDate, now: Instant) =>
  ['open', 'few-left'].includes(availability(date, now).kind)

export const STATUSES = {
  bookable: 'With places',
  upcoming: 'All that are coming',
  past: 'Past and cancelled',
} as const
export type Status = keyof typeof STATUSES
export const isStatus = (word: unknown): word is Status => typeof word === 'string' && word in STATUSES

/** `month` is `2027-02`. */
export type DateWish = { region?: string; month?: string; online?: boolean; status: Status }

/** Soonest first; a date is past when its last day has ended where it is held. */
export function pickDates(dates: CourseDate[], wish: DateWish, now: Instant): CourseDate[] {
  const isOver = (date: CourseDate) => ['past', 'cancelled'].includes(availability(date, now).kind)
  return dates
    .filter((date) => date.startsAt !== null)
    .filter((date) => (wish.status === 'past' ? isOver(date) : !isOver(date) || date.cancelledAt !== null))
    .filter((date) => wish.status !== 'bookable' || canBeBooked(date, now))
    .filter((date) => wish.status !== 'upcoming' || date.endsAt === null || now < date.endsAt)
    .filter((date) => !wish.region || date.region === wish.region)
    .filter((date) => !wish.month || date.days[0]?.day.startsWith(wish.month))
    .filter((date) => wish.online === undefined || (date.mode === 'online') === wish.online)
    .toSorted((a, b) => (a.startsAt ?? 0) - (b.startsAt ?? 0))
}

/** The steps of a ladder as sentences need them: from the latest day to the earliest. */
export function ladderSteps(
  steps: LadderStep[],
): { fromDays: number; toDays: number | null; percent: number; fee: Money }[] {
  return steps.map((step, at) => ({
    fromDays: step.atLeastDays,
    toDays: at === 0 ? null : (steps[at - 1]?.atLeastDays ?? 1) - 1,
    percent: step.basisPoints / 100,
    fee: money(step.fee),
  }))
}
