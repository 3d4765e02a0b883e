import type Stripe from 'stripe'
import { move } from './balance'
import { findCharge } from './charges'
import * as check from './checks'
import { invalidRequest, noSuch } from './errors'
import { emit } from './events'
import { newestFirst, paginate } from './lists'
import { type Checked, missing, optional, unmodelled } from './parameters'
import { findIntent } from './payment-intents'
import { type Route, route } from './route'
import type { Sandbox } from './sandbox'
import type { Charge, Refund } from './wire'

const params = {
  amount: optional(check.whole({ min: 1 })),
  charge: optional(check.text()),
  payment_intent: optional(check.text()),
  metadata: optional(check.metadata),
  reason: optional(check.oneOf('duplicate', 'fraudulent', 'requested_by_customer')),
  expand: check.expand,
  currency: unmodelled,
  customer: unmodelled,
  instructions_email: unmodelled,
  origin: unmodelled,
  refund_application_fee: unmodelled,
  reverse_transfer: unmodelled,
} satisfies Record<keyof Stripe.RefundCreateParams, unknown>

const filters = {
  ...check.paging,
  created: optional(check.span),
  charge: optional(check.text()),
  payment_intent: optional(check.text()),
}

export const refundRoutes: Route[] = [
  route('POST /v1/refunds', 'refund', params, createRefund, (_sandbox, { charge, payment_intent }) => {
    if (charge === undefined && payment_intent === undefined) throw missing('payment_intent')
  }),
  route('GET /v1/refunds/:id', 'refund', { expand: check.expand }, (sandbox, _params, id) => findRefund(sandbox, id)),
  route('GET /v1/refunds', 'list of refund', filters, (sandbox, { charge, payment_intent, created, ...paging }) => {
    const found = newestFirst(sandbox.books.refunds)
      .filter((refund) => charge === undefined || refund.charge === charge)
      .filter((refund) => payment_intent === undefined || refund.payment_intent === payment_intent)
      .filter((refund) => created === undefined || check.isWithin(created, refund.created))
    return paginate(found, paging, '/v1/refunds')
  }),
]

export function findRefund(sandbox: Sandbox, id: string): Refund {
  const refund = sandbox.books.refunds.get(id)
  if (!refund) throw noSuch('refund', id, 'id')
  return refund
}

export function refundsOf(sandbox: Sandbox, charge: string) {
  const found = newestFirst(sandbox.books.refunds).filter((refund) => refund.charge === charge)
  return paginate(found, {}, `/v1/charges/${charge}/refunds`)
}

function createRefund(sandbox: Sandbox, asked: Checked<typeof params>): Refund {
  const charge = chargeToRefund(sandbox, asked)
  const left = charge.amount_captured - charge.amount_refunded
  if (charge.refunded) {
    const message = `Charge ${charge.id} has already been refunded.`
    throw invalidRequest(message, { code: 'charge_already_refunded' })
  }
  if (charge.disputed) {
    const message = `Charge ${charge.id} has been charged back; cannot issue a refund.`
    throw invalidRequest(message, { code: 'charge_disputed' })
  }
  const amount = asked.amount ?? left
  if (amount > left) {
    const message = `Refund amount (${amount}) is greater than unrefunded amount on charge (${left}) in cents`
    throw invalidRequest(message, { param: 'amount' })
  }
  const refund = buildRefund(sandbox, charge, amount, asked)
  const { id: source, currency } = refund
  refund.balance_transaction = move(sandbox, 'refund', { source, currency, amount: -amount, category: 'refund' })
  sandbox.books.refunds.set(refund.id, refund)
  charge.amount_refunded += amount
  charge.refunded = charge.amount_refunded === charge.amount_captured
  emit(sandbox, 'refund.created', refund)
  emit(sandbox, 'charge.refunded', charge)
  const mode = sandbox.modes.refunds
  sandbox.modes.refunds = 'succeeded'
  if (mode !== 'pending') endRefund(sandbox, refund.id, mode)
  return refund
}

function chargeToRefund(sandbox: Sandbox, asked: Checked<typeof params>): Charge {
  if (asked.charge !== undefined) return findCharge(sandbox, asked.charge, 'charge')
  const intent = findIntent(sandbox, asked.payment_intent ?? '', 'payment_intent')
  const charge = sandbox.books.charges.get(intent.latest_charge ?? '')
  if (charge?.captured) return charge
  throw invalidRequest(`This PaymentIntent (${intent.id}) does not have a successful charge to refund.`, {
    param: 'payment_intent',
  })
}

/** The money has arrived, or came back: a refund may fail even after it succeeded. */
export function endRefund(sandbox: Sandbox, id: string, end: 'succeeded' | 'failed'): boolean {
  const refund = sandbox.books.refunds.get(id)
  const charge = sandbox.books.charges.get(refund?.charge ?? '')
  if (!refund || !charge || refund.status === 'failed' || refund.status === end) return false
  refund.status = end
  if (end === 'failed') {
    refund.failure_reason = 'expired_or_canceled_card'
    const { id: source, currency, amount } = refund
    const category = 'refund_failure'
    refund.failure_balance_transaction = move(sandbox, 'refund_failure', { source, currency, amount, category })
    charge.amount_refunded -= amount
    charge.refunded = false
  }
  emit(sandbox, 'refund.updated', refund)
  if (end === 'failed') emit(sandbox, 'refund.failed', refund)
  return true
}

function buildRefund(sandbox: Sandbox, charge: Charge, amount: number, asked: Checked<typeof params>): Refund {
  return {
    id: sandbox.newId('re_'),
    object: 'refund',
    amount,
    balance_transaction: null,
    charge: charge.id,
    created: sandbox.clock.seconds(),
    currency: charge.currency,
    customer: null,
    customer_account: null,
    destination_details: {
      type: 'card',
      card: { reference_status: 'pending', reference_type: 'acquirer_reference_number', type: 'refund' },
    },
    metadata: asked.metadata ?? {},
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason: asked.reason ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: 'pending',
    transfer_reversal: null,
  }
}
