import { courseDates, courseDays, courses, refundLadders } from '@/db/schema/courses'
import { addDays, dayIn, days, type Instant, inZone, later } from '@/lib/base/time'
import type { Chance } from './chance'
import { row, type TableRow } from './row'
import { capital, sentence, words } from './words'

const TOWNS = [
  { city: 'Adelaide', country: 'AU', region: 'Australia', zone: 'Australia/Adelaide' },
  { city: 'Perth', country: 'AU', region: 'Australia', zone: 'Australia/Perth' },
  { city: 'London', country: 'GB', region: 'United Kingdom', zone: 'Europe/London' },
  { city: 'Vienna', country: 'AT', region: 'Europe', zone: 'Europe/Vienna' },
  { city: 'Chicago', country: 'US', region: 'North America', zone: 'America/Chicago' },
] as const
const COURSES = 12

/** Courses, each with its share of dates of two days; one in five is over. */
export function* dateRows(chance: Chance, count: number, now: Instant): Generator<TableRow> {
  yield row(refundLadders, { id: 'bench', title: 'Sample', steps: [{ atLeastDays: 0, basisPoints: 5000, fee: 0 }] })
  for (let n = 0; n < COURSES; n++)
    yield row(courses, {
      ...{ id: `taught-${n}`, slug: `taught-${n}`, code: `T${n}`, rank: 1000 + n, hours: 14, form: '2 days, 14 hours' },
      ...{
        title: capital(words(chance, 3).join(' ')),
        summary: sentence(chance, 12),
        description: sentence(chance, 60),
      },
      ...{ outline: [sentence(chance, 8)], objectives: [sentence(chance, 8)], audience: 'both', format: 'in-person' },
    })
  for (let n = 0; n < count; n++) yield* dateRow(chance, n, count, now)
}

function* dateRow(chance: Chance, n: number, count: number, now: Instant): Generator<TableRow> {
  const town = chance.pick(TOWNS)
  const id = `date-${String(n).padStart(6, '0')}`
  const first = addDays(dayIn(now, town.zone), Math.floor((n - count / 5) * 0.8) + 3)
  const held = [first, addDays(first, 1)].map((day, at) => ({
    ...{ courseDateId: id, n: at + 1, day, startsLocal: `${day}T09:00` as const, endsLocal: `${day}T17:00` as const },
    ...{ startsAt: inZone(`${day}T09:00`, town.zone), endsAt: inZone(`${day}T17:00`, town.zone) },
  }))
  const [startsAt, endsAt] = [held[0]?.startsAt as Instant, held[1]?.endsAt as Instant]
  yield row(courseDates, {
    ...{ ...town, id, slug: id, courseId: `taught-${n % COURSES}`, mode: 'in-person', language: 'en' },
    ...{ instructor: 'Sample instructor', capacity: 1_000_000, minimum: 1, price: 62_000, ladderId: 'bench' },
    ...{ startsAt, endsAt, bookingEndsAt: later(startsAt, days(-1)) },
  })
  for (const day of held) yield row(courseDays, day)
}
