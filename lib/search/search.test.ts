import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { touchContent } from '@/db/content-versions'
import { type Db, transact } from '@/db/open'
import { products } from '@/db/schema/catalogue'
import { courses } from '@/db/schema/courses'
import { nuggets } from '@/db/schema/nuggets'
import { STATEMENTS, type Told } from '@/db/statements'
import { days, later } from '@/lib/base/time'
import { type FakeWorld, fakeWorld } from '@/lib/world/fake'
import { refreshIndex, search, suggest } from './commands'
import { fold, plainText, snippet, wordsOf } from './rules'
import { SOURCES, type Source } from './sources'

test('letters lose their marks, whatever form they are typed in', () => {
  for (const typed of ['Löken', 'Lo\u0308ken', 'LOKEN']) expect(fold(typed)).toBe('loken')
  expect(fold('don’t — e‑book!')).toBe('don t e book')
})

test.each([
  { typed: 'pain AND', words: ['pain'] },
  { typed: 'the and of', words: ['the', 'and', 'of'] },
  { typed: '"NEAR(', words: ['near'] },
  { typed: '*', words: [] },
  { typed: '   ', words: [] },
  { typed: 'pain pain Pain', words: ['pain'] },
])('of "$typed" these words are looked for: $words', ({ typed, words }) => {
  expect(wordsOf(typed)).toEqual(words)
})

test('a very long query is cut, not refused', () => {
  expect(wordsOf('x'.repeat(500))).toEqual(['x'.repeat(200)])
  expect(wordsOf(Array.from({ length: 50 }, (_, n) => `word${n}`).join(' '))).toHaveLength(8)
})

test('Markdown is read without its signs and marks', () => {
  expect(plainText('## Where\n\nIt is *made* in [the brain](/x) [@todd2010].\n\n- one\n- two')).toBe(
    'Where It is made in the brain. one two',
  )
})

test('a snippet shows the text around the words, and says which they are', () => {
  const text = `${'before '.repeat(60)}a Hormone for company ${'after '.repeat(60)}`
  const pieces = snippet(text, ['hormone'])
  expect(pieces.filter((piece) => piece.isHit)).toEqual([{ text: 'Hormone', isHit: true }])
  expect(pieces[0]?.text.startsWith('… before')).toBe(true)
  expect(pieces.at(-1)?.text.endsWith('after …')).toBe(true)
})

test('a snippet of a text without the words is its beginning', () => {
  expect(snippet('A short text', ['other'])).toEqual([{ text: 'A short text', isHit: false }])
})

