import { expect, test } from 'vitest'
import { attempts } from '@/db/schema/accounts'
import { days, hours, later, minutes } from '@/lib/base/time'
import { type FakeWorld, fakeWorld, worldOn } from '@/lib/world/fake'
import { allowAttempt, tidyAccounts } from './commands'
import { type Attempt, countsOf, LIMITS, type Limited } from './limits'

const CLINIC = '203.0.113.7'
const anybody = (what: Limited, n: number): Attempt => ({ what, subject: `buyer${n}@example.com`, client: CLINIC })

const tries = async (world: FakeWorld, attempt: Attempt, times?: number) =>
  (await allowAttempt(world, countsOf(attempt, times))).ok

/** How many of them get through. */
async function passed(world: FakeWorld, all: Attempt[], times?: number) {
  let count = 0
  for (const attempt of all) if (await tries(world, attempt, times)) count++
  return count
}

test('one address gets five links in a quarter of an hour, from wherever they are asked for', async () => {
  const world = await fakeWorld()
  const from = (n: number) => ({ ...anybody('sign-in', 1), client: `203.0.113.${n}` })
  expect(await passed(world, [1, 2, 3, 4, 5, 6, 7, 8].map(from))).toBe(5)
  world.passTime(minutes(15))
  expect(await tries(world, from(9))).toBe(true)
})

test.each(Object.keys(LIMITS).filter((what) => what !== 'cart') as Limited[])(
  'one client stays within its limit for "%s", for however many subjects, and another is not affected',
  async (what) => {
    const world = await fakeWorld()
    const { max } = LIMITS[what].client
    expect(
      await passed(
        world,
        Array.from({ length: max + 2 }, (_, n) => anybody(what, n)),
      ),
    ).toBe(max)
    expect(await tries(world, { ...anybody(what, max + 2), client: '203.0.113.8' })).toBe(true)
    world.passTime(hours(1))
    expect(await tries(world, anybody(what, max + 3))).toBe(true)
  },
)

test('a clinic behind one address is let through more often where the shop is told so', async () => {
  const world = await fakeWorld()
  const all = Array.from({ length: 70 }, (_, n) => anybody('comment', n))
  expect(await passed(world, all, 2)).toBe(60)
  const oneAddress = Array.from({ length: 10 }, () => ({ ...anybody('comment', 99), client: '203.0.113.8' }))
  expect(await passed(world, oneAddress, 2)).toBe(LIMITS.comment.subject.max)
})

test('who is refused is told when the next try may follow, and the try did not count', async () => {
  const world = await fakeWorld()
  const attempt = anybody('order', 1)
  const first = world.now()
  const { max, per } = LIMITS.order.subject
  expect(await passed(world, Array(max).fill(attempt))).toBe(max)
  const until = later(first, per)
  expect(await allowAttempt(world, countsOf(attempt))).toMatchObject({ refusal: { until } })
  expect(await world.db.select().from(attempts)).toHaveLength(max * 2)
  world.setTime(until)
  expect(await tries(world, attempt)).toBe(true)
})

test('twenty tries at once in two processes do not get past their limit', async () => {
  const world = await fakeWorld()
  const other = worldOn(world.store, 'o')
  const all = Array.from({ length: 20 }, (_, n) => tries(n % 2 ? world : other, anybody('comment', 1)))
  expect((await Promise.all(all)).filter(Boolean)).toHaveLength(LIMITS.comment.subject.max)
})

test('attempts are kept without the addresses they tell of, and gone after a day', async () => {
  const world = await fakeWorld()
  await tries(world, anybody('sign-in', 1))
  const kept = JSON.stringify(await world.db.select().from(attempts))
  expect(kept).not.toMatch(/buyer1|203\.0\.113/)
  await tidyAccounts(world)
  expect(await world.db.select().from(attempts)).toHaveLength(2)
  world.passTime(days(1))
  await tidyAccounts(world)
  expect(await world.db.select().from(attempts)).toEqual([])
})
