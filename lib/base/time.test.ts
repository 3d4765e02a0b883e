import { expect, test } from 'vitest'
import { dayIn, hours, instant, later, minutes } from './time'

test.each(['Australia/Adelaide', 'Australia/Lord_Howe', 'Europe/London', 'Africa/Casablanca', 'UTC'])(
  'in %s the day is that of its own clocks, all through a year',
  (zone) => {
    const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
    const start = later(instant('2026-01-01T00:00:00Z'), minutes(7))
    const wrong = Array.from({ length: 1000 }, (_, n) => later(start, hours(n * 9))).filter(
      (at) => dayIn(at, zone) !== day.format(at),
    )
    expect(wrong).toEqual([])
  },
)
