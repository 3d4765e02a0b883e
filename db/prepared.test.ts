import { asc, inArray } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { fakeWorld } from '@/lib/world/fake'
import { transact } from './open'
import { preparedFor } from './prepared'
import { redirects } from './schema/content'

const named = preparedFor((db, ids) =>
  db.select().from(redirects).where(inArray(redirects.from, ids)).orderBy(asc(redirects.to)),
)
const addresses = Array.from({ length: 300 }, (_, n) => ({ from: `/old-${n}`, to: `/${String(n).padStart(3, '0')}` }))

test.each([0, 1, 2, 3, 4, 5, 255, 256, 257, 300])('a list of %i ids finds those and no others', async (length) => {
  const { db } = await fakeWorld()
  await transact(db, (tx) => tx.insert(redirects).values(addresses))
  const wanted = addresses.slice(0, length)
  const ids = wanted.map(({ from }) => from)
  expect(await named(db, ids)).toEqual(wanted)
  expect(await named(db, [...ids, 'unknown', ...ids])).toEqual(wanted)
})

test('inside a transaction it sees what that wrote', async () => {
  const { db } = await fakeWorld()
  const [first] = addresses
  expect(await named(db, ['/old-0'])).toEqual([])
  const seen = await transact(db, async (tx) => {
    await tx.insert(redirects).values(addresses.slice(0, 1))
    return named(tx, ['/old-0'])
  })
  expect(seen).toEqual([first])
})
