import Stripe from 'stripe'
import type { PaymentRequest } from '@/db/schema/checkout'
import { ok, type Result, refuse } from '@/lib/base/result'
import { fromUnixSeconds, type Instant, unixSeconds } from '@/lib/base/time'
import type { Account, FindRefusal, PaymentEvent, PaymentState, Payments, RefundState } from './payments'

/** The only importer of the Stripe SDK. Foreign failures become our words here. */
export function paymentsThrough(account: Account): Payments {
  const stripe = clientOf(account)

  return {
    async begin(key, request, expiresAt) {
      try {
        const session = await stripe.checkout.sessions.create(sessionParameters(request, expiresAt), {
          idempotencyKey: key,
        })
        return ok({ session: session.id, url: session.url })
      } catch (error) {
        const isRefused = error instanceof Stripe.errors.StripeInvalidRequestError
        if (isRefused && error.param === 'expires_at') return refuse({ kind: 'too-late' })
        return refuse({ kind: isRefused ? 'session-refused' : 'payment-unavailable' })
      }
    },
    find: (session) => asking(() => stripe.checkout.sessions.retrieve(session, { expand: ['payment_intent'] })),
    end: (session) =>
      asking(async () => {
        try {
          await stripe.checkout.sessions.expire(session)
        } catch (error) {
          if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error
        }
        return stripe.checkout.sessions.retrieve(session, { expand: ['payment_intent'] })
      }),
    async refund(key, payment, amount, order) {
      try {
        // Stripe forgets a key after a day, and a refund may be pending for longer: one that was made is found first.
        const made = await stripe.refunds.list({ payment_intent: payment, limit: 100 })
        const known = made.data.find((refund) => refund.metadata?.refund === key)
        if (known) return ok(refundState(known))
        const metadata = { refund: key, order }
        const refund = await stripe.refunds.create(
          { payment_intent: payment, amount, metadata },
          { idempotencyKey: key },
        )
        return ok(refundState(refund))
      } catch (error) {
        if (error instanceof Stripe.errors.StripeInvalidRequestError)
          return refuse({ kind: 'refund-refused', reason: error.code ?? 'refused' })
        return refuse({ kind: 'payment-unavailable' })
      }
    },
    async readEvent(body, signature, now) {
      const event = account.webhookSecrets.map((secret) => verified(stripe, body, signature, secret, now)).find(Boolean)
      return event ? toEvent(event) : null
    },
  }
}

function clientOf({ key, base }: Account) {
  const address = base ? new URL(base) : undefined
  // Somebody waits: the SDK's own 80 seconds and three tries would hold a page for four minutes.
  const options = { timeout: 3500, maxNetworkRetries: 1, telemetry: false }
  if (!address) return new Stripe(key, options)
  return new Stripe(key, { ...options, host: address.hostname, port: Number(address.port), protocol: 'http' })
}

function sessionParameters(request: PaymentRequest, expiresAt: Instant): Stripe.Checkout.SessionCreateParams {
  return {
    mode: 'payment',
    client_reference_id: request.order,
    customer_email: request.email,
    expires_at: unixSeconds(expiresAt),
    success_url: request.successUrl,
    cancel_url: request.cancelUrl,
    allowed_payment_method_types: ['card'],
    metadata: { order: request.order, number: request.number, quote: request.quoteHash },
    payment_intent_data: { metadata: { order: request.order, number: request.number } },
    line_items: request.lines.map(({ name, amount }) => ({
      quantity: 1,
      price_data: { currency: 'aud', unit_amount: amount, product_data: { name } },
    })),
  }
}

async function asking(ask: () => Promise<Stripe.Checkout.Session>): Promise<Result<PaymentState, FindRefusal>> {
  try {
    return ok(stateOf(await ask()))
  } catch (error) {
    const isUnknown = error instanceof Stripe.errors.StripeInvalidRequestError
    return refuse({ kind: isUnknown ? 'unknown-session' : 'payment-unavailable' })
  }
}

function stateOf(session: Stripe.Checkout.Session): PaymentState {
  const payment = typeof session.payment_intent === 'string' ? null : session.payment_intent
  return {
    session: session.id,
    status: statusOf(session, payment),
    amount: session.amount_total ?? 0,
    currency: (session.currency ?? '').toUpperCase(),
    isLive: session.livemode,
    order: session.client_reference_id,
    quoteHash: session.metadata?.quote ?? null,
    payment: payment?.id ?? null,
  }
}

function statusOf(session: Stripe.Checkout.Session, payment: Stripe.PaymentIntent | null): PaymentState['status'] {
  if (session.status === 'open') return 'open'
  if (session.status === 'expired') return 'expired'
  if (session.payment_status === 'paid') return 'paid'
  const isOver = payment?.status === 'requires_payment_method' || payment?.status === 'canceled'
  return isOver ? 'failed' : 'processing'
}

function refundState(refund: Stripe.Refund): RefundState {
  const isOver = refund.status === 'failed' || refund.status === 'canceled'
  const status = refund.status === 'succeeded' ? 'succeeded' : isOver ? 'failed' : 'pending'
  return { reference: refund.id, status, failure: refund.failure_reason ?? null }
}

function verified(stripe: Stripe, body: string, signature: string, secret: string, now: Instant) {
  try {
    // The SDK lets a signature from the future pass; a clock that is wrong must be noticed.
    const signedAt = Number(/(?:^|,)t=(\d+)/.exec(signature)?.[1] ?? 0)
    if (signedAt - unixSeconds(now) > TOLERANCE) return undefined
    return stripe.webhooks.constructEvent(body, signature, secret, TOLERANCE, undefined, now)
  } catch (error) {
    if (error instanceof Stripe.errors.StripeSignatureVerificationError) return undefined
    throw error
  }
}
const TOLERANCE = 300

function toEvent(event: Stripe.Event): PaymentEvent {
  const object = event.data.object
  const refund =
    object.object === 'refund' ? { key: object.metadata?.refund ?? null, state: refundState(object) } : null
  const session = object.object === 'checkout.session' ? object.id : null
  return { id: event.id, type: event.type, at: fromUnixSeconds(event.created), session, refund }
}
