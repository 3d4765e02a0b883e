import { describe, expect, test } from 'vitest'
import { money } from '@/lib/base/money'
import { ok, refuse } from '@/lib/base/result'
import { days, earlier, instant, inZone, iso, later, minutes, seconds } from '@/lib/base/time'
import { aDate } from '@/lib/pricing/examples.testing'
import { availability, bookingEnd, canBeBooked, decidePlaces, isEarly, placePrice, placesLeft } from './rules'

const zone = 'Australia/Adelaide'
const startsAt = inZone('2027-02-06T09:00', zone)
const endsAt = inZone('2027-02-07T16:30', zone)
const now = instant('2026-12-01T00:00:00Z')
const adelaide = aDate({
  zone,
  startsAt,
  endsAt,
  bookingEndsAt: bookingEnd(startsAt),
  price: money(620_00),
  earlyBird: { price: money(560_00), until: inZone('2026-12-19T00:00', zone) },
  capacity: 60,
  claimed: 38,
})

describe('what a place costs', () => {
  test.each([
    { at: '2026-12-18T13:29:59Z', pays: 560_00 },
    { at: '2026-12-18T13:30:00Z', pays: 620_00 },
  ])('the early price holds until the day ends in Adelaide: at $at a place costs $pays cents', ({ at, pays }) => {
    expect(placePrice(adelaide, instant(at))).toEqual(money(pays))
    expect(isEarly(adelaide, instant(at))).toBe(pays === 560_00)
  })

  test('without an early price it is the price', () => {
    expect(placePrice({ ...adelaide, earlyBird: null }, now)).toEqual(money(620_00))
  })
})

describe('who may have places', () => {
  test('the last two places can be taken together', () => {
    const date = { ...adelaide, claimed: 58 }
    expect(decidePlaces(date, 2, now)).toEqual(ok(date))
  })

  test('who asks for too many hears how many are left', () => {
    expect(decidePlaces({ ...adelaide, claimed: 58 }, 3, now)).toEqual(refuse({ kind: 'not-enough-places', left: 2 }))
  })

  test('whose last places are being paid for is not sold out yet: one hears when to look again', () => {
    const until = later(now, minutes(30))
    const date = { ...adelaide, claimed: 60, held: 1, earliestHeldUntil: until }
    expect(decidePlaces(date, 1, now)).toEqual(refuse({ kind: 'being-paid-for', until }))
    expect(decidePlaces({ ...date, earliestHeldUntil: later(now, days(20)) }, 1, now)).toEqual(
      refuse({ kind: 'sold-out' }),
    )
  })

  test('a full date is sold out, even when it holds more than it has room for', () => {
    const date = { ...adelaide, claimed: 61 }
    expect(decidePlaces(date, 1, now)).toEqual(refuse({ kind: 'sold-out' }))
    expect(placesLeft(date)).toBe(0)
  })

  test('booking is closed from the very moment it ends, a day before it starts', () => {
    const closes = earlier(startsAt, days(1))
    expect(decidePlaces(adelaide, 1, earlier(closes, seconds(1))).ok).toBe(true)
    expect(decidePlaces(adelaide, 1, closes)).toEqual(refuse({ kind: 'booking-closed' }))
  })

  test('nobody books a date that has been cancelled, or one that there never was', () => {
    expect(decidePlaces({ ...adelaide, cancelledAt: now }, 1, now)).toEqual(refuse({ kind: 'cancelled' }))
    expect(decidePlaces(undefined, 1, now)).toEqual(refuse({ kind: 'no-such-date' }))
  })

  test('a course in your own time has room for everybody, for good', () => {
    const anyTime = aDate({ capacity: null, claimed: 4000 })
    expect(decidePlaces(anyTime, 40, instant('2040-01-01T00:00Z'))).toEqual(ok(anyTime))
    expect(bookingEnd(anyTime.startsAt)).toBeNull()
  })
})

describe('what a visitor is told', () => {
  const until = instant('2026-12-01T14:40:00Z')

  test.each([
    { claimed: 54, says: { kind: 'open' } },
    { claimed: 55, says: { kind: 'few-left', left: 5 } },
    { claimed: 59, says: { kind: 'few-left', left: 1 } },
    { claimed: 60, says: { kind: 'full' } },
    { claimed: 61, says: { kind: 'full' } },
  ])('with $claimed of 60 places taken: $says.kind', ({ claimed, says }) => {
    expect(availability({ ...adelaide, claimed }, now)).toEqual(says)
  })

  test('when every place is taken but one is still being paid for, when to look again', () => {
    const date = { ...adelaide, claimed: 60, held: 1, earliestHeldUntil: until }
    expect(availability(date, now)).toEqual({ kind: 'being-paid-for', until })
    expect(canBeBooked(date, now)).toBe(false)
  })

  test('a hold that ran out and waits for word from the bank is looked at again in a minute', () => {
    const date = { ...adelaide, claimed: 60, held: 1, earliestHeldUntil: until }
    const after = later(until, seconds(30))
    expect(availability(date, after)).toEqual({ kind: 'being-paid-for', until: later(after, minutes(1)) })
  })

  test('places that wait for a bank transfer are taken: nobody is asked to look again in two weeks', () => {
    const date = { ...adelaide, claimed: 60, held: 1, earliestHeldUntil: later(now, days(17)) }
    expect(availability(date, now)).toEqual({ kind: 'full' })
  })

  test('a held place does not hide that others are free', () => {
    const date = { ...adelaide, claimed: 58, held: 3, earliestHeldUntil: until }
    expect(availability(date, now)).toEqual({ kind: 'few-left', left: 2 })
  })

  test('from the end of booking it is closed, from the end of the last day it is past', () => {
    const kindAt = (at: string) => availability(adelaide, instant(at)).kind
    expect(kindAt('2027-02-04T22:29:59Z')).toBe('open')
    expect(kindAt('2027-02-04T22:30:00Z')).toBe('closed')
    expect(kindAt('2027-02-07T05:59:59Z')).toBe('closed')
    expect(kindAt('2027-02-07T06:00:00Z')).toBe('past')
  })

  test('cancelled is said before anything else', () => {
    const date = { ...adelaide, cancelledAt: now, claimed: 60 }
    expect(availability(date, now)).toEqual({ kind: 'cancelled' })
    expect(availability(date, instant('2028-01-01T00:00Z'))).toEqual({ kind: 'cancelled' })
  })

  test('what can be booked is what is not refused', () => {
    for (const claimed of [0, 54, 55, 59, 60, 61])
      for (const at of [now, earlier(startsAt, days(1)), startsAt, endsAt]) {
        const date = { ...adelaide, claimed }
        expect(canBeBooked(date, at), `${claimed} taken, ${iso(at)}`).toBe(decidePlaces(date, 1, at).ok)
      }
  })
})
