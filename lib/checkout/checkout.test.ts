import { count, eq, isNull, sum } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { transact } from '@/db/open'
import { variants } from '@/db/schema/catalogue'
import { parkedPayments } from '@/db/schema/checkout'
import { jobs } from '@/db/schema/jobs'
import { orders } from '@/db/schema/orders'
import { claims } from '@/db/schema/stock'
import { money } from '@/lib/base/money'
import { minutes } from '@/lib/base/time'
import { listCartLines } from '@/lib/cart/queries'
import { findOrder } from '@/lib/orders/queries/orders'
import { orderStatus } from '@/lib/orders/rules'
import type { FakeWorld } from '@/lib/world/fake'
import { placeOrder } from './commands/place-order'
import { reconcile } from './commands/reconcile'
import { settle } from './commands/settle'
import { askToPay, guestWith, placed, smallShop } from './small-shop.testing'

const everything = { 'variant:book': 2, 'variant:ebook': 1, 'pack:pack': 1, 'date:date': 2 }

async function orderOf(world: FakeWorld, id: string) {
  const order = await findOrder(world.db, id)
  if (!order) throw new Error('no order')
  return order
}

const taken = async ({ db }: FakeWorld) => {
  const [row] = await db
    .select({ n: sum(claims.quantity).mapWith(Number) })
    .from(claims)
    .where(isNull(claims.releasedAt))
  return row?.n ?? 0
}

test('a mixed cart becomes one order whose sums are the payment page’s, and paying gives everything it promised', async () => {
  const world = await smallShop()
  const visitor = await guestWith(world, everything)
  const { orderId, session } = await placed(world, visitor)
  expect(await taken(world)).toBe(5)

  const before = await orderOf(world, orderId)
  expect(orderStatus(before)).toBe('waiting-for-payment')
  expect(world.payments.sessions.get(session)?.amount).toBe(before.total.minor)

  world.payments.pay(session)
  await settle(world, session)
  const order = await orderOf(world, orderId)
  expect(orderStatus(order)).toBe('paid')
  expect(order.invoice?.number).toBe(1)
  expect(order.entitlements.map((right) => right.kind).sort()).toEqual(['access-code', 'download', 'place', 'place'])
  expect(order.entitlements.find((right) => right.kind === 'access-code')?.accessCode).toBe('AAAA')
  expect(await listCartLines(world.db, visitor.cartId)).toEqual([])
  expect(await taken(world)).toBe(5)
})

test('settling again, by whoever, changes nothing: one payment, one invoice, one mail', async () => {
  const world = await smallShop()
  const { orderId, session } = await placed(world, await guestWith(world, everything))
  world.payments.pay(session)
  await Promise.all([settle(world, session), settle(world, session), reconcile(world)])
  await settle(world, session)
  const order = await orderOf(world, orderId)
  expect(order.payments).toHaveLength(1)
  expect(order.entitlements).toHaveLength(4)
  const mails = await world.db.select({ n: count() }).from(jobs).where(eq(jobs.kind, 'mail'))
  expect(mails).toEqual([{ n: 1 }])
})

test('two submits of one checkout at once lead to one order and one payment session', async () => {
  const world = await smallShop()
  const visitor = await guestWith(world, everything)
  const ask = await askToPay(world, visitor)
  const [one, two] = await Promise.all([placeOrder(world, visitor, ask), placeOrder(world, visitor, ask)])
  expect(one).toEqual(two)
  expect(await world.db.select({ n: count() }).from(orders)).toEqual([{ n: 1 }])
  expect(world.payments.sessions.size).toBe(1)
})

test('a price that changed is shown before anything is placed', async () => {
  const world = await smallShop()
  const visitor = await guestWith(world, { 'variant:ebook': 1 })
  const ask = await askToPay(world, visitor)
  await transact(world.db, (tx) => tx.update(variants).set({ price: 20_00 }).where(eq(variants.id, 'ebook')))
  expect(await placeOrder(world, visitor, ask)).toEqual({
    ok: false,
    refusal: { kind: 'price-changed', now: money(22_00), coupon: null },
  })
  expect(await world.db.select({ n: count() }).from(orders)).toEqual([{ n: 0 }])
})

test('the demand of all lines is summed, packs unfolded: three copies do not serve four', async () => {
  const world = await smallShop()
  const visitor = await guestWith(world, { 'variant:book': 3, 'pack:pack': 1 })
  const answer = await placeOrder(world, visitor, await askToPay(world, visitor))
  expect(answer).toMatchObject({ refusal: { kind: 'not-enough-stock', wanted: 4, left: 3 } })
  expect(await taken(world)).toBe(0)
})

