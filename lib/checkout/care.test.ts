import { expect, test } from 'vitest'
import { transact } from '@/db/open'
import type { StaffRole } from '@/db/schema/accounts'
import { listActsOn } from '@/lib/audit/queries'
import { minutes } from '@/lib/base/time'
import { deliver } from '@/lib/email/mailing.testing'
import { brokenPromises } from '@/lib/invariants'
import { recordShipment } from '@/lib/orders/commands/shipments'
import { pickingList } from '@/lib/orders/picking'
import { insertShipment } from '@/lib/orders/queries/facts'
import { findOrder, type OrderView } from '@/lib/orders/queries/orders'
import { findToPack, listToPack } from '@/lib/orders/queries/packing'
import { orderStatus } from '@/lib/orders/rules'
import { listStock } from '@/lib/stock/queries'
import type { FakeWorld } from '@/lib/world/fake'
import { recordBankPayment, recordBankRefund } from './commands/bank'
import { cancelOrder } from './commands/cancel'
import { addNote, changeDelivery, renameAttendee, sendAgain } from './commands/care'
import { reconcile } from './commands/reconcile'
import { refundOrder } from './commands/refund'
import { settle } from './commands/settle'
import { RefundOrder } from './refunds'
import { guestWith, placed, smallShop } from './small-shop.testing'

const who = (role: StaffRole) => ({
  actor: { userId: role, email: `${role}@example.com`, role, factor: 'none' as const },
  cartId: null,
})
const SHOP = who('shop')

async function placedIn(wanted: Record<string, number>) {
  const world = await smallShop()
  return { world, ...(await placed(world, await guestWith(world, wanted))) }
}

async function paidIn(wanted: Record<string, number>) {
  const { world, orderId, session } = await placedIn(wanted)
  world.payments.pay(session)
  await settle(world, session)
  return { world, order: await orderOf(world, orderId) }
}

async function orderOf(world: FakeWorld, id: string): Promise<OrderView> {
  const order = await findOrder(world.db, id)
  if (!order) throw new Error('no order')
  return order
}

const parcel = (order: OrderView, quantity: number) => ({
  ...{ order: order.id, carrier: 'Post', tracking: '' },
  parts: { [order.parts[0]?.id ?? '']: quantity },
})

test('two packers record the same parcel in the same moment: it left once', async () => {
  const { world, order } = await paidIn({ 'variant:book': 2 })
  const answers = await Promise.all([1, 2].map(() => recordShipment(world, who('packer'), parcel(order, 2))))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: 'more-than-ordered', owed: 0 } })
  expect(await listActsOn(world.db, 'order', order.id)).toMatchObject([{ act: 'order.shipped' }])
  expect(await listToPack(world.db, 10)).toEqual([])
})

test('negative control: parcels that nobody decides about send the same copies twice', async () => {
  const { world, order } = await paidIn({ 'variant:book': 2 })
  for (const id of ['a', 'b'])
    await transact(world.db, (tx) =>
      insertShipment(tx, { id, orderId: order.id, carrier: 'Post', tracking: '', by: 'x', at: world.now() }, [
        { id: `${id}-part`, shipmentId: id, partId: order.parts[0]?.id ?? '', quantity: 2 },
      ]),
    )
  const { shipmentParts } = await orderOf(world, order.id)
  expect(shipmentParts.reduce((all, { quantity }) => all + quantity, 0)).toBe(4)
})

test('the picking list adds up what to fetch, packs unfolded, without what has gone', async () => {
  const { world, order } = await paidIn({ 'variant:book': 2, 'pack:pack': 1 })
  await recordShipment(world, who('packer'), parcel(order, 1))
  const waiting = await findToPack(world.db, [order.id])
  expect(pickingList(waiting)).toEqual([{ sku: 'BOOK', title: 'A book, Print', quantity: 2 }])
})

test('a new address counts, the first stays on the order; the second to save sees what the first changed', async () => {
  const { world, order } = await paidIn({ 'variant:book': 1 })
  const { delivery } = order
  if (!delivery) throw new Error('nothing is sent')
  const ask = { ...delivery, order: order.id, revision: 0, street: '2 Sample Street' }
  expect(await changeDelivery(world, SHOP, ask)).toMatchObject({ ok: true })
  expect(await changeDelivery(world, who('owner'), { ...ask, street: '3 Sample Street' })).toMatchObject({
    refusal: { kind: 'changed-meanwhile', edits: [{ by: 'shop@example.com', changes: [{ field: 'street' }] }] },
  })
  expect(await changeDelivery(world, SHOP, { ...ask, revision: 1, country: 'NZ' })).toMatchObject({
    refusal: { kind: 'other-country' },
  })
  expect((await orderOf(world, order.id)).delivery?.street).toBe('2 Sample Street')
  expect((await findToPack(world.db, [order.id]))[0]?.delivery?.street).toBe('2 Sample Street')
  await recordShipment(world, SHOP, parcel(order, 1))
  expect(await changeDelivery(world, SHOP, { ...ask, revision: 1 })).toMatchObject({
    refusal: { kind: 'nothing-to-ship' },
  })
})

