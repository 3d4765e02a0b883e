import { expect, test } from 'vitest'
import { money } from '@/lib/base/money'
import { days, minutes } from '@/lib/base/time'
import { recordBankPayment } from '@/lib/checkout/commands/bank'
import { reconcile } from '@/lib/checkout/commands/reconcile'
import { settle } from '@/lib/checkout/commands/settle'
import { guestWith, smallShop } from '@/lib/checkout/small-shop.testing'
import { bought, deliver, mailAbout, STAFF } from '@/lib/email/mailing.testing'
import { brokenPromises } from '@/lib/invariants'
import { findOrder } from '@/lib/orders/queries/orders'
import { orderStatus } from '@/lib/orders/rules'
import type { FakeWorld } from '@/lib/world/fake'
import { acceptQuote } from './commands/accept'
import { askForQuote } from './commands/ask'
import { makeQuote, withdrawQuote } from './commands/make'
import { quotePath } from './link'
import { findQuote, quoteAgreed } from './queries'
import { AskForQuote, MakeQuote } from './rules'

const NOBODY = { actor: null, cartId: null }
const BUYER = {
  ...{ name: 'Sample buyer', email: 'Buyer@example.com', organisation: '', street: '1 Sample Street', street2: '' },
  ...{ city: 'Sample Town', state: '', postcode: '1', country: 'BR' },
}
const made = (fields: Record<string, string> = {}) =>
  MakeQuote.parse({
    ...BUYER,
    ...{ quote: 'quote-1', revision: '0', poNumber: 'PO-7', freight: '45.00', validUntil: '2026-12-31', do: 'send' },
    ...{ 'line-0-offer': 'BOOK', 'line-0-quantity': '2', 'line-0-price': '30.00' },
    ...{ 'line-1-offer': 'EBOOK', 'line-1-quantity': '1', 'line-1-price': '' },
    ...fields,
  })

async function sent(fields: Record<string, string> = {}) {
  const world = await smallShop()
  expect(await makeQuote(world, STAFF, made(fields))).toMatchObject({ ok: true })
  return { world, ask: await linkOf(world) }
}

async function linkOf(world: FakeWorld) {
  const row = await findQuote(world.db, 'quote-1')
  if (!row) throw new Error('no quote')
  return {
    number: row.number,
    revision: row.revision,
    key: new URLSearchParams(quotePath(world, row).split('?')[1]).get('key') ?? '',
  }
}

test('what was agreed is what the order costs, though prices rise and nothing is sent to that country', async () => {
  const { world, ask } = await sent()
  await deliver(world)
  expect(mailAbout(world, 'Your quote').to).toBe('buyer@example.com')
  const accepted = await acceptQuote(world, NOBODY, ask)
  if (!accepted.ok) throw new Error(accepted.refusal.kind)
  world.payments.pay(`cs_${accepted.value.orderId}`)
  await settle(world, `cs_${accepted.value.orderId}`)
  const order = await findOrder(world.db, accepted.value.orderId)
  expect(order).toMatchObject({
    ...{ net: money(76_00), shipping: money(45_00), gst: money(0), total: money(121_00), poNumber: 'PO-7' },
    ...{ service: 'agreed', delivery: { country: 'BR' } },
  })
  expect(order && orderStatus(order)).toBe('paid')
  expect(await brokenPromises(world.db, world.now())).toEqual([])
})

test('accepted twice, also in the same moment, there is one order and one payment page', async () => {
  const { world, ask } = await sent()
  const answers = await Promise.all([1, 2, 3].map(() => acceptQuote(world, NOBODY, ask)))
  const ids = new Set(answers.map((answer) => answer.ok && answer.value.orderId))
  expect(ids.size).toBe(1)
  expect(world.payments.sessions.size).toBe(1)
  expect(await acceptQuote(world, NOBODY, ask)).toMatchObject({ ok: true, value: { orderId: [...ids][0] } })
})

test('negative control: two quotes of the same things, accepted in the same moment, are two orders', async () => {
  const { world, ask } = await sent()
  await makeQuote(world, STAFF, made({ quote: 'quote-2', 'line-0-quantity': '1' }))
  const row = await findQuote(world.db, 'quote-2')
  const other = {
    number: row?.number ?? '',
    revision: 1,
    key: row ? (quotePath(world, row).split('key=')[1] ?? '') : '',
  }
  const answers = await Promise.all([acceptQuote(world, NOBODY, ask), acceptQuote(world, NOBODY, other)])
  expect(new Set(answers.map((answer) => answer.ok && answer.value.orderId)).size).toBe(2)
})

