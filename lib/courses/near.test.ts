import { expect, test } from 'vitest'
import { instant } from '@/lib/base/time'
import { aDate } from '@/lib/pricing/examples.testing'
import { fakeWorld } from '@/lib/world/fake'
import { pickDates } from './board'
import { byDistance, distanceTo, roundedKilometres } from './near'
import { listAllDates, listPoints } from './queries/dates'

const ADELAIDE = { latitude: -34.93, longitude: 138.6 }

test.each([
  [0, 0],
  [9.9, 0],
  [10, 10],
  [13, 15],
  [97.4, 95],
  [123, 120],
  [1163.4, 1160],
])('%d km are told as %d', (exact, told) => {
  expect(roundedKilometres(exact)).toBe(told)
})

async function nearest(wish: Partial<Parameters<typeof pickDates>[1]> = {}) {
  const { db, now } = await fakeWorld('seeded')
  const dates = pickDates(await listAllDates(db, now()), { status: 'upcoming', ...wish }, now())
  const points = await listPoints(dates)
  const distances = new Map(dates.map((date) => [date.id, distanceTo(date, ADELAIDE, points)]))
  return { sorted: byDistance(dates, distances), distances }
}

test('from Adelaide its own dates come first, the soonest of them before the others, then those of Melbourne and Sydney', async () => {
  const { sorted, distances } = await nearest()
  const towns = sorted.map(({ city }) => city)
  const inAdelaide = sorted.filter(({ city }) => city === 'Adelaide')
  expect(inAdelaide.length).toBeGreaterThan(2)
  expect(towns.slice(0, inAdelaide.length)).toEqual(inAdelaide.map(({ city }) => city))
  const starts = inAdelaide.map(({ startsAt }) => startsAt ?? instant('1970-01-01T00:00Z'))
  expect(starts).toEqual(starts.toSorted((a, b) => a - b))
  expect([...new Set(towns)].slice(0, 4)).toEqual(['Adelaide', 'Melbourne', 'Sydney', 'Brisbane'])
  const melbourne = sorted.find(({ city }) => city === 'Melbourne')
  expect(distances.get(melbourne?.id ?? '')).toEqual({ kind: 'kilometres', rounded: 650 })
})

test('what is online comes after every room, for it is as near from anywhere', async () => {
  const { sorted, distances } = await nearest()
  expect(sorted.at(-1)).toMatchObject({ mode: 'online' })
  expect(distances.get(sorted.at(-1)?.id ?? '')).toEqual({ kind: 'anywhere' })
  expect(sorted.filter(({ mode }) => mode === 'online')).toHaveLength(1)
})

test('other wishes still count', async () => {
  const { sorted } = await nearest({ region: 'Europe' })
  expect(sorted.length).toBeGreaterThan(2)
  expect(new Set(sorted.map(({ region }) => region))).toEqual(new Set(['Europe']))
})

test('a venue without a position lies in the middle of its town, and one in no known town comes last of all', async () => {
  const inPerth = aDate({ id: 'perth', city: 'Perth', country: 'AU', venue: null })
  const nowhere = aDate({ id: 'nowhere', city: 'Xqzzt', country: 'AU', venue: null })
  const online = aDate({ id: 'online', mode: 'online', city: null, country: null, venue: null })
  const dates = [nowhere, online, inPerth]
  const points = await listPoints(dates)
  const distances = new Map(dates.map((date) => [date.id, distanceTo(date, ADELAIDE, points)]))
  expect(distances.get('perth')).toEqual({ kind: 'kilometres', rounded: 2130 })
  expect(distances.get('nowhere')).toBeUndefined()
  expect(byDistance(dates, distances)).toEqual([inPerth, online, nowhere])
})
