import { expect, test } from 'vitest'
import type { StaffRole } from '@/db/schema/accounts'
import { listActsOn } from '@/lib/audit/queries'
import { minutes } from '@/lib/base/time'
import { brokenPromises } from '@/lib/invariants'
import { nameAttendee } from '@/lib/orders/commands/attendees'
import { recordShipment } from '@/lib/orders/commands/shipments'
import { orderPath } from '@/lib/orders/link'
import { listWithFacts } from '@/lib/orders/queries/facts-of-many'
import { findOrder, type OrderView } from '@/lib/orders/queries/orders'
import { orderStatus, partsToShip } from '@/lib/orders/rules'
import { listStock } from '@/lib/stock/queries'
import type { FakeWorld } from '@/lib/world/fake'
import { refundOrder } from './commands/refund'
import { settle } from './commands/settle'
import { RefundOrder } from './refunds'
import { guestWith, placed, smallShop } from './small-shop.testing'

const who = (role: StaffRole, factor: 'none' | 'stale' = 'none') => ({
  actor: { userId: role, email: `${role}@example.com`, role, factor },
  cartId: null,
})

async function shopWith(wanted: Record<string, number>) {
  const world = await smallShop()
  const { orderId, session } = await placed(world, await guestWith(world, wanted))
  world.payments.pay(session)
  await settle(world, session)
  return { world, order: await orderOf(world, orderId) }
}

async function orderOf(world: FakeWorld, id: string): Promise<OrderView> {
  const order = await findOrder(world.db, id)
  if (!order) throw new Error('no order')
  return order
}

let keys = 0
const form = (order: OrderView, expected: number, fields: Record<string, string>, key = `key-${++keys}`) =>
  RefundOrder.parse({
    order: order.id,
    key,
    expected: String(expected),
    reason: 'Bought by mistake',
    amount: '',
    ...fields,
  })

test('pressed twice, or by two hands at once with the same form, a refund is made once', async () => {
  const { world, order } = await shopWith({ 'variant:ebook': 1 })
  const ask = form(order, 17_60, { all: 'yes' })
  const [one, two] = await Promise.all([refundOrder(world, who('shop'), ask), refundOrder(world, who('shop'), ask)])
  const three = await refundOrder(world, who('owner'), ask)
  expect([one, two, three].every(({ ok }) => ok)).toBe(true)
  expect([...world.payments.refunds.values()].map(({ amount }) => amount)).toEqual([17_60])
  expect(await listActsOn(world.db, 'order', order.id)).toMatchObject([
    { act: 'order.refunded', email: 'shop@example.com' },
  ])
  expect(orderStatus(await orderOf(world, order.id))).toBe('refunded')
  expect(await brokenPromises(world.db, world.now())).toEqual([])
})

test('two of the staff refund the same thing at once from pages of their own: one does, the other hears what is left', async () => {
  const { world, order } = await shopWith({ 'variant:ebook': 1 })
  const answers = await Promise.all(
    (['shop', 'owner'] as const).map((role) => refundOrder(world, who(role), form(order, 17_60, { all: 'yes' }))),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: 'nothing-to-refund' } })
  expect(world.payments.refunds.size).toBe(1)
})

test('negative control: without the key and without what is left, the same two presses give back twice', async () => {
  const { world, order } = await shopWith({ 'variant:ebook': 1 })
  const pay = order.payments[0]?.reference ?? ''
  await Promise.all(['a', 'b'].map((key) => world.payments.refund(key, pay, 17_60, order.id)))
  expect(world.payments.refunds.size).toBe(2)
})

test('copies that have not left go back on sale, those that have do not; the rest is still sent', async () => {
  const { world, order } = await shopWith({ 'variant:book': 3 })
  const [line, part] = [order.lines[0]?.id ?? '', order.parts[0]?.id ?? '']
  await recordShipment(world, who('packer'), { order: order.id, carrier: 'Post', tracking: '', parts: { [part]: 1 } })
  const each = 34_65
  expect(await refundOrder(world, who('shop'), form(order, each, { [`units:${line}`]: '1' }))).toMatchObject({
    ok: true,
  })
  expect((await listStock(world.db, ['book'])).get('book')).toBe(1)
  expect(partsToShip(await orderOf(world, order.id))).toMatchObject([{ quantity: 2, shipped: 1 }])
  expect(await refundOrder(world, who('shop'), form(order, each * 2, { [`units:${line}`]: '2' }))).toMatchObject({
    ok: true,
  })
  expect((await listStock(world.db, ['book'])).get('book')).toBe(2)
  expect(partsToShip(await orderOf(world, order.id))).toMatchObject([{ quantity: 1, shipped: 1 }])
  expect(await brokenPromises(world.db, world.now())).toEqual([])
})

