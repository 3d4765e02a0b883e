import { expect, test } from 'vitest'
import type { z } from 'zod'
import { contentVersions } from '@/db/schema/content'
import type { Visitor } from '@/lib/accounts/rules'
import { listActsOn } from '@/lib/audit/queries'
import { days, instant } from '@/lib/base/time'
import { enterCode } from '@/lib/cart/commands'
import { findCart, listCartLines } from '@/lib/cart/queries'
import { placeOrder, quoteCart } from '@/lib/checkout/commands/place-order'
import { askToPay, guestWith, placed, smallShop } from '@/lib/checkout/small-shop.testing'
import { findOrder } from '@/lib/orders/queries/orders'
import type { FakeWorld } from '@/lib/world/fake'
import { listTiers, loadTariff } from '../queries'
import { findCouponRow } from '../queries/coupons'
import { listTierTables } from '../queries/tariffs'
import { ChangeCoupon, MakeCoupon } from '../rules/coupon-form'
import { ChangeZone, MakeZone, SaveTiers } from '../rules/tariff-forms'
import { changeCoupon, makeCoupon, switchCoupon } from './coupons'
import { dropTiers, saveTiers } from './tiers'
import { changeZone, makeZone, removeZone } from './zones'

const as = (role: 'shop' | 'editor'): Visitor => ({
  actor: { userId: `staff-${role}`, email: `${role}@example.com`, role, factor: 'none' },
  cartId: null,
})
const shop = as('shop')

const COUPON = { title: 'Spring', code: 'spring 10', percent: '10', scope: 'everything' }
const made = async (world: FakeWorld, typed: object = {}) => {
  const answer = await makeCoupon(world, shop, MakeCoupon.parse({ ...COUPON, ...typed }))
  if (!answer.ok) throw new Error(answer.refusal.kind)
  return answer.value.id
}
const problems = (schema: z.ZodType, typed: object) =>
  (schema.safeParse(typed).error?.issues ?? []).map(({ message }) => message)
const versions = async ({ db }: FakeWorld) =>
  Object.fromEntries((await db.select().from(contentVersions)).map((row) => [row.scope, row.version]))
const totalOf = async (world: FakeWorld, { cartId }: { cartId: string }) => {
  const cart = await findCart(world.db, cartId)
  if (!cart) throw new Error('no cart')
  return (await quoteCart(world.db, cart, await listCartLines(world.db, cartId), 'standard', world.now())).total.minor
}

test('a coupon is made with its code as it is compared, or with one that nobody guesses; a code is taken once', async () => {
  const world = await smallShop()
  const id = await made(world)
  expect(await findCouponRow(world.db, id)).toMatchObject({ code: 'SPRING10', basisPoints: 1000, amount: null })
  const [act] = await listActsOn(world.db, 'coupon', id)
  expect(act).toMatchObject({ act: 'coupon.made', label: 'SPRING10', revision: 1 })

  const other = await made(world, { code: '', percent: '', amount: '12.50' })
  expect((await findCouponRow(world.db, other))?.code).toMatch(/^[A-Z0-9]{12}$/)
  expect(await makeCoupon(world, shop, MakeCoupon.parse({ ...COUPON, code: 'Spring-10' }))).toMatchObject({
    refusal: { kind: 'code-taken', by: 'Spring' },
  })
  expect(await makeCoupon(world, as('editor'), MakeCoupon.parse(COUPON))).toMatchObject({
    refusal: { kind: 'not-allowed' },
  })
})

test.each([
  [{ percent: '', amount: '' }, 'one of the two'],
  [{ percent: '10', amount: '5' }, 'one of the two'],
  [{ percent: '101' }, 'up to 100'],
  [{ percent: '0' }, 'above 0'],
  [{ code: 'abc' }, '4 to 40'],
  [{ scope: 'offers' }, 'at least one thing'],
  [{ from: '2026-12-02T09:00', until: '2026-12-02T09:00' }, 'end after it begins'],
])('%j is no coupon: %s', (typed, words) => {
  expect(problems(MakeCoupon, { ...COUPON, ...typed }).join()).toContain(words)
})

