import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { transact } from '@/db/open'
import { products, variants } from '@/db/schema/catalogue'
import { doorNuggets } from '@/db/schema/content'
import { courseDates } from '@/db/schema/courses'
import { nuggets } from '@/db/schema/nuggets'
import { doors as seedDoors } from '@/db/seed/texts/doors'
import { days, instant, later } from '@/lib/base/time'
import { fakeWorld } from '@/lib/world/fake'
import { layReading } from './rules'
import { composeStart } from './start'

async function doorNamed(world: Awaited<ReturnType<typeof fakeWorld>>, id: string) {
  const door = (await composeStart(world.db, world.now())).find((each) => each.id === id)
  if (!door) throw new Error(`No door is called ${id}`)
  return door
}

describe('behind each door', () => {
  test('lie five nuggets in the order that was chosen, each with its sentence, a book and a date', async () => {
    const { db, now } = await fakeWorld('seeded')
    const doors = await composeStart(db, now())
    expect(doors.map(({ id }) => id)).toEqual(['in-pain', 'clinician', 'clinic'])
    for (const [at, door] of doors.entries()) {
      const chosen = seedDoors[at]
      expect(door.reading.map(({ thing, why }) => [thing.slug, why])).toEqual(chosen?.reading)
      expect(door.reading).toHaveLength(5)
      expect(door.book).toMatchObject({ thing: { slug: chosen?.book.slug }, why: chosen?.book.why })
      expect(door.date).toMatchObject({ thing: { courseId: chosen?.course.code }, why: chosen?.course.why })
    }
  })

  test('a nugget that is no longer public gives way to the newest other one, and the order stays', async () => {
    const world = await fakeWorld('seeded')
    await transact(world.db, (tx) =>
      tx.update(nuggets).set({ state: 'withdrawn' }).where(eq(nuggets.slug, 'move-to-mute')),
    )
    const { reading } = await doorNamed(world, 'in-pain')
    expect(reading.map(({ thing }) => thing.number)).toEqual([1, 15, 17, 8, 35])
    expect(reading.map(({ why }) => why === null)).toEqual([false, false, false, false, true])
  })

  test('a nugget that waits for its day appears when it comes', async () => {
    const world = await fakeWorld('seeded')
    const releaseAt = later(world.now(), days(2))
    await transact(world.db, (tx) =>
      tx.update(nuggets).set({ state: 'queued', releaseAt }).where(eq(nuggets.slug, 'words-that-stay')),
    )
    const slugs = async () => (await doorNamed(world, 'clinician')).reading.map(({ thing }) => thing.slug)
    expect(await slugs()).not.toContain('words-that-stay')
    world.setTime(releaseAt)
    expect((await slugs())[1]).toBe('words-that-stay')
  })

  test('a book that cannot be bought gives way to the first of the shelf, without a sentence that is not its own', async () => {
    const world = await fakeWorld('seeded')
    await transact(world.db, (tx) => tx.update(variants).set({ isForSale: false }).where(eq(variants.sku, 'PROTO-PR')))
    const { book } = await doorNamed(world, 'in-pain')
    expect(book).toMatchObject({ thing: { slug: 'explain-pain' }, why: null })
  })

  test('a date with a place free is shown, never one that is full, cancelled or over', async () => {
    const world = await fakeWorld('seeded')
    const before = await doorNamed(world, 'clinician')
    const cancel = { cancelledAt: world.now(), cancelReason: 'Too few.' }
    await transact(world.db, (tx) =>
      tx
        .update(courseDates)
        .set(cancel)
        .where(eq(courseDates.id, before.date?.thing.id ?? '')),
    )
    const next = (await doorNamed(world, 'clinician')).date
    expect(next?.thing).toMatchObject({ courseId: 'EP', cancelledAt: null })
    expect(next?.thing.startsAt ?? 0).toBeGreaterThan(before.date?.thing.startsAt ?? 0)
  })

  test('a course without a date to come gives way to the soonest date of any', async () => {
    const world = await fakeWorld('seeded')
    world.setTime(instant('2027-05-01T00:00:00Z'))
    const { date } = await doorNamed(world, 'in-pain')
    expect(date?.why).toBeNull()
    expect(date?.thing.startsAt ?? 0).toBeGreaterThan(world.now())
  })
})

test('an empty shop has no doors, and a door behind which nothing is left still opens', async () => {
  const empty = await fakeWorld('empty')
  expect(await composeStart(empty.db, empty.now())).toEqual([])
  const world = await fakeWorld('seeded')
  await transact(world.db, async (tx) => {
    await tx.update(nuggets).set({ state: 'draft' })
    await tx.update(variants).set({ isForSale: false })
    await tx.update(courseDates).set({ cancelledAt: world.now() })
  })
  expect(await doorNamed(world, 'clinic')).toMatchObject({ reading: [], book: undefined, date: undefined })
})

test('what is taken away for good takes its sentence with it', async () => {
  const { db, ...world } = await fakeWorld('seeded')
  const [nugget] = await db.select().from(nuggets).where(eq(nuggets.slug, 'slide-or-pull'))
  await transact(db, async (tx) => {
    await tx.delete(doorNuggets).where(eq(doorNuggets.nuggetId, nugget?.id ?? ''))
    await tx.update(products).set({ title: 'Renamed' }).where(eq(products.id, 'explain-pain-supercharged'))
  })
  const door = await doorNamed({ db, ...world }, 'clinician')
  expect(door.reading.map(({ why }) => why === null)).toEqual([false, false, false, false, true])
  expect(door.book?.thing.title).toBe('Renamed')
})

test('nobody is given the same nugget twice', () => {
  const [one, two] = [{ id: 'one' }, { id: 'two' }]
  const laid = layReading(
    [{ nuggetId: 'two', why: 'First this.' }],
    [two, one, two].filter((n) => n !== undefined),
  )
  expect(laid.map(({ thing }) => thing.id)).toEqual(['two', 'one'])
})
