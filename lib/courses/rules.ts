import type { DateMode, LadderStep } from '@/db/schema/courses'
import type { Money } from '@/lib/base/money'
import { ok, type Result, refuse } from '@/lib/base/result'
import { type Day, days, earlier, type Instant, later, minutes, type WallTime } from '@/lib/base/time'

export type CourseDay = { day: Day; startsLocal: WallTime; endsLocal: WallTime; startsAt: Instant; endsAt: Instant }

/** One run of a course. Prices are ex GST. No `capacity`: as many as come; no `startsAt`: in one's own time. */
export type CourseDate = {
  id: string
  slug: string
  courseId: string
  courseTitle: string
  courseSlug: string
  /** When visitors may see it, and its course; null: never. */
  publicFrom: Instant | null
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
  /** Places that staff keep out of sale. */
  blocked: number
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
  cancelReason: string | null
  /** Told to those alone who hold a place. */
  onlineLink: string | null
  mapId: string | null
  accreditation: string | null
  ladder: { id: string; title: string; steps: LadderStep[] }
}

export type PlacesRefusal =
  | { kind: 'no-such-date' }
  | { kind: 'cancelled' }
  | { kind: 'booking-closed' }
  | { kind: 'sold-out' }
  | { kind: 'being-paid-for'; until: Instant }
  | { kind: 'not-enough-places'; left: number }

/** Where nothing else is stored, booking ends a day before the first day begins. */
export const bookingEnd = (startsAt: Instant | null) => startsAt && earlier(startsAt, days(1))

/** A date made smaller after selling may be over its capacity. */
export const placesLeft = (date: CourseDate) =>
  date.capacity === null ? Number.POSITIVE_INFINITY : Math.max(0, date.capacity - date.blocked - date.claimed)

export function placePrice(date: CourseDate, now: Instant): Money {
  return date.earlyBird && now < date.earlyBird.until ? date.earlyBird.price : date.price
}

export function decidePlaces(
  date: CourseDate | undefined,
  places: number,
  now: Instant,
): Result<CourseDate, PlacesRefusal> {
  if (!date || !isOffered(date, now)) return refuse({ kind: 'no-such-date' })
  if (date.cancelledAt !== null) return refuse({ kind: 'cancelled' })
  if (date.bookingEndsAt !== null && now >= date.bookingEndsAt) return refuse({ kind: 'booking-closed' })
  const stands = availability(date, now)
  if (stands.kind === 'being-paid-for') return refuse(stands)
  if (placesLeft(date) === 0) return refuse({ kind: 'sold-out' })
  if (placesLeft(date) < places) return refuse({ kind: 'not-enough-places', left: placesLeft(date) })
  return ok(date)
}

/** Visitors may see it now. */
export const isOffered = ({ publicFrom }: CourseDate, now: Instant) => publicFrom !== null && now >= publicFrom

/** Places that are paid for. */
export const soldOf = ({ claimed, held }: CourseDate) => claimed - held

/** As many have paid as it needs. */
export const goesAhead = (date: CourseDate) => soldOf(date) >= date.minimum

const FEW_PLACES = 5

export const isNearlyFull = (left: number) => left <= FEW_PLACES

/** What a visitor is told. */
export type Availability =
  | { kind: 'open' }
  | { kind: 'few-left'; left: number }
  | { kind: 'being-paid-for'; until: Instant }
  | { kind: 'full' }
  | { kind: 'closed' }
  | { kind: 'cancelled' }
  | { kind: 'past' }

export function availability(date: CourseDate, now: Instant): Availability {
  if (date.cancelledAt !== null) return { kind: 'cancelled' }
  if (isPast(date, now)) return { kind: 'past' }
  if (date.bookingEndsAt !== null && now >= date.bookingEndsAt) return { kind: 'closed' }
  const left = placesLeft(date)
  if (left > FEW_PLACES) return { kind: 'open' }
  if (left > 0) return { kind: 'few-left', left }
  const held = date.earliestHeldUntil
  return held === null || held > later(now, LONG_HOLD)
    ? { kind: 'full' }
    : { kind: 'being-paid-for', until: nextLook(held, now) }
}

/** What waits for a bank transfer is held for weeks: nobody is asked to look again after them. */
const LONG_HOLD = days(1)

/** An old hold may still wait for Stripe's word: looking again makes sense a minute from now at the earliest. */
const nextLook = (heldUntil: Instant, now: Instant) => Math.max(heldUntil, later(now, minutes(1))) as Instant

/** A date is over when its last day ends where it is held. */
export const isPast = (date: CourseDate, now: Instant) => date.endsAt !== null && now >= date.endsAt

export const canBeBooked = (date: CourseDate, now: Instant) =>
  ['open', 'few-left'].includes(availability(date, now).kind)

/** The early price is what a place costs now. */
export const isEarly = ({ earlyBird }: CourseDate, now: Instant) => earlyBird !== null && now < earlyBird.until

/** Whose clocks a date follows: those of its town, or for an online date those of the town its zone is named for. */
export const clockTown = ({ city, zone }: CourseDate) => city ?? zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone
