import { expect, test } from 'vitest'
import { transact } from '@/db/open'
import { listActsOn } from '@/lib/audit/queries'
import { money } from '@/lib/base/money'
import { type Day, days, minutes } from '@/lib/base/time'
import { recordBankPayment } from '@/lib/checkout/commands/bank'
import { cancelOrder } from '@/lib/checkout/commands/cancel'
import { placeOrder } from '@/lib/checkout/commands/place-order'
import { reconcile } from '@/lib/checkout/commands/reconcile'
import { settle } from '@/lib/checkout/commands/settle'
import { giveMoreTime } from '@/lib/checkout/commands/transfer'
import { askToPay, guestWith, placed } from '@/lib/checkout/small-shop.testing'
import { NOBODY, STAFF } from '@/lib/email/mailing.testing'
import { brokenPromises } from '@/lib/invariants'
import { runDueJobs } from '@/lib/jobs/commands'
import { listOrders } from '@/lib/orders/queries/list'
import { findOrder } from '@/lib/orders/queries/orders'
import { orderStatus } from '@/lib/orders/rules'
import { HANDLERS } from '@/lib/schedule'
import { changeSettings } from '@/lib/settings/commands'
import { Settings } from '@/lib/settings/rules'
import { release } from '@/lib/stock/commands'
import type { FakeWorld } from '@/lib/world/fake'
import { acceptQuote } from './commands/accept'
import { acceptByTransfer } from './commands/by-transfer'
import { OWNER, quotedShop, sendQuote } from './quoted.testing'

async function accepted(world: FakeWorld, ask: Parameters<typeof acceptByTransfer>[2]) {
  const answer = await acceptByTransfer(world, NOBODY, ask)
  if (!answer.ok) throw new Error(answer.refusal.kind)
  return answer.value.orderId
}

async function orderOf(world: FakeWorld, id: string) {
  const order = await findOrder(world.db, id)
  if (!order) throw new Error('no order')
  return { ...order, status: orderStatus(order) }
}

/** With the mails sent, as the worker does each second. */
async function promises(world: FakeWorld) {
  await runDueJobs(world, HANDLERS)
  return brokenPromises(world.db, world.now())
}

test('a quote that is accepted by transfer is an order that waits, costs what was offered and opens no payment page', async () => {
  const { world, ask } = await quotedShop()
  const order = await orderOf(world, await accepted(world, ask))
  expect(order).toMatchObject({ status: 'waiting-for-transfer', poNumber: 'PO-7', service: 'agreed' })
  expect(order.total).toEqual(money(114_40))
  expect(world.payments.sessions.size).toBe(0)
  const asked = { sort: 'placed', filters: { standing: 'waiting-for-transfer' }, isDescending: true }
  const { rows } = await listOrders(world.db, asked as never)
  expect(rows.map(({ id }) => id)).toEqual([order.id])
  expect(await promises(world)).toEqual([])
})

test('pressed several times, also in the same moment, it is one order; the card button leads to it as well', async () => {
  const { world, ask } = await quotedShop()
  const ids = await Promise.all([1, 2, 3].map(() => accepted(world, ask)))
  expect(new Set(ids).size).toBe(1)
  const byCard = await acceptQuote(world, NOBODY, ask)
  expect(byCard).toMatchObject({ ok: true, value: { orderId: ids[0], url: expect.stringContaining('/orders/') } })
  expect(world.payments.sessions.size).toBe(0)
})

test('both buttons in the same moment make one thing that can be paid', async () => {
  const { world, ask } = await quotedShop()
  const [card, bank] = await Promise.all([acceptQuote(world, NOBODY, ask), acceptByTransfer(world, NOBODY, ask)])
  expect([card.ok, bank.ok]).toEqual([true, true])
  expect(await promises(world)).toEqual([])
})

