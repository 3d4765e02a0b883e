import { beforeEach, describe, expect, test } from 'vitest'
import { days } from '@/lib/base/time'
import { placeNugget } from '@/lib/content/placing'
import { findNewAddress } from '@/lib/content/queries'
import { askedFor, queryOf } from '@/lib/lists/rules'
import { type FakeWorld, fakeWorld } from '@/lib/world/fake'
import { publishWords } from './commands/release'
import { saveReference } from './commands/sources'
import { createNugget, dropDraft, restoreVersion, saveWords } from './commands/words'
import { deskIn, editor, must, texts, visitor } from './desk.testing'
import { differenceOf } from './difference'
import { listDue } from './queries/due'
import { findNugget } from './queries/nuggets'
import { listAllNuggets, nuggetsList } from './queries/staff'
import { findDraft, listPublicChanges, listVersions } from './queries/versions'
import { toldOf } from './rules/changes'
import { PlaceNugget } from './rules/place'
import { SaveReference } from './rules/reference-form'
import { lostMarks, PublishWords, SaveWords } from './rules/words'

let world: FakeWorld
beforeEach(async () => {
  world = await fakeWorld('seeded')
})
const { stored, at, write } = deskIn(() => world)
const corrections = async ({ db }: FakeWorld) => toldOf(await listPublicChanges(db, 'nugget-8'))

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

test('the list of all nuggets is narrowed and sorted, begins with what has no number yet and goes on by key', async () => {
  await createNugget(world, visitor, { title: 'Zebra', topic: 'words' })
  const shape = nuggetsList([])
  const read = (query: Record<string, string>, size = 50) =>
    listAllNuggets(world.db, askedFor(shape, query), world.now(), size)
  expect((await read({})).rows[0]?.title).toBe('Zebra')
  expect((await read({ way: 'up' })).rows.at(-1)?.title).toBe('Zebra')
  const titles = async (query: Record<string, string>, size?: number) =>
    (await read(query, size)).rows.map(({ title }) => title)
  const cursorTo = async (query: Record<string, string>) => {
    const { next, previous } = await read(query, 1)
    const at = (cursor: typeof next) => queryOf(shape, askedFor(shape, {}), { cursor }).replace('at=', '')
    return { next: decodeURIComponent(at(next)), previous: decodeURIComponent(at(previous)) }
  }
  const second = (await cursorTo({})).next
  expect(await titles({ at: second }, 1)).toEqual([(await titles({}))[1]])
  expect(await titles({ at: (await cursorTo({ at: second })).previous }, 1)).toEqual(['Zebra'])
  await createNugget(world, visitor, { title: 'Yak', topic: 'words' })
  const whole = await titles({})
  const walked = async (way: 'next' | 'previous', from: Record<string, string>) => {
    const [pages, stops] = [await titles(from, 1), [from]]
    for (let at = (await cursorTo(from))[way]; at; at = (await cursorTo({ at }))[way]) {
      stops.push({ at })
      pages.push(...(await titles({ at }, 1)))
    }
    return { pages, end: stops.at(-1) ?? {} }
  }
  const { pages, end } = await walked('next', {})
  expect(pages).toEqual(whole)
  expect((await walked('previous', end)).pages).toEqual(whole.toReversed())
  expect((await titles({ state: 'draft' })).toSorted()).toEqual(['Yak', 'Zebra'])
  expect((await read({ topic: 'words', words: 'zeb' })).rows.length).toBe(1)
  world.passTime(days(1))
  expect(await listDue(world.db, world.now())).toEqual([])
})
