import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { listShelf, listShelved } from '@/app/(shop)/shop/list-shelf'
import { moveAddress } from '@/db/addresses'
import { touchContent } from '@/db/content-versions'
import { transact } from '@/db/open'
import { packs, products } from '@/db/schema/catalogue'
import type { Publication } from '@/lib/base/publication'
import { days, type Instant, later, seconds } from '@/lib/base/time'
import { addToCart } from '@/lib/cart/commands'
import { listCartLines, listLeft } from '@/lib/cart/queries'
import { listed } from '@/lib/content/addresses'
import { composeHome, findNewAddress, nextContentChange } from '@/lib/content/queries'
import { composeStart } from '@/lib/content/start'
import { refreshIndex, search, suggest } from '@/lib/search/commands'
import { listStockRefusals } from '@/lib/stock/rules'
import { type FakeWorld, fakeWorld, START } from '@/lib/world/fake'
import { findFreeDownload, findProduct, listProductsForNugget } from './queries'
import { findPack } from './queries/packs'

type How = { state: Publication; publishAt?: Instant | null }

const put = (world: FakeWorld, table: typeof products | typeof packs, slug: string, how: How) =>
  transact(world.db, async (tx) => {
    await tx.update(table).set(how).where(eq(table.slug, slug))
    await touchContent(tx, 'catalogue')
  })

/** Every public place where a thing of the shop can be met, by name. */
async function placesOf({ db, ...world }: FakeWorld, slug: string) {
  const now = world.now()
  const path = `/shop/${slug}`
  const shelf = async (order: 'window' | 'title') => (await listShelf(db, { order }, { size: 100, now })).things
  const range = { now, after: '', limit: 1000 }
  const addresses = [...(await listed.works.list(db, range)), ...(await listed.packs.list(db, range))]
  const [found, hints] = [await search({ db, ...world }, 'explain pain'), await suggest({ db, ...world }, 'explain')]
  const book = (await composeHome(db, now)).book?.slug
  const places: Record<string, boolean> = {
    page: Boolean((await findProduct(db, slug, now)) ?? (await findPack(db, slug, now))),
    shelf: (await shelf('window')).some((thing) => thing.slug === slug),
    'shelf by title': (await shelf('title')).some((thing) => thing.slug === slug),
    beside: (await listShelved(db, [slug], now)).length > 0,
    sitemap: addresses.some((address) => address.path === path && !address.isHidden),
    search: found.results.some((result) => result.path === path),
    suggestions: hints.some((hint) => hint.path === path),
    'first page': book === slug,
    nugget: (await listProductsForNugget(db, 'nugget-8', now)).some((work) => work.slug === slug),
    doors: (await composeStart(db, now)).some((door) => door.book?.thing.slug === slug),
  }
  return Object.keys(places).filter((place) => places[place])
}

const hidden: [string, How][] = [
  ['a draft', { state: 'draft' }],
  ['scheduled', { state: 'published', publishAt: later(START, days(1)) }],
  ['retired', { state: 'retired' }],
]

describe.each(hidden)('what is %s', (_name, how) => {
  test('is in no list, page, search, suggestion or map, and goes into no cart', async () => {
    const world = await fakeWorld('seeded')
    await refreshIndex(world)
    const before = await placesOf(world, 'explain-pain')
    expect(before).toEqual(
      expect.arrayContaining([
        'page',
        'shelf',
        'shelf by title',
        'beside',
        'sitemap',
        'search',
        'suggestions',
        'nugget',
      ]),
    )
    await put(world, products, 'explain-pain', how)
    expect(await placesOf(world, 'explain-pain')).toEqual([])
    await refreshIndex(world)
    expect(await placesOf(world, 'explain-pain')).toEqual([])
    const ask = { offer: 'variant:EP2-PR', quantity: 1 }
    expect(await addToCart(world, { actor: null, cartId: null }, ask)).toMatchObject({
      refusal: { kind: 'not-for-sale' },
    })
  })

  test('is refused by name where it lies in a cart already, alone or in a pack', async () => {
    const world = await fakeWorld('seeded')
    const nobody = { actor: null, cartId: null }
    const added = await addToCart(world, nobody, { offer: 'pack:gmi-pack', quantity: 1 })
    if (!added.ok) throw new Error(added.refusal.kind)
    const refusals = async () => {
      const lines = await listCartLines(world.db, added.value.cartId)
      return listStockRefusals(lines, await listLeft(world.db, lines), world.now())
    }
    expect(await refusals()).toEqual([])
    await put(world, packs, 'gmi-pack', how)
    expect(await refusals()).toMatchObject([{ kind: 'not-for-sale', lines: ['pack:gmi-pack'] }])
    await put(world, packs, 'gmi-pack', { state: 'published', publishAt: null })
    await put(world, products, 'mirror-box', how)
    expect(await refusals()).toMatchObject([{ kind: 'not-for-sale', lines: ['pack:gmi-pack'] }])
  })

  test('gives away no free file', async () => {
    const world = await fakeWorld('seeded')
    const find = () => findFreeDownload(world.db, 'mirror-box-notes.pdf', world.now())
    expect(await find()).toBeDefined()
    await transact(world.db, (tx) => tx.update(products).set(how))
    expect(await find()).toBeUndefined()
  })
})

test('what is scheduled appears at its very instant, and no page that was kept outlives it', async () => {
  const world = await fakeWorld('seeded')
  const at = later(START, seconds(90))
  await put(world, products, 'explain-pain', { state: 'published', publishAt: at })
  await refreshIndex(world)
  expect(await nextContentChange(world.db, world.now())).toBe(at)
  world.passTime(seconds(89))
  expect(await placesOf(world, 'explain-pain')).toEqual([])
  world.passTime(seconds(1))
  expect(await placesOf(world, 'explain-pain')).toEqual(expect.arrayContaining(['page', 'shelf', 'search', 'nugget']))
  expect(await nextContentChange(world.db, world.now())).not.toBe(at)
})

test('an old address leads on in one step, however often its page has moved', async () => {
  const { db, now } = await fakeWorld('seeded')
  const whereFrom = (slug: string) => findNewAddress(db, `/shop/${slug}`, now())
  const move = (from: string, to: string) => transact(db, (tx) => moveAddress(tx, `/shop/${from}`, `/shop/${to}`))
  await move('first', 'second')
  await move('second', 'third')
  expect([await whereFrom('first'), await whereFrom('second')]).toEqual(['/shop/third', '/shop/third'])
  await move('third', 'first')
  expect(await whereFrom('first')).toBeUndefined()
  expect([await whereFrom('second'), await whereFrom('third')]).toEqual(['/shop/first', '/shop/first'])
})
