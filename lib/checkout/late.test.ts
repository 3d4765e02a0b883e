import { expect, test } from 'vitest'
import { transact } from '@/db/open'
import { findOrOpenAccount } from '@/lib/accounts/commands'
import { earlier, hours, later, minutes, seconds } from '@/lib/base/time'
import { addToCart, changeLine, mergeCarts } from '@/lib/cart/commands'
import { listCartLines, saveDetails } from '@/lib/cart/queries'
import { findJustBought } from '@/lib/cart/queries/bought'
import { brokenPromises } from '@/lib/invariants'
import { orderPath } from '@/lib/orders/link'
import { findOrder, findOrderRow } from '@/lib/orders/queries/orders'
import { orderStatus } from '@/lib/orders/rules'
import type { FakeWorld } from '@/lib/world/fake'
import { placeOrder } from './commands/place-order'
import { reconcile } from './commands/reconcile'
import { settle } from './commands/settle'
import { askToPay, DETAILS, guestWith, placed, smallShop } from './small-shop.testing'

async function statusOf(world: FakeWorld, id: string) {
  const order = await findOrder(world.db, id)
  return order && orderStatus(order)
}

test('one payment that cannot be worked holds up neither the others nor the refunds', async () => {
  const world = await smallShop()
  const stuck = await placed(world, await guestWith(world, { 'variant:ebook': 1 }))
  const other = await placed(world, await guestWith(world, { 'variant:ebook': 2 }))
  world.payments.pay(other.session)
  const { find } = world.payments
  world.payments.find = async (session) => {
    if (session === stuck.session) throw new Error('an answer that nobody can read')
    return find(session)
  }
  world.passTime(minutes(2))
  await reconcile(world)
  expect(await statusOf(world, other.orderId)).toBe('paid')
  expect(world.logged.map(({ event }) => event)).toContain('payment.not-reconciled')
})

test('the list of orders agrees with the facts, however long the settling takes', async () => {
  const world = await smallShop()
  const { session } = await placed(world, await guestWith(world, { 'variant:book': 1 }))
  world.payments.pay(session)
  let asked = 0
  await settle({ ...world, now: () => later(world.now(), seconds(++asked)) }, session)
  expect(asked).toBeGreaterThan(1)
  expect(await brokenPromises(world.db, later(world.now(), minutes(1)))).toEqual([])
})

test('while a payment is on its way, the changed cart is not paid a second time: the buyer sees the order', async () => {
  const world = await smallShop()
  const visitor = await guestWith(world, { 'variant:ebook': 1 })
  const { orderId, session } = await placed(world, visitor)
  world.payments.set(session, { status: 'processing', payment: 'pi_1' })
  await addToCart(world, visitor, { offer: 'date:date', quantity: 1 })

  const again = await placeOrder(world, visitor, await askToPay(world, visitor))
  const order = await findOrderRow(world.db, orderId)
  expect(again).toEqual({ ok: true, value: { orderId, url: order && orderPath(world, order) } })
  expect(world.payments.sessions.size).toBe(1)
})

test('what was bought leaves the cart, and what was added of the same thing meanwhile stays', async () => {
  const world = await smallShop()
  const visitor = await guestWith(world, { 'variant:ebook': 2, 'variant:code': 2, 'date:date': 2 })
  const { session } = await placed(world, visitor)
  await addToCart(world, visitor, { offer: 'variant:ebook', quantity: 3 })
  await changeLine(world, visitor, { offer: 'variant:code', quantity: 1 })
  world.payments.pay(session)
  await settle(world, session)
  const left = await listCartLines(world.db, visitor.cartId)
  expect(left.map(({ key, quantity }) => [key, quantity])).toEqual([['variant:ebook', 3]])
})

test('a second tab puts nothing that was paid back into the cart, and the empty cart knows the order for a while', async () => {
  const world = await smallShop()
  const visitor = await guestWith(world, { 'variant:ebook': 2 })
  const { orderId, session } = await placed(world, visitor)
  const justBought = () => findJustBought(world.db, visitor.cartId, earlier(world.now(), hours(1)))
  expect(await justBought(), 'not paid yet').toBeUndefined()
  world.payments.pay(session)
  await settle(world, session)
  expect(await justBought()).toMatchObject({ id: orderId })

  const change = (quantity: number) => changeLine(world, visitor, { offer: 'variant:ebook', quantity })
  expect(await change(5)).toEqual({ ok: true, value: 'gone' })
  expect(await change(0), 'what should go has gone').toEqual({ ok: true, value: 'changed' })
  expect(await listCartLines(world.db, visitor.cartId)).toEqual([])
  world.passTime(hours(2))
  expect(await justBought()).toBeUndefined()
})

test('who signs in while a payment is open finds neither what was paid in the cart nor the places held against them', async () => {
  const world = await smallShop()
  const actor = await findOrOpenAccount(world, 'buyer@example.com')
  const own = await guestWith(world, { 'variant:code': 1 })
  await mergeCarts(world, { userId: actor.id, cartId: own.cartId })
  const guest = await guestWith(world, { 'date:date': 3 })
  const first = await placed(world, guest)
  await mergeCarts(world, { userId: actor.id, cartId: guest.cartId })
  await transact(world.db, (tx) => saveDetails(tx, own.cartId, { ...DETAILS, attendees: {} }))

  const visitor = {
    actor: { userId: actor.id, email: actor.email, role: null, factor: 'none' as const },
    cartId: own.cartId,
  }
  const second = await placed(world, visitor)
  expect(await statusOf(world, first.orderId)).toBe('payment-ended')
  world.payments.pay(second.session)
  await settle(world, second.session)
  expect(await listCartLines(world.db, own.cartId)).toEqual([])
})
