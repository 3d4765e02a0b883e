import type { Card } from './cards'
import * as check from './checks'
import { noSuch } from './errors'
import { type Route, route } from './route'
import type { Sandbox } from './sandbox'
import type { Charge, PaymentIntent } from './wire'

export type Payer = { card: string; email: string; name: string }

export const chargeRoutes: Route[] = [
  route('GET /v1/charges/:id', 'charge', { expand: check.expand }, (sandbox, _params, id) => findCharge(sandbox, id)),
]

export function findCharge(sandbox: Sandbox, id: string, param = 'id'): Charge {
  const charge = sandbox.books.charges.get(id)
  if (!charge) throw noSuch('charge', id, param)
  return charge
}

/** One try to take the money: every card that is tried leaves a charge behind, failed or not. */
export function addCharge(
  sandbox: Sandbox,
  intent: PaymentIntent,
  payer: Payer,
  card: Card,
  status: 'succeeded' | 'pending' | 'failed',
): Charge {
  const isTaken = status === 'succeeded'
  const charge: Charge = {
    id: sandbox.newId('ch_'),
    object: 'charge',
    amount: intent.amount,
    amount_captured: isTaken ? intent.amount : 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: { address: null, email: payer.email, name: payer.name, phone: null, tax_id: null },
    calculated_statement_descriptor: 'SANDBOX',
    captured: isTaken,
    created: sandbox.clock.seconds(),
    currency: intent.currency,
    customer: null,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: status === 'failed' ? card.code : null,
    failure_message: status === 'failed' ? card.says : null,
    fraud_details: {},
    livemode: intent.livemode,
    metadata: { ...intent.metadata },
    on_behalf_of: null,
    outcome: outcome(card, status),
    paid: isTaken,
    payment_intent: intent.id,
    payment_method: sandbox.newId('pm_'),
    payment_method_details: methodDetails(card),
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status,
    transfer_data: null,
    transfer_group: null,
  }
  sandbox.books.charges.set(charge.id, charge)
  intent.latest_charge = charge.id
  intent.payment_method = charge.payment_method
  return charge
}

function outcome(card: Card, status: string): NonNullable<Charge['outcome']> {
  const isRefused = status === 'failed'
  return {
    advice_code: null,
    network_advice_code: null,
    network_decline_code: null,
    network_status: isRefused ? 'declined_by_network' : 'approved_by_network',
    reason: isRefused ? card.decline : null,
    risk_level: 'normal',
    risk_score: 12,
    seller_message: isRefused ? card.says : 'Payment complete.',
    type: isRefused ? 'issuer_declined' : 'authorized',
  }
}

function methodDetails(card: Card): NonNullable<Charge['payment_method_details']> {
  if (card.does === 'debit') {
    return { type: 'au_becs_debit', au_becs_debit: { bsb_number: '000000', fingerprint: null, last4: card.last4 } }
  }
  return {
    type: 'card',
    card: {
      amount_authorized: null,
      authorization_code: null,
      brand: 'visa',
      checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
      country: 'AU',
      electronic_commerce_indicator: null,
      exp_month: 12,
      exp_year: 2034,
      extended_authorization: { status: 'disabled' },
      fingerprint: 'SandboxFingerprt',
      funding: 'credit',
      incremental_authorization: { status: 'unavailable' },
      installments: null,
      last4: card.last4,
      mandate: null,
      multicapture: { status: 'unavailable' },
      network: 'visa',
      network_token: { used: false },
      network_transaction_id: null,
      overcapture: { maximum_amount_capturable: 0, status: 'unavailable' },
      regulated_status: 'unregulated',
      three_d_secure: null,
      transaction_link_id: null,
      wallet: null,
    },
  }
}