test('who was on the payment page first has it closed; who has paid there is led to the order', async () => {
  const { world, ask } = await quotedShop()
  const first = await acceptQuote(world, NOBODY, ask)
  if (!first.ok) throw new Error(first.refusal.kind)
  const second = await accepted(world, ask)
  expect(second).not.toBe(first.value.orderId)
  expect((await orderOf(world, first.value.orderId)).status).toBe('payment-ended')
  expect(world.payments.pay(`cs_${first.value.orderId}`)).toBeFalsy()

  const other = await quotedShop()
  const card = await acceptQuote(other.world, NOBODY, other.ask)
  if (!card.ok) throw new Error(card.refusal.kind)
  other.world.payments.pay(`cs_${card.value.orderId}`)
  expect(await accepted(other.world, other.ask)).toBe(card.value.orderId)
  expect(await promises(other.world)).toEqual([])
})

test('without an account nobody is offered it, and nothing that was open is closed', async () => {
  const { world, ask } = await quotedShop()
  await changeSettings(world, OWNER, Settings.parse({ revision: 1 }))
  const card = await acceptQuote(world, NOBODY, ask)
  expect(await acceptByTransfer(world, NOBODY, ask)).toEqual({ ok: false, refusal: { kind: 'no-transfer' } })
  expect(await acceptQuote(world, NOBODY, ask)).toEqual(card)
})

test('an older offer, a wrong key or a withdrawn quote is accepted by transfer as little as by card', async () => {
  const { world, ask } = await quotedShop()
  const kind = async (change: Partial<typeof ask>) => {
    const answer = await acceptByTransfer(world, NOBODY, { ...ask, ...change })
    return answer.ok ? 'accepted' : answer.refusal.kind
  }
  expect(await kind({ key: 'x' })).toBe('no-such-quote')
  await sendQuote(world, 'quote-1', { revision: '1', freight: '95.00' })
  expect(await kind({})).toBe('offer-changed')
  world.passTime(days(400))
  expect(await kind({ revision: 2 })).toBe('expired')
})

test('the last copies: while a transfer is awaited for them, who pays by card is refused', async () => {
  const { world, ask } = await quotedShop()
  const guest = await guestWith(world, { 'variant:book': 1 })
  const seen = await askToPay(world, guest)
  await accepted(world, ask)
  world.passTime(days(13))
  await reconcile(world)
  expect(await placeOrder(world, guest, seen)).toMatchObject({ refusal: { kind: 'not-enough-stock', left: 0 } })
})

test('in the same moment one of the two gets the last copies, whoever comes first', async () => {
  const { world, ask } = await quotedShop()
  const guest = await guestWith(world, { 'variant:book': 1 })
  const seen = await askToPay(world, guest)
  const answers = await Promise.all([acceptByTransfer(world, NOBODY, ask), placeOrder(world, guest, seen)])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await promises(world)).toEqual([])
})

test('negative control: were the hold let go at once, the card buyer would get what the transfer pays for', async () => {
  const { world, ask } = await quotedShop()
  const orderId = await accepted(world, ask)
  await transact(world.db, (tx) => release({ ...world, db: tx }, orderId, 'control'))
  const guest = await guestWith(world, { 'variant:book': 1 })
  expect(await placeOrder(world, guest, await askToPay(world, guest))).toMatchObject({ ok: true })
  expect(await recordBankPayment(world, STAFF, { order: orderId, reference: 'R' })).toMatchObject({
    refusal: { kind: 'gone' },
  })
})

test('the money that comes in time pays the order, gives the invoice and ends the wait', async () => {
  const { world, ask } = await quotedShop()
  const orderId = await accepted(world, ask)
  world.passTime(days(10))
  expect(await recordBankPayment(world, STAFF, { order: orderId, reference: 'R 7' })).toMatchObject({ ok: true })
  world.passTime(days(30))
  await reconcile(world)
  const order = await orderOf(world, orderId)
  expect(order).toMatchObject({ status: 'paid', invoice: { number: 1 }, transfer: { outcome: 'paid' } })
  expect(await acceptByTransfer(world, NOBODY, ask)).toMatchObject({ ok: true, value: { orderId } })
  expect(await promises(world)).toEqual([])
})

