import { expect, test } from 'vitest'
import { brokenPromises } from '@/lib/invariants'
import { fakeWorld, START } from '@/lib/world/fake'
import { fill, fingerprint, rowsOf } from './make'
import { SMALL } from './sizes'

const wanted = { ...SMALL, seed: 1, now: START }

test('the same seed gives the same bytes, and another one others', () => {
  const first = fingerprint(rowsOf(wanted))
  expect(fingerprint(rowsOf(wanted))).toBe(first)
  expect(fingerprint(rowsOf({ ...wanted, seed: 2 }))).not.toBe(first)
})

test('what is made is a shop that keeps its promises', async () => {
  const { db, store } = await fakeWorld('seeded')
  const [main] = await store.sql('pragma database_list')
  expect(fill(String(main?.file), rowsOf(wanted))).toBeGreaterThan(500)
  expect(await store.sql('pragma foreign_key_check')).toEqual([])
  expect(await brokenPromises(db, START)).toEqual([])
})
