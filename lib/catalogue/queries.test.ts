import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { transact } from '@/db/open'
import { redirects } from '@/db/schema/content'
import { nuggets } from '@/db/schema/nuggets'
import { money } from '@/lib/base/money'
import { listStock } from '@/lib/stock/queries'
import { fakeWorld, START } from '@/lib/world/fake'
import {
  findFreeDownload,
  findProduct,
  listNuggetsForProduct,
  listProducts,
  listProductsForNugget,
  listVariants,
} from './queries'
import { findPack, listPacks, listPacksByIds } from './queries/packs'
import { packSaving, packStock } from './rules'

describe('a work', () => {
  test('comes with its variants, its people, what stands beside it and the packs it is in', async () => {
    const { db } = await fakeWorld('seeded')
    const work = await findProduct(db, 'explain-pain', START)
    expect(work?.variants.map(({ sku, price }) => [sku, price])).toEqual([
      ['EP2-PR', money(80_00)],
      ['EP2-EB', money(38_00)],
    ])
    expect(work?.contributors.map(({ name, role }) => [name, role])).toEqual([
      ['David Butler', 'author'],
      ['Lorimer Moseley', 'author'],
      ['Sunyata', 'artist'],
    ])
    expect(work?.related.map(({ slug }) => slug)).toContain('explain-pain-handbook')
    expect(work?.packs.map(({ slug }) => slug)).toHaveLength(2)
  })

  test('that nobody wrote is not found', async () => {
    const { db } = await fakeWorld('seeded')
    expect(await findProduct(db, 'explain-everything', START)).toBeUndefined()
    expect(await findPack(db, 'explain-pain', START)).toBeUndefined()
  })

  test('may be out of print, sold elsewhere or free', async () => {
    const { db } = await fakeWorld('seeded')
    const works = await listProducts(db, START)
    const unsold = works.filter(({ variants }) => variants.every(({ isForSale }) => !isForSale))
    expect(unsold.map(({ kind, outsideLink }) => [kind, outsideLink !== null])).toEqual([
      ['app', true],
      ['download', false],
      ['download', false],
      ['book', false],
    ])
  })

  test('that moved is still found by its old address', async () => {
    const { db } = await fakeWorld('seeded')
    const [moved] = await db.select().from(redirects).where(eq(redirects.to, '/shop/explain-pain-handbook'))
    expect(moved?.from).toBe('/shop/ep-handbook-protectometer')
  })

  test('stands beside the nuggets that lead to it, once they are public', async () => {
    const { db, now } = await fakeWorld('seeded')
    expect(await listProductsForNugget(db, 'nugget-8', START)).toMatchObject([{ slug: 'explain-pain' }])
    const before = await listNuggetsForProduct(db, 'explain-pain', now())
    await transact(db, (tx) => tx.update(nuggets).set({ state: 'draft' }).where(eq(nuggets.id, 'nugget-8')))
    const after = await listNuggetsForProduct(db, 'explain-pain', now())
    expect(before.filter((nugget) => !after.some(({ slug }) => slug === nugget.slug))).toMatchObject([{ number: 8 }])
  })
})

test('variants are found by id, and nothing is found for no ids', async () => {
  const { db } = await fakeWorld('seeded')
  const found = await listVariants(db, ['MB-M', 'PROTO-PR', 'nothing'])
  expect(found.map(({ sku, productSlug }) => [sku, productSlug])).toEqual([
    ['PROTO-PR', 'explain-pain-handbook'],
    ['MB-M', 'mirror-box'],
  ])
  expect(await listVariants(db, [])).toEqual([])
  expect(await listPacksByIds(db, [])).toEqual([])
})

test('every pack holds its parts, costs less than they do, and can be sold as its scarcest part allows', async () => {
  const { db } = await fakeWorld('seeded')
  const packs = await listPacks(db)
  const left = await listStock(
    db,
    packs.flatMap(({ parts }) => parts.map(({ variant }) => variant.id)),
  )
  expect(
    packs.map((pack) => [pack.sku, packSaving(pack).single.minor, pack.price.minor, packStock(pack, left, START).left]),
  )
    // The GMI Pack waits for access codes, Neurodynamics for its last DVD, the clinic pack for a mirror box.
    .toEqual([
      ['PK-GMI', 184_00, 165_60, 25],
      ['PK-EP1', 111_50, 102_58, 140],
      ['PK-EPC', 246_50, 216_92, 60],
      ['PK-GMIC', 279_00, 237_15, 0],
      ['PK-ND', 185_00, 166_50, 1],
      ['PK-WAIT', 315_00, 299_25, 62],
    ])
  expect(packs.flatMap((pack) => packStock(pack, left, START).missing.map(({ sku }) => sku))).toEqual(['MB-M'])
})

test('a free sheet is known by its file, and a file that is sold is not among them', async () => {
  const { db } = await fakeWorld('seeded')
  expect(await findFreeDownload(db, 'mirror-box-notes.pdf', START)).toMatchObject({ pages: 2 })
  expect(await findFreeDownload(db, 'explain-pain-second-edition.epub', START)).toBeUndefined()
})
