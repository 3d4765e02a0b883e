import { eq } from 'drizzle-orm'
import { transact } from '@/db/open'
import { courseDates, courseDays } from '@/db/schema/courses'
import type { Visitor } from '@/lib/accounts/rules'
import { workDay } from '@/lib/courses/plan'
import { findDateRow } from '@/lib/courses/queries/staff-dates'
import { staffed } from '@/lib/email/mailing.testing'
import type { FakeWorld } from '@/lib/world/fake'

export const visitorOf = (role: 'owner' | 'courses' | 'shop' | 'editor'): Visitor => ({
  actor: { userId: 'staff', email: `${role}@example.com`, role, factor: 'none' },
  cartId: null,
})
export const OWNER = visitorOf('owner')

/** The small shop, whose one date has two days in Adelaide. */
export async function shopWithDays(): Promise<FakeWorld> {
  const world = await staffed()
  const days = [workDay('2027-02-06', '09:00', '16:30', ZONE), workDay('2027-02-07', '09:00', '16:30', ZONE)]
  await transact(world.db, async (tx) => {
    await tx.insert(courseDays).values(days.map((day, at) => ({ ...day, courseDateId: 'date', n: at + 1 })))
    const [startsAt, endsAt] = [days[0]?.startsAt, days[1]?.endsAt]
    await tx.update(courseDates).set({ startsAt, endsAt }).where(eq(courseDates.id, 'date'))
  })
  return world
}

const ZONE = 'Australia/Adelaide'

export async function dateOf(world: FakeWorld, id = 'date') {
  const row = await findDateRow(world.db, id)
  if (!row) throw new Error(`no date ${id}`)
  return row
}

/** What the form of that date sends, as typed. */
export const typedDate = (change: Record<string, string> = {}) => ({
  ...{ course: 'course', slug: 'date', mode: 'in-person', city: 'Adelaide', country: 'AU', region: 'Australia' },
  ...{ venueKind: 'hotel', venueName: 'A hall', venueAddress: '', latitude: '', longitude: '', onlineLink: '' },
  ...{ zone: ZONE, instructor: 'Sample instructor', language: 'en', interpretedInto: '', accreditation: '' },
  ...{ capacity: '3', blocked: '0', blockReason: '', minimum: '1', price: '620', earlyPrice: '', earlyDay: '' },
  ...{ bookingEnd: '', ladder: 'standard' },
  ...{ 'days-0-day': '2027-02-06', 'days-0-starts': '09:00', 'days-0-ends': '16:30' },
  ...{ 'days-1-day': '2027-02-07', 'days-1-starts': '09:00', 'days-1-ends': '16:30' },
  ...{ 'days-2-day': '', 'days-2-starts': '', 'days-2-ends': '' },
  ...change,
})
