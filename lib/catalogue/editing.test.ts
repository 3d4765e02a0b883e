import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { transact } from '@/db/open'
import { nuggetProducts } from '@/db/schema/catalogue'
import { redirects } from '@/db/schema/content'
import { listActsOn } from '@/lib/audit/queries'
import { days, inZone, later } from '@/lib/base/time'
import { addToCart } from '@/lib/cart/commands'
import { findNewAddress, nextContentChange } from '@/lib/content/queries'
import { createNugget } from '@/lib/nuggets/commands/words'
import { type FakeWorld, fakeWorld } from '@/lib/world/fake'
import { changeProduct, makeProduct } from './commands/products'
import { publish, retire, shelveMany, unschedule } from './commands/shelving'
import { findProduct } from './queries'
import { findProductRow, findProductToEdit } from './queries/editing'
import { MaybeIsbn } from './rules/isbn'
import { ChangeProduct, slugOf } from './rules/product-form'
import { Publish } from './rules/shelving'
import { aProduct, shopKeeper, typedProduct, visitorAs } from './staff.testing'

const nobody = { actor: null, cartId: null }
const changed = (typed: Record<string, string>) => ChangeProduct.parse({ revision: '1', ...typed })

async function aDraftNugget(world: FakeWorld) {
  const made = await createNugget(world, visitorAs('editor'), { title: 'Not out yet', topic: 'nerves' })
  if (!made.ok) throw new Error(made.refusal.kind)
  return made.value
}

/** What the form of a stored product holds, so that a test changes one thing of it. */
async function typedFrom({ db }: FakeWorld, id: string, change: Record<string, string> = {}) {
  const found = await findProductToEdit(db, id)
  if (!found) throw new Error(id)
  const { product, people, related, courses, files } = found
  const nuggets = found.nuggets.flatMap(({ number }) => (number === null ? [] : [{ number }]))
  const rows = (name: string, all: Record<string, unknown>[]) =>
    all.flatMap((row, at) =>
      Object.entries(row).map(([field, value]) => [`${name}-${at}-${field}`, String(value ?? '')]),
    )
  const facts = Object.entries(product).filter(([, value]) => typeof value === 'string' || typeof value === 'number')
  return changed({
    ...Object.fromEntries(facts.map(([field, value]) => [field, String(value)])),
    ...Object.fromEntries([...rows('people', people), ...rows('files', files)]),
    ...Object.fromEntries([...rows('related', related), ...rows('courses', courses), ...rows('nuggets', nuggets)]),
    ...{ product: id, cover: product.coverId ?? '', revision: String(product.revision) },
    ...change,
  })
}

describe('a new product', () => {
  test('is a draft with all that was typed, and no visitor finds it', async () => {
    const world = await fakeWorld('seeded')
    const made = await makeProduct(
      world,
      shopKeeper,
      aProduct({
        ...{ 'people-0-name': 'B', 'people-0-role': 'author', 'people-0-at': '1' },
        ...{ 'people-1-name': 'A', 'people-1-role': 'author', 'people-1-at': '0' },
        ...{ 'related-0-product': 'explain-pain', 'nuggets-0-number': '8' },
      }),
    )
    if (!made.ok) throw new Error(made.refusal.kind)
    expect(await findProductToEdit(world.db, made.value.id)).toMatchObject({
      product: { slug: 'a-new-book', state: 'draft', revision: 1 },
      people: [{ name: 'A' }, { name: 'B' }],
      related: [{ product: 'explain-pain' }],
      nuggets: [{ number: 8 }],
    })
    expect(await findProduct(world.db, 'a-new-book', world.now())).toBeUndefined()
    expect(await listActsOn(world.db, 'product', made.value.id)).toMatchObject([{ act: 'product.made' }])
  })

  test.each([
    [
      { title: 'Explain Pain', slug: 'explain-pain' },
      { kind: 'slug-taken', field: 'slug' },
    ],
    [{ slug: 'gmi-pack' }, { kind: 'slug-taken', field: 'slug' }],
    [{ title: '???' }, { kind: 'no-address', field: 'slug' }],
    [{ cover: 'nowhere' }, { kind: 'no-such-picture', field: 'cover' }],
    [{ 'related-3-product': 'nothing' }, { kind: 'no-such-product', field: 'related-3-product', typed: 'nothing' }],
    [{ 'courses-1-course': 'nothing' }, { kind: 'no-such-course', field: 'courses-1-course', typed: 'nothing' }],
    [{ 'nuggets-2-number': '999' }, { kind: 'no-such-nugget', field: 'nuggets-2-number' }],
    [
      { 'files-1-file': 'none.pdf', 'files-1-title': 'T' },
      { kind: 'no-such-file', field: 'files-1-file' },
    ],
  ])('is refused beside the field that is wrong: %j', async (typed, refusal) => {
    const world = await fakeWorld('seeded')
    expect(await makeProduct(world, shopKeeper, aProduct(typed as Record<string, string>))).toMatchObject({ refusal })
  })

  test.each(['editor', 'courses', 'packer'] as const)('is not made by %s', async (role) => {
    const world = await fakeWorld('seeded')
    expect(await makeProduct(world, visitorAs(role), aProduct())).toMatchObject({ refusal: { kind: 'not-allowed' } })
  })
})

test('an edit is seen by all, and its act says what was before and after', async () => {
  const world = await fakeWorld('seeded')
  const ask = await typedFrom(world, 'explain-pain', { summary: 'Said anew.' })
  expect(await changeProduct(world, shopKeeper, ask)).toMatchObject({ ok: true })
  expect(await findProduct(world.db, 'explain-pain', world.now())).toMatchObject({ summary: 'Said anew.', revision: 2 })
  const [act] = await listActsOn(world.db, 'product', 'explain-pain')
  expect(act).toMatchObject({ revision: 2, changes: [{ field: 'summary', after: 'Said anew.' }] })
})

test('what was not changed is not written', async () => {
  const world = await fakeWorld('seeded')
  expect(await changeProduct(world, shopKeeper, await typedFrom(world, 'explain-pain'))).toMatchObject({ ok: true })
  expect(await findProductRow(world.db, 'explain-pain')).toMatchObject({ revision: 1 })
  expect(await listActsOn(world.db, 'product', 'explain-pain')).toEqual([])
})

test('a nugget that has no number yet stays beside its product through every edit', async () => {
  const world = await fakeWorld('seeded')
  const { id: nuggetId } = await aDraftNugget(world)
  const link = { nuggetId, productId: 'explain-pain', rank: 0 }
  await transact(world.db, (tx) => tx.insert(nuggetProducts).values(link))
  await changeProduct(world, shopKeeper, await typedFrom(world, 'explain-pain', { summary: 'Said anew.' }))
  const after = await findProductToEdit(world.db, 'explain-pain')
  expect(after?.nuggets.filter(({ number }) => number === null)).toMatchObject([{ id: nuggetId }])
  const [act] = await listActsOn(world.db, 'product', 'explain-pain')
  expect(act?.changes.map(({ field }) => field)).toEqual(['summary'])
})

test('of two who edit at once the second is told what the first changed, and nothing of the first is lost', async () => {
  const world = await fakeWorld('seeded')
  const [one, two] = [
    await typedFrom(world, 'explain-pain', { summary: 'The first.' }),
    await typedFrom(world, 'explain-pain', { summary: 'The second.' }),
  ]
  const answers = await Promise.all([
    changeProduct(world, shopKeeper, one),
    changeProduct(world, visitorAs('owner'), two),
  ])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toMatchObject({
    refusal: { kind: 'changed-meanwhile', revision: 2, edits: [{ changes: [{ field: 'summary' }] }] },
  })
  const again = { ...two, revision: 2 }
  expect(await changeProduct(world, visitorAs('owner'), again)).toMatchObject({ ok: true })
})

describe('publishing', () => {
  const put = async (world: FakeWorld, publishAt = '') => {
    const made = await makeProduct(world, shopKeeper, aProduct())
    const id = made.ok ? made.value.id : ''
    const ask = Publish.parse({ thing: 'product', id, revision: '1', publishAt })
    return { id, answer: await publish(world, shopKeeper, ask) }
  }
  const isSeen = async ({ db, now }: FakeWorld) => (await findProduct(db, 'a-new-book', now())) !== undefined

  test('is seen in the very next answer', async () => {
    const world = await fakeWorld('seeded')
    expect((await put(world)).answer).toMatchObject({ value: { publication: 'published' } })
    expect(await isSeen(world)).toBe(true)
  })

  test('waits for the instant that clocks in Adelaide show, and the kept pages end there', async () => {
    const world = await fakeWorld('seeded')
    const at = inZone('2026-12-02T09:00', 'Australia/Adelaide')
    expect((await put(world, '2026-12-02T09:00')).answer).toMatchObject({ value: { publication: 'scheduled' } })
    expect(await isSeen(world)).toBe(false)
    world.setTime(at)
    expect(await isSeen(world)).toBe(true)
    world.setTime(later(at, -1 as never))
    expect([await isSeen(world), await nextContentChange(world.db, world.now())]).toEqual([false, at])
  })

  test('can be taken back while it waits, and only then', async () => {
    const world = await fakeWorld('seeded')
    const { id } = await put(world, '2026-12-24T09:00')
    expect(await unschedule(world, shopKeeper, { thing: 'product', id, revision: 2 })).toMatchObject({ ok: true })
    world.passTime(days(60))
    expect(await isSeen(world)).toBe(false)
    expect(await unschedule(world, shopKeeper, { thing: 'product', id, revision: 3 })).toMatchObject({
      refusal: { kind: 'not-scheduled' },
    })
  })
})

