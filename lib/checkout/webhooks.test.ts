import fc from 'fast-check'
import Stripe from 'stripe'
import { afterAll, expect, test } from 'vitest'
import { transact } from '@/db/open'
import { jobs } from '@/db/schema/jobs'
import { stockMovements } from '@/db/schema/stock'
import { BANK_DEBIT } from '@/e2e/sandbox/stripe/cards'
import { type StripeSandbox, startStripeSandbox } from '@/e2e/sandbox/stripe/start'
import { money } from '@/lib/base/money'
import { unixSeconds } from '@/lib/base/time'
import { brokenPromises } from '@/lib/invariants'
import { findOrder } from '@/lib/orders/queries/orders'
import { orderStatus } from '@/lib/orders/rules'
import type { FakeWorld } from '@/lib/world/fake'
import { stripePayments } from '@/lib/world/payments'
import type { World } from '@/lib/world/world'
import { placeOrder } from './commands/place-order'
import { reconcile } from './commands/reconcile'
import { refundLines } from './commands/refund'
import { settle } from './commands/settle'
import { receiveWebhook } from './commands/webhook'
import { findAttemptOfOrder } from './queries'
import { askToPay, guestWith, smallShop } from './small-shop.testing'

const SECRET = 'whsec_of_the_tests'
const staff = {
  actor: { userId: 'staff', email: 'shop@example.com', role: 'shop' as const, factor: 'none' as const },
  cartId: null,
}
const open: StripeSandbox[] = []
afterAll(() => Promise.all(open.map((sandbox) => sandbox.close())))

/** A shop with plenty of everything, whose payments are the sandbox's, over HTTP and through the official client. */
async function shopWithStripe(): Promise<{ world: World & FakeWorld; stripe: StripeSandbox }> {
  const fake = await smallShop()
  await transact(fake.db, (tx) =>
    tx
      .insert(stockMovements)
      .values({ id: 'more', variantId: 'book', quantity: 900, reason: 'x', by: 'x', at: fake.now() }),
  )
  const stripe = await startStripeSandbox({ webhookUrl: null, webhookSecret: SECRET, seed: 1, now: () => fake.now() })
  open.push(stripe)
  const payments = stripePayments({ key: 'sk_test_x', webhookSecrets: [SECRET], base: stripe.url })
  return { world: { ...fake, payments } as World & FakeWorld, stripe }
}

async function ordered(world: FakeWorld & World) {
  const visitor = await guestWith(world, { 'variant:book': 2, 'variant:ebook': 1 })
  const answer = await placeOrder(world, visitor, await askToPay(world, visitor))
  if (!answer.ok) throw new Error(answer.refusal.kind)
  const attempt = await findAttemptOfOrder(world.db, answer.value.orderId)
  return { orderId: answer.value.orderId, session: attempt?.session ?? '' }
}

const sign = (world: World, payload: string, secret = SECRET, shift = 0) =>
  Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp: unixSeconds(world.now()) + shift })

const deliver = (world: World, payload: string) => receiveWebhook(world, payload, sign(world, payload))

/** Everything that an order came to, without ids and instants. */
async function stateOf(world: FakeWorld & World, orderId: string) {
  const order = await findOrder(world.db, orderId)
  if (!order) throw new Error('no order')
  const all = await world.db.select({ key: jobs.key }).from(jobs)
  const about = [orderId, ...order.refunds.map((refund) => refund.id)]
  return {
    status: orderStatus(order),
    payments: order.payments.map((payment) => payment.amount),
    refunds: order.refunds.map((refund) => [refund.amount, refund.sentAt !== null]),
    rights: order.entitlements.map((right) => [right.kind, right.endedAt !== null]),
    invoices: order.invoice ? 1 : 0,
    mails: all.filter(({ key }) => about.some((id) => key.startsWith('mail:') && key.endsWith(id))).length,
  }
}

