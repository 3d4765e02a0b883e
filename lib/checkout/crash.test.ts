import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { engine } from '@/db/columns'
import { startStripeSandbox } from '@/e2e/sandbox/stripe/start'
import { brokenPromises } from '@/lib/invariants'
import { findOrder } from '@/lib/orders/queries/orders'
import { orderStatus } from '@/lib/orders/rules'
import type { FakeWorld } from '@/lib/world/fake'
import { stripePayments } from '@/lib/world/payments'
import { placeOrder } from './commands/place-order'
import { reconcile } from './commands/reconcile'
import type { Buyer } from './crash-buyer.testing'
import { findAttemptOfOrder } from './queries'
import { askToPay, guestWith, smallShop } from './small-shop.testing'

const MOST_STEPS = 20

/** PGlite lives inside one process and cannot be killed on its own. */
const isShared = engine === 'sqlite' || !process.env.DATABASE_URL?.endsWith('pglite')

// Each step starts a process of its own.
const SLOW = { timeout: 240_000 }

test(
  'killed at each step from "pay" to the order: nothing acknowledged is lost, nobody is charged without an order',
  SLOW,
  async () => {
    if (!isShared) return expect(engine).toBe('postgres')
    let steps = MOST_STEPS
    for (let killAt = 1; killAt <= steps; killAt++) {
      const { world, stripe, buyer, visitor } = await beforeTheCrash(killAt)
      const finished = await buy(buyer)
      if (finished) steps = finished

      // The buyer comes back and presses "pay" again; whatever the first press led to goes on from there.
      const again = await placeOrder(world, visitor, buyer.ask)
      const orderId = again.ok ? again.value.orderId : onlyOrderOf(stripe)
      const session = (await findAttemptOfOrder(world.db, orderId))?.session ?? ''
      stripe.control.pay(session)
      world.passTime(60_001 as never)
      await reconcile(world)

      const order = await findOrder(world.db, orderId)
      expect(order && orderStatus(order), `killed at step ${killAt}`).toBe('paid')
      expect(stripe.control.totals()).toEqual({ aud: { captured: order?.total.minor, refunded: 0 } })
      expect(await brokenPromises(world.db, world.now())).toEqual([])
      await stripe.close()
      await world.store.close()
    }
    expect(steps).toBeGreaterThan(8)
  },
)

test('negative control: money taken before anything is stored has no order when the process dies', async () => {
  if (!isShared) return expect(engine).toBe('postgres')
  const { world, stripe, buyer } = await beforeTheCrash(0)
  const request = {
    order: 'never-stored',
    number: 'X',
    email: 'a@example.com',
    quoteHash: 'x',
    total: 1000,
    successUrl: 'http://shop.test/',
    cancelUrl: 'http://shop.test/',
    lines: [{ name: 'A book', amount: 1000 }],
  }
  const begun = await world.payments.begin('early', request, (world.now() + 35 * 60_000) as never)
  if (begun.ok) stripe.control.pay(begun.value.session)
  await reconcile(world)
  expect(stripe.control.totals()).toEqual({ aud: { captured: 1000, refunded: 0 } })
  expect(await findOrder(world.db, 'never-stored')).toBeUndefined()
  expect(buyer.killAt).toBe(0)
  await stripe.close()
})

async function beforeTheCrash(killAt: number) {
  const fake = await smallShop()
  const stripe = await startStripeSandbox({ webhookUrl: null, webhookSecret: 'whsec_x', now: () => fake.now() })
  const payments = stripePayments({ key: 'sk_test_x', webhookSecrets: ['whsec_x'], base: stripe.url })
  const world = { ...fake, payments } as FakeWorld
  const visitor = await guestWith(world, { 'variant:book': 1, 'variant:ebook': 1, 'date:date': 1 })
  const ask = await askToPay(world, visitor)
  const { url } = world.store as FakeWorld['store'] & { url: string }
  const buyer: Buyer = { url, stripe: stripe.url, cartId: visitor.cartId, ask, killAt }
  return { world, stripe, visitor, buyer }
}

/** How many steps there were, or undefined when the process was killed on the way. */
async function buy(buyer: Buyer): Promise<number | undefined> {
  const args = ['--import', 'tsx', 'lib/checkout/crash-buyer.testing.ts', JSON.stringify(buyer)]
  const run = promisify(execFile)(process.execPath, args).catch((error: { signal?: string; stderr?: string }) => {
    if (error.signal !== 'SIGKILL') throw new Error(error.stderr)
    return { stdout: '' }
  })
  const steps = /steps (\d+)/.exec((await run).stdout)?.[1]
  return steps === undefined ? undefined : Number(steps)
}

function onlyOrderOf(stripe: Awaited<ReturnType<typeof startStripeSandbox>>): string {
  const [session] = stripe.books.sessions.values()
  return session?.client_reference_id ?? ''
}