describe('retiring', () => {
  const away = (world: FakeWorld, id: string, leadsTo: string | null, revision = 1) =>
    retire(world, shopKeeper, { thing: 'product', id, revision, leadsTo })
  const whereFrom = ({ db, now }: FakeWorld, slug: string) => findNewAddress(db, `/shop/${slug}`, now())

  test('leads its address to the product that was chosen, or to the shelf, always in one step', async () => {
    const world = await fakeWorld('seeded')
    await away(world, 'painful-yarns', 'explain-pain')
    expect(await whereFrom(world, 'painful-yarns')).toBe('/shop/explain-pain')
    await away(world, 'explain-pain', null)
    expect(await whereFrom(world, 'painful-yarns')).toBe('/shop')
    const chains = await world.db.select().from(redirects).where(eq(redirects.to, '/shop/explain-pain'))
    expect(chains).toEqual([])
  })

  test('leads nowhere that visitors do not find', async () => {
    const world = await fakeWorld('seeded')
    for (const nowhere of ['nothing', 'painful-yarns'])
      expect(await away(world, 'painful-yarns', nowhere)).toMatchObject({ refusal: { field: 'leadsTo' } })
  })

  test('ends its sale at once; put back, its address is its own again', async () => {
    const world = await fakeWorld('seeded')
    await away(world, 'explain-pain', null)
    const buy = () => addToCart(world, nobody, { offer: 'variant:EP2-PR', quantity: 1 })
    expect(await buy()).toMatchObject({ refusal: { kind: 'not-for-sale' } })
    await publish(world, shopKeeper, { thing: 'product', id: 'explain-pain', revision: 2, publishAt: null })
    expect(await buy()).toMatchObject({ ok: true })
    expect(await whereFrom(world, 'explain-pain')).toBeUndefined()
  })

  test('of many is done whole or not at all', async () => {
    const world = await fakeWorld('seeded')
    const chosen = ['explain-pain', 'nothing-of-that-name']
    expect(await shelveMany(world, shopKeeper, { thing: 'product', chosen, do: 'retire' })).toMatchObject({
      refusal: { kind: 'gone' },
    })
    expect(await findProductRow(world.db, 'explain-pain')).toMatchObject({ state: 'published' })
    const both = ['explain-pain', 'painful-yarns']
    expect(await shelveMany(world, shopKeeper, { thing: 'product', chosen: both, do: 'retire' })).toMatchObject({
      ok: true,
    })
    for (const id of both) expect(await findProductRow(world.db, id)).toMatchObject({ state: 'retired', revision: 2 })
  })
})

test('an address that changes leads on from the old one; that of a draft leaves nothing behind', async () => {
  const world = await fakeWorld('seeded')
  await changeProduct(world, shopKeeper, await typedFrom(world, 'explain-pain', { slug: 'pain-explained' }))
  await changeProduct(world, shopKeeper, await typedFrom(world, 'explain-pain', { slug: 'explaining-pain' }))
  const now = world.now()
  expect(await findNewAddress(world.db, '/shop/explain-pain', now)).toBe('/shop/explaining-pain')
  expect(await findNewAddress(world.db, '/shop/pain-explained', now)).toBe('/shop/explaining-pain')

  const made = await makeProduct(world, shopKeeper, aProduct())
  const id = made.ok ? made.value.id : ''
  await changeProduct(world, shopKeeper, changed(typedProduct({ product: id, slug: 'a-newer-book' })))
  expect(await findNewAddress(world.db, '/shop/a-new-book', now)).toBeUndefined()
})

test.each([
  ['9780980358803', '9780980358803'],
  ['978-0-9803588-0-3', '9780980358803'],
  ['', null],
])('the ISBN %s is accepted', (typed, isbn) => {
  expect(MaybeIsbn.parse(typed)).toBe(isbn)
})

test.each(['9780980358804', '0980358809', '9770980358803', 'words'])('the ISBN %s is refused', (typed) => {
  const read = z.object({ isbn: MaybeIsbn }).safeParse({ isbn: typed })
  expect(read.error && z.flattenError(read.error).fieldErrors.isbn).toHaveLength(1)
})

test.each([
  ['Explain Pain, Second Edition', 'explain-pain-second-edition'],
  ['  Café & “more” — ', 'cafe-more'],
  ['???', ''],
])('%s makes the address %s', (title, slug) => {
  expect(slugOf(title)).toBe(slug)
})
