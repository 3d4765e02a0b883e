import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { listActsOn } from '@/lib/audit/queries'
import { money } from '@/lib/base/money'
import { addToCart } from '@/lib/cart/commands'
import { fakeWorld } from '@/lib/world/fake'
import { bulkProducts } from './commands/bulk'
import { changePack, makePack } from './commands/packs'
import { reprice } from './commands/reprice'
import { publish } from './commands/shelving'
import { changeVariant, makeVariant, moveVariant, retireVariant } from './commands/variants'
import { findProduct, listProductsByIds } from './queries'
import { findVariantRow } from './queries/editing'
import { findPack, listPacksHolding } from './queries/packs'
import { ChangePack, MakePack } from './rules/pack-form'
import { packsMoved, priceStepOf, steppedPrice } from './rules/repricing'
import { ChangeVariant, MakeVariant } from './rules/variant-form'
import { aVariantAsked, shopKeeper, typedVariant } from './staff.testing'

describe('a format', () => {
  test('stands last, is sold at once, and is moved, changed, retired and brought back', async () => {
    const world = await fakeWorld('seeded')
    const made = await makeVariant(world, shopKeeper, aVariantAsked({ sku: 'ep2-sp', name: 'Spiral', isCounted: '' }))
    if (!made.ok) throw new Error(made.refusal.kind)
    const { id } = made.value
    const names = async () =>
      (await findProduct(world.db, 'explain-pain', world.now()))?.variants.map(({ name }) => name)
    expect((await names())?.at(-1)).toBe('Spiral')
    await moveVariant(world, shopKeeper, { variant: id, way: 'up' })
    await moveVariant(world, shopKeeper, { variant: id, way: 'up' })
    expect((await names())?.[0]).toBe('Spiral')

    const typed = { ...typedVariant({ sku: 'EP2-SP', name: 'Spiral bound' }), variant: id, revision: '1' }
    expect(await changeVariant(world, shopKeeper, ChangeVariant.parse(typed))).toMatchObject({ ok: true })
    expect(await changeVariant(world, shopKeeper, ChangeVariant.parse(typed))).toMatchObject({
      refusal: { kind: 'changed-meanwhile' },
    })
    await retireVariant(world, shopKeeper, { variant: id, revision: 2, way: 'retire' })
    expect(await names()).not.toContain('Spiral bound')
    const ask = { offer: `variant:${id}`, quantity: 1 }
    expect(await addToCart(world, { actor: null, cartId: null }, ask)).toMatchObject({
      refusal: { kind: 'not-for-sale' },
    })
    await retireVariant(world, shopKeeper, { variant: id, revision: 3, way: 'bring-back' })
    expect(await names()).toContain('Spiral bound')
    expect((await listActsOn(world.db, 'variant', id)).map(({ act }) => act)).toEqual(
      expect.arrayContaining(['variant.made', 'variant.changed', 'variant.retired', 'variant.brought-back']),
    )
  })

  test.each(['EP2-PR', 'GMI-PACK-C'])('has a SKU of its own: %s is taken', async (sku) => {
    const world = await fakeWorld('seeded')
    const [pack] = await listPacksHolding(world.db, ['MB-M'])
    const taken = sku === 'EP2-PR' ? sku : (pack?.sku ?? '')
    expect(await makeVariant(world, shopKeeper, aVariantAsked({ sku: taken }))).toMatchObject({
      refusal: { kind: 'sku-taken', field: 'sku' },
    })
  })

  test.each([
    [{ price: '' }, 'price'],
    [{ taxClass: '' }, 'taxClass'],
    [{ weight: '0' }, 'weight'],
    [{ kind: 'e-book', taxClass: 'digital' }, 'file'],
    [{ isbn: '9780980358804' }, 'isbn'],
    [{ sku: 'two words' }, 'sku'],
  ])('that is for sale has all that a buyer needs: %j is refused at its field', (typed, field) => {
    const read = MakeVariant.safeParse(typedVariant(typed as Record<string, string>))
    expect(read.error && Object.keys(z.flattenError(read.error).fieldErrors)).toEqual([field])
  })
})

