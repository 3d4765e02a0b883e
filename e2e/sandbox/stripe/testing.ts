import { createServer } from 'node:http'
import Stripe from 'stripe'
import { onTestFinished } from 'vitest'
import { listen, readBody, stop } from '../http'
import { type StripeSandbox, type StripeSandboxOptions, startStripeSandbox } from './start'

export const SECRET = 'whsec_for_tests'
export const NOON = Date.UTC(2026, 10, 24, 12)

/** A sandbox whose clock stands still at noon, the official client to talk to it, and somebody who hears its events. */
export async function openSandbox(options: Partial<StripeSandboxOptions> = {}) {
  const ear = await openEar()
  const sandbox = await startStripeSandbox({
    webhookUrl: ear.url,
    webhookSecret: SECRET,
    seed: 7,
    now: () => NOON,
    ...options,
  })
  onTestFinished(() => sandbox.close())
  return { ...sandbox, ear, stripe: clientOf(sandbox) }
}

export function clientOf({ port }: StripeSandbox, config: Partial<Stripe.StripeConfig> = {}): Stripe {
  const here = { host: '127.0.0.1', port, protocol: 'http', telemetry: false, maxNetworkRetries: 0 } as const
  return new Stripe('sk_test_shop', { ...here, ...config })
}

export type Heard = { body: string; signature: string; type: string; id: string }

/** Answers 200, or whatever `answers` says next. */
async function openEar() {
  const heard: Heard[] = []
  const answers: number[] = []
  const server = createServer(async (request, response) => {
    const body = await readBody(request)
    const { type, id } = JSON.parse(body)
    heard.push({ body, signature: String(request.headers['stripe-signature']), type, id })
    response.writeHead(answers.shift() ?? 200, { location: request.url }).end()
  })
  const port = await listen(server, 0)
  onTestFinished(() => stop(server))
  return { heard, answers, url: `http://127.0.0.1:${port}/hook`, types: () => heard.map(({ type }) => type) }
}

export const book: Stripe.Checkout.SessionCreateParams = {
  mode: 'payment',
  success_url: 'http://shop.test/return?session={CHECKOUT_SESSION_ID}',
  cancel_url: 'http://shop.test/cart',
  client_reference_id: 'order-1',
  customer_email: 'sam@example.com',
  metadata: { order: 'order-1' },
  line_items: [
    { quantity: 2, price_data: { currency: 'aud', unit_amount: 1999, product_data: { name: 'Explain Pain' } } },
    { quantity: 1, price_data: { currency: 'aud', unit_amount: 950, product_data: { name: 'Shipping' } } },
  ],
}
export const TOTAL = 4948

/** What is typed into the payment page. */
export const typed = (card: string, more: Record<string, string> = {}) =>
  new URLSearchParams({
    email: 'sam@example.com',
    name: 'Sam Buyer',
    method: 'card',
    card,
    expiry: '12/34',
    cvc: '123',
    ...more,
  })

export function press(url: string | null, body: URLSearchParams) {
  return fetch(url ?? '', { method: 'POST', body, redirect: 'manual' })
}
