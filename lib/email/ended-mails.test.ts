import { expect, test } from 'vitest'
import { cancelOrder } from '@/lib/checkout/commands/cancel'
import { refundOrder } from '@/lib/checkout/commands/refund'
import { settle } from '@/lib/checkout/commands/settle'
import { RefundOrder } from '@/lib/checkout/refunds'
import { guestWith, placed, smallShop } from '@/lib/checkout/small-shop.testing'
import { findOrder, type OrderView } from '@/lib/orders/queries/orders'
import { decideReturn } from '@/lib/orders/returns'
import { erasePerson } from '@/lib/people/commands'
import { dateOf, OWNER } from '@/lib/places/cancelling.testing'
import { cancelDate } from '@/lib/places/commands/cancel'
import { refundPlaces } from '@/lib/places/commands/refund'
import { acceptQuote } from '@/lib/quotes/commands/accept'
import { acceptByTransfer } from '@/lib/quotes/commands/by-transfer'
import { quotedShop } from '@/lib/quotes/quoted.testing'
import type { FakeWorld } from '@/lib/world/fake'
import { ANNA, BEN, BUYER, bookedFor, placeOf, rename, told } from './attending.testing'
import { deliver, mailAbout, NOBODY, STAFF } from './mailing.testing'

const ENDED = 'Your place is not booked any more'

/** As the refund page sends it: some places, or all of the order. */
async function giveBack(world: FakeWorld, order: OrderView, what: Record<string, string>) {
  const asked = { order: order.id, reason: 'They asked', expected: '1', key: world.newId(), ...what }
  const now = await findOrder(world.db, order.id)
  const found = now && decideReturn(now, RefundOrder.parse(asked))
  if (!found?.ok) throw new Error('nothing to give back')
  const ask = RefundOrder.parse({ ...asked, expected: String(found.value.amount.minor) })
  expect(await refundOrder(world, OWNER, ask)).toMatchObject({ ok: true })
}

const cancel = (world: FakeWorld, order: string) => cancelOrder(world, STAFF, { order, reason: 'A secret reason' })

test('who was to come hears once that the place was given back, and those who come still hear nothing', async () => {
  const { world, order } = await bookedFor(ANNA, BEN)
  await deliver(world)
  await giveBack(world, order, { [`place:${placeOf(order, 'Anna Sample')}`]: 'yes' })
  await deliver(world)
  await deliver(world)
  expect(told(world, ENDED)).toEqual(['anna@example.com'])
  const { text } = mailAbout(world, ENDED)
  expect(text).toContain('a place that Sample buyer had booked for you: A course, Adelaide')
  expect(text).toContain('It has been given back since, so we do not expect you there.')
  for (const hidden of ['They asked', 'AUD', 'orders/', 'Ben']) expect(text).not.toContain(hidden)
})

test('who has another place on that date is told once the last of them ends, and only once', async () => {
  const { world, order } = await bookedFor(ANNA, { ...ANNA, name: 'Her friend' })
  await deliver(world)
  await giveBack(world, order, { [`place:${placeOf(order, 'Anna Sample')}`]: 'yes' })
  await deliver(world)
  expect(told(world, ENDED)).toEqual([])
  await giveBack(world, order, { [`place:${placeOf(order, 'Her friend')}`]: 'yes' })
  await deliver(world)
  expect(told(world, ENDED)).toEqual(['anna@example.com'])

  const later = await bookedFor({ name: '', email: '' }, { name: '', email: '' })
  for (const { id } of later.order.places) await rename(later.world, later.order, id, ANNA)
  await deliver(later.world)
  await giveBack(later.world, later.order, { all: 'yes' })
  await deliver(later.world)
  expect(told(later.world, ENDED)).toEqual(['anna@example.com'])
})

test('who was never told is not told of an end; who was replaced hears of that alone, however late', async () => {
  const { world, order } = await bookedFor(BEN)
  await giveBack(world, order, { all: 'yes' })
  await deliver(world)
  expect(told(world, ENDED)).toEqual([])

  const other = await bookedFor(ANNA)
  await deliver(other.world)
  await rename(other.world, other.order, placeOf(other.order, 'Anna Sample'), BEN)
  await giveBack(other.world, other.order, { all: 'yes' })
  await deliver(other.world)
  expect(told(other.world, ENDED)).toEqual([])
  expect(told(other.world, 'Your place has gone')).toEqual(['anna@example.com'])
})

