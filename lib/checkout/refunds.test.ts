import { afterAll, expect, test } from 'vitest'
import { type StripeSandbox, startStripeSandbox } from '@/e2e/sandbox/stripe/start'
import { money } from '@/lib/base/money'
import { hours } from '@/lib/base/time'
import { findOrder } from '@/lib/orders/queries/orders'
import type { FakeWorld } from '@/lib/world/fake'
import { stripePayments } from '@/lib/world/payments'
import type { World } from '@/lib/world/world'
import { placeOrder } from './commands/place-order'
import { reconcile } from './commands/reconcile'
import { refundLines } from './commands/refund'
import { settle } from './commands/settle'
import { findAttemptOfOrder } from './queries'
import { askToPay, guestWith, smallShop } from './small-shop.testing'

const CARD = '4242424242424242'
const staff = {
  actor: { userId: 'staff', email: 'shop@example.com', role: 'shop' as const, factor: 'none' as const },
  cartId: null,
}
const open: StripeSandbox[] = []
afterAll(() => Promise.all(open.map((sandbox) => sandbox.close())))

/** A shop whose payments are the sandbox's; no webhook ever arrives. */
async function shopWithStripe() {
  const fake = await smallShop()
  const webhookSecret = 'whsec_of_the_tests'
  const stripe = await startStripeSandbox({ webhookUrl: null, webhookSecret, seed: 1, now: () => fake.now() })
  open.push(stripe)
  const payments = stripePayments({ key: 'sk_test_x', webhookSecrets: [webhookSecret], base: stripe.url })
  return { world: { ...fake, payments } as World & FakeWorld, stripe }
}

async function paid(world: World & FakeWorld, stripe: StripeSandbox, wanted: Record<string, number>) {
  const visitor = await guestWith(world, wanted)
  const answer = await placeOrder(world, visitor, await askToPay(world, visitor))
  if (!answer.ok) throw new Error(answer.refusal.kind)
  const session = (await findAttemptOfOrder(world.db, answer.value.orderId))?.session ?? ''
  stripe.control.pay(session, CARD)
  await settle(world, session)
  return orderOf(world, answer.value.orderId)
}

async function orderOf(world: World, id: string) {
  const order = await findOrder(world.db, id)
  if (!order) throw new Error('no order')
  return order
}

test('a refund that stays pending for days is made once, and its end is learnt without a webhook', async () => {
  const { world, stripe } = await shopWithStripe()
  const order = await paid(world, stripe, { 'variant:ebook': 2 })
  const lineId = order.lines[0]?.id ?? ''
  stripe.control.refunds.next('pending')
  await refundLines(world, staff, {
    orderId: order.id,
    lines: [{ lineId, quantity: 1, amount: money(5_00) }],
    reason: 'x',
  })
  for (let day = 1; day <= 3; day++) {
    world.passTime(hours(25))
    await reconcile(world)
  }
  const made = [...stripe.books.refunds.values()]
  expect(made.map((refund) => refund.amount)).toEqual([500])
  expect((await orderOf(world, order.id)).refunds[0]?.sentAt).toBeNull()

  stripe.control.refunds.succeed(made[0]?.id ?? '')
  await reconcile(world)
  expect((await orderOf(world, order.id)).refunds[0]?.sentAt).not.toBeNull()
})

test('a refund is for lines of its own order, and every amount goes to the buyer', async () => {
  const { world, stripe } = await shopWithStripe()
  const mine = await paid(world, stripe, { 'variant:ebook': 1, 'date:date': 1 })
  const other = await paid(world, stripe, { 'variant:ebook': 1 })
  const [ebook, place] = mine.lines.map((line) => line.id)
  const refundOf = (...lines: [string | undefined, number][]) =>
    refundLines(world, staff, {
      orderId: mine.id,
      lines: lines.map(([lineId = '', amount]) => ({ lineId, quantity: 1, amount: money(amount) })),
      reason: 'x',
    })

  expect(await refundOf([other.lines[0]?.id, 1_00])).toMatchObject({ refusal: { kind: 'nothing-to-refund' } })
  expect(await refundOf([ebook, -1_00], [place, 2_00])).toMatchObject({ refusal: { kind: 'nothing-to-refund' } })
  expect((await orderOf(world, other.id)).entitlements.map((right) => right.endedAt)).toEqual([null])
  expect((await orderOf(world, mine.id)).refunds).toEqual([])
})
