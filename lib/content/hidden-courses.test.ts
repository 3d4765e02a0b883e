import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { transact } from '@/db/open'
import { courseDates, courses } from '@/db/schema/courses'
import type { Published } from '@/lib/base/publication'
import { days, later, seconds } from '@/lib/base/time'
import { addToCart } from '@/lib/cart/commands'
import { placeOrder } from '@/lib/checkout/commands/place-order'
import { askToPay, guestWith } from '@/lib/checkout/small-shop.testing'
import { pickDates } from '@/lib/courses/board'
import { findCourse, listCourses } from '@/lib/courses/queries/courses'
import { listAllDates, listDatesOfCourse, listNextDates } from '@/lib/courses/queries/dates'
import { refreshIndex, search } from '@/lib/search/commands'
import { type FakeWorld, fakeWorld, START } from '@/lib/world/fake'
import { nextContentChange } from './queries'
import { sitemap } from './sitemap'
import { composeStart } from './start'

const MOMENT = later(START, days(1))
const ADELAIDE = 'explain-pain-adelaide-february-2027'
const HIDDEN: (Published & { kind: string })[] = [
  { kind: 'a draft', state: 'draft', publishAt: null },
  { kind: 'scheduled', state: 'published', publishAt: MOMENT },
  { kind: 'retired', state: 'retired', publishAt: null },
]

const hideCourse = (world: FakeWorld, { state, publishAt }: Published) =>
  transact(world.db, (tx) => tx.update(courses).set({ state, publishAt }).where(eq(courses.slug, 'explain-pain')))
const hideDate = (world: FakeWorld, { state, publishAt }: Published) =>
  transact(world.db, (tx) => tx.update(courseDates).set({ state, publishAt }).where(eq(courseDates.id, ADELAIDE)))

/** Every public place that shows courses, as text. */
async function everyPlace(world: FakeWorld) {
  const [db, now] = [world.db, world.now()]
  await refreshIndex(world)
  let map = ''
  for await (const piece of sitemap({ db, now, url: 'http://shop.test' })) map += piece
  const dates = await listAllDates(db, now)
  return {
    list: (await listCourses(db, now)).map(({ slug }) => slug).join(' '),
    page: (await findCourse(db, 'explain-pain', now))?.title ?? 'nothing',
    board: pickDates(dates, { status: 'upcoming' }, now)
      .map(({ slug }) => slug)
      .join(' '),
    own: (await listDatesOfCourse(db, 'EP', now)).map(({ slug }) => slug).join(' '),
    next: (await listNextDates(db, { now, limit: 50 })).map(({ slug }) => slug).join(' '),
    doors: (await composeStart(db, now)).map(({ date }) => date?.thing.slug).join(' '),
    search: (await search(world, 'explain pain course')).results.map(({ path }) => path).join(' '),
    map,
  }
}

describe.each(HIDDEN)('a course that is $kind', (published) => {
  test('is in no list, page, board, door, search or map', async () => {
    const world = await fakeWorld('seeded')
    await hideCourse(world, published)
    const shown = await everyPlace(world)
    expect(shown.list.split(' ')).not.toContain('explain-pain')
    expect(shown.page).toBe('nothing')
    for (const text of [shown.board, shown.own, shown.next, shown.doors]) expect(text).not.toContain('explain-pain-ad')
    expect(shown.search.split(' ')).not.toContain('/courses/explain-pain')
    expect(shown.map).not.toContain('/courses/explain-pain<')
  })

  test('sells no place on any of its dates', async () => {
    const world = await fakeWorld('seeded')
    await hideCourse(world, published)
    const added = await addToCart(world, { actor: null, cartId: null }, { offer: `date:${ADELAIDE}`, quantity: 1 })
    expect(added.ok).toBe(false)
  })
})

describe.each(HIDDEN)('a date that is $kind', (published) => {
  test('is on no board, and its course stays', async () => {
    const world = await fakeWorld('seeded')
    await hideDate(world, published)
    const shown = await everyPlace(world)
    for (const text of [shown.board, shown.own, shown.next, shown.doors])
      expect(text.split(' ')).not.toContain(ADELAIDE)
    expect(shown.page).toBe('Explain Pain')
  })

  test('can neither be put into a cart nor be paid for where it lies in one', async () => {
    const world = await fakeWorld('seeded')
    const visitor = await guestWith(world, { [`date:${ADELAIDE}`]: 1 })
    await hideDate(world, published)
    const added = await addToCart(world, { actor: null, cartId: null }, { offer: `date:${ADELAIDE}`, quantity: 1 })
    expect(added).toMatchObject({ ok: false, refusal: { kind: 'places-refused', refusal: { kind: 'no-such-date' } } })
    expect(await placeOrder(world, visitor, await askToPay(world, visitor))).toMatchObject({
      refusal: { kind: 'places-refused', refusal: { kind: 'no-such-date' } },
    })
  })
})

test('what is scheduled is there from its very moment, and pages know that moment', async () => {
  const world = await fakeWorld('seeded')
  await hideCourse(world, { state: 'published', publishAt: MOMENT })
  await hideDate(world, { state: 'published', publishAt: later(MOMENT, seconds(5)) })
  expect(await nextContentChange(world.db, later(MOMENT, seconds(-1)))).toBe(MOMENT)
  expect(await nextContentChange(world.db, MOMENT)).toBe(later(MOMENT, seconds(5)))

  world.setTime(MOMENT)
  const shown = await everyPlace(world)
  expect(shown.list.split(' ')).toContain('explain-pain')
  expect(shown.search).toContain('/courses/explain-pain')
  expect(shown.map).toContain('/courses/explain-pain<')
  expect(shown.board.split(' ')).not.toContain(ADELAIDE)

  world.passTime(seconds(5))
  expect((await everyPlace(world)).board.split(' ')).toContain(ADELAIDE)
})