test('who has been forgotten meanwhile is written to no more', async () => {
  const { world, order } = await bookedFor(ANNA)
  await deliver(world)
  expect(await erasePerson(world, OWNER, { email: ANNA.email })).toMatchObject({ ok: true })
  const sent = world.sent.length
  await giveBack(world, order, { [`place:${placeOf(order, 'Anna Sample')}`]: 'yes' })
  await deliver(world)
  expect(world.sent.slice(sent).map(({ to }) => to)).toEqual([BUYER.email])
})

test('money that goes back for a date that was cancelled tells nobody a second time that it is off', async () => {
  const { world } = await bookedFor(ANNA)
  await deliver(world)
  const { revision } = await dateOf(world)
  expect(await cancelDate(world, OWNER, { date: 'date', revision, reason: '' })).toMatchObject({ ok: true })
  expect(await refundPlaces(world, OWNER, { date: 'date', order: null })).toMatchObject({ ok: true })
  await deliver(world)
  expect(told(world, 'Cancelled')).toContain('anna@example.com')
  expect(told(world, ENDED)).toEqual([])
})

test('a paid order that staff cancel is told to the buyer and to who comes, without the reason, once', async () => {
  const { world, order } = await bookedFor(ANNA)
  await deliver(world)
  expect(await cancel(world, order.id)).toMatchObject({ ok: true })
  expect(await cancel(world, order.id)).toMatchObject({ ok: false })
  await deliver(world)
  expect(told(world, ENDED)).toEqual(['anna@example.com'])
  const { to, text } = mailAbout(world, `Order ${order.number} is cancelled`)
  expect(to).toBe(BUYER.email)
  expect(text).toContain('Nothing more of it is sent')
  expect(text).toContain('If money goes back to you, we write to you as soon as it is sent.')
  expect(text).not.toContain('A secret reason')
})

test('of money that has gone back already, a cancelled order says nothing', async () => {
  const { world, order } = await bookedFor(BUYER)
  await giveBack(world, order, { all: 'yes' })
  await cancel(world, order.id)
  await deliver(world)
  expect(mailAbout(world, 'is cancelled').text).not.toContain('money')
})

test('an order that waits for a transfer asks for no money once it is cancelled', async () => {
  const { world, ask } = await quotedShop()
  const accepted = await acceptByTransfer(world, NOBODY, ask)
  if (!accepted.ok) throw new Error(accepted.refusal.kind)
  await cancel(world, accepted.value.orderId)
  await deliver(world)
  const { text } = mailAbout(world, 'is cancelled')
  expect(text).toContain('please do not pay for it any more')
  expect(told(world, 'Order').filter((to) => to === 'buyer@example.com')).toHaveLength(1)
})

test('an order whose card payment was never made is cancelled without a mail: none has told of it', async () => {
  const world = await smallShop()
  const { orderId } = await placed(world, await guestWith(world, { 'variant:book': 1 }))
  expect(await cancel(world, orderId)).toMatchObject({ ok: true })
  await deliver(world)
  expect(world.sent).toEqual([])
})

test('a payment for a quote that the bank refused leads back to the quote, one for a cart to the cart', async () => {
  const { world, ask } = await quotedShop()
  const accepted = await acceptQuote(world, NOBODY, ask)
  if (!accepted.ok) throw new Error(accepted.refusal.kind)
  const ofCart = await placed(world, await guestWith(world, { 'variant:ebook': 1 }))
  for (const session of [`cs_${accepted.value.orderId}`, ofCart.session]) {
    world.payments.set(session, { status: 'failed' })
    await settle(world, session)
  }
  await deliver(world)
  const failed = world.sent.filter(({ subject }) => subject.includes('did not go through')).map(({ text }) => text)
  expect(failed).toHaveLength(2)
  expect(failed.filter((text) => text.includes(`http://shop.test/quotes/${ask.number}?key=${ask.key}`))).toHaveLength(1)
  expect(failed.filter((text) => text.includes('http://shop.test/cart'))).toHaveLength(1)
})
