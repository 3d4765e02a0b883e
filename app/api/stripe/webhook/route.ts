import { requestWorld } from '@/app/_server/world'
import { receiveWebhook } from '@/lib/checkout/commands/webhook'

const MOST_BYTES = 1_000_000

/** Stripe is told 200 only after everything is stored; anything else is delivered again. */
export async function POST(request: Request) {
  const body = await request.text()
  if (body.length > MOST_BYTES) return new Response('too large', { status: 413 })
  const world = await requestWorld()
  const received = await receiveWebhook(world, body, request.headers.get('stripe-signature') ?? '')
  if (received.ok) return new Response('ok')
  return new Response(received.refusal.kind, { status: received.refusal.kind === 'bad-signature' ? 400 : 503 })
}