test('its window is typed in the time of Adelaide, and chosen things by SKU or course date', async () => {
  const world = await smallShop()
  const id = await made(world, { from: '2026-12-02T09:00', scope: 'offers', offers: 'book\nPACK date' })
  expect(await findCouponRow(world.db, id)).toMatchObject({
    validFrom: instant('2026-12-01T22:30:00Z'),
    offers: ['variant:book', 'pack:pack', 'date:date'],
  })
  const unknown = MakeCoupon.parse({ ...COUPON, code: 'OTHER', scope: 'offers', offers: 'BOOK, NOSUCH' })
  expect(await makeCoupon(world, shop, unknown)).toMatchObject({
    refusal: { kind: 'no-such-offers', names: ['NOSUCH'] },
  })
})

test('who edits over somebody is told; limits never fall below what was used; an ended code counts no more', async () => {
  const world = await smallShop()
  const id = await made(world)
  for (let n = 0; n < 2; n++) {
    const guest = await guestWith(world, { 'variant:ebook': 1 })
    await enterCode(world, guest, { code: 'SPRING10' })
    await placed(world, guest)
  }
  const change = (typed: object) =>
    changeCoupon(world, shop, ChangeCoupon.parse({ ...COUPON, coupon: id, revision: '1', ...typed }))
  expect(await change({ mostUses: '1' })).toMatchObject({ refusal: { kind: 'fewer-than-used', used: 2 } })
  expect(await change({ mostPerPerson: '1' })).toMatchObject({ refusal: { kind: 'fewer-than-one-used', used: 2 } })
  expect(await change({ percent: '20', mostUses: '2' })).toMatchObject({ ok: true })
  expect(await change({ percent: '30' })).toMatchObject({
    refusal: { kind: 'changed-meanwhile', revision: 2, edits: [{ by: 'shop@example.com' }] },
  })
  expect(await switchCoupon(world, shop, { coupon: id, revision: 2, to: 'end' })).toMatchObject({ ok: true })
  const guest = await guestWith(world, { 'variant:ebook': 1 })
  expect(await enterCode(world, guest, { code: 'SPRING10' })).toMatchObject({ refusal: { kind: 'ended' } })
})

const tiersFrom = (from: string, rows: [string, string][], revision = '1') => ({
  ...{ from, revision },
  ...Object.fromEntries(
    rows.flatMap(([quantity, percent], at) => [
      [`tier-${at}-quantity`, quantity],
      [`tier-${at}-percent`, percent],
    ]),
  ),
})

test('new bulk prices hold from their day, show at once, and leave what was placed and what has begun as it was', async () => {
  const world = await smallShop()
  const save = (from: string, rows: [string, string][], revision = '1') =>
    saveTiers(world, shop, SaveTiers.parse(tiersFrom(from, rows, revision)))
  const guest = await guestWith(world, { 'variant:book': 3 })
  const { orderId } = await placed(world, guest)
  const before = await findOrder(world.db, orderId)
  const open = await guestWith(world, { 'variant:ebook': 1 })
  const plain = await totalOf(world, open)

  expect(await save('2026-11-30', [['3', '5']])).toMatchObject({ refusal: { kind: 'past', today: '2026-12-01' } })
  expect(
    await save('2026-12-01', [
      ['3', '10'],
      ['5', '20'],
    ]),
  ).toMatchObject({ ok: true })
  expect(await versions(world)).toMatchObject({ catalogue: expect.any(Number) })
  expect(await listTiers(world.db, world.now())).toMatchObject([
    { fromQuantity: 3, basisPoints: 1000 },
    { fromQuantity: 5, basisPoints: 2000 },
  ])
  expect(await totalOf(world, open)).toBe(plain)
  expect(await findOrder(world.db, orderId)).toEqual(before)

  expect(await save('2026-12-01', [['3', '15']], '2')).toMatchObject({ refusal: { kind: 'in-force' } })
  expect(await save('2026-12-05', [], '2')).toMatchObject({ ok: true })
  expect(await listTiers(world.db, instant('2026-12-06T00:00:00Z'))).toEqual([])
  expect(await dropTiers(world, shop, { from: '2026-12-05', revision: 2 })).toMatchObject({
    refusal: { kind: 'changed-meanwhile' },
  })
  expect(await dropTiers(world, shop, { from: '2026-12-05', revision: 3 })).toMatchObject({ ok: true })
  expect((await listTierTables(world.db)).map(({ from }) => from)).toEqual(['2026-12-01', '2019-07-01'])
})

