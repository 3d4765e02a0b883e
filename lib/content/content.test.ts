import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { transact } from '@/db/open'
import { courseDates } from '@/db/schema/courses'
import { nuggets } from '@/db/schema/nuggets'
import { days, instant, later, minutes } from '@/lib/base/time'
import { fakeWorld } from '@/lib/world/fake'
import { composeHome, findNewAddress, nextContentChange } from './queries'
import { earliest } from './rules'

test.each([
  { old: '/noijam/glide-path-for-nerves', now: '/nuggets/nerves-have-a-glide-path' },
  { old: '/nuggets/glide-path-for-nerves', now: '/nuggets/nerves-have-a-glide-path' },
  { old: '/noijam/slide-or-pull', now: '/nuggets/slide-or-pull' },
  { old: '/noijam/slide-or-pull/', now: '/nuggets/slide-or-pull' },
  { old: '/product/explain-pain', now: '/shop/explain-pain' },
  { old: '/product/ep-handbook-protectometer', now: '/shop/explain-pain-handbook' },
  { old: '/noijam/365-days-of-noijam', now: undefined },
  { old: '/product/nothing', now: undefined },
  { old: '/elsewhere/slide-or-pull', now: undefined },
])('$old has gone to $now', async ({ old, now }) => {
  const world = await fakeWorld('seeded')
  expect(await findNewAddress(world.db, old, world.now())).toBe(now)
})

test('the old address of what was withdrawn leads to its notice', async () => {
  const world = await fakeWorld('seeded')
  await transact(world.db, (tx) =>
    tx.update(nuggets).set({ state: 'withdrawn' }).where(eq(nuggets.slug, 'slide-or-pull')),
  )
  expect(await findNewAddress(world.db, '/noijam/slide-or-pull', world.now())).toBe('/nuggets/slide-or-pull')
})

test('the first page opens with what was told last, and a book and a date that go with it', async () => {
  const world = await fakeWorld('seeded')
  const { latest, earlier, book, date, dates } = await composeHome(world.db, world.now())
  expect(latest?.number).toBe(35)
  expect(earlier.map((nugget) => nugget.number)).toEqual([27, 24, 17, 15, 13, 12])
  expect(book?.series).toBe('gmi')
  expect(date?.courseSlug).toBe('graded-motor-imagery')
  expect(dates).toHaveLength(5)
})

test('an empty shop has a first page too', async () => {
  const world = await fakeWorld()
  expect(await composeHome(world.db, world.now())).toMatchObject({ earlier: [], dates: [] })
})

test('of several moments the earliest counts, and none of none', () => {
  const at = instant('2026-12-01T00:00:00Z')
  expect(earliest([undefined, later(at, minutes(2)), at, undefined])).toBe(at)
  expect(earliest([undefined])).toBeUndefined()
})

test('a nugget in the queue and the end of an early price both change the pages', async () => {
  const world = await fakeWorld('seeded')
  const soon = later(world.now(), minutes(5))
  await transact(world.db, async (tx) => {
    await tx.update(courseDates).set({ earlyUntil: later(world.now(), minutes(9)) })
    await tx.update(nuggets).set({ state: 'queued', releaseAt: soon })
  })
  expect(await nextContentChange(world.db, world.now())).toBe(soon)
  expect(await nextContentChange(world.db, soon)).toBe(later(world.now(), minutes(9)))
  expect(await nextContentChange(world.db, later(world.now(), days(9000)))).toBeUndefined()
})
