// Run by crash.test.ts in a process of its own: buys, and is killed at the nth step.
import { openStore } from '@/db/open'
import type { StripeSandbox } from '@/e2e/sandbox/stripe/start'
import { worldOn } from '@/lib/world/fake'
import { stripePayments } from '@/lib/world/payments'
import { placeOrder } from './commands/place-order'
import { settle } from './commands/settle'

export type Buyer = {
  url: string
  stripe: StripeSandbox['url']
  cartId: string
  ask: { quote: string; service: 'standard' }
  killAt: number
}

const { url, stripe, cartId, ask, killAt } = JSON.parse(process.argv[2] ?? '') as Buyer
let steps = 0

/** Not a signal to be handled: the process is gone between one instruction and the next. */
function step() {
  steps += 1
  if (steps === killAt) process.kill(process.pid, 'SIGKILL')
}

const store = await openStore(url, step)
const real = stripePayments({ key: 'sk_test_x', webhookSecrets: ['whsec_x'], base: stripe })
const watched = Object.fromEntries(
  Object.entries(real).map(([name, call]) => [
    name,
    async (...sent: never[]) => {
      step()
      const answer = await (call as (...sent: never[]) => Promise<unknown>)(...sent)
      step()
      return answer
    },
  ]),
) as unknown as typeof real
const world = { ...worldOn(store, 'c'), payments: watched }

const placed = await placeOrder(world, { actor: null, cartId }, ask)
if (!placed.ok) throw new Error(placed.refusal.kind)
const session = decodeURIComponent(placed.value.url).match(/cs_test_\w+/)?.[0] ?? ''
await fetch(`${stripe}/_control/pay`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ session }),
})
step()
await settle(world, session)
step()
process.stdout.write(`steps ${steps}`)
