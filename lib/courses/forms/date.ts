import * as z from 'zod'
import { Revision } from '@/lib/audit/rules'
import { isCountry } from '@/lib/base/countries'
import { formWithRows } from '@/lib/base/rows'
import { type Day, isZone, skipped, type WallTime } from '@/lib/base/time'
import { dollars, maybeDollars, maybeWholeNumber, maybeWords, wholeNumber, words } from '@/lib/base/typed'

export const VENUES = ['university', 'hospital', 'clinic', 'hotel', 'stadium', 'online'] as const
/** As many as a date can have days; a form has so many rows at most. */
export const MOST_DAYS = 12

const isDay = (typed: string) => /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(typed)
const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Please give a time such as 09:00.')
const Degrees = (most: number, hint: string) =>
  maybeWords(20)
    .refine((typed) => typed === null || /^-?\d{1,3}(\.\d{1,8})?$/.test(typed), hint)
    .transform((typed) => (typed === null ? null : Number(typed)))
    .refine((degrees) => degrees === null || Math.abs(degrees) <= most, hint)
const Tongue = (missing: string) =>
  z
    .string(missing)
    .trim()
    .toLowerCase()
    .regex(/^[a-z]{2}$/, missing)

const Fields = z.object({
  course: words(60, 'Please choose a course.'),
  slug: maybeWords(120).refine(
    (typed) => typed === null || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(typed),
    'Small letters, digits and single hyphens, such as explain-pain-hobart-may-2027.',
  ),
  mode: z.enum(['in-person', 'online'], 'Please choose where it is held.'),
  city: maybeWords(80),
  country: maybeWords(2).refine((code) => code === null || isCountry(code), 'Please choose a country.'),
  region: maybeWords(60),
  venueKind: z.enum(VENUES, 'Please choose a kind of venue.'),
  venueName: maybeWords(120),
  venueAddress: maybeWords(240),
  latitude: Degrees(90, 'Degrees such as -34.9285.'),
  longitude: Degrees(180, 'Degrees such as 138.6007.'),
  onlineLink: maybeWords(500).refine(
    (link) => link === null || (URL.canParse(link) && new URL(link).protocol === 'https:'),
    'Please give a whole address that begins with https://.',
  ),
  zone: words(60, 'Please give the zone by which its clocks go.').refine(
    isZone,
    'A zone is written like Australia/Adelaide.',
  ),
  instructor: words(200, 'Who teaches it?'),
  language: Tongue('Two letters such as en.'),
  interpretedInto: maybeWords(2).refine((code) => code === null || /^[a-z]{2}$/.test(code), 'Two letters such as nl.'),
  capacity: maybeWholeNumber(0, 9999, 'A whole number of places, or nothing for as many as come.'),
  blocked: wholeNumber(0, 9999, 'A whole number of places.'),
  blockReason: maybeWords(200),
  minimum: wholeNumber(0, 9999, 'A whole number of people.'),
  price: dollars('A price such as 620.00, before GST.'),
  earlyPrice: maybeDollars('A price such as 560.00, before GST.'),
  earlyDay: maybeWords(10).refine((day) => day === null || isDay(day), 'Please give a day.'),
  bookingEnd: maybeWords(16).refine((at) => at === null || /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(at), 'A day and a time.'),
  ladder: words(60, 'Please choose what comes back when somebody gives a place up.'),
  accreditation: maybeWords(1000),
})

const Rows = {
  days: z.object({ day: z.string().refine(isDay, 'Please give the day.'), starts: Clock, ends: Clock }),
}

type Typed = z.infer<typeof Fields> & { days: z.infer<typeof Rows.days>[] }

/** What two fields say together; each problem is named by the field that should change. */
function checkTogether(date: Typed, context: z.RefinementCtx) {
  if (!date.zone || date.days.some((day) => day === undefined)) return
  const wrong = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
  if (date.mode === 'in-person' && !date.city) wrong('city', 'In which town is it held?')
  if (date.mode === 'in-person' && !date.country) wrong('country', 'The country decides the GST of its places.')
  if ((date.latitude === null) !== (date.longitude === null)) wrong('longitude', 'Please give both, or neither.')
  if (date.blocked > 0 && !date.blockReason) wrong('blockReason', 'Why are they kept out of sale?')
  if (date.capacity !== null && date.minimum > date.capacity)
    wrong('minimum', 'That is more than there are places, so it would never go ahead.')
  if ((date.earlyPrice === null) !== (date.earlyDay === null))
    wrong('earlyPrice', 'An early price needs its last day, and the day its price.')
  if (date.earlyPrice !== null && date.earlyPrice >= date.price) wrong('earlyPrice', 'It is lower than the price.')
  date.days.forEach(({ day, starts, ends }, at) => {
    if (ends <= starts) wrong(`days-${at}-ends`, 'A day ends after it has begun.')
    const before = date.days[at - 1]
    if (before && day <= before.day) wrong(`days-${at}-day`, 'Each day comes after the one above it.')
    for (const [field, clock] of Object.entries({ starts, ends })) {
      const gap = skipped(`${day}T${clock}` as WallTime, date.zone)
      if (gap)
        wrong(
          `days-${at}-${field}`,
          `There is no ${clock} on that day: clocks in ${date.zone} go from ${gap.from.slice(11)} to ${gap.to.slice(11)}.`,
        )
    }
  })
}

export const MakeDate = formWithRows(Fields, Rows).superRefine(checkTogether)
export const ChangeDate = formWithRows(
  Fields.extend({ date: z.string().max(120), revision: Revision }),
  Rows,
).superRefine(checkTogether)
export type MakeDate = z.infer<typeof MakeDate>
export type ChangeDate = z.infer<typeof ChangeDate>

export type DateRefusal =
  | { kind: 'gone' }
  | { kind: 'is-cancelled' }
  | { kind: 'no-such-course' }
  | { kind: 'no-such-ladder' }
  | { kind: 'slug-taken' }
  | { kind: 'needs-days' }
  | { kind: 'has-no-days' }
  | { kind: 'booking-ends-late' }
  | { kind: 'places-taken'; taken: number; blocked: number }

export type Row = { day: Day; startsLocal: WallTime; endsLocal: WallTime }