test('a reference that another payment has leaves the order waiting', async () => {
  const { world, ask } = await quotedShop({ 'line-0-quantity': '1' })
  const other = await accepted(world, await sendQuote(world, 'quote-2', { 'line-0-quantity': '1' }))
  const orderId = await accepted(world, ask)
  await recordBankPayment(world, STAFF, { order: other, reference: 'R 7' })
  expect(await recordBankPayment(world, STAFF, { order: orderId, reference: 'R 7' })).toMatchObject({
    refusal: { kind: 'reference-taken' },
  })
  expect((await orderOf(world, orderId)).status).toBe('waiting-for-transfer')
})

test('fourteen days and three of grace are waited for, to the end of the day in Adelaide; then the goods are free', async () => {
  const { world, ask } = await quotedShop()
  const orderId = await accepted(world, ask)
  world.passTime(days(16))
  await reconcile(world)
  expect((await orderOf(world, orderId)).status).toBe('waiting-for-transfer')
  world.passTime(days(2))
  expect((await promises(world)).join()).toContain('nobody is waited for beyond the last day')
  await reconcile(world)
  expect(await orderOf(world, orderId)).toMatchObject({ status: 'payment-ended', transfer: { outcome: 'unpaid' } })
  await placed(world, await guestWith(world, { 'variant:book': 3 }))
  expect(await promises(world)).toEqual([])
})

test('money that comes later is taken while all is there, and refused when something has gone', async () => {
  const { world, ask } = await quotedShop()
  const orderId = await accepted(world, ask)
  world.passTime(days(20))
  await reconcile(world)
  const { session } = await placed(world, await guestWith(world, { 'variant:book': 1 }))
  const late = { order: orderId, reference: 'R 9' }
  expect(await recordBankPayment(world, STAFF, late)).toMatchObject({ refusal: { kind: 'gone' } })
  world.passTime(minutes(60))
  await reconcile(world)
  await settle(world, session)
  expect(await recordBankPayment(world, STAFF, late)).toMatchObject({ ok: true })
  expect((await orderOf(world, orderId)).status).toBe('paid')
  expect(await promises(world)).toEqual([])
})

test('after a transfer that never came the quote is good for as long as it says: accepted again it is a new order', async () => {
  const { world, ask } = await quotedShop({ validUntil: '2030-12-31' })
  const first = await accepted(world, ask)
  world.passTime(days(20))
  await reconcile(world)
  expect(await accepted(world, ask)).not.toBe(first)
  expect(await promises(world)).toEqual([])
})

test('staff give more time and cancel; a visitor may not, and a day that has passed is no last day', async () => {
  const { world, ask } = await quotedShop()
  const orderId = await accepted(world, ask)
  const more = (asker: typeof STAFF | typeof NOBODY, dueOn: Day) =>
    giveMoreTime(world, asker, { order: orderId, dueOn })
  expect(await more(NOBODY, '2027-01-15')).toMatchObject({ refusal: { kind: 'not-allowed' } })
  expect(await more(STAFF, '2020-01-01')).toMatchObject({ refusal: { kind: 'past' } })
  expect(await more(STAFF, '2090-01-01')).toMatchObject({ refusal: { kind: 'too-far' } })
  expect(await more(STAFF, '2027-01-15')).toMatchObject({ ok: true })
  expect(await listActsOn(world.db, 'order', orderId)).toMatchObject([
    { act: 'order.given-more-time', changes: [{ field: 'dueOn', before: '2026-12-15', after: '2027-01-15' }] },
  ])
  world.passTime(days(40))
  await reconcile(world)
  expect((await orderOf(world, orderId)).status).toBe('waiting-for-transfer')
  expect(await cancelOrder(world, STAFF, { order: orderId, reason: 'They asked' })).toMatchObject({ ok: true })
  expect(await orderOf(world, orderId)).toMatchObject({ status: 'cancelled', transfer: { outcome: 'cancelled' } })
  expect(await more(STAFF, '2027-02-15')).toMatchObject({ refusal: { kind: 'not-waiting' } })
  await placed(world, await guestWith(world, { 'variant:book': 3 }))
  expect(await promises(world)).toEqual([])
})
