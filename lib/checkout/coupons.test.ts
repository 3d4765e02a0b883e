import { expect, test } from 'vitest'
import { days, later, minutes } from '@/lib/base/time'
import { changeLine, dropCode, enterCode } from '@/lib/cart/commands'
import { findCart } from '@/lib/cart/queries'
import { brokenPromises } from '@/lib/invariants'
import { findOrder } from '@/lib/orders/queries/orders'
import { orderStatus } from '@/lib/orders/rules'
import { insertCoupon } from '@/lib/pricing/coupons.testing'
import { findCouponUse } from '@/lib/pricing/queries/coupons'
import type { FakeWorld } from '@/lib/world/fake'
import { placeOrder } from './commands/place-order'
import { settle } from './commands/settle'
import { findAttemptOfOrder } from './queries'
import { askToPay, guestWith, placed, smallShop } from './small-shop.testing'

const uses = async ({ db }: FakeWorld) => (await findCouponUse(db, 'coupon')).uses
const healthy = async (world: FakeWorld) => expect(await brokenPromises(world.db, world.now())).toEqual([])

async function withCode(world: FakeWorld, wanted: Record<string, number>, code = 'SPRING10') {
  const guest = await guestWith(world, wanted)
  const entered = await enterCode(world, guest, { code })
  if (!entered.ok) throw new Error(entered.refusal.kind)
  return guest
}

test('the order, its lines and what Stripe is asked for agree to the cent, and the use is written down', async () => {
  const world = await smallShop()
  await insertCoupon(world)
  const guest = await withCode(world, { 'variant:book': 1, 'date:date': 1 })
  const { orderId, session } = await placed(world, guest)
  const order = await findOrder(world.db, orderId)
  // 31.50 − 3.15 + 620.00 − 62.00 + 9.50 freight; GST 2.84 + 55.80 + 0.95
  expect(order).toMatchObject({ couponCode: 'SPRING10', net: { minor: 586_35 }, total: { minor: 655_44 } })
  expect(order?.lines.map((line) => [line.discount, line.couponDiscount, line.net])).toEqual([
    [3_15, 3_15, 28_35],
    [62_00, 62_00, 558_00],
  ])
  const attempt = await findAttemptOfOrder(world.db, orderId)
  expect(attempt?.request.lines.reduce((all, line) => all + line.amount, 0)).toBe(655_44)
  expect(await uses(world)).toBe(1)

  world.payments.pay(session)
  await settle(world, session)
  expect(await findCart(world.db, guest.cartId)).toMatchObject({ couponCode: null })
  await healthy(world)
})

test('an order that ends unpaid gives the use back, and one that is paid keeps it', async () => {
  const world = await smallShop()
  await insertCoupon(world, { mostUses: 1 })
  const first = await withCode(world, { 'variant:ebook': 1 })
  const ended = await placed(world, first)
  expect(await enterCode(world, await guestWith(world, { 'variant:ebook': 1 }), { code: 'SPRING10' })).toMatchObject({
    refusal: { kind: 'used-up' },
  })

  world.payments.set(ended.session, { status: 'expired' })
  await settle(world, ended.session)
  expect(await uses(world)).toBe(0)

  const paid = await placed(world, await withCode(world, { 'variant:ebook': 1 }))
  world.payments.pay(paid.session)
  await settle(world, paid.session)
  expect(await uses(world)).toBe(1)
  await healthy(world)
})

test('somebody who comes back from the payment page pays on with the code that their own order holds', async () => {
  const world = await smallShop()
  await insertCoupon(world, { mostUses: 1, mostPerPerson: 1 })
  const guest = await withCode(world, { 'variant:ebook': 1 })
  const first = await placed(world, guest)
  const again = await placed(world, guest)
  expect(again).toEqual(first)

  await changeLine(world, guest, { offer: 'variant:ebook', quantity: 2 })
  const other = await placed(world, guest)
  expect(other.orderId).not.toBe(first.orderId)
  expect(await findOrder(world.db, other.orderId)).toMatchObject({ couponCode: 'SPRING10' })
  expect(await uses(world)).toBe(1)
  await healthy(world)
})