/** Pays by a debit that takes its time, then gives two equal amounts back: nine events, some of them only hints. */
async function longStory(world: FakeWorld & World, stripe: StripeSandbox) {
  const before = new Set(stripe.books.events.keys())
  const { orderId, session } = await ordered(world)
  stripe.control.pay(session, BANK_DEBIT)
  stripe.control.debit.succeed(session)
  await settle(world, session)
  const order = await findOrder(world.db, orderId)
  const ebook = order?.lines.find((line) => line.sku === 'EBOOK')
  for (const part of [1, 2])
    await refundLines(world, staff, {
      orderId,
      lines: [{ lineId: ebook?.id ?? '', quantity: 1, amount: money(100) }],
      reason: `half ${part}`,
    })
  const events = [...stripe.books.events.values()].filter((event) => !before.has(event.id))
  return { orderId, session, payloads: events.map((event) => event.payload) }
}

test('events delivered none to five times each, in any order, end in the state of a quiet day', async () => {
  const { world, stripe } = await shopWithStripe()
  const quiet = await longStory(world, stripe)
  for (const payload of quiet.payloads) await deliver(world, payload)
  const expected = await stateOf(world, quiet.orderId)
  expect(expected).toMatchObject({
    payments: [97_35],
    invoices: 1,
    mails: 3,
    refunds: [
      [100, true],
      [100, true],
    ],
  })

  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(100), { maxLength: 45 }), async (picks) => {
      const story = await longStory(world, stripe)
      const sequence = picks.map((pick) => story.payloads[pick % story.payloads.length] ?? '')
      await Promise.all(sequence.map((payload) => deliver(world, payload)))
      await reconcile(world)
      expect(await stateOf(world, story.orderId)).toEqual(expected)
    }),
    { numRuns: 15 },
  )
  expect(await brokenPromises(world.db, world.now())).toEqual([])
  expect(stripe.books.unmodelled).toEqual([])
})

test('negative control: without the unique payment fact, a second event pays the order again', async () => {
  const { world, stripe } = await shopWithStripe()
  await world.store.sql('drop index payments_reference')
  const story = await longStory(world, stripe)
  for (const payload of story.payloads) await deliver(world, payload)
  expect((await stateOf(world, story.orderId)).payments.length).toBeGreaterThan(1)
})

test('a webhook that comes before the shop knows the session finds its order all the same', async () => {
  const { world, stripe } = await shopWithStripe()
  stripe.control.payAtCreation()
  const { orderId } = await ordered(world)
  for (const event of stripe.books.events.values()) await deliver(world, event.payload)
  expect((await stateOf(world, orderId)).status).toBe('paid')
})

test.each([
  ['no signature', () => ''],
  ['a wrong secret', (world: World, body: string) => sign(world, body, 'whsec_of_somebody_else')],
  ['a signature of six minutes ago', (world: World, body: string) => sign(world, body, SECRET, -360)],
  ['a signature from the future', (world: World, body: string) => sign(world, body, SECRET, 360)],
])('a webhook with %s is refused and leaves no row', async (_, signature) => {
  const { world, stripe } = await shopWithStripe()
  const { orderId, session } = await ordered(world)
  stripe.control.pay(session)
  const [event] = stripe.books.events.values()
  const body = event?.payload ?? ''
  expect(await receiveWebhook(world, body, signature(world, body))).toMatchObject({
    refusal: { kind: 'bad-signature' },
  })
  expect((await stateOf(world, orderId)).payments).toEqual([])
})

test('when Stripe does not answer, the webhook is not done and its next delivery is', async () => {
  const { world, stripe } = await shopWithStripe()
  const { orderId, session } = await ordered(world)
  stripe.control.pay(session)
  const [event] = [...stripe.books.events.values()].filter(({ type }) => type === 'checkout.session.completed')
  stripe.control.faults.add({ route: 'GET /v1/checkout/sessions/:id', kind: '500', times: 2 })
  const first = await deliver(world, event?.payload ?? '')
  expect(first).toMatchObject({ ok: false, refusal: { kind: 'payment-unavailable' } })
  stripe.control.faults.clear()
  await deliver(world, event?.payload ?? '')
  expect((await stateOf(world, orderId)).status).toBe('paid')
})
