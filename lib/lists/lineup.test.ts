import { expect, test } from 'vitest'
import { touchContent } from '@/db/content-versions'
import { transact } from '@/db/open'
import type { Scope } from '@/db/schema/content'
import { type Instant, later, minutes } from '@/lib/base/time'
import { type FakeWorld, fakeWorld } from '@/lib/world/fake'
import { lineups } from './lineup'

/** Lists of the given lengths; `asked` says which were read from the database. */
function listsOf(lengths: Record<string, number>, { most, next }: { most?: number; next?: Instant } = {}) {
  const asked: string[] = []
  const remembered = lineups<number>('catalogue', most)
  const find = ({ db, now }: Pick<FakeWorld, 'db' | 'now'>, name: string) =>
    remembered(db, now(), name, async () => {
      asked.push(name)
      const changes = [next && now() < next ? next : undefined]
      return { entries: Array.from({ length: lengths[name] ?? 0 }, (_, at) => at), changes }
    })
  return { asked, find }
}

const touch = ({ db }: FakeWorld, scope: Scope) => transact(db, (tx) => touchContent(tx, scope))

test('a list is read once for as long as its own content stands', async () => {
  const world = await fakeWorld()
  const { asked, find } = listsOf({ books: 3 })
  expect([await find(world, 'books'), await find(world, 'books')]).toEqual([
    [0, 1, 2],
    [0, 1, 2],
  ])
  await touch(world, 'nuggets')
  await find(world, 'books')
  expect(asked).toHaveLength(1)
  await touch(world, 'catalogue')
  await find(world, 'books')
  expect(asked).toHaveLength(2)
})

test('from the moment at which time changes it, a list is read anew', async () => {
  const world = await fakeWorld()
  const { asked, find } = listsOf({ books: 3 }, { next: later(world.now(), minutes(5)) })
  await find(world, 'books')
  world.passTime(minutes(4))
  await find(world, 'books')
  expect(asked).toHaveLength(1)
  world.passTime(minutes(1))
  await find(world, 'books')
  await find(world, 'books')
  expect(asked).toHaveLength(2)
})

test('those who ask at once wait for one reading', async () => {
  const world = await fakeWorld()
  const { asked, find } = listsOf({ books: 3 })
  await Promise.all([find(world, 'books'), find(world, 'books')])
  expect(asked).toHaveLength(1)
})

test('beyond so many entries, what was asked for longest ago is forgotten', async () => {
  const world = await fakeWorld()
  const { asked, find } = listsOf({ books: 4, tools: 4, packs: 4 }, { most: 8 })
  for (const name of ['books', 'tools', 'books', 'packs']) await find(world, name)
  expect(asked).toEqual(['books', 'tools', 'packs'])
  await find(world, 'books')
  expect(asked).toHaveLength(3)
  await find(world, 'tools')
  expect(asked).toHaveLength(4)
})

test('a transaction reads for itself', async () => {
  const world = await fakeWorld()
  const { asked, find } = listsOf({ books: 3 })
  await find(world, 'books')
  await transact(world.db, (tx) => find({ ...world, db: tx }, 'books'))
  expect(asked).toHaveLength(2)
})