test('an open cart is quoted by bulk prices that begin while it lies there', async () => {
  const world = await smallShop()
  const guest = await guestWith(world, { 'variant:book': 3 })
  const ask = await askToPay(world, guest)
  await saveTiers(world, shop, SaveTiers.parse(tiersFrom('2026-12-02', [['3', '10']])))
  world.passTime(days(1))
  // 94.50 − 9.45, 9.50 freight, GST 8.51 + 0.95
  expect(await placeOrder(world, guest, ask)).toMatchObject({
    refusal: { kind: 'price-changed', now: { minor: 104_01 } },
  })
})

test.each([
  [
    [
      ['10', '5'],
      ['10', '10'],
    ],
    'Quantities have to rise',
  ],
  [
    [
      ['10', '5'],
      ['20', '5'],
    ],
    'take off more',
  ],
  [[['1', '5']], 'from 2 to 999'],
  [[['10', '100']], 'below 100'],
] as [[string, string][], string][])('bulk prices %j are refused: %s', (rows, words) => {
  expect(problems(SaveTiers, tiersFrom('2026-12-05', rows)).join()).toContain(words)
})

const ZONE = {
  ...{ title: 'Far away', countries: 'Brazil\nAR', standardFastest: '10', standardSlowest: '20' },
  ...{ 'standard-0-upTo': '500', 'standard-0-price': '26', 'standard-1-upTo': '20000', 'standard-1-price': '60' },
  'standard-1-perKilo': '2.50',
}

test('a zone is made, changed and taken out; the next quote knows, and orders keep theirs', async () => {
  const world = await smallShop()
  const answer = await makeZone(world, shop, MakeZone.parse(ZONE))
  const id = answer.ok ? answer.value.id : ''
  const zone = async () => (await loadTariff(world.db, world.now())).freight.find((each) => each.id === id)
  expect(await zone()).toMatchObject({
    countries: ['BR', 'AR'],
    services: [
      { service: 'standard', fastestDays: 10, steps: [{ upTo: 500 }, { from: 500, perStartedKilo: { minor: 2_50 } }] },
    ],
  })
  const australia = { ...ZONE, zone: 'au', revision: '1', countries: 'Australia, Brazil' }
  expect(await changeZone(world, shop, ChangeZone.parse(australia))).toMatchObject({
    refusal: { kind: 'country-taken', countries: ['BR'], by: 'Far away' },
  })

  const guest = await guestWith(world, { 'variant:book': 1 })
  const { orderId } = await placed(world, guest)
  const before = await findOrder(world.db, orderId)
  const dearer = { ...australia, countries: 'Australia', 'standard-0-price': '30' }
  expect(await changeZone(world, shop, ChangeZone.parse(dearer))).toMatchObject({ ok: true })
  expect(await changeZone(world, shop, ChangeZone.parse(dearer))).toMatchObject({
    refusal: { kind: 'changed-meanwhile' },
  })
  const other = await guestWith(world, { 'variant:book': 1 })
  // 31.50 + 30.00 + GST 3.15 + 3.00
  expect(await totalOf(world, other)).toBe(67_65)
  expect(await findOrder(world.db, orderId)).toEqual(before)

  expect(await removeZone(world, shop, { zone: id, revision: 1 })).toMatchObject({ ok: true })
  expect(await zone()).toBeUndefined()
  expect(await makeZone(world, as('editor'), MakeZone.parse(ZONE))).toMatchObject({ refusal: { kind: 'not-allowed' } })
})

test.each([
  [{ countries: 'Atlantis' }, 'no country called Atlantis'],
  [{ countries: '' }, 'at least one country'],
  [{ 'standard-1-upTo': '400' }, 'Weights have to rise'],
  [{ 'standard-1-price': '20' }, 'cannot cost less'],
  [{ standardSlowest: '5' }, 'slowest cannot be faster'],
  [{ 'express-0-upTo': '500', 'express-0-price': '40' }, 'how many working days'],
  [
    {
      'standard-0-upTo': '',
      'standard-0-price': '',
      'standard-1-upTo': '',
      'standard-1-price': '',
      'standard-1-perKilo': '',
    },
    'at least one weight',
  ],
])('a zone with %j is refused: %s', (typed, words) => {
  expect(problems(MakeZone, { ...ZONE, ...typed }).join()).toContain(words)
})
