import { beforeEach, expect, test } from 'vitest'
import { type FakeWorld, fakeWorld } from '@/lib/world/fake'
import { saveReference } from './commands/sources'
import { visitor } from './desk.testing'
import { listCiting, searchReferences } from './queries/references'
import { bareDoi, freshKey, SaveReference } from './rules/reference-form'

let world: FakeWorld
beforeEach(async () => {
  world = await fakeWorld('seeded')
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
