import { expect, test } from 'vitest'
import { transact } from '@/db/open'
import { money } from '@/lib/base/money'
import { days, minutes } from '@/lib/base/time'
import { refundLines, writeRefund } from '@/lib/checkout/commands/refund'
import { settle } from '@/lib/checkout/commands/settle'
import { guestWith, placed } from '@/lib/checkout/small-shop.testing'
import { findCourseDate } from '@/lib/courses/queries/dates'
import { availability } from '@/lib/courses/rules'
import { bought, mailAbout } from '@/lib/email/mailing.testing'
import { brokenPromises } from '@/lib/invariants'
import { runDueJobs } from '@/lib/jobs/commands'
import { findOrder } from '@/lib/orders/queries/orders'
import { orderStatus } from '@/lib/orders/rules'
import { HANDLERS } from '@/lib/schedule'
import type { FakeWorld } from '@/lib/world/fake'
import { dateOf, OWNER, shopWithDays, visitorOf } from './cancelling.testing'
import { cancelDate } from './commands/cancel'
import { namePlace } from './commands/name'
import { refundPlaces } from './commands/refund'
import { listBookings, listPlacesSold, listRoster } from './queries'
import { type Booking, proposeRefund } from './rules'

const work = (world: FakeWorld) => runDueJobs(world, HANDLERS)
const askToCancel = async (world: FakeWorld) => ({
  date: 'date',
  revision: (await dateOf(world)).revision,
  reason: 'Our instructor is ill.',
})
const proposals = async (world: FakeWorld) => (await listBookings(world.db, 'date')).map(proposeRefund)
const orderOf = async (world: FakeWorld, id: string) => {
  const order = await findOrder(world.db, id)
  if (!order) throw new Error('no order')
  return order
}

test('who had paid is told once, the board says it at once, and nothing is sent back unasked', async () => {
  const world = await shopWithDays()
  const order = await bought(world, { 'date:date': 2 })
  await work(world)
  world.sent.length = 0
  const ask = await askToCancel(world)
  const [one, other] = await Promise.all([cancelDate(world, OWNER, ask), cancelDate(world, OWNER, ask)])
  expect([one.ok, other.ok].filter(Boolean)).toHaveLength(1)
  const date = await findCourseDate(world.db, 'date')
  expect(date && availability(date, world.now())).toEqual({ kind: 'cancelled' })
  await work(world)
  await work(world)
  expect(mailAbout(world, 'Cancelled').text).toContain('Our instructor is ill.')
  expect((await orderOf(world, order.id)).refunds).toEqual([])
  expect(await proposals(world)).toMatchObject([{ amount: money(1_364_00), state: 'owed', places: 2 }])
})

test('what was only held goes back, and who pays all the same has the money back by itself', async () => {
  const world = await shopWithDays()
  const waiting = await placed(world, await guestWith(world, { 'date:date': 1, 'variant:book': 1 }))
  const quick = await placed(world, await guestWith(world, { 'date:date': 1 }))
  await cancelDate(world, OWNER, await askToCancel(world))
  expect(await findCourseDate(world.db, 'date')).toMatchObject({ claimed: 0 })
  world.payments.pay(quick.session)
  await settle(world, quick.session)
  await work(world)
  expect(orderStatus(await orderOf(world, waiting.orderId))).toBe('payment-ended')
  expect((await orderOf(world, quick.orderId)).refunds.map(({ reason }) => reason)).toEqual(['places-gone'])
  expect(await proposals(world)).toEqual([])
  world.passTime(minutes(61))
  expect(await brokenPromises(world.db, world.now())).toEqual([])
})

test('all is given back to the cent: places with their GST, and nothing of what else was bought', async () => {
  const world = await shopWithDays()
  const [mixed, alone] = [
    await bought(world, { 'date:date': 1, 'variant:book': 2 }),
    await bought(world, { 'date:date': 1 }),
  ]
  await cancelDate(world, OWNER, await askToCancel(world))
  expect(await refundPlaces(world, visitorOf('courses'), { date: 'date', order: null })).toMatchObject({
    refusal: { kind: 'not-allowed' },
  })
  expect((await refundPlaces(world, OWNER, { date: 'date', order: mixed.id })).ok).toBe(true)
  expect((await proposals(world)).map(({ state }) => state).toSorted()).toEqual(['done', 'owed'])
  expect((await refundPlaces(world, OWNER, { date: 'date', order: null })).ok).toBe(true)
  await work(world)
  expect((await proposals(world)).map(({ state }) => state)).toEqual(['done', 'done'])
  for (const { id } of [mixed, alone])
    expect((await orderOf(world, id)).refunds.map(({ amount }) => amount)).toEqual([682_00])
  expect(orderStatus(await orderOf(world, alone.id))).toBe('refunded')
  expect(await refundPlaces(world, OWNER, { date: 'date', order: null })).toMatchObject({
    refusal: { kind: 'nothing-owed' },
  })
  expect(await listRoster(world.db, 'date')).toEqual([])
  expect(await brokenPromises(world.db, world.now())).toEqual([])
})

