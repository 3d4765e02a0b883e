import { beforeEach, describe, expect, test } from 'vitest'
import { transact } from '@/db/open'
import type { Actor } from '@/lib/accounts/rules'
import { listActsOn } from '@/lib/audit/queries'
import { days, hours, later, minutes, seconds } from '@/lib/base/time'
import { placeNugget } from '@/lib/content/placing'
import { findNewAddress } from '@/lib/content/queries'
import { askedFor } from '@/lib/lists/rules'
import { type FakeWorld, fakeWorld, worldOn } from '@/lib/world/fake'
import {
  publishWords,
  releaseNugget,
  scheduleNugget,
  storeReleases,
  unscheduleNugget,
  withdrawNugget,
} from './commands/release'
import { saveReference } from './commands/sources'
import { createNugget, dropDraft, restoreVersion, saveWords } from './commands/words'
import { differenceOf } from './difference'
import { findHighestNumber, listDue } from './queries/due'
import { listLabels } from './queries/labels'
import { findNugget, findSlugByNumber, findWithdrawnNugget, listNuggets } from './queries/nuggets'
import { listCiting, searchReferences } from './queries/references'
import { findNuggetToEdit, listAllNuggets, listScheduledNuggets, nuggetsList, updateNugget } from './queries/staff'
import { findDraft, listPublicChanges, listVersions } from './queries/versions'
import { toldOf } from './rules/changes'
import { PlaceNugget } from './rules/place'
import { bareDoi, freshKey, SaveReference } from './rules/reference-form'
import { lostMarks, PublishWords, SaveWords } from './rules/words'

const editor: Actor = { userId: 'editor', email: 'editor@example.com', role: 'editor', factor: 'none' }
const visitor = { actor: editor, cartId: null }
const texts = {
  topic: 'alarm',
  title: 'A new one',
  summary: 'In short.',
  story: 'It hurts [@raja2020].',
  tellIt: 'It hurts.',
}

let world: FakeWorld
beforeEach(async () => {
  world = await fakeWorld('seeded')
})

const stored = async (id: string) => {
  const nugget = await findNuggetToEdit(world.db, id)
  if (!nugget) throw new Error(`No nugget ${id}`)
  return nugget
}
const corrections = async ({ db }: FakeWorld) => toldOf(await listPublicChanges(db, 'nugget-8'))
const at = async (id: string) => ({ nugget: id, revision: (await stored(id)).revision })
const write = async (id: string, change: Record<string, string> = {}) =>
  saveWords(world, visitor, SaveWords.parse({ ...texts, ...change, ...(await at(id)) }))

/** Written, placed and fit to be released. */
async function makeReady(title = 'A new one'): Promise<string> {
  const made = await createNugget(world, visitor, { title, topic: 'alarm' })
  if (!made.ok) throw new Error(made.refusal.kind)
  const { id } = made.value
  expect(await write(id, { title })).toMatchObject({ ok: true })
  const [category] = await listLabels(world.db, 'category')
  const picture = (await stored('nugget-8')).pictureId ?? ''
  const place = { slug: (await stored(id)).slug, picture, categories: category?.id ?? '', ...(await at(id)) }
  await must(placeNugget(world, visitor, PlaceNugget.parse(place)))
  return id
}
const must = async (answer: Promise<{ ok: boolean }>) => expect(await answer).toMatchObject({ ok: true })

test('nobody but owner and editor writes', async () => {
  for (const role of [null, 'shop', 'courses', 'packer'] as const)
    expect(
      await createNugget(world, { actor: { ...editor, role }, cartId: null }, { title: 'x', topic: 'alarm' }),
    ).toMatchObject({ refusal: { kind: 'not-allowed' } })
})

test('a mark without a source is refused with its key and line', async () => {
  expect(lostMarks('One [@a].\n\nTwo [@b; @c] and [@a].', new Set(['a', 'c']))).toEqual([{ key: 'b', line: 3 }])
  expect(await write('nugget-8', { story: 'Fine [@raja2020].\nNot [@nobody1900].' })).toMatchObject({
    refusal: { kind: 'no-such-source', field: 'story', marks: [{ key: 'nobody1900', line: 2 }] },
  })
})

test('the second of two editors is told what the first one wrote', async () => {
  const ask = SaveWords.parse({ ...texts, ...(await at('nugget-8')) })
  await must(saveWords(world, visitor, ask))
  expect(await saveWords(world, visitor, { ...ask, title: 'Another' })).toMatchObject({
    refusal: { kind: 'changed-meanwhile', edits: [{ by: 'editor@example.com' }] },
  })
})