test('a name at the door, a note kept once, and a mail sent again once for each press', async () => {
  const { world, order } = await paidIn({ 'date:date': 1, 'variant:ebook': 1 })
  await deliver(world)
  world.passTime(minutes(60 * 24 * 61))
  const place = order.places[0]?.id ?? ''
  const named = { order: order.id, place, name: 'Sample attendee', email: '' }
  expect(await renameAttendee(world, who('courses'), named)).toMatchObject({ ok: true })
  for (const _ of [1, 2]) await addNote(world, who('packer'), { order: order.id, key: 'note-1', words: 'Call first' })
  const again = { order: order.id, key: 'again-1', mail: `order:${order.id}` }
  for (const _ of [1, 2]) await sendAgain(world, SHOP, again)
  expect(await sendAgain(world, who('packer'), again)).toMatchObject({ refusal: { kind: 'not-allowed' } })
  expect(await sendAgain(world, SHOP, { ...again, mail: 'order:other' })).toMatchObject({
    refusal: { kind: 'no-such-mail' },
  })
  const before = world.sent.filter(({ subject }) => subject.startsWith('Your order')).length
  await deliver(world)
  expect(world.sent.filter(({ subject }) => subject.startsWith('Your order')).length).toBe(before + 1)
  expect((await orderOf(world, order.id)).places[0]?.attendeeName).toBe('Sample attendee')
})

test('people are listed as they were named, however ids of one instant fall', async () => {
  const world = await smallShop()
  let left = 9000
  const named = ['First', 'Second', 'Third'].map((name) => ({ name, email: '' }))
  const shop: FakeWorld = { ...world, newId: () => `${'0'.repeat(16)}${left--}` }
  const buyer = await guestWith(shop, { 'date:date': 3 }, { attendees: { date: named } })
  const { orderId } = await placed(shop, buyer)
  expect((await orderOf(shop, orderId)).places.map(({ attendeeName }) => attendeeName)).toEqual([
    'First',
    'Second',
    'Third',
  ])
})

test('an unpaid order that is cancelled is closed at Stripe and holds nothing; a paid one gives nothing back by itself', async () => {
  const { world, orderId, session } = await placedIn({ 'variant:book': 3 })
  expect(await cancelOrder(world, SHOP, { order: orderId, reason: 'x' })).toMatchObject({ ok: true })
  expect(world.payments.sessions.get(session)?.status).toBe('expired')
  expect((await listStock(world.db, ['book'])).get('book')).toBe(3)

  const next = await placed(world, await guestWith(world, { 'variant:book': 1, 'variant:ebook': 1 }))
  world.payments.pay(next.session)
  await settle(world, next.session)
  expect(await cancelOrder(world, SHOP, { order: next.orderId, reason: 'x' })).toMatchObject({
    value: { isPaid: true },
  })
  expect(world.payments.refunds.size).toBe(0)
  const order = await orderOf(world, next.orderId)
  expect(orderStatus(order)).toBe('cancelled')
  const ask = { order: order.id, key: 'k', expected: String(order.total.minor), reason: 'x', all: 'yes' }
  expect(await refundOrder(world, SHOP, RefundOrder.parse(ask))).toMatchObject({ ok: true })
  expect((await listStock(world.db, ['book'])).get('book')).toBe(3)
  expect(await brokenPromises(world.db, world.now())).toEqual([])
})

test('an order that was paid while somebody cancelled it is not cancelled', async () => {
  const { world, orderId, session } = await placedIn({ 'variant:ebook': 1 })
  world.payments.pay(session)
  expect(await cancelOrder(world, SHOP, { order: orderId, reason: 'x' })).toMatchObject({
    refusal: { kind: 'paid-meanwhile' },
  })
  expect(orderStatus(await orderOf(world, orderId))).toBe('paid')
})

test('a bank transfer pays what still can be had, and goes back by hand', async () => {
  const { world, orderId } = await placedIn({ 'variant:book': 2 })
  world.passTime(minutes(90))
  await reconcile(world)
  const asked = { order: orderId, reference: 'REF 7' }
  expect(await recordBankPayment(world, who('packer'), asked)).toMatchObject({ refusal: { kind: 'not-allowed' } })
  expect(await recordBankPayment(world, SHOP, asked)).toMatchObject({ ok: true })
  expect(await recordBankPayment(world, SHOP, asked)).toMatchObject({ refusal: { kind: 'paid-before' } })
  const order = await orderOf(world, orderId)
  expect(order).toMatchObject({ invoice: { series: 'INV' }, payments: [{ method: 'bank', reference: 'bank:REF 7' }] })

  const back = { order: orderId, key: 'back', expected: String(order.total.minor), reason: 'x', all: 'yes' }
  await refundOrder(world, SHOP, RefundOrder.parse(back))
  await reconcile(world)
  expect(world.payments.refunds.size).toBe(0)
  expect(await recordBankRefund(world, SHOP, { refund: 'back', reference: 'OUT 8' })).toMatchObject({ ok: true })
  expect((await orderOf(world, orderId)).refunds[0]).toMatchObject({ reference: 'bank:OUT 8', sentAt: world.now() })
  expect(await brokenPromises(world.db, world.now())).toEqual([])
})

test('a bank transfer is not taken for what others have bought meanwhile', async () => {
  const { world, orderId } = await placedIn({ 'variant:book': 3 })
  world.passTime(minutes(90))
  await reconcile(world)
  const other = await placed(world, await guestWith(world, { 'variant:book': 1 }))
  world.payments.pay(other.session)
  await settle(world, other.session)
  expect(await recordBankPayment(world, SHOP, { order: orderId, reference: 'R' })).toMatchObject({
    refusal: { kind: 'gone' },
  })
})
