import { beforeEach, describe, expect, test } from 'vitest'
import { transact } from '@/db/open'
import { categories, type NuggetState, nuggetSeries, nuggets } from '@/db/schema/nuggets'
import { days, type Instant, instant, later, seconds } from '@/lib/base/time'
import { type FakeWorld, fakeWorld } from '@/lib/world/fake'
import { listCategories, listSeries, listTopicsTold } from './queries/labels'
import { countNuggets, listNuggets, type NuggetFilter } from './queries/list'
import {
  findNeighbours,
  findNextRelease,
  findNugget,
  findSlugByBookNumber,
  findSlugByNumber,
  listNuggetsOfSeries,
} from './queries/nuggets'
import { listReferences } from './queries/references'
import { isPublic, publishedOn } from './rules/release'
import { TOPICS } from './rules/topics'

const noon = instant('2026-12-01T12:00:00Z')

test.each([
  { state: 'draft', releaseAt: null, is: false },
  { state: 'draft', releaseAt: noon, is: false },
  { state: 'queued', releaseAt: null, is: false },
  { state: 'queued', releaseAt: later(noon, seconds(1)), is: false },
  { state: 'queued', releaseAt: noon, is: true },
  { state: 'released', releaseAt: noon, is: true },
  { state: 'withdrawn', releaseAt: noon, is: false },
] as const)('a nugget that is $state for $releaseAt is public at noon: $is', ({ state, releaseAt, is }) => {
  expect(isPublic({ state, releaseAt }, noon)).toBe(is)
})

test('the day of a nugget is the day in Adelaide', () => {
  expect(publishedOn({ releaseAt: instant('2014-07-22T21:30:00Z') })).toBe('2014-07-23')
})

test('the database and the rule agree on what is public, at every moment', async () => {
  const { db } = await fakeWorld()
  const states: NuggetState[] = ['draft', 'queued', 'released', 'withdrawn']
  const moments = [null, later(noon, seconds(-1)), noon, later(noon, seconds(1))]
  const rows = states.flatMap((state) => moments.map((releaseAt) => ({ state, releaseAt })))
  for (const [n, row] of rows.entries()) await insertNugget(db, `n${n}`, row)

  const found = await listNuggets(db, { now: noon, limit: 100 })
  const expected = rows.flatMap((row, n) => (isPublic(row, noon) ? [`n${n}`] : []))
  expect(found.map((nugget) => nugget.slug).sort()).toEqual(expected.sort())
  expect(await countNuggets(db, { now: noon, most: 100 })).toBe(expected.length)
  expect(await countNuggets(db, { now: noon, most: 3 })).toBe(3)
  for (const [n, row] of rows.entries())
    expect((await findNugget(db, `n${n}`, noon)) !== undefined).toBe(isPublic(row, noon))
})

test('the next release is the earliest that waits in the queue', async () => {
  const { db } = await fakeWorld()
  expect(await findNextRelease(db, noon)).toBeUndefined()
  await insertNugget(db, 'soon', { state: 'queued', releaseAt: later(noon, days(2)) })
  await insertNugget(db, 'later', { state: 'queued', releaseAt: later(noon, days(9)) })
  await insertNugget(db, 'draft', { state: 'draft', releaseAt: later(noon, days(1)) })
  expect(await findNextRelease(db, noon)).toBe(later(noon, days(2)))
})

describe('among the nuggets of the seed', () => {
  let world: FakeWorld
  beforeEach(async () => {
    world = await fakeWorld('seeded')
  })

  test('the latest come first', async () => {
    const found = await listNuggets(world.db, { now: world.now(), limit: 3 })
    expect(found.map((nugget) => nugget.number)).toEqual([35, 27, 24])
  })

  test('a number and a book number lead to the same nugget', async () => {
    const slug = 'we-are-powerful-self-lubricators-neuroscience-nugget-no-17'
    expect(await findSlugByNumber(world.db, 17, world.now())).toBe(slug)
    expect(await findSlugByBookNumber(world.db, 49, world.now())).toBe(slug)
    expect(await findSlugByNumber(world.db, 49, world.now())).toBeUndefined()
  })

  test('neighbours skip the numbers that nothing carries', async () => {
    const { earlier, later } = await findNeighbours(world.db, 8, world.now())
    expect([earlier?.number, later?.number]).toEqual([4, 9])
    expect((await findNeighbours(world.db, 1, world.now())).earlier).toBeUndefined()
    expect((await findNeighbours(world.db, 35, world.now())).later).toBeUndefined()
  })

  test('a nugget knows its series, and the series its nuggets in the order of telling', async () => {
    const nugget = await findNugget(world.db, 'slide-or-pull', world.now())
    expect(nugget?.series?.title).toBe('Nerves on the move')
    const told = await listNuggetsOfSeries(world.db, nugget?.series?.id ?? '', world.now())
    expect(told.map(({ number }) => number)).toEqual([12, 13])
  })

  test('exactly those topics, series and categories are listed that hold something to read', async () => {
    const { db, now } = world
    const holds = async (filter: NuggetFilter) => (await countNuggets(db, { now: now(), most: 1, ...filter })) === 1
    const withReading = async <T>(all: T[], filter: (one: T) => NuggetFilter) => {
      const held = await Promise.all(all.map((one) => holds(filter(one))))
      return all.filter((_, at) => held[at])
    }
    const series = (await db.select().from(nuggetSeries)).map(({ slug }) => slug)
    const told = (await listSeries(db, now())).map(({ slug }) => slug)
    expect([...told].sort()).toEqual((await withReading(series, (seriesId) => ({ seriesId }))).sort())
    const kinds = (await db.select().from(categories)).map(({ slug }) => slug)
    const listed = (await listCategories(db, now())).map(({ slug }) => slug)
    expect([...listed].sort()).toEqual((await withReading(kinds, (categoryId) => ({ categoryId }))).sort())
    const topics = TOPICS.map(({ slug }) => slug)
    expect(await listTopicsTold(db, topics, now())).toEqual(await withReading(topics, (topic) => ({ topic })))
    await transact(db, (tx) => tx.update(nuggets).set({ state: 'withdrawn' }))
    expect(await listTopicsTold(db, topics, now())).toEqual([])
    expect([await listSeries(db, now()), await listCategories(db, now())]).toEqual([[], []])
  })

  test('the series that was told from last comes first', async () => {
    const newest = await listNuggets(world.db, { now: world.now(), limit: 100 })
    const order = [...new Set(newest.flatMap(({ series }) => series?.slug ?? []))]
    expect((await listSeries(world.db, world.now())).map(({ slug }) => slug)).toEqual(order)
  })

  test('references are found by key, and unknown keys are left out', async () => {
    const found = await listReferences(world.db, ['raja2020', 'nobody1900'])
    expect([...found.keys()]).toEqual(['raja2020'])
  })
})

function insertNugget(db: FakeWorld['db'], slug: string, row: { state: NuggetState; releaseAt: Instant | null }) {
  const texts = { title: slug, summary: '', story: '', tellIt: '', topic: 'alarm' } as const
  return transact(db, (tx) => tx.insert(nuggets).values({ id: slug, slug, ...texts, ...row }))
}
