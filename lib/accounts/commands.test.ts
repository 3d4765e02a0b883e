import { count } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { transact } from '@/db/open'
import { sessions, signInTokens, users } from '@/db/schema/accounts'
import { jobs } from '@/db/schema/jobs'
import { days, minutes, seconds } from '@/lib/base/time'
import { type FakeWorld, fakeWorld, worldOn } from '@/lib/world/fake'
import {
  askForLink,
  endSession,
  findActor,
  findOrOpenAccount,
  hashOf,
  linkToken,
  openSession,
  tidyAccounts,
  useLink,
} from './commands'
import { removeSession, updateUser } from './queries'

const EMAIL = 'buyer@example.com'
const NOBODY = { actor: null, cartId: null }

/** Asks for a link and reads it where the mail would. */
async function linkFor(world: FakeWorld, email = EMAIL) {
  const asked = await askForLink(world, NOBODY, { email, next: '/account' })
  const all = await world.db.select().from(jobs)
  const job = all.filter((each) => each.payload.email === email).at(-1)
  return { asked, email, tokenHash: hashOf(linkToken(world, job?.payload.about ?? '')) }
}

async function signedIn(world: FakeWorld, token = 'token', email = EMAIL) {
  const user = await findOrOpenAccount(world, email)
  await openSession(world, user, token)
  return user
}

test('a link signs in once', async () => {
  const world = await fakeWorld()
  const link = await linkFor(world)
  expect(await useLink(world, link)).toBe(true)
  expect(await useLink(world, link)).toBe(false)
})

test('of twenty clicks at once on one link exactly one signs in', async () => {
  const world = await fakeWorld()
  const other = worldOn(world.store, 'o')
  for (let round = 0; round < 3; round++) {
    const link = await linkFor(world, `buyer${round}@example.com`)
    const clicks = Array.from({ length: 20 }, (_, n) => useLink(n % 2 ? world : other, link))
    expect((await Promise.all(clicks)).filter(Boolean)).toHaveLength(1)
  }
})

test('a link ends after a quarter of an hour', async () => {
  const world = await fakeWorld()
  const [early, late] = [await linkFor(world, 'early@example.com'), await linkFor(world, 'late@example.com')]
  world.passTime((minutes(15) - 1) as ReturnType<typeof minutes>)
  expect(await useLink(world, early)).toBe(true)
  world.passTime(seconds(1))
  expect(await useLink(world, late)).toBe(false)
})

test('a link signs in no other address, and an altered one nobody', async () => {
  const world = await fakeWorld()
  const link = await linkFor(world)
  expect(await useLink(world, { ...link, email: 'other@example.com' })).toBe(false)
  expect(await useLink(world, { ...link, tokenHash: hashOf('guess') })).toBe(false)
  expect(await useLink(world, link)).toBe(true)
})

test('a known and an unknown address are answered alike', async () => {
  const world = await fakeWorld()
  await signedIn(world)
  const known = await linkFor(world, EMAIL)
  const unknown = await linkFor(world, 'nobody@example.com')
  expect(known.asked).toEqual(unknown.asked)
  expect(await world.db.select({ n: count() }).from(jobs)).toEqual([{ n: 2 }])
})

test('the database holds nothing that signs in', async () => {
  const world = await fakeWorld()
  const { tokenHash } = await linkFor(world)
  await signedIn(world, 'a session token')
  const [job] = await world.db.select().from(jobs)
  const stored = JSON.stringify([
    await world.db.select().from(signInTokens),
    await world.db.select().from(sessions),
    await world.db.select().from(jobs),
  ])
  expect(stored).not.toContain('a session token')
  expect(stored).not.toContain(linkToken(world, job?.payload.about ?? ''))
  expect(stored).toContain(tokenHash)
})

test('twenty first sign-ins at once open one account', async () => {
  const world = await fakeWorld()
  const users20 = await Promise.all(Array.from({ length: 20 }, () => findOrOpenAccount(world, EMAIL)))
  expect(new Set(users20.map((user) => user.id)).size).toBe(1)
  expect(await world.db.select({ n: count() }).from(users)).toEqual([{ n: 1 }])
})

test('a session ends when the person signs out, and when it is taken away', async () => {
  const world = await fakeWorld()
  await signedIn(world, 'one')
  await signedIn(world, 'two')
  expect(await findActor(world, 'one')).toMatchObject({ email: EMAIL, role: null })
  await endSession(world, 'one')
  expect(await findActor(world, 'one')).toBeNull()
  await transact(world.db, (tx) => removeSession(tx, hashOf('two')))
  expect(await findActor(world, 'two')).toBeNull()
  expect(await findActor(world, 'twO')).toBeNull()
})

test('a role that was given or taken counts from the next request on', async () => {
  const world = await fakeWorld()
  const { id } = await signedIn(world)
  await transact(world.db, (tx) => updateUser(tx, id, { role: 'shop' }))
  expect(await findActor(world, 'token')).toMatchObject({ role: 'shop' })
  await transact(world.db, (tx) => updateUser(tx, id, { role: null }))
  expect(await findActor(world, 'token')).toMatchObject({ role: null })
})

test('a session that is used lives on; one that is not ends after thirty days', async () => {
  const world = await fakeWorld()
  await signedIn(world)
  for (let week = 0; week < 10; week++) {
    world.passTime(days(7))
    expect(await findActor(world, 'token')).not.toBeNull()
  }
  world.passTime(days(30))
  expect(await findActor(world, 'token')).toBeNull()
})

test('the session of staff ends after half an hour without them', async () => {
  const world = await fakeWorld()
  const user = await findOrOpenAccount(world, EMAIL)
  await openSession(world, { ...user, role: 'owner' }, 'token')
  await transact(world.db, (tx) => updateUser(tx, user.id, { role: 'owner' }))
  world.passTime(minutes(29))
  expect(await findActor(world, 'token')).toMatchObject({ role: 'owner' })
  world.passTime(minutes(30))
  expect(await findActor(world, 'token')).toBeNull()
})

test('tidying takes what has ended and nothing else', async () => {
  const world = await fakeWorld()
  await linkFor(world)
  await signedIn(world)
  world.passTime(minutes(20))
  await tidyAccounts(world)
  expect(await world.db.select().from(signInTokens)).toEqual([])
  expect(await world.db.select().from(sessions)).toHaveLength(1)
  world.passTime(days(31))
  await tidyAccounts(world)
  expect(await world.db.select().from(sessions)).toEqual([])
})