const refundsOf = async (world: FakeWorld, id: string) => (await orderOf(world, id)).refunds.length

test('two who press at once pay once', async () => {
  const world = await shopWithDays()
  const order = await bought(world, { 'date:date': 1, 'variant:book': 3, 'variant:ebook': 90 })
  await cancelDate(world, OWNER, await askToCancel(world))
  await Promise.all([1, 2, 3].map(() => refundPlaces(world, OWNER, { date: 'date', order: null })))
  expect(await refundsOf(world, order.id)).toBe(1)
})

test('worked out before the transaction, the same presses would pay twice', async () => {
  const world = await shopWithDays()
  const { id } = await bought(world, { 'date:date': 1, 'variant:book': 3, 'variant:ebook': 90 })
  await cancelDate(world, OWNER, await askToCancel(world))
  const seen = await Promise.all([1, 2].map(() => proposals(world)))
  for (const [proposal] of seen)
    await transact(world.db, async (tx) => {
      const order = await orderOf({ ...world, db: tx }, id)
      const payment = order.payments[0]
      if (!proposal || !payment) throw new Error('nothing is proposed')
      await writeRefund({ ...world, db: tx }, { ...proposal, order, payment, reason: 'x', by: 'staff' })
    })
  expect(await refundsOf(world, id)).toBe(2)
})

test('a refund that Stripe refuses is owed again, says why, and can be tried once more', async () => {
  const booking: Booking = {
    ...{ id: 'o', number: 'N1', name: 'A', email: 'a@example.com', paid: 682_01 },
    lines: [{ id: 'l', quantity: 3, net: 620_01, gst: 62_00, places: ['a', 'b', 'c'] }],
    refunds: [{ id: 'r', amount: 682_01, sentAt: null, failedAt: (await shopWithDays()).now(), failure: 'closed' }],
    refundLines: [{ refundId: 'r', lineId: 'l', quantity: 3, amount: 682_01, placeId: null }],
  }
  expect(proposeRefund(booking)).toMatchObject({ amount: money(682_01), state: 'failed', failure: 'closed' })
  const [first] = booking.refunds
  if (!first) throw new Error('no refund')
  const underWay = { ...booking, refunds: [{ ...first, failedAt: null }] }
  expect(proposeRefund(underWay)).toMatchObject({ amount: money(0), state: 'on-its-way' })
})

test.each([
  { given: [{ quantity: 1, amount: 227_34 }], owed: 454_67 },
  { given: [{ quantity: 2, amount: 454_68 }], owed: 227_33 },
  { given: [{ quantity: 0, amount: 100_00 }], owed: 582_01 },
  { given: [{ quantity: 1, amount: 100_00 }], owed: 454_67 },
])('of three places for 682.01, after $given another $owed cents are owed', ({ given, owed }) => {
  const refund = { id: 'r', sentAt: 1 as never, failedAt: null, failure: null }
  const proposal = proposeRefund({
    ...{ id: 'o', number: 'N1', name: 'A', email: 'a@example.com', paid: 900_00 },
    lines: [{ id: 'l', quantity: 3, net: 620_01, gst: 62_00, places: ['a', 'b', 'c'] }],
    refunds: [{ ...refund, amount: given.reduce((all, { amount }) => all + amount, 0) }],
    refundLines: given.map((line) => ({ ...line, refundId: 'r', lineId: 'l', placeId: null })),
  })
  expect(proposal.amount).toEqual(money(owed))
})

test('the roster names who comes, staff may name them on the day, and what was given up is not on it', async () => {
  const world = await shopWithDays()
  const order = await bought(world, { 'date:date': 1 })
  const gone = await bought(world, { 'date:date': 1 })
  expect((await listPlacesSold(world.db, world.now())).map(({ id, places }) => [id, places])).toEqual([['date', 2]])
  const line = { lineId: gone.lines[0]?.id ?? '', quantity: 1, amount: money(682_00) }
  await refundLines(world, OWNER, { orderId: gone.id, lines: [line], reason: 'x' })
  world.passTime(days(400))
  const [seat] = await listRoster(world.db, 'date')
  expect(seat).toMatchObject({ attendee: null, order: order.number })
  const ask = { place: seat?.id ?? '', date: 'date', name: 'Anna Sample', email: 'Anna@example.com' }
  expect(await namePlace(world, visitorOf('editor'), ask)).toMatchObject({ refusal: { kind: 'not-allowed' } })
  expect(await namePlace(world, visitorOf('courses'), ask)).toMatchObject({ ok: true })
  expect(await listRoster(world.db, 'date')).toMatchObject([{ attendee: 'Anna Sample', email: 'anna@example.com' }])
})
