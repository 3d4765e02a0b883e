import Stripe from 'stripe'
import { balanceRoutes } from './balance'
import { chargeRoutes } from './charges'
import { disputeRoutes } from './disputes'
import { StripeRefusal } from './errors'
import { eventRoutes } from './event-routes'
import { type Fault, lockTimeout, tooManyRequests } from './faults'
import { fingerprint, parseForm } from './form'
import { takeKey } from './idempotency'
import { Unmodelled } from './parameters'
import { paymentIntentRoutes } from './payment-intents'
import { type Answer, afterCommit, asBody, onTheWayBack, perform, type Way } from './perform'
import { refundRoutes } from './refunds'
import { matchPath, type Route } from './route'
import type { Sandbox } from './sandbox'
import { sessionRoutes } from './sessions'

const ROUTES = [
  ...sessionRoutes,
  ...paymentIntentRoutes,
  ...chargeRoutes,
  ...refundRoutes,
  ...disputeRoutes,
  ...balanceRoutes,
  ...eventRoutes,
]

export type Call = { method: string; path: string; query: string; body: string; headers: Headers }
/** `how` is what becomes of the answer on its way back. */
export type Reply = {
  status: number
  body: string
  headers: Record<string, string>
  how: Way
  ms: number
}

export async function answerCall(sandbox: Sandbox, call: Call): Promise<Reply> {
  const requestId = sandbox.newId('req_', 14)
  const found = findRoute(call)
  const fault = sandbox.faults.take(`${call.method} ${found?.route.path ?? call.path}`)
  const reply = brokenBefore(fault) ?? (await answer(sandbox, call, requestId, fault, found))
  await sandbox.webhooks.flushBeforeTheAnswer()
  const key = call.headers.get('idempotency-key')
  const logged = { id: requestId, at: sandbox.clock.now(), method: call.method, path: call.path, key }
  sandbox.books.requests.push({ ...logged, status: reply.how === 'sent' ? reply.status : 0 })
  return reply
}

type Found = { route: Route; id: string }

function findRoute({ method, path }: Call): Found | undefined {
  for (const route of ROUTES) {
    const id = route.method === method ? matchPath(route, path) : undefined
    if (id !== undefined) return { route, id }
  }
  return undefined
}

function brokenBefore(fault: Fault | undefined): Reply | undefined {
  const nothing: Reply = { status: 0, body: '', headers: {}, how: 'sent', ms: 0 }
  if (fault?.kind === 'hang') return { ...nothing, how: 'hang' }
  if (fault?.kind === 'resetBefore') return { ...nothing, how: 'reset' }
  if (fault?.kind !== 'html502') return undefined
  return {
    ...nothing,
    status: 502,
    body: '<html><h1>502 Bad Gateway</h1></html>',
    headers: { 'content-type': 'text/html' },
  }
}

async function answer(sandbox: Sandbox, call: Call, requestId: string, fault?: Fault, found?: Found): Promise<Reply> {
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    'request-id': requestId,
    'stripe-version': Stripe.API_VERSION,
  }
  const key = call.method === 'POST' ? call.headers.get('idempotency-key') : null
  if (key !== null) headers['idempotency-key'] = key
  const reply = (given: Answer): Reply => ({ ...given, headers, ...onTheWayBack(fault) })
  try {
    checkAllowed(sandbox, call, fault)
    if (!found) throw new Unmodelled(`${call.method} ${call.path}`, 404)
    const raw = parseForm(call.method === 'GET' ? call.query : call.body)
    const print = `${call.method} ${call.path} ${fingerprint(raw)}`
    const slot = key === null ? undefined : takeKey(sandbox.books, sandbox.clock, key, print, requestId)
    if (slot && slot.body !== null) {
      Object.assign(headers, { 'idempotent-replayed': 'true', 'original-request': slot.requestId })
      return reply(afterCommit({ status: slot.status, body: slot.body }, fault))
    }
    try {
      if (fault?.kind === 'delay') await new Promise((over) => setTimeout(over, fault.ms ?? 1000))
      const work = found.route.read(sandbox, raw, found.id)
      sandbox.cause = { id: requestId, idempotency_key: key }
      const { kept, given } = perform(sandbox, work, raw, fault)
      if (slot) Object.assign(slot, kept)
      return reply(given)
    } finally {
      sandbox.cause = { id: null, idempotency_key: null }
      if (slot?.body === null) sandbox.books.answers.delete(key ?? '')
    }
  } catch (error) {
    if (!(error instanceof StripeRefusal)) throw error
    if (error instanceof Unmodelled) sandbox.books.unmodelled.push(`${call.method} ${call.path}: ${error.message}`)
    return reply({ status: error.status, body: asBody(error.error) })
  }
}

function checkAllowed(sandbox: Sandbox, call: Call, fault?: Fault): void {
  const key = /^Bearer (\S+)$/.exec(call.headers.get('authorization') ?? '')?.[1] ?? ''
  if (!key.startsWith('sk_test_')) {
    const message =
      key === '' ? 'You did not provide an API key.' : 'This sandbox takes only keys that begin with sk_test_.'
    throw new StripeRefusal(401, { type: 'invalid_request_error', message })
  }
  const version = call.headers.get('stripe-version') ?? Stripe.API_VERSION
  if (version !== Stripe.API_VERSION) throw new Unmodelled(`Version ${version} of the API`)
  if (fault?.kind === '429' || sandbox.faults.isOverRate(sandbox.clock.now())) throw tooManyRequests()
  if (fault?.kind === '409') throw lockTimeout()
}
