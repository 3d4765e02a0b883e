import * as check from './checks'
import { invalidRequest, noSuch } from './errors'
import { emit } from './events'
import { lineItem } from './line-items'
import { newestFirst, paginate } from './lists'
import { optional } from './parameters'
import { attemptPayment, completeFree } from './payments'
import { type Route, route } from './route'
import type { Sandbox } from './sandbox'
import { buildSession } from './session-object'
import { type SessionParams, sessionParams } from './session-params'
import type { Session } from './wire'

const HALF_AN_HOUR = 30 * 60
const DAY = 24 * 60 * 60
/** Stripe's own for Australian dollars; close enough for the others. */
const LEAST = 50
const MOST = 99_999_999

export const sessionRoutes: Route[] = [
  route('POST /v1/checkout/sessions', 'checkout.session', sessionParams, createSession, checkSession),
  route('GET /v1/checkout/sessions/:id', 'checkout.session', { expand: check.expand }, (sandbox, _params, id) =>
    findSession(sandbox, id),
  ),
  route(
    'POST /v1/checkout/sessions/:id/expire',
    'checkout.session',
    { expand: check.expand },
    (sandbox, _params, id) => {
      const session = findSession(sandbox, id)
      if (session.status !== 'open') throw notOpen(session)
      return expireSession(sandbox, session)
    },
  ),
  route('GET /v1/checkout/sessions/:id/line_items', 'list of item', check.paging, (sandbox, params, id) => {
    const { id: session } = findSession(sandbox, id)
    return listLines(sandbox, session, params)
  }),
  route(
    'GET /v1/checkout/sessions',
    'list of checkout.session',
    {
      ...check.paging,
      created: optional(check.span),
      payment_intent: optional(check.text()),
      status: optional(check.oneOf('open', 'complete', 'expired')),
    },
    (sandbox, params) => {
      const found = newestFirst(sandbox.books.sessions)
        .filter((session) => params.status === undefined || session.status === params.status)
        .filter((session) => params.payment_intent === undefined || session.payment_intent === params.payment_intent)
        .filter((session) => params.created === undefined || check.isWithin(params.created, session.created))
      return paginate(found, params, '/v1/checkout/sessions')
    },
  ),
]

function checkSession(sandbox: Sandbox, { line_items, currency, expires_at }: SessionParams): void {
  const used = line_items.map(({ price_data }) => price_data.currency)
  const [first] = used
  if (used.some((one) => one !== (currency ?? first))) {
    throw invalidRequest('All line items must have the same currency', { param: 'line_items' })
  }
  const total = line_items.reduce((sum, { price_data, quantity }) => sum + price_data.unit_amount * quantity, 0)
  if (total > 0 && total < LEAST) {
    const message = `The Checkout Session's total amount due must add up to at least ${LEAST} cents ${first}`
    throw invalidRequest(message, { code: 'amount_too_small' })
  }
  if (total > MOST) throw invalidRequest(`Amount must be no more than ${MOST}`, { code: 'amount_too_large' })
  const left = expires_at === undefined ? DAY : expires_at - sandbox.clock.seconds()
  if (left >= HALF_AN_HOUR && left <= DAY) return
  const bound = left > DAY ? 'less than 24 hours' : 'at least 30 minutes'
  throw invalidRequest(`The \`expires_at\` timestamp must be ${bound} from Checkout Session creation.`, {
    param: 'expires_at',
  })
}

function createSession(sandbox: Sandbox, params: SessionParams): Session {
  const lines = params.line_items.map((line) => lineItem(sandbox, line))
  const session = buildSession(sandbox, params, lines)
  const { description, metadata, receipt_email } = params.payment_intent_data ?? {}
  sandbox.books.sessions.set(session.id, session)
  sandbox.books.plans.set(session.id, {
    lines,
    intent: { description: description ?? null, metadata: metadata ?? {}, receiptEmail: receipt_email ?? null },
  })
  if (session.amount_total === 0) completeFree(sandbox, session)
  const card = sandbox.modes.payAtCreation
  sandbox.modes.payAtCreation = null
  if (card !== null) attemptPayment(sandbox, session.id, { card, email: 'early@example.com', name: 'Early Bird' })
  return session
}

export function findSession(sandbox: Sandbox, id: string): Session {
  const session = sandbox.books.sessions.get(id)
  if (!session) throw noSuch('checkout.session', id, 'session')
  return session
}

export function expireSession(sandbox: Sandbox, session: Session): Session {
  session.status = 'expired'
  session.url = null
  const intent = sandbox.books.paymentIntents.get(session.payment_intent ?? '')
  if (intent) {
    intent.status = 'canceled'
    intent.canceled_at = sandbox.clock.seconds()
    intent.cancellation_reason = 'automatic'
    intent.next_action = null
  }
  emit(sandbox, 'checkout.session.expired', session)
  return session
}

/** Time ends sessions without anybody asking. */
export function expireOldSessions(sandbox: Sandbox): void {
  for (const session of sandbox.books.sessions.values()) {
    if (session.status === 'open' && session.expires_at <= sandbox.clock.seconds()) expireSession(sandbox, session)
  }
}

export function listLines(sandbox: Sandbox, id: string, params: Parameters<typeof paginate>[1] = {}) {
  const lines = sandbox.books.plans.get(id)?.lines ?? []
  return paginate(lines, params, `/v1/checkout/sessions/${id}/line_items`)
}

function notOpen({ status }: Session) {
  const only = 'Only Checkout Sessions with a status in ["open"] can be expired.'
  return invalidRequest(`${only} This Checkout Session has a status of ${status}.`)
}
