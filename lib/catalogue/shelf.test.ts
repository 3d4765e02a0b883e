import { beforeAll, describe, expect, test } from 'vitest'
import { listShelf, listShelved } from '@/app/(shop)/shop/list-shelf'
import { transact } from '@/db/open'
import { products, variants } from '@/db/schema/catalogue'
import { money } from '@/lib/base/money'
import { type FakeWorld, fakeWorld, START } from '@/lib/world/fake'
import { inOrder, type Shelved, type Wish } from './shelf'

const thing = (title: string, facts: Partial<Shelved> = {}) => ({ title, year: 2013, price: money(80_00), ...facts })
const things = [
  thing('The Handbook', { price: money(31_50), year: 2015 }),
  thing('Supercharged', { price: money(135_00), year: 2017 }),
  thing('Out of print', { price: null, year: 1991 }),
  thing('Explain', { price: money(38_00) }),
  thing('Pack', { year: null, price: money(102_58) }),
]
const titlesBy = (order: Wish['order']) => inOrder(things, order).map(({ title }) => title)

test('the cheapest comes first, and what has no price last', () => {
  expect(titlesBy('price')).toEqual(['The Handbook', 'Explain', 'Pack', 'Supercharged', 'Out of print'])
})

test('titles are sorted without their article', () => {
  expect(titlesBy('title')).toEqual(['Explain', 'The Handbook', 'Out of print', 'Pack', 'Supercharged'])
})

test('the newest comes first, and what has no year last', () => {
  expect(titlesBy('year')).toEqual(['Supercharged', 'The Handbook', 'Explain', 'Out of print', 'Pack'])
})

describe('the shelf of the seed', () => {
  let world: FakeWorld
  let all: Shelved[]
  beforeAll(async () => {
    world = await fakeWorld('seeded')
    all = (await listShelf(world.db, { order: 'window' }, { size: 100, now: START })).things
  })
  const slugsFor = async (wish: Partial<Wish>) =>
    (await listShelf(world.db, { order: 'window', ...wish }, { size: 100, now: START })).things.map(({ slug }) => slug)
  const those = (fits: (thing: Shelved) => boolean) => all.filter(fits).map(({ slug }) => slug)

  test('shows what can be bought, then packs, then what cannot', () => {
    const parts = all.map(({ kind, price }) => (kind === 'packs' ? 'pack' : price ? 'sold' : 'not sold'))
    expect([...new Set(parts)]).toEqual(['sold', 'pack', 'not sold'])
    expect(parts.join(' ')).toBe([...parts].sort((a, b) => order(a) - order(b)).join(' '))
  })
  const order = (part: string) => ['sold', 'pack', 'not sold'].indexOf(part)

  test('what is for both audiences is for each of them', async () => {
    for (const audience of ['people-in-pain', 'clinicians'] as const)
      expect(await slugsFor({ audience })).toEqual(
        those((thing) => thing.audience === audience || thing.audience === 'both'),
      )
  })

  test('a work in two formats is found under each', async () => {
    for (const format of ['print', 'e-book'] as const)
      expect(await slugsFor({ format })).toEqual(those((thing) => thing.formats.includes(format)))
    expect(await slugsFor({ format: 'e-book' })).toContain('explain-pain')
  })

  test('wishes add up, and may find nothing', async () => {
    expect(await slugsFor({ kind: 'packs' })).toEqual(those(({ kind }) => kind === 'packs'))
    expect(await slugsFor({ kind: 'books' })).toEqual(those(({ kind }) => kind === 'books'))
    expect(await slugsFor({ kind: 'packs', format: 'print' })).toEqual([])
  })

  test.each(['price', 'title', 'year'] as const)('in order of %s it holds the same things', async (order) => {
    expect(await slugsFor({ order })).toEqual(inOrder(all, order).map(({ slug }) => slug))
  })

  test('is one page after the other, without a gap and without anything twice', async () => {
    const seen: string[] = []
    for (let page = 1; page <= 4; page++) {
      const { things } = await listShelf(world.db, { order: 'window' }, { page, size: 6, now: START })
      seen.push(...things.map(({ slug }) => slug))
    }
    expect(seen).toEqual(all.slice(0, 24).map(({ slug }) => slug))
  })

  test('knows as many things as the pages ahead need, and all of them near its end', async () => {
    expect(await listShelf(world.db, { order: 'window' }, { size: 2, now: START })).toMatchObject({
      known: 8,
      isAll: false,
    })
    expect(await listShelf(world.db, { order: 'window' }, { size: 100, now: START })).toMatchObject({
      known: all.length,
      isAll: true,
    })
    expect((await listShelf(world.db, { order: 'window' }, { page: 50, size: 100, now: START })).things).toEqual([])
  })

  test('gives what stands beside a work in the order of the window', async () => {
    const slugs = all.map(({ slug }) => slug)
    expect((await listShelved(world.db, [...slugs].reverse(), START)).map(({ slug }) => slug)).toEqual(slugs)
    expect(await listShelved(world.db, ['nothing-of-that-name'], START)).toEqual([])
  })

  test('a work whose variants are all out of sale stands at its end', async () => {
    const { db } = await fakeWorld('seeded')
    await transact(db, async (tx) => {
      await tx.update(variants).set({ isForSale: false })
    })
    const { things } = await listShelf(db, { order: 'window' }, { size: 100, now: START })
    expect(things[0]?.kind).toBe('packs')
    expect(things).toHaveLength(
      (await db.select().from(products)).length + things.filter(({ kind }) => kind === 'packs').length,
    )
  })
})
