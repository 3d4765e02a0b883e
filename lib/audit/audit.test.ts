import { expect, test } from 'vitest'
import { transact } from '@/db/open'
import type { Staff } from '@/lib/accounts/rights'
import { seconds } from '@/lib/base/time'
import { type Asked, askedFor } from '@/lib/lists/rules'
import { type FakeWorld, fakeWorld } from '@/lib/world/fake'
import { decideEdit, recordAct } from './commands'
import { ACTS_LIST, listActs, listActsOn } from './queries'
import { changesOf } from './rules'

const owner: Staff = { userId: 'staff-owner', email: 'owner@example.com', role: 'owner', factor: 'none' }
const on = { subject: 'product', id: 'p1', label: 'Explain Pain' }

const write = (world: FakeWorld, revision: number, label = on.label) =>
  transact(world.db, (tx) =>
    recordAct({ ...world, db: tx }, owner, {
      act: 'product.changed',
      on: { ...on, label },
      changes: changesOf({ price: 31_50 }, { price: 33_00 }),
      revision,
    }),
  )

test('only what changed is written down', () => {
  expect(changesOf({ a: 1, b: ['x'], c: null }, { a: 2, b: ['x'], d: undefined })).toEqual([
    { field: 'a', before: 1, after: 2 },
  ])
  expect(changesOf(null, { a: 1 })).toEqual([{ field: 'a', before: null, after: 1 }])
})

test('who saves over somebody else’s edit is told who changed what', async () => {
  const world = await fakeWorld()
  await write(world, 2)
  expect(await decideEdit(world.db, 'product', { id: 'p1', revision: 2 }, 2)).toMatchObject({ ok: true })
  expect(await decideEdit(world.db, 'product', { id: 'p1', revision: 2 }, 1)).toMatchObject({
    refusal: {
      kind: 'changed-meanwhile',
      revision: 2,
      edits: [{ by: 'owner@example.com', changes: [{ field: 'price', before: 31_50, after: 33_00 }] }],
    },
  })
})

test('an act that fails leaves nothing in the list of acts', async () => {
  const world = await fakeWorld()
  const failing = transact(world.db, async (tx) => {
    await recordAct({ ...world, db: tx }, owner, { act: 'product.changed', on })
    throw new Error('stopped')
  })
  await expect(failing).rejects.toThrow('stopped')
  expect(await listActsOn(world.db, 'product', 'p1')).toEqual([])
})

test('the list goes on by key and back again, and finds words as they are', async () => {
  const world = await fakeWorld()
  for (const label of ['one', 'two', '100 % cotton', 'four', 'five']) {
    world.passTime(seconds(1))
    await write(world, 1, label)
  }
  const read = async (query: Record<string, string>, cursor: Asked['cursor'] = null) =>
    listActs(world.db, { ...askedFor(ACTS_LIST, query), cursor }, 2)
  const labels = ({ rows }: { rows: { label: string }[] }) => rows.map(({ label }) => label)

  const first = await read({})
  const second = await read({}, first.next)
  const third = await read({}, second.next)
  expect([first, second, third].map(labels)).toEqual([['five', 'four'], ['100 % cotton', 'two'], ['one']])
  expect(third.next).toBeNull()
  expect(labels(await read({}, second.previous))).toEqual(['five', 'four'])
  expect(labels(await read({ on: '0 % C' }))).toEqual(['100 % cotton'])
  expect(labels(await read({ who: 'OWNER@example.com', since: '2026-12-02' }))).toEqual([])
})