test('a payment that ends unpaid gives everything back, and the cart can be ordered again', async () => {
  const world = await smallShop()
  const visitor = await guestWith(world, everything)
  const { orderId } = await placed(world, visitor)
  world.passTime(minutes(36))
  await reconcile(world)
  expect(orderStatus(await orderOf(world, orderId))).toBe('payment-ended')
  expect(await taken(world)).toBe(0)
  const again = await placed(world, visitor)
  expect(again.orderId).not.toBe(orderId)
})

test('what is held is released only on Stripe’s word, however late it comes', async () => {
  const world = await smallShop()
  await placed(world, await guestWith(world, { 'date:date': 3 }))
  world.payments.isDown = true
  world.passTime(minutes(600))
  await reconcile(world)
  expect(await taken(world)).toBe(3)
  world.payments.isDown = false
  await reconcile(world)
  expect(await taken(world)).toBe(0)
})

test('a second checkout of the same cart is not refused by its own hold', async () => {
  const world = await smallShop()
  const visitor = await guestWith(world, { 'date:date': 3 })
  const first = await placed(world, visitor)
  world.passTime(minutes(36))
  const second = await placed(world, visitor)
  expect(second.orderId).not.toBe(first.orderId)
  expect(await taken(world)).toBe(3)
})

test('money that comes after the places have gone goes back in full, and the buyer and staff are told', async () => {
  const world = await smallShop()
  const late = await placed(world, await guestWith(world, { 'date:date': 3, 'variant:ebook': 1 }))
  world.passTime(minutes(36))
  await reconcile(world)
  const other = await placed(world, await guestWith(world, { 'date:date': 2 }))
  world.payments.pay(other.session)
  await settle(world, other.session)

  world.payments.pay(late.session)
  await settle(world, late.session)
  await reconcile(world)
  const order = await orderOf(world, late.orderId)
  expect(orderStatus(order)).toBe('cancelled')
  expect(order.entitlements).toEqual([])
  expect([...world.payments.refunds.values()]).toMatchObject([{ amount: order.total.minor }])
  expect(order.refunds[0]?.sentAt).not.toBeNull()
  expect(await taken(world)).toBe(2)
})

test('late money whose places are still there simply buys them', async () => {
  const world = await smallShop()
  const { orderId, session } = await placed(world, await guestWith(world, { 'date:date': 3 }))
  world.passTime(minutes(36))
  await reconcile(world)
  world.payments.pay(session)
  await settle(world, session)
  const order = await orderOf(world, orderId)
  expect(orderStatus(order)).toBe('paid')
  expect(await taken(world)).toBe(3)
  const counting = await world.db.select({ id: claims.id }).from(claims).where(isNull(claims.releasedAt))
  expect(order.places.map((place) => place.claimId).sort()).toEqual(counting.map((claim) => claim.id).sort())
})

test.each([
  ['one cent less', { amount: 1 }],
  ['another currency', { currency: 'USD' }],
  ['another quote', { quoteHash: 'x' }],
])('a payment with %s is parked with an alert and pays nothing', async (_, change) => {
  const world = await smallShop()
  const { orderId, session } = await placed(world, await guestWith(world, { 'variant:ebook': 1 }))
  world.payments.pay(session)
  world.payments.set(session, change)
  await settle(world, session)
  expect((await orderOf(world, orderId)).payments).toEqual([])
  expect(await world.db.select({ n: count() }).from(parkedPayments)).toEqual([{ n: 1 }])
  expect(await world.db.select({ n: count() }).from(jobs)).toEqual([{ n: 1 }])
})

test('completed but not paid yet grants nothing; failing later frees the claims', async () => {
  const world = await smallShop()
  const { orderId, session } = await placed(world, await guestWith(world, { 'date:date': 1 }))
  world.payments.set(session, { status: 'processing', payment: 'pi_1' })
  await settle(world, session)
  expect((await orderOf(world, orderId)).entitlements).toEqual([])
  expect(await taken(world)).toBe(1)
  world.payments.set(session, { status: 'failed' })
  await settle(world, session)
  expect(await taken(world)).toBe(0)
})

test('a crash between the order and Stripe’s answer leaves nobody charged without an order', async () => {
  const world = await smallShop()
  const visitor = await guestWith(world, everything)
  world.payments.isDown = true
  const refused = await placeOrder(world, visitor, await askToPay(world, visitor))
  expect(refused).toMatchObject({ refusal: { kind: 'payment-unavailable' } })
  expect(await taken(world)).toBe(5)

  world.payments.isDown = false
  world.passTime(minutes(2))
  const again = await placed(world, visitor)
  expect(await world.db.select({ n: count() }).from(orders)).toEqual([{ n: 1 }])
  world.payments.pay(again.session)
  await reconcile(world)
  expect(orderStatus(await orderOf(world, again.orderId))).toBe('paid')
})
