import { addDays, type Day, type Duration, type Instant, inZone, later, minutes, type WallTime } from '@/lib/base/time'
import { slugOf } from './forms/course'
import type { MakeDate } from './forms/date'
import { type CourseDay, bookingEnd as usualEnd } from './rules'

/** The columns and days of a date as staff typed it: wall times become instants here, and only here. */
export function planDate(typed: MakeDate, courseSlug: string) {
  const on = typed.days.map(({ day, starts, ends }) => workDay(day as Day, starts, ends, typed.zone))
  const startsAt = on[0]?.startsAt ?? null
  const isOnline = typed.mode === 'online'
  const { course, slug, days: _, city, country, region, ladder, earlyDay, bookingEnd, ...same } = typed
  const { venueKind, venueName, venueAddress, latitude, longitude, ...facts } = same
  const { earlyPrice, capacity, blocked, blockReason, minimum, price } = facts
  const { mode, zone, instructor, language, interpretedInto, onlineLink, accreditation } = facts
  return {
    days: on,
    row: {
      ...{ mode, zone, instructor, language, interpretedInto, onlineLink, accreditation },
      ...{ earlyPrice, capacity, blocked, minimum, price, startsAt },
      slug: slug ?? slugOf(courseSlug, isOnline ? 'online' : (city ?? ''), on[0] ? monthOf(on[0].day) : 'any-time'),
      courseId: course,
      city: isOnline ? null : city,
      country: isOnline ? null : country,
      region: isOnline ? 'Online' : (region ?? city ?? ''),
      venue: {
        kind: isOnline ? 'online' : venueKind,
        name: venueName ?? (isOnline ? 'Online' : 'To be told'),
        ...(venueAddress && { address: venueAddress }),
        ...(latitude !== null && longitude !== null && !isOnline && { latitude, longitude }),
      },
      blockReason: blocked > 0 ? blockReason : null,
      earlyUntil: earlyDay === null ? null : inZone(`${addDays(earlyDay as Day, 1)}T00:00`, zone),
      endsAt: on.at(-1)?.endsAt ?? null,
      bookingEndsAt: bookingEnd === null ? usualEnd(startsAt) : inZone(bookingEnd as WallTime, zone),
      ladderId: ladder,
    },
  }
}

/** What staff named as the end of booking; the usual one is left to move along with the date. */
export const namedBookingEnd = ({
  bookingEndsAt,
  startsAt,
}: Partial<Record<'bookingEndsAt' | 'startsAt', Instant | null>>) =>
  bookingEndsAt && bookingEndsAt !== usualEnd(startsAt ?? null) ? bookingEndsAt : null

export function workDay(day: Day, starts: string, ends: string, zone: string): CourseDay {
  const [startsLocal, endsLocal] = [`${day}T${starts}`, `${day}T${ends}`] as [WallTime, WallTime]
  return { day, startsLocal, endsLocal, startsAt: inZone(startsLocal, zone), endsAt: inZone(endsLocal, zone) }
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const monthOf = (day: Day) => `${MONTHS[Number(day.slice(5, 7)) - 1]}-${day.slice(0, 4)}`

type Told = {
  days: Pick<CourseDay, 'startsAt' | 'endsAt'>[]
  venue: { name: string; address?: string } | null
  city: string | null
  onlineLink: string | null
}

/** Whether those who have booked must hear of it: when and where it is. */
export const isMoved = (before: Told, after: Told) =>
  JSON.stringify(placeAndTime(before)) !== JSON.stringify(placeAndTime(after))

const placeAndTime = ({ days: on, venue, city, onlineLink }: Told) => [
  on.map(({ startsAt, endsAt }) => [startsAt, endsAt]),
  ...[venue?.name, venue?.address, city, onlineLink],
]

/** Never later than the first day begins. */
export const isBookingInTime = (end: Instant | null, start: Instant | null, slack: Duration = minutes(0)) =>
  end === null || start === null || end <= later(start, slack)
