import { beforeEach, describe, expect, test } from 'vitest'
import { transact } from '@/db/open'
import { listActsOn } from '@/lib/audit/queries'
import { hours, later, minutes, seconds } from '@/lib/base/time'
import { type FakeWorld, fakeWorld, worldOn } from '@/lib/world/fake'
import { releaseNugget, scheduleNugget, storeReleases, unscheduleNugget, withdrawNugget } from './commands/release'
import { createNugget } from './commands/words'
import { deskIn, must, visitor } from './desk.testing'
import { findHighestNumber } from './queries/due'
import { listNuggets } from './queries/list'
import { findNugget, findSlugByNumber, findWithdrawnNugget } from './queries/nuggets'
import { listScheduledNuggets, updateNugget } from './queries/staff'
import { findDraft, listVersions } from './queries/versions'

let world: FakeWorld
beforeEach(async () => {
  world = await fakeWorld('seeded')
})
const { stored, at, write, makeReady } = deskIn(() => world)

describe('a release', () => {
  test('is refused while something needed is missing, and says what', async () => {
    const made = await createNugget(world, visitor, { title: 'Bare', topic: 'alarm' })
    const id = made.ok ? made.value.id : ''
    expect(await releaseNugget(world, visitor, await at(id))).toMatchObject({
      refusal: { kind: 'not-ready', missing: ['summary', 'story', 'tell-it', 'source', 'picture', 'category'] },
    })
  })

  test('gives the next number', async () => {
    const id = await makeReady()
    await must(releaseNugget(world, visitor, await at(id)))
    expect(await stored(id)).toMatchObject({ state: 'released', number: 36 })
    expect(await listVersions(world.db, id)).toMatchObject([{ n: 1, kind: 'release', by: 'editor@example.com' }])
    expect((await listActsOn(world.db, 'nugget', id))[0]?.act).toBe('nugget.released')
  })

  test('at an instant shows the nugget at that instant, with the number which the worker stores later', async () => {
    const id = await makeReady()
    const when = later(world.now(), hours(2))
    await must(scheduleNugget(world, visitor, { ...(await at(id)), at: when }))
    const { slug } = await stored(id)
    expect((await listScheduledNuggets(world.db, world.now())).map((row) => row.id)).toEqual([id])
    world.setTime(later(when, seconds(-1)))
    expect(await findNugget(world.db, slug, world.now())).toBeUndefined()
    world.setTime(when)
    expect(await findNugget(world.db, slug, world.now())).toMatchObject({ number: 36, state: 'queued' })
    expect((await listNuggets(world.db, { now: world.now(), limit: 1 }))[0]?.number).toBe(36)
    await storeReleases(world)
    expect(await stored(id)).toMatchObject({ state: 'queued', number: null })
    expect(await findSlugByNumber(world.db, 36, world.now())).toBeUndefined()
    world.passTime(minutes(10))
    await storeReleases(world)
    expect(await stored(id)).toMatchObject({ state: 'released', number: 36 })
    expect(await findSlugByNumber(world.db, 36, world.now())).toBe(slug)
  })

  test('in the past is refused; one that waits can be put back, one that is out cannot', async () => {
    const id = await makeReady()
    expect(await scheduleNugget(world, visitor, { ...(await at(id)), at: world.now() })).toMatchObject({
      refusal: { kind: 'in-the-past' },
    })
    const when = later(world.now(), hours(1))
    await must(scheduleNugget(world, visitor, { ...(await at(id)), at: when }))
    await must(unscheduleNugget(world, visitor, await at(id)))
    expect(await stored(id)).toMatchObject({ state: 'draft', releaseAt: null })
    await must(scheduleNugget(world, visitor, { ...(await at(id)), at: when }))
    world.setTime(when)
    expect(await unscheduleNugget(world, visitor, await at(id))).toMatchObject({ refusal: { kind: 'not-now' } })
  })

  test('by hand comes after those that are due, whose numbers readers have seen already', async () => {
    const [due, byHand] = [await makeReady('Due'), await makeReady('By hand')]
    const when = later(world.now(), hours(1))
    await must(scheduleNugget(world, visitor, { ...(await at(due)), at: when }))
    world.setTime(later(when, seconds(5)))
    await must(releaseNugget(world, visitor, await at(byHand)))
    expect([(await stored(due)).number, (await stored(byHand)).number]).toEqual([36, 37])
  })

  test('of several by two workers at once gives each one number, none twice', async () => {
    const ids = [await makeReady('One'), await makeReady('Two'), await makeReady('Three')]
    for (const [n, id] of ids.entries())
      await must(scheduleNugget(world, visitor, { ...(await at(id)), at: later(world.now(), minutes(n + 1)) }))
    world.passTime(hours(1))
    const other = worldOn(world.store, 'j')
    other.setTime(world.now())
    await Promise.all([storeReleases(world), storeReleases(other)])
    expect(await Promise.all(ids.map(async (id) => (await stored(id)).number))).toEqual([36, 37, 38])
    for (const id of ids) expect((await listVersions(world.db, id)).length).toBe(1)
  })

  test('whose number is read outside the transaction would be given twice: the control of the test above', async () => {
    const ids = [await makeReady('One'), await makeReady('Two')]
    const numbers = await Promise.all(ids.map(async () => (await findHighestNumber(world.db)) + 1))
    const racing = Promise.allSettled(
      ids.map((id, n) => transact(world.db, (tx) => updateNugget(tx, id, { state: 'released', number: numbers[n] }))),
    )
    expect((await racing).map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

test('a withdrawn nugget keeps its address for a notice, leaves the lists, and its number is not given again', async () => {
  const id = await makeReady()
  await must(releaseNugget(world, visitor, await at(id)))
  const { slug } = await stored(id)
  await must(withdrawNugget(world, visitor, { ...(await at(id)), reason: 'The paper was retracted.' }))
  expect(await findNugget(world.db, slug, world.now())).toBeUndefined()
  expect(await findWithdrawnNugget(world.db, slug)).toMatchObject({ number: 36 })
  expect(await findSlugByNumber(world.db, 36, world.now())).toBe(slug)
  expect((await listNuggets(world.db, { now: world.now(), limit: 1 }))[0]?.number).toBe(35)
  const next = await makeReady('The next')
  await must(releaseNugget(world, visitor, await at(next)))
  expect((await stored(next)).number).toBe(37)
  await must(releaseNugget(world, visitor, await at(id)))
  expect(await stored(id)).toMatchObject({ state: 'released', number: 36 })
})

test('withdrawing leaves the draft that was being written for later', async () => {
  await must(write('nugget-8', { title: 'Better' }))
  await must(withdrawNugget(world, visitor, { ...(await at('nugget-8')), reason: 'Being checked.' }))
  expect((await listVersions(world.db, 'nugget-8')).map(({ n, kind }) => [n, kind])).toEqual([
    [3, null],
    [2, 'withdrawal'],
    [1, 'release'],
  ])
  expect(await findDraft(world.db, 'nugget-8')).toMatchObject({ title: 'Better' })
})