test('a payment that ended unpaid leaves the quote good: accepted again it is a new order', async () => {
  const { world, ask } = await sent()
  const first = await acceptQuote(world, NOBODY, ask)
  world.passTime(minutes(60))
  await reconcile(world)
  const second = await acceptQuote(world, NOBODY, ask)
  if (!first.ok || !second.ok) throw new Error('refused')
  expect(second.value.orderId).not.toBe(first.value.orderId)
  world.passTime(days(40))
  await reconcile(world)
  expect(await acceptQuote(world, NOBODY, ask)).toMatchObject({ refusal: { kind: 'expired' } })
})

test('what was paid by bank is not asked for once more: accepted again, the quote leads to the order', async () => {
  const { world, ask } = await sent()
  const first = await acceptQuote(world, NOBODY, ask)
  if (!first.ok) throw new Error(first.refusal.kind)
  const { orderId } = first.value
  expect(await recordBankPayment(world, STAFF, { order: orderId, reference: 'R 7' })).toMatchObject({ ok: true })
  const again = await acceptQuote(world, NOBODY, ask)
  expect(again).toMatchObject({ ok: true, value: { orderId, url: expect.stringContaining('/orders/') } })
  expect(world.payments.sessions.size).toBe(1)
  expect(await brokenPromises(world.db, world.now())).toEqual([])
})

test('a tab that shows an older offer accepts nothing: the new one is looked at first', async () => {
  const { world, ask } = await sent()
  await makeQuote(world, STAFF, made({ revision: '1', freight: '95.00' }))
  expect(await acceptQuote(world, NOBODY, ask)).toMatchObject({ refusal: { kind: 'offer-changed' } })
  expect(world.payments.sessions.size).toBe(0)
  expect(await acceptQuote(world, NOBODY, await linkOf(world))).toMatchObject({ ok: true })
})

test('past its last day, withdrawn, with a wrong key or when things have gone, nothing is made', async () => {
  const { world, ask } = await sent()
  expect(await acceptQuote(world, NOBODY, { ...ask, key: `${ask.key}x` })).toMatchObject({
    refusal: { kind: 'no-such-quote' },
  })
  await bought(world, { 'variant:book': 2 })
  expect(await acceptQuote(world, NOBODY, ask)).toMatchObject({ refusal: { kind: 'not-enough-stock', left: 1 } })
  await withdrawQuote(world, STAFF, { quote: 'quote-1' })
  expect(await acceptQuote(world, NOBODY, ask)).toMatchObject({ refusal: { kind: 'withdrawn' } })
})

test('a visitor asks once with one form, staff answer, and who is not of the shop cannot', async () => {
  const world = await smallShop()
  const visitor = await guestWith(world, { 'variant:book': 3 })
  const ask = AskForQuote.parse({ ...BUYER, key: 'quote-1', words: 'By sea, please', poNumber: 'PO-8' })
  expect(await askForQuote(world, visitor, ask)).toEqual(await askForQuote(world, visitor, ask))
  expect(await findQuote(world.db, 'quote-1')).toMatchObject({ poNumber: 'PO-8' })
  expect(await acceptQuote(world, NOBODY, await linkOf(world))).toMatchObject({ refusal: { kind: 'no-such-quote' } })
  expect(await makeQuote(world, NOBODY, made({ revision: '1' }))).toMatchObject({ refusal: { kind: 'not-allowed' } })
  expect(await makeQuote(world, STAFF, made({ revision: '0' }))).toMatchObject({
    refusal: { kind: 'changed-meanwhile' },
  })
  expect(await makeQuote(world, STAFF, made({ revision: '1', 'line-0-offer': 'NONE' }))).toMatchObject({
    refusal: { kind: 'no-such-offer', typed: 'NONE' },
  })
  expect(await makeQuote(world, STAFF, made({ revision: '1' }))).toMatchObject({ ok: true })
  const row = await findQuote(world.db, 'quote-1')
  expect(row && (await quoteAgreed(world.db, row, world.now())).total).toEqual(money(121_00))
})
