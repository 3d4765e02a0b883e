import type { DateMode, LadderStep } from '@/db/schema/courses'
import type { Money } from '@/lib/base/money'
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