describe('what readers see', () => {
  const shown = async () => {
    const { slug } = await stored('nugget-8')
    return findNugget(world.db, slug, world.now())
  }

  test('stays as it was while a draft is written, and changes when that is published, with its kind', async () => {
    const before = await shown()
    await must(write('nugget-8', { title: 'Better' }))
    expect(await shown()).toEqual(before)
    const publish = PublishWords.parse({ ...(await at('nugget-8')), kind: 'correction', reason: 'A figure was wrong.' })
    await must(publishWords(world, visitor, publish))
    expect((await shown())?.title).toBe('Better')
    expect(await corrections(world)).toMatchObject([{ n: 2, reason: 'A figure was wrong.' }])
    const [second, first] = await listVersions(world.db, 'nugget-8')
    expect([first?.kind, second?.kind]).toEqual(['release', 'correction'])
    expect(first?.story).toBe(before?.story)
    expect(second?.sources).toMatchObject([{ number: 1, key: 'raja2020' }])
  })

  test('is not told of typos', async () => {
    await must(write('nugget-8', { title: 'Better' }))
    await must(publishWords(world, visitor, PublishWords.parse({ ...(await at('nugget-8')), kind: 'typo' })))
    expect(await corrections(world)).toEqual([])
    expect(PublishWords.safeParse({ nugget: 'n', revision: 1, kind: 'correction' }).success).toBe(false)
  })

  test('is not touched by restoring an old version: that makes a draft', async () => {
    const before = await shown()
    await must(write('nugget-8', { title: 'Better' }))
    await must(publishWords(world, visitor, PublishWords.parse({ ...(await at('nugget-8')), kind: 'typo' })))
    const now = await shown()
    await must(restoreVersion(world, visitor, { ...(await at('nugget-8')), n: 1 }))
    expect(await shown()).toEqual(now)
    expect(await findDraft(world.db, 'nugget-8')).toMatchObject({ n: 3, title: before?.title, publishedAt: null })
    await must(dropDraft(world, visitor, await at('nugget-8')))
    expect(await findDraft(world.db, 'nugget-8')).toBeUndefined()
    expect(await shown()).toEqual(now)
  })

  test('of sources stays in an old version when a reference is corrected later', async () => {
    await must(write('nugget-8'))
    await must(publishWords(world, visitor, PublishWords.parse({ ...(await at('nugget-8')), kind: 'typo' })))
    const frozen = (await listVersions(world.db, 'nugget-8'))[0]?.sources
    await must(
      saveReference(
        world,
        visitor,
        SaveReference.parse({ key: 'raja2020', revision: 1, authors: 'Others', journal: 'Elsewhere' }),
      ),
    )
    expect((await listVersions(world.db, 'nugget-8'))[0]?.sources).toEqual(frozen)
  })
})

test('the difference names each field and what was put in and taken out', async () => {
  const { topic, title, summary, story, tellIt, forPatients, seeDoctor, reviewedOn } = await stored('nugget-8')
  const before = { topic, title, summary, story, tellIt, forPatients, seeDoctor, reviewedOn }
  const found = differenceOf(before, { ...before, title: `${title} again`, forPatients: !forPatients })
  expect(found.map(({ field }) => field)).toEqual(['title', 'forPatients'])
  expect(found[0]?.pieces.at(-1)).toMatchObject({ kind: 'added' })
})

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
    const careless = async (id: string) => {
      const number = (await findHighestNumber(world.db)) + 1
      await both
      return transact(world.db, (tx) => updateNugget(tx, id, { state: 'released', number }))
    }
    let go = () => {}
    const both = new Promise<void>((done) => {
      go = done
    })
    const racing = Promise.allSettled(ids.map(careless))
    await findHighestNumber(world.db)
    go()
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

test('a new address takes the place of the old one, which leads there in one step', async () => {
  const old = await stored('nugget-8')
  const move = async (slug: string) =>
    placeNugget(world, visitor, PlaceNugget.parse({ ...(await at('nugget-8')), slug, picture: old.pictureId ?? '' }))
  await must(move('second-address'))
  await must(move('third-address'))
  for (const from of [old.slug, 'second-address'])
    expect(await findNewAddress(world.db, `/nuggets/${from}`, world.now())).toBe('/nuggets/third-address')
  expect(await move((await stored('nugget-9')).slug)).toMatchObject({ refusal: { kind: 'slug-taken', field: 'slug' } })
  await must(move(old.slug))
  expect(await findNewAddress(world.db, '/nuggets/third-address', world.now())).toBe(`/nuggets/${old.slug}`)
})

test.each([
  '10.1172/JCI42843',
  'doi:10.1172/jci42843',
  'https://doi.org/10.1172/JCI42843',
  ' dx.doi.org/10.1172/jci42843 ',
])('%s is one and the same work', (typed) => expect(bareDoi(typed)).toBe('10.1172/jci42843'))

test('one work is one row: a DOI that is stored leads to its key', async () => {
  const [known] = await searchReferences(world.db, 'dubin')
  const typed = `https://doi.org/${known?.doi?.toUpperCase()}`
  expect((await searchReferences(world.db, typed)).map(({ key }) => key)).toEqual([known?.key])
  const ask = SaveReference.parse({ authors: 'Dubin A', year: '2010', journal: 'J', doi: typed })
  expect(await saveReference(world, visitor, ask)).toMatchObject({ refusal: { kind: 'same-work', key: known?.key } })
  const other = SaveReference.parse({ authors: 'Dubin A', year: '2010', journal: 'J' })
  expect(await saveReference(world, visitor, other)).toEqual({ ok: true, value: { key: 'dubin2010b' } })
  expect(freshKey({ authors: 'Löken LS', title: null, year: 2009 }, [])).toBe('loken2009')
})

test('a reference knows who cites it', async () => {
  const citing = await listCiting(world.db, 'raja2020')
  expect(citing.map(({ id }) => id)).toContain('nugget-1')
})

test('the list of all nuggets is narrowed and sorted, and goes on by key past those without a number', async () => {
  await createNugget(world, visitor, { title: 'Zebra', topic: 'words' })
  const shape = nuggetsList([])
  const read = (query: Record<string, string>, size = 50) =>
    listAllNuggets(world.db, askedFor(shape, query), world.now(), size)
  expect((await read({})).rows.at(-1)?.title).toBe('Zebra')
  expect((await read({ state: 'draft' })).rows.map(({ title }) => title)).toEqual(['Zebra'])
  expect((await read({ topic: 'words', words: 'zeb' })).rows.length).toBe(1)
  world.passTime(days(1))
  expect(await listDue(world.db, world.now())).toEqual([])
})
