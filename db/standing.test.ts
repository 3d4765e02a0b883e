import { expect, test } from 'vitest'
import { fakeWorld } from '@/lib/world/fake'
import { touchContent } from './content-versions'
import { type Db, transact } from './open'
import { standing } from './standing'

function counting() {
  let n = 0
  return standing(async (_: Db) => ++n)
}

test('what stands is read once, and again when anything public has changed', async () => {
  const { db } = await fakeWorld()
  const read = counting()
  expect([await read(db), await read(db)]).toEqual([1, 1])
  await transact(db, (tx) => touchContent(tx, 'site'))
  expect([await read(db), await read(db)]).toEqual([2, 2])
})

test('those who ask together share one reading, and each database has its own', async () => {
  const [one, other] = [await fakeWorld(), await fakeWorld()]
  const read = counting()
  expect(await Promise.all([read(one.db), read(one.db), read(one.db)])).toEqual([1, 1, 1])
  expect(await read(other.db)).toBe(2)
  expect(await read(one.db)).toBe(1)
})

test('a transaction reads for itself', async () => {
  const { db } = await fakeWorld()
  const read = counting()
  await read(db)
  expect(await transact(db, read)).toBe(2)
  expect(await read(db)).toBe(1)
})

test('what could not be read is asked for again', async () => {
  const { db } = await fakeWorld()
  let n = 0
  const read = standing(async (_: Db) => {
    if (++n === 1) throw new Error('not now')
    return n
  })
  await expect(read(db)).rejects.toThrow('not now')
  expect(await read(db)).toBe(2)
})
