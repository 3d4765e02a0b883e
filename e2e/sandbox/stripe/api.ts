import { chargeRoutes } from './charges'
import { apiError, StripeRefusal } from './errors'
import { eventRoutes } from './event-routes'
import { expanded } from './expand'
import { type Fault, lockTimeout, tooManyRequests } from './faults'
import { fingerprint, parseForm } from './form'
import { takeKey } from './idempotency'
import { Unmodelled } from './parameters'
import { paymentIntentRoutes } from './payment-intents'
import { refundRoutes } from './refunds'
import { matchPath, type Route } from './route'
import type { Sandbox } from './sandbox'
import { sessionRoutes } from './sessions'
import type { WireError } from './wire'

const ROUTES = [...sessionRoutes, ...paymentIntentRoutes, ...chargeRoutes, ...refundRoutes, ...eventRoutes]

export type Call = { method: string; path: string; query: string; body: string; headers: Headers }
/** `how` is what becomes of the answer on its way back. */
export type Reply = {
  status: number
  body: string
  headers: Record<string, string>
  how: 'sent' | 'reset' | 'hang' | 'truncated' | 'trickle'
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
    'stripe-version': call.headers.get('stripe-version') ?? '',
  }
  const key = call.method === 'POST' ? call.headers.get('idempotency-key') : null
  if (key !== null) headers['idempotency-key'] = key
  const reply = (status: number, body: string): Reply => ({ status, body, headers, how: 'sent', ms: 0 })
  try {
    checkAllowed(sandbox, call, fault)
    if (!found) throw new Unmodelled(`${call.method} ${call.path}`, 404)
    const raw = parseForm(call.method === 'GET' ? call.query : call.body)
    const print = `${call.method} ${call.path} ${fingerprint(raw)}`
    const slot = key === null ? undefined : takeKey(sandbox.books, sandbox.clock, key, print, requestId)
    if (slot?.body) {
      Object.assign(headers, { 'idempotent-replayed': 'true', 'original-request': slot.requestId })
      return reply(slot.status, slot.body)
    }
    try {
      if (fault?.kind === 'delay') await new Promise((over) => setTimeout(over, fault.ms ?? 1000))
      const work = found.route.read(sandbox, raw, found.id)
      sandbox.cause = { id: requestId, idempotency_key: key }
      const done = perform(sandbox, work, raw, fault)
      if (slot) Object.assign(slot, done.kept)
      return { ...reply(done.given.status, done.given.body), ...onTheWayBack(fault) }
    } finally {
      sandbox.cause = { id: null, idempotency_key: null }
      if (slot?.body === null) sandbox.books.answers.delete(key ?? '')
    }
  } catch (error) {
    if (!(error instanceof StripeRefusal)) throw error
    if (error instanceof Unmodelled) sandbox.books.unmodelled.push(`${call.method} ${call.path}: ${error.message}`)
    return reply(error.status, asBody(error.error))
  }
}

function checkAllowed(sandbox: Sandbox, call: Call, fault?: Fault): void {
  const key = /^Bearer (\S+)$/.exec(call.headers.get('authorization') ?? '')?.[1] ?? ''
  if (!key.startsWith('sk_test_')) {
    const message =
      key === '' ? 'You did not provide an API key.' : 'This sandbox takes only keys that begin with sk_test_.'
    throw new StripeRefusal(401, { type: 'invalid_request_error', message })
  }
  if (fault?.kind === '429' || sandbox.faults.isOverRate(sandbox.clock.now())) throw tooManyRequests()
  if (fault?.kind === '409') throw lockTimeout()
}

type Answer = { status: number; body: string }

/** What the idempotency key keeps, and what is given to the caller: they differ when a fault says so. */
function perform(sandbox: Sandbox, work: () => object, raw: { expand?: unknown }, fault?: Fault) {
  const failed: Answer = { status: 500, body: asBody(apiError().error) }
  if (fault?.kind === '500' && fault.remembered !== false) return { kept: failed, given: failed }
  if (fault?.kind === '500') return { kept: {}, given: failed }
  const done = run(sandbox, work, raw)
  if (fault?.kind !== '500AfterCommit') return { kept: done, given: done }
  return { kept: fault.remembered ? failed : done, given: failed }
}

function run(sandbox: Sandbox, work: () => object, raw: { expand?: unknown }): Answer {
  try {
    const expand = Object.values(typeof raw.expand === 'object' && raw.expand !== null ? raw.expand : {})
    return { status: 200, body: JSON.stringify(expanded(sandbox, work(), { expand }), null, 2) }
  } catch (error) {
    if (!(error instanceof StripeRefusal)) throw error
    return { status: error.status, body: asBody(error.error) }
  }
}

function onTheWayBack(fault?: Fault): { how: Reply['how']; ms: number } {
  const ms = fault?.ms ?? 20
  if (fault?.kind === 'resetAfterCommit') return { how: 'reset', ms }
  if (fault?.kind === 'hangAfterCommit') return { how: 'hang', ms }
  if (fault?.kind === 'truncated' || fault?.kind === 'trickle') return { how: fault.kind, ms }
  return { how: 'sent', ms }
}

const asBody = (error: WireError) => JSON.stringify({ error }, null, 2)
