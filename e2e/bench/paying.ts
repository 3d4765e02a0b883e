import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { stripePayments } from '@/lib/world/payments'
import { sign } from '../sandbox/stripe/signature'
import { startStripeSandbox } from '../sandbox/stripe/start'
import type { Context } from './context'
import { usualShop } from './data/databases'
import type { Sent } from './load/readers'
import { placedOrder } from './orders'
import { ports } from './ports'
import { startShop } from './shop'
import { openWorld } from './world'

const SECRET = 'whsec_of_the_bench'

/** A shop on a copy of the usual database, beside the stand-in of Stripe. It is closed by who opens it: its jobs go on. */
export async function openPayingShop(ctx: Context) {
  const { file, folder, rows } = await usualShop(ctx)
  const apart = join(ctx.folder, 'paying')
  cpSync(folder, apart, { recursive: true })
  const sandbox = await startStripeSandbox({ webhookUrl: null, webhookSecret: SECRET, seed: 7 })
  const payments = stripePayments({ key: 'sk_test_bench', webhookSecrets: [SECRET], base: sandbox.url })
  const database = { file: file.replace(folder, apart), folder: apart, rows }
  const world = { ...(await openWorld(database)), payments }
  const env = { STRIPE_SECRET_KEY: 'sk_test_bench', STRIPE_WEBHOOK_SECRET: SECRET, STRIPE_API_BASE: sandbox.url }
  const shop = await startShop(ctx, { folder: apart, port: ports.second, env })
  return {
    ...{ url: shop.url, database },
    /** What Stripe posts when an order has just been paid; the shop has not been told yet. */
    async payOrder(n: number): Promise<Sent> {
      const session = await placedOrder(world, n)
      const paid = sandbox.control.pay(session)
      if (paid.kind !== 'paid') throw new Error(`the session is ${paid.kind}`)
      const event = [...sandbox.books.events.values()].findLast(({ type }) => type === 'checkout.session.completed')
      if (!event) throw new Error('Stripe tells nobody of it')
      const signature = sign(event.payload, SECRET, event.created)
      return { headers: { 'content-type': 'application/json', 'stripe-signature': signature }, body: event.payload }
    },
    async countPaid(): Promise<number> {
      const [row] = await world.store.sql('select count(*) as n from payments')
      return Number(row?.n)
    },
    async close() {
      await shop.stop()
      await Promise.all([world.store.close(), sandbox.close()])
    },
  }
}