test('a refund that failed and is made anew takes nothing back a second time', async () => {
  const { world, order } = await shopWith({ 'variant:book': 3 })
  const one = { [`units:${order.lines[0]?.id ?? ''}`]: '1' }
  const failed = { reference: 're_1', status: 'failed' as const, failure: 'lost card', payment: 'x', amount: 34_65 }
  world.payments.refunds.set('refund-first', failed)
  await refundOrder(world, who('shop'), form(order, 34_65, one, 'first'))
  expect((await orderOf(world, order.id)).refunds).toMatchObject([{ failedAt: world.now() }])
  expect(partsToShip(await orderOf(world, order.id))).toMatchObject([{ quantity: 2 }])
  world.passTime(minutes(5))
  await refundOrder(world, who('shop'), form(order, 34_65, one, 'again'))
  expect(partsToShip(await orderOf(world, order.id))).toMatchObject([{ quantity: 2 }])
  expect((await listWithFacts(world.db, [order.id])).flatMap(partsToShip)).toMatchObject([{ quantity: 2 }])
  expect((await listStock(world.db, ['book'])).get('book')).toBe(1)
  world.passTime(minutes(5))
  await refundOrder(world, who('shop'), form(order, 34_65, one, 'second'))
  expect(partsToShip(await orderOf(world, order.id))).toMatchObject([{ quantity: 1 }])
  expect((await listStock(world.db, ['book'])).get('book')).toBe(2)
  expect(await brokenPromises(world.db, world.now())).toEqual([])
})

test('nobody can be named for a place that was paid back', async () => {
  const { world, order } = await shopWith({ 'date:date': 2 })
  const [first, second] = order.places
  await refundOrder(world, who('shop'), form(order, 682_00, { [`place:${first?.id}`]: 'yes' }))
  const key = new URLSearchParams(orderPath(world, order).split('?')[1]).get('key') ?? ''
  const ask = { order: order.number, key, name: 'Sample attendee', email: '' }
  const nobody = { actor: null, cartId: null }
  expect(await nameAttendee(world, nobody, { ...ask, place: first?.id ?? '' })).toMatchObject({
    refusal: { kind: 'given-back' },
  })
  expect(await nameAttendee(world, nobody, { ...ask, place: second?.id ?? '' })).toMatchObject({ ok: true })
})

test('the place that is named ends and is free; the others stay', async () => {
  const { world, order } = await shopWith({ 'date:date': 3 })
  const [first] = order.places
  const asked = form(order, 682_00, { [`place:${first?.id}`]: 'yes' })
  expect(await refundOrder(world, who('shop'), asked)).toMatchObject({ ok: true })
  const after = await orderOf(world, order.id)
  expect(after.entitlements.filter(({ endedAt }) => endedAt !== null).map(({ placeId }) => placeId)).toEqual([
    first?.id,
  ])
  expect((await placed(world, await guestWith(world, { 'date:date': 1 }))).orderId).toBeTruthy()
  expect(await brokenPromises(world.db, world.now())).toEqual([])
})

test('of two files on one line one may go back, and the download stays for the other', async () => {
  const { world, order } = await shopWith({ 'variant:ebook': 2 })
  const line = order.lines[0]?.id ?? ''
  await refundOrder(world, who('shop'), form(order, 17_60, { [`units:${line}`]: '1' }))
  expect((await orderOf(world, order.id)).entitlements.map(({ endedAt }) => endedAt)).toEqual([null])
  await refundOrder(world, who('shop'), form(order, 17_60, { [`units:${line}`]: '1' }))
  expect((await orderOf(world, order.id)).entitlements.every(({ endedAt }) => endedAt !== null)).toBe(true)
  expect(await brokenPromises(world.db, world.now())).toEqual([])
})

test('who may not refund does not; who has not shown the second factor lately is asked for it; a sum that was not shown is not given', async () => {
  const { world, order } = await shopWith({ 'variant:ebook': 1 })
  const ask = form(order, 17_60, { all: 'yes' })
  for (const role of ['packer', 'editor', 'courses'] as const)
    expect(await refundOrder(world, who(role), ask)).toMatchObject({ refusal: { kind: 'not-allowed' } })
  expect(await refundOrder(world, who('shop', 'stale'), ask)).toMatchObject({ refusal: { kind: 'prove-again' } })
  expect(await refundOrder(world, who('shop'), { ...ask, expected: 1 })).toMatchObject({
    refusal: { kind: 'sum-changed' },
  })
  expect(world.payments.refunds.size).toBe(0)
})