test('a code that is used up while somebody looks is not agreed to: they hear why, and the price without it', async () => {
  const world = await smallShop()
  await insertCoupon(world, { mostUses: 1 })
  const [fast, slow] = [await withCode(world, { 'variant:ebook': 1 }), await withCode(world, { 'variant:ebook': 1 })]
  const ask = await askToPay(world, slow)
  await placed(world, fast)
  expect(await placeOrder(world, slow, ask)).toMatchObject({
    refusal: { kind: 'price-changed', now: { minor: 17_60 }, coupon: { kind: 'used-up' } },
  })
  expect(await placeOrder(world, slow, await askToPay(world, slow))).toMatchObject({ ok: true })
  expect(await uses(world)).toBe(1)
})

test('one person is one person, by whatever spelling of the address', async () => {
  const world = await smallShop()
  await insertCoupon(world, { mostPerPerson: 1 })
  await placed(world, await withCode(world, { 'variant:ebook': 1 }))
  const again = await guestWith(world, { 'variant:ebook': 1 }, { email: 'Buyer+again@example.com' })
  expect(await enterCode(world, again, { code: 'SPRING10' })).toMatchObject({ refusal: { kind: 'used-by-you' } })
})

test('money that comes late is taken at the price agreed; the use counts again only where one is left, else staff hear of it', async () => {
  const world = await smallShop()
  await insertCoupon(world, { mostUses: 1 })
  const late = await placed(world, await withCode(world, { 'variant:ebook': 1 }))
  world.payments.set(late.session, { status: 'expired' })
  await settle(world, late.session)
  await placed(world, await withCode(world, { 'variant:ebook': 1 }))
  world.payments.pay(late.session)
  await settle(world, late.session)
  expect(await findOrder(world.db, late.orderId)).toMatchObject({ payments: [{ amount: 15_84 }] })
  expect(await uses(world)).toBe(1)
  await healthy(world)
})

test('a code is kept while the cart may yet deserve it, and refused with its reason where not', async () => {
  const world = await smallShop()
  await insertCoupon(world, { minimum: 40_00 })
  await insertCoupon(world, { id: 'old', code: 'OLD', validUntil: later(world.now(), minutes(-1)) })
  const guest = await guestWith(world, { 'variant:book': 1 })
  const enter = (code: string) => enterCode(world, guest, { code })
  expect(await enter('NOSUCH')).toMatchObject({ refusal: { kind: 'no-such-code' } })
  expect(await enter('OLD')).toMatchObject({ refusal: { kind: 'expired' } })
  expect(await findCart(world.db, guest.cartId)).toMatchObject({ couponCode: null })

  expect(await enter('SPRING10')).toMatchObject({ ok: true })
  expect((await placed(world, guest)).orderId).toBeTruthy()
  expect(await uses(world)).toBe(0)
  await dropCode(world, guest)
  expect(await findCart(world.db, guest.cartId)).toMatchObject({ couponCode: null })
})

test('an order placed after the code has ended has no part in it', async () => {
  const world = await smallShop()
  await insertCoupon(world, { validUntil: later(world.now(), days(1)) })
  const guest = await withCode(world, { 'variant:ebook': 1 })
  world.passTime(days(1))
  const { orderId } = await placed(world, guest)
  expect(await findOrder(world.db, orderId)).toMatchObject({ couponCode: null, total: { minor: 17_60 } })
})

test('a code that leaves nothing to pay: the order is fulfilled at once, and Stripe is not asked', async () => {
  const world = await smallShop()
  await insertCoupon(world, { basisPoints: 10_000 })
  const guest = await withCode(world, { 'variant:ebook': 1, 'date:date': 1 })
  const answer = await placeOrder(world, guest, await askToPay(world, guest))
  const order = answer.ok ? await findOrder(world.db, answer.value.orderId) : undefined
  expect(world.payments.sessions.size).toBe(0)
  expect(order).toMatchObject({ total: { minor: 0 }, payments: [{ amount: 0 }] })
  expect(order && orderStatus(order)).toBe('paid')
  expect(order?.entitlements.map(({ kind }) => kind).sort()).toEqual(['download', 'place'])
  expect(answer).toMatchObject({ value: { url: expect.stringContaining('/orders/') } })
  expect(await findCart(world.db, guest.cartId)).toMatchObject({ couponCode: null, pendingOrderId: null })
  await healthy(world)
})

test('less than a card can pay is said before anybody is sent to pay it', async () => {
  const world = await smallShop()
  await insertCoupon(world, { amount: 15_80 })
  const guest = await withCode(world, { 'variant:ebook': 1 })
  expect(await placeOrder(world, guest, await askToPay(world, guest))).toMatchObject({
    refusal: { kind: 'too-small', least: { minor: 50 } },
  })
})