/** What the database is asked meanwhile. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const texts: string[] = []
  const listen = (told: unknown) => void texts.push((told as Told).text)
  subscribe(STATEMENTS, listen)
  await work().finally(() => unsubscribe(STATEMENTS, listen))
  return texts
}

describe('over the seed', () => {
  let world: FakeWorld
  beforeEach(async () => {
    world = await fakeWorld('seeded')
    await refreshIndex(world)
  })
  const paths = async (typed: string) => (await search(world, typed)).results.map((result) => result.path)

  test('a nugget, a product, a pack and a course are found by name, and stand first', async () => {
    expect((await paths('oxytocin'))[0]).toBe('/nuggets/oxytocin-a-hormone-for-company')
    expect((await paths('painful yarns'))[0]).toBe('/shop/painful-yarns')
    expect((await paths('mobilisation nervous system course'))[0]).toBe('/courses/mobilisation-of-the-nervous-system')
  })

  test('a nugget is found by its number', async () => {
    expect((await paths('nugget 17'))[0]).toContain('nugget-no-17')
  })

  test('a nugget is found by whose work it cites', async () => {
    const [first] = (await search(world, 'loken')).results
    expect(first?.path).toContain('/nuggets/')
    expect(first?.snippet.find((piece) => piece.isHit)?.text).toBe('Löken')
  })

  test.each(['ox', 'oxy', 'oxyto', 'company oxy', 'a hormone for compan'])(
    'the last word may be unfinished: what "%s" suggests, the search finds first',
    async (typed) => {
      const [first] = await paths(typed)
      expect(first).toBe('/nuggets/oxytocin-a-hormone-for-company')
      expect(await suggested(typed)).toContain(first)
    },
  )

  test('a search for a common word costs two questions, whatever stands on the page', async () => {
    expect(await statementsOf(() => search(world, 'pain', 2))).toHaveLength(2)
  })

  test('names are found with their marks and without', async () => {
    await transact(world.db, async (tx) => {
      await tx.update(nuggets).set({ title: 'The Löken stroke' }).where(eq(nuggets.number, 24))
      await touchContent(tx, 'nuggets')
    })
    await refreshIndex(world)
    for (const typed of ['loken', 'Löken', 'LÖKEN'])
      expect((await search(world, typed)).results[0]?.heading).toBe('The Löken stroke')
  })

  test('words that never stand together find what holds one of them, and that is said', async () => {
    const found = await search(world, 'oxytocin zebra')
    expect(found.isLoose).toBe(true)
    expect(found.results[0]?.path).toBe('/nuggets/oxytocin-a-hormone-for-company')
  })

  test.each([
    'pain AND',
    '"',
    'NEAR(',
    '*',
    '',
    "'; drop table nuggets",
    ':*',
    'a'.repeat(500),
    '\\',
    '!!',
    '<b>',
    '٣',
    'pain\u0000',
  ])('%j is answered', async (typed) => {
    const found = await search(world, typed)
    expect(found.total).toBeGreaterThanOrEqual(found.results.length)
  })

  test('a title weighs more than a text', async () => {
    const [first] = (await search(world, 'sunburn')).results
    expect(first?.path).toContain('sunburn-in-the-shower')
  })

  test('a nugget in the queue is found from the moment of its release', async () => {
    const releaseAt = later(world.now(), days(2))
    await transact(world.db, async (tx) => {
      await tx.update(nuggets).set({ state: 'queued', releaseAt }).where(eq(nuggets.number, 8))
      await touchContent(tx, 'nuggets')
    })
    await refreshIndex(world)
    expect(await paths('nagasawa oxytocin')).not.toContain('/nuggets/oxytocin-a-hormone-for-company')
    world.setTime(releaseAt)
    expect(await paths('oxytocin')).toContain('/nuggets/oxytocin-a-hormone-for-company')
  })

  test('what was withdrawn is found no more, and nothing is done where nothing changed', async () => {
    await transact(world.db, async (tx) => {
      await tx.update(nuggets).set({ state: 'withdrawn' }).where(eq(nuggets.number, 8))
      await touchContent(tx, 'nuggets')
    })
    expect(await refreshIndex(world)).toBe(true)
    expect(await refreshIndex(world)).toBe(false)
    expect(await paths('oxytocin')).not.toContain('/nuggets/oxytocin-a-hormone-for-company')
  })

  test('what reads as before is not written again, and one work that changed is written alone', async () => {
    await transact(world.db, (tx) => touchContent(tx, 'catalogue'))
    const same = await statementsOf(() => refreshIndex(world))
    expect(same.filter((text) => /(insert|delete).*"search_documents"/.test(text))).toEqual([])
    await transact(world.db, async (tx) => {
      await tx.update(products).set({ title: 'Zebra crossings' }).where(eq(products.slug, 'painful-yarns'))
      await touchContent(tx, 'catalogue')
    })
    const changed = await statementsOf(() => refreshIndex(world))
    expect(changed.filter((text) => /insert into "search_documents"/.test(text))).toHaveLength(1)
    expect(await paths('zebra crossings')).toEqual(['/shop/painful-yarns'])
  })

  test('content that moves on while the index is made leaves the rest to the next round', async () => {
    const ids = SOURCES.courses[0]?.ids as (db: Db) => Promise<string[]>
    const moving = vi.spyOn(SOURCES.courses[0] as Source, 'ids').mockImplementationOnce(async (db) => {
      const found = await ids(db)
      await transact(world.db, (tx) => touchContent(tx, 'courses'))
      return found
    })
    await transact(world.db, async (tx) => {
      await tx.update(courses).set({ title: 'Zebra handling' }).where(eq(courses.slug, 'explain-pain'))
      await touchContent(tx, 'courses')
    })
    await refreshIndex(world)
    expect(await paths('zebra')).toEqual([])
    moving.mockRestore()
    expect(await refreshIndex(world)).toBe(true)
    expect(await paths('zebra')).toEqual(['/courses/explain-pain'])
    expect(await refreshIndex(world)).toBe(false)
  })

  const suggested = async (typed: string) => (await suggest(world, typed)).map(({ path }) => path)

  test.each(['ox', 'oxy', 'oxytoc', 'Oxytocin,', 'hormone for compan'])(
    'while "%s" is typed, the title that goes on so is suggested',
    async (typed) => expect((await suggested(typed))[0]).toBe('/nuggets/oxytocin-a-hormone-for-company'),
  )

  test('what begins as typed comes first, and there are at most eight', async () => {
    const found = await suggest(world, 'pain')
    expect(found[0]?.heading).toMatch(/^Pain/)
    expect(found).toHaveLength(8)
  })

  test('a nugget is suggested by its whole number before those whose number begins so', async () => {
    const found = await suggest(world, 'nugget 1')
    expect(found.map(({ title }) => title.split(' ').slice(0, 2).join(' '))).toEqual([
      'nugget 1',
      ...found.slice(1).map(() => expect.stringMatching(/^nugget 1\d$/)),
    ])
    expect(found.length).toBeGreaterThan(1)
  })

  test('what no title holds is suggested by what stands in its text', async () => {
    expect(await suggested('nagasaw')).toEqual(['/nuggets/oxytocin-a-hormone-for-company'])
  })

  test('one letter, or none, suggests nothing and asks nothing', async () => {
    for (const typed of ['', ' ', 'p', '"', '¨p']) expect(await suggested(typed)).toEqual([])
  })

  test('a suggestion costs two questions at most, whatever is typed', async () => {
    for (const typed of ['pain', 'nagasaw', 'zzyzx', 'pain AND', 'x'.repeat(500)]) {
      const asked = await statementsOf(() => suggest(world, typed))
      expect(asked.length).toBeLessThanOrEqual(2)
      expect(asked.length).toBeGreaterThan(0)
    }
  })

  test('a nugget in the queue is suggested from the moment of its release', async () => {
    const releaseAt = later(world.now(), days(2))
    await transact(world.db, async (tx) => {
      await tx.update(nuggets).set({ state: 'queued', releaseAt }).where(eq(nuggets.number, 8))
      await touchContent(tx, 'nuggets')
    })
    await refreshIndex(world)
    expect(await suggested('oxytoc')).not.toContain('/nuggets/oxytocin-a-hormone-for-company')
    world.setTime(releaseAt)
    expect(await suggested('oxytoc')).toEqual(['/nuggets/oxytocin-a-hormone-for-company'])
  })

  test('a second page goes on where the first one ends', async () => {
    const first = await search(world, 'pain')
    const second = await search(world, 'pain', 2)
    const both = [...first.results, ...second.results].map((result) => result.id)
    expect(new Set(both).size).toBe(both.length)
    expect(first.total).toBeGreaterThan(20)
  })
})
