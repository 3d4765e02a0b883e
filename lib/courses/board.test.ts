import { describe, expect, test } from 'vitest'
import { type Day, instant, type WallTime } from '@/lib/base/time'
import { aDate } from '@/lib/pricing/examples.testing'
import { choicesOf, pickDates } from './board'
import type { CourseDay } from './rules'

const dayOf = (day: Day): CourseDay => ({
  day,
  startsLocal: `${day}T09:00` as WallTime,
  endsLocal: `${day}T16:30` as WallTime,
  startsAt: instant(`${day}T09:00Z`),
  endsAt: instant(`${day}T16:30Z`),
})
const dateOn = (id: string, days: Day[], facts: Parameters<typeof aDate>[0] = {}) => {
  const on = days.map(dayOf)
  return aDate({ id, days: on, startsAt: on[0]?.startsAt ?? null, endsAt: on.at(-1)?.endsAt ?? null, ...facts })
}

const now = instant('2026-12-01T00:00Z')
const held = dateOn('held', ['2026-10-17'])
const heldBefore = dateOn('held-before', ['2026-03-07'])
const cancelled = dateOn('cancelled', ['2027-08-14'], { cancelledAt: now, region: 'Europe' })
const full = dateOn('full', ['2027-05-22'], { capacity: 24, claimed: 24, region: 'Europe' })
const free = dateOn('free', ['2027-02-06', '2027-02-07'])
const evenings = dateOn('evenings', ['2027-03-30', '2027-04-06'], { mode: 'online', region: 'Online' })
const anyTime = aDate({ id: 'any-time', mode: 'online' })
const all = [cancelled, anyTime, full, held, evenings, free, heldBefore]
const idsFor = (wish: Parameters<typeof pickDates>[1], at = now) => pickDates(all, wish, at).map(({ id }) => id)

describe('the board', () => {
  test('shows what is to come, soonest first, with the full and the cancelled dates', () => {
    expect(idsFor({ status: 'upcoming' })).toEqual(['free', 'evenings', 'full', 'cancelled'])
  })

  test('shows only what can be booked to whoever asks for that', () => {
    expect(idsFor({ status: 'bookable' })).toEqual(['free', 'evenings'])
  })

  test('goes back from today through what is past', () => {
    expect(idsFor({ status: 'past' })).toEqual(['held', 'held-before'])
  })

  test('keeps a date until its last day has ended', () => {
    expect(idsFor({ status: 'upcoming' }, instant('2027-02-07T16:29:59Z'))).toContain('free')
    expect(idsFor({ status: 'upcoming' }, instant('2027-02-07T16:30Z'))).not.toContain('free')
  })

  test('narrows by region, by room or online, and by every month that a date touches', () => {
    expect(idsFor({ status: 'upcoming', region: 'Europe' })).toEqual(['full', 'cancelled'])
    expect(idsFor({ status: 'upcoming', mode: 'online' })).toEqual(['evenings'])
    expect(idsFor({ status: 'upcoming', month: '2027-03' })).toEqual(['evenings'])
    expect(idsFor({ status: 'upcoming', month: '2027-04' })).toEqual(['evenings'])
    expect(idsFor({ status: 'upcoming', month: '2027-04', region: 'Europe' })).toEqual([])
  })

  test('offers regions of rooms alone, and months that hold something', () => {
    expect(choicesOf(all, 'upcoming', now)).toEqual({
      regions: ['Australia', 'Europe'],
      months: ['2027-02', '2027-03', '2027-04', '2027-05', '2027-08'],
    })
    expect(choicesOf(all, 'past', now).months).toEqual(['2026-03', '2026-10'])
  })
})