describe('new prices for many', () => {
  test.each([
    ['+5%', 31_50, 1, 33_08],
    ['+5%', 31_50, 5, 33_10],
    ['-10 %', 31_50, 50, 28_50],
    ['+2.50', 31_50, 1, 34_00],
    ['−1', 31_50, 100, 31_00],
  ])('%s on %s cents, rounded to %s, is %s', (typed, before, rounding, after) => {
    const step = priceStepOf(typed)
    expect(step && steppedPrice(money(before), step, rounding)).toEqual(money(after))
  })

  test.each(['', '5 %%', '0', '-100%', 'a lot', '1e3'])('“%s” is no step', (typed) => {
    expect(priceStepOf(typed)).toBeUndefined()
  })

  test('fifteen are changed together, with an act each, and the packs whose saving moves are named', async () => {
    const world = await fakeWorld('seeded')
    const products = await listProductsByIds(world.db, [
      'explain-pain',
      'mirror-box',
      'painful-yarns',
      'protectometer',
      'explain-pain-handbook',
    ])
    const sold = products.flatMap(({ variants }) =>
      variants.flatMap(({ id, price, isForSale }) => (price && isForSale ? [{ id, price }] : [])),
    )
    const prices = sold.map(({ id, price }, at) => ({
      variant: id,
      before: price.minor,
      after: price.minor + 1_00,
      at,
    }))
    const packs = packsMoved(
      await listPacksHolding(
        world.db,
        prices.map(({ variant }) => variant),
      ),
      prices,
    )
    expect(packs.length).toBeGreaterThan(0)
    for (const { saves, willSave } of packs) expect(willSave.minor).toBeGreaterThan(saves.minor)

    expect(await reprice(world, shopKeeper, { prices })).toMatchObject({ value: { count: prices.length } })
    for (const { variant, after } of prices) {
      expect(await findVariantRow(world.db, variant)).toMatchObject({ price: after, revision: 2 })
      expect(await listActsOn(world.db, 'variant', variant)).toHaveLength(1)
    }
  })

  test('change nothing where one price has moved since it was looked at', async () => {
    const world = await fakeWorld('seeded')
    const row = async (id: string) => (await findVariantRow(world.db, id))?.price ?? 0
    const [print, box] = [await row('EP2-PR'), await row('MB-M')]
    const prices = [
      { variant: 'EP2-PR', before: print, after: print + 1, at: 0 },
      { variant: 'MB-M', before: box - 1, after: box + 1, at: 1 },
    ]
    expect(await reprice(world, shopKeeper, { prices })).toMatchObject({
      refusal: { kind: 'price-moved', names: ['MB-M'] },
    })
    expect(await row('EP2-PR')).toBe(print)
  })

  test('are looked at before they are changed: a step that says nothing is refused', async () => {
    const world = await fakeWorld('seeded')
    const ask = { chosen: ['explain-pain'], do: 'prices' as const }
    expect(await bulkProducts(world, shopKeeper, { ...ask, step: '' })).toMatchObject({ refusal: { field: 'step' } })
    expect(await bulkProducts(world, shopKeeper, { ...ask, step: '+5%' })).toMatchObject({ ok: true })
  })
})

describe('a pack', () => {
  const typed = (change: Record<string, string> = {}) => ({
    ...{ title: 'Two books', sku: 'TWO', series: 'stories', audience: 'both', price: '40.00', rank: '9' },
    ...{ summary: 'Two at once.', description: 'Two.', 'parts-0-sku': 'ep2-pr', 'parts-0-quantity': '2' },
    ...change,
  })

  test('is made of what is sold, published, changed and sold whole', async () => {
    const world = await fakeWorld('seeded')
    const made = await makePack(world, shopKeeper, MakePack.parse(typed()))
    if (!made.ok) throw new Error(made.refusal.kind)
    const { id } = made.value
    const buy = () => addToCart(world, { actor: null, cartId: null }, { offer: `pack:${id}`, quantity: 1 })
    expect(await buy()).toMatchObject({ refusal: { kind: 'not-for-sale' } })
    await publish(world, shopKeeper, { thing: 'pack', id, revision: 1, publishAt: null })
    expect(await buy()).toMatchObject({ ok: true })
    const more = typed({ pack: id, revision: '2', 'parts-1-sku': 'MB-S', 'parts-1-quantity': '1', 'parts-1-at': '-1' })
    expect(await changePack(world, shopKeeper, ChangePack.parse(more))).toMatchObject({ ok: true })
    const pack = await findPack(world.db, 'two-books', world.now())
    expect(pack?.parts.map(({ variant, quantity }) => [variant.sku, quantity])).toEqual([
      ['MB-S', 1],
      ['EP2-PR', 2],
    ])
    const [act] = await listActsOn(world.db, 'pack', id)
    expect(act?.changes).toEqual([{ field: 'parts', before: ['2 × EP2-PR'], after: ['1 × MB-S', '2 × EP2-PR'] }])
  })

  test.each([
    [{ 'parts-0-sku': '', 'parts-0-quantity': '' }, { kind: 'empty' }],
    [{ 'parts-0-sku': 'NOTHING' }, { kind: 'no-such-part', field: 'parts-0-sku' }],
    [
      { 'parts-4-sku': 'EP2-PR', 'parts-4-quantity': '1' },
      { kind: 'twice', field: 'parts-4-sku' },
    ],
    [{ slug: 'explain-pain' }, { kind: 'slug-taken' }],
    [{ sku: 'EP2-PR' }, { kind: 'sku-taken' }],
  ])('is refused beside the field that is wrong: %j', async (change, refusal) => {
    const world = await fakeWorld('seeded')
    const ask = MakePack.parse(typed(change as Record<string, string>))
    expect(await makePack(world, shopKeeper, ask)).toMatchObject({ refusal })
  })
})
