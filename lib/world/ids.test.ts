import { expect, test } from 'vitest'
import { days, type Instant, instant, later } from '@/lib/base/time'
import { idsBy } from './ids'

const at = instant('2026-12-01T00:00:00Z')

test('a hundred thousand ids of one instant are all different, and of one shape', () => {
  const newId = idsBy(() => at)
  const ids = Array.from({ length: 100_000 }, newId)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.filter((id) => !/^[0-9a-hjkmnp-tv-z]{20}$/.test(id))).toEqual([])
})

test('what is made later sorts later, for a thousand years', () => {
  const times = [0, 1, 31, 32, 1000, days(1), days(3000), days(365_000)].map((by) => later(at, by as never))
  const ids = times.map((time: Instant) => idsBy(() => time)())
  expect(ids.toSorted()).toEqual(ids)
})
