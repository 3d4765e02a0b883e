import { beforeEach, expect, test } from 'vitest'
import { transact } from '@/db/open'
import { references } from '@/db/schema/nuggets'
import type { Visitor } from '@/lib/accounts/rules'
import { days } from '@/lib/base/time'
import { type FakeWorld, fakeWorld } from '@/lib/world/fake'
import { publishWords, releaseNugget, withdrawNugget } from './commands/release'
import { saveWords } from './commands/words'
import { findWithdrawnNugget } from './queries/nuggets'
import { findNuggetToEdit } from './queries/staff'
import { listPublicChanges } from './queries/versions'
import { readVersion } from './read-version'
import { currentVersion, supersededBy, versionBefore } from './rules/changes'
import { wordsOf } from './rules/words'

const EDITOR: Visitor = {
  actor: { userId: 'editor', email: 'editor@example.com', role: 'editor', factor: 'none' },
  cartId: null,
}
const ID = { id: 'nugget-8' }

let world: FakeWorld
beforeEach(async () => {
  world = await fakeWorld('seeded')
})

async function stored() {
  const nugget = await findNuggetToEdit(world.db, ID.id)
  if (!nugget) throw new Error(ID.id)
  return nugget
}
const one = async () => ({ nugget: ID.id, revision: (await stored()).revision })

async function write(story: string) {
  const saved = await saveWords(world, EDITOR, { ...wordsOf(await stored()), story, ...(await one()) })
  expect(saved).toMatchObject({ ok: true })
}

async function correct(story: string) {
  await write(story)
  world.passTime(days(1))
  const ask = { ...(await one()), kind: 'correction', reason: 'A figure was wrong.' } as const
  expect(await publishWords(world, EDITOR, ask)).toMatchObject({ ok: true })
}

test('what came out before versions were kept is read as its first version, and can be cited as such', async () => {
  const { story } = await stored()
  expect(await readVersion(world.db, ID, 1)).toMatchObject({ words: { story }, next: undefined })
  expect((await readVersion(world.db, ID, 1))?.sources.length).toBeGreaterThan(0)
  expect(currentVersion([], world.now())).toEqual({ n: 1, at: world.now() })
})

test('an old version reads as it read then, sources and all, and says when and why another took its place', async () => {
  const { story } = await stored()
  await correct('It hurts less [@raja2020].')
  const corrected = world.now()
  await transact(world.db, (tx) => tx.update(references).set({ journal: 'Another journal' }))
  const first = await readVersion(world.db, ID, 1)
  expect(first).toMatchObject({
    words: { story },
    next: { kind: 'correction', reason: 'A figure was wrong.', at: corrected },
  })
  expect(first?.sources.map(({ text }) => text).join()).not.toContain('Another journal')
  expect(await readVersion(world.db, ID, 2)).toMatchObject({
    words: { story: 'It hurts less [@raja2020].' },
    next: undefined,
  })
})

test('a draft, a version that was never made and the notice of a withdrawal are no versions to read', async () => {
  await correct('It hurts less [@raja2020].')
  await write('Not out yet [@raja2020].')
  for (const n of [0, -1, 1.5, Number.NaN, 3, 4]) expect(await readVersion(world.db, ID, n)).toBeUndefined()
})

test('what was withdrawn can still be read as it was, and says so; what comes back has a version of its own', async () => {
  const { slug } = await stored()
  await correct('It hurts less [@raja2020].')
  await withdrawNugget(world, EDITOR, { ...(await one()), reason: 'It was wrong.' })
  expect(await findWithdrawnNugget(world.db, slug)).toMatchObject(ID)
  expect(await readVersion(world.db, ID, 2)).toMatchObject({ next: { kind: 'withdrawal', reason: 'It was wrong.' } })
  expect(await readVersion(world.db, ID, 3)).toBeUndefined()
  await releaseNugget(world, EDITOR, await one())
  const changes = await listPublicChanges(world.db, ID.id)
  expect([currentVersion(changes, null).n, versionBefore(changes, 4), supersededBy(changes, 4)]).toEqual([
    4,
    2,
    undefined,
  ])
})
