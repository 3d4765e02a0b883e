import * as check from './checks'
import { noSuch } from './errors'
import { newestFirst, paginate } from './lists'
import { optional } from './parameters'
import { type Route, route } from './route'
import type { Sandbox } from './sandbox'
import type { PaymentIntent, Session } from './wire'

export const paymentIntentRoutes: Route[] = [
  route('GET /v1/payment_intents/:id', 'payment_intent', { expand: check.expand }, (sandbox, _params, id) =>
    findIntent(sandbox, id),
  ),
  route(
    'GET /v1/payment_intents',
    'list of payment_intent',
    { ...check.paging, created: optional(check.span) },
    (sandbox, params) => {
      const found = newestFirst(sandbox.books.paymentIntents).filter(
        ({ created }) => params.created === undefined || check.isWithin(params.created, created),
      )
      return paginate(found, params, '/v1/payment_intents')
    },
  ),
]

export function findIntent(sandbox: Sandbox, id: string, param = 'intent'): PaymentIntent {
  const intent = sandbox.books.paymentIntents.get(id)
  if (!intent) throw noSuch('payment_intent', id, param)
  return intent
}

/** One session has one payment intent, however many cards are tried. */
export function intentOf(sandbox: Sandbox, session: Session): PaymentIntent {
  const known = sandbox.books.paymentIntents.get(session.payment_intent ?? '')
  const intent = known ?? buildIntent(sandbox, session)
  sandbox.books.paymentIntents.set(intent.id, intent)
  session.payment_intent = intent.id
  return intent
}

function buildIntent(sandbox: Sandbox, session: Session): PaymentIntent {
  const id = sandbox.newId('pi_')
  const wanted = sandbox.books.plans.get(session.id)?.intent
  return {
    id,
    object: 'payment_intent',
    allowed_payment_method_types: null,
    amount: session.amount_total ?? 0,
    amount_capturable: 0,
    amount_details: { tip: {} },
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: 'automatic_async',
    client_secret: `${id}_secret_${sandbox.newId('', 25)}`,
    confirmation_method: 'automatic',
    created: sandbox.clock.seconds(),
    currency: session.currency ?? 'aud',
    customer: null,
    customer_account: null,
    description: wanted?.description ?? null,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: { enabled: false },
    metadata: { ...wanted?.metadata },
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {
      card: { installments: null, mandate_options: null, network: null, request_three_d_secure: 'automatic' },
    },
    payment_method_types: session.payment_method_types,
    payment_record: null,
    processing: null,
    receipt_email: wanted?.receiptEmail ?? null,
    review: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: 'requires_payment_method',
    transfer_data: null,
    transfer_group: null,
  }
}
