import type { PaymentRequest } from '@/db/schema/checkout'
import { type Result, refuse } from '@/lib/base/result'
import type { Instant } from '@/lib/base/time'

/** What Stripe says of a payment session at this moment. `payment` is the payment intent. */
export type PaymentState = {
  session: string
  status: 'open' | 'paid' | 'processing' | 'failed' | 'expired'
  amount: number
  currency: string
  isLive: boolean
  order: string | null
  quoteHash: string | null
  payment: string | null
}
export type RefundState = { reference: string; status: 'succeeded' | 'pending' | 'failed'; failure: string | null }
/** A webhook in our words. `session` or `refund` says what it is about; both null: nothing of ours. */
export type PaymentEvent = {
  id: string
  type: string
  at: Instant
  session: string | null
  refund: { key: string | null; state: RefundState } | null
}

export type Unavailable = { kind: 'payment-unavailable' }
export type BeginRefusal = Unavailable | { kind: 'session-refused' } | { kind: 'too-late' }
export type FindRefusal = Unavailable | { kind: 'unknown-session' }
export type RefundRefusal = Unavailable | { kind: 'refund-refused'; reason: string }

/** `url` is null when the session is over already. */
export type Begun = { session: string; url: string | null }

export type Payments = {
  /** `key` makes a repetition harmless; everything sent must come from a stored row. */
  begin(key: string, request: PaymentRequest, expiresAt: Instant): Promise<Result<Begun, BeginRefusal>>
  find(session: string): Promise<Result<PaymentState, FindRefusal>>
  /** Ends an open session; answers how it stands afterwards, which may be "paid". */
  end(session: string): Promise<Result<PaymentState, FindRefusal>>
  /** Repeating it is harmless, however late. */
  refund(key: string, payment: string, amount: number, order: string): Promise<Result<RefundState, RefundRefusal>>
  /** Null: the signature is not Stripe's, or too old, or from the future. */
  readEvent(body: string, signature: string, now: Instant): Promise<PaymentEvent | null>
}

export type Account = { key: string; webhookSecrets: string[]; base: string | undefined }

/** The SDK is large: it is loaded when somebody first pays, not at every start. */
export function stripePayments(account: Account | null): Payments {
  if (!account) return closed
  let loading: Promise<Payments> | undefined
  const payments = () => {
    loading ??= import('./stripe').then(({ paymentsThrough }) => paymentsThrough(account))
    return loading
  }
  return {
    begin: async (...given) => (await payments()).begin(...given),
    find: async (...given) => (await payments()).find(...given),
    end: async (...given) => (await payments()).end(...given),
    refund: async (...given) => (await payments()).refund(...given),
    readEvent: async (...given) => (await payments()).readEvent(...given),
  }
}

const closed: Payments = {
  begin: async () => refuse({ kind: 'payment-unavailable' }),
  find: async () => refuse({ kind: 'payment-unavailable' }),
  end: async () => refuse({ kind: 'payment-unavailable' }),
  refund: async () => refuse({ kind: 'payment-unavailable' }),
  readEvent: async () => null,
}
