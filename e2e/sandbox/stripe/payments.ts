import { feeFor, move } from './balance'
import { type Card, readCard } from './cards'
import { addCharge, type Payer } from './charges'
import { emit } from './events'
import { intentOf } from './payment-intents'
import type { Sandbox } from './sandbox'
import { customerDetails } from './session-object'
import type { Charge, PaymentIntent, Session } from './wire'

export type Outcome =
  | { kind: 'paid' | 'pending' | 'needs-confirmation' | 'unknown-card' | 'no-such-session' }
  | { kind: 'declined'; message: string }
  | { kind: 'not-open'; status: 'complete' | 'expired' }

const BANK_SAID_NO: Partial<Card> = {
  code: 'payment_intent_authentication_failure',
  decline: 'authentication_required',
  says: 'Your bank did not confirm this payment. Please try again, or use another card.',
}
const DEBIT_FAILED: Partial<Card> = {
  code: 'payment_intent_payment_attempt_failed',
  decline: 'debit_not_authorized',
  says: 'The bank debit could not be collected.',
}

/** Somebody presses "Pay". A session that is not open takes no money, so pressing twice charges once. */
export function attemptPayment(sandbox: Sandbox, sessionId: string, payer: Payer): Outcome {
  const session = sandbox.books.sessions.get(sessionId)
  const card = readCard(payer.card)
  if (!session) return { kind: 'no-such-session' }
  if (session.status !== 'open') return { kind: 'not-open', status: session.status ?? 'expired' }
  if (!card) return { kind: 'unknown-card' }

  const intent = intentOf(sandbox, session)
  session.customer_details = customerDetails(payer.email, payer.name)
  if (card.does === 'pay') return pay(sandbox, session, intent, payer, card)
  if (card.does === 'debit') return beginDebit(sandbox, session, intent, payer, card)
  if (card.does === 'decline') return decline(sandbox, intent, payer, card)
  intent.status = 'requires_action'
  intent.next_action = { type: 'use_stripe_sdk' }
  sandbox.books.waiting.set(session.id, payer)
  return { kind: 'needs-confirmation' }
}

/** The bank's page: the buyer confirms or denies. */
export function answerBank(sandbox: Sandbox, sessionId: string, isConfirmed: boolean): Outcome {
  const session = sandbox.books.sessions.get(sessionId)
  const payer = sandbox.books.waiting.get(sessionId)
  if (!session) return { kind: 'no-such-session' }
  if (session.status !== 'open') return { kind: 'not-open', status: session.status ?? 'expired' }
  const card = readCard(payer?.card ?? '')
  if (!payer || !card) return { kind: 'declined', message: 'There is nothing to confirm.' }

  sandbox.books.waiting.delete(sessionId)
  const intent = intentOf(sandbox, session)
  if (isConfirmed) return pay(sandbox, session, intent, payer, card)
  return decline(sandbox, intent, payer, { ...card, ...BANK_SAID_NO })
}

/** A bank debit that was begun days ago arrives, or does not. */
export function endDebit(sandbox: Sandbox, sessionId: string, end: 'succeed' | 'fail'): boolean {
  const session = sandbox.books.sessions.get(sessionId)
  const intent = sandbox.books.paymentIntents.get(session?.payment_intent ?? '')
  const charge = sandbox.books.charges.get(intent?.latest_charge ?? '')
  if (!session || !intent || !charge || intent.status !== 'processing') return false

  if (end === 'succeed') {
    Object.assign(charge, { status: 'succeeded', paid: true, captured: true, amount_captured: charge.amount })
    takeMoney(sandbox, intent, charge)
    session.payment_status = 'paid'
    emit(sandbox, 'checkout.session.async_payment_succeeded', session)
    return true
  }
  const { code = null, says = null } = DEBIT_FAILED
  Object.assign(charge, { status: 'failed', failure_code: code, failure_message: says })
  refuse(sandbox, intent, charge)
  emit(sandbox, 'checkout.session.async_payment_failed', session)
  return true
}

/** Nothing to pay: complete at once, without a payment intent. */
export function completeFree(sandbox: Sandbox, session: Session): void {
  session.payment_status = 'no_payment_required'
  complete(sandbox, session)
}

function pay(sandbox: Sandbox, session: Session, intent: PaymentIntent, payer: Payer, card: Card): Outcome {
  const charge = addCharge(sandbox, intent, payer, card, 'succeeded')
  takeMoney(sandbox, intent, charge)
  session.payment_status = 'paid'
  complete(sandbox, session)
  return { kind: 'paid' }
}

function beginDebit(sandbox: Sandbox, session: Session, intent: PaymentIntent, payer: Payer, card: Card): Outcome {
  addCharge(sandbox, intent, payer, card, 'pending')
  intent.status = 'processing'
  complete(sandbox, session)
  return { kind: 'pending' }
}

function decline(sandbox: Sandbox, intent: PaymentIntent, payer: Payer, card: Card): Outcome {
  const charge = addCharge(sandbox, intent, payer, card, 'failed')
  refuse(sandbox, intent, charge)
  return { kind: 'declined', message: card.says }
}

function takeMoney(sandbox: Sandbox, intent: PaymentIntent, charge: Charge): void {
  intent.status = 'succeeded'
  intent.amount_received = charge.amount_captured
  intent.next_action = null
  intent.last_payment_error = null
  const { id: source, currency, amount } = charge
  charge.balance_transaction = move(sandbox, 'charge', {
    source,
    currency,
    amount,
    fee: feeFor(amount),
    category: 'charge',
  })
  emit(sandbox, 'charge.succeeded', charge)
  emit(sandbox, 'payment_intent.succeeded', intent)
}

function refuse(sandbox: Sandbox, intent: PaymentIntent, charge: Charge): void {
  intent.status = 'requires_payment_method'
  intent.next_action = null
  intent.last_payment_error = {
    type: 'card_error',
    charge: charge.id,
    code: charge.failure_code === 'expired_card' ? 'expired_card' : 'card_declined',
    message: charge.failure_message ?? '',
  }
  emit(sandbox, 'charge.failed', charge)
  emit(sandbox, 'payment_intent.payment_failed', intent)
}

function complete(sandbox: Sandbox, session: Session): void {
  session.status = 'complete'
  session.url = null
  emit(sandbox, 'checkout.session.completed', session)
}
