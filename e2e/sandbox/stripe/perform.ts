import { apiError, StripeRefusal } from './errors'
import { expanded } from './expand'
import type { Fault } from './faults'
import type { Sandbox } from './sandbox'
import type { WireError } from './wire'

export type Answer = { status: number; body: string }
export type Way = 'sent' | 'reset' | 'hang' | 'truncated' | 'trickle'

export const asBody = (error: WireError) => JSON.stringify({ error }, null, 2)
const FAILED: Answer = { status: 500, body: asBody(apiError().error) }

/** What the idempotency key keeps, and what is given to the caller: they differ when a fault says so. */
export function perform(sandbox: Sandbox, work: () => object, raw: { expand?: unknown }, fault?: Fault) {
  if (fault?.kind === '500') return { kept: fault.remembered === false ? {} : FAILED, given: FAILED }
  const done = run(sandbox, work, raw)
  const isForgotten = fault?.kind === '500AfterCommit' && fault.remembered === true
  return { kept: isForgotten ? FAILED : done, given: afterCommit(done, fault) }
}

/** The work is done, and its answer is lost at the edge. */
export const afterCommit = (done: Answer, fault?: Fault) => (fault?.kind === '500AfterCommit' ? FAILED : done)

function run(sandbox: Sandbox, work: () => object, raw: { expand?: unknown }): Answer {
  try {
    const expand = Object.values(typeof raw.expand === 'object' && raw.expand !== null ? raw.expand : {})
    return { status: 200, body: JSON.stringify(expanded(sandbox, work(), { expand }), null, 2) }
  } catch (error) {
    if (!(error instanceof StripeRefusal)) throw error
    return { status: error.status, body: asBody(error.error) }
  }
}

export function onTheWayBack(fault?: Fault): { how: Way; ms: number } {
  const ms = fault?.ms ?? 20
  if (fault?.kind === 'resetAfterCommit') return { how: 'reset', ms }
  if (fault?.kind === 'hangAfterCommit') return { how: 'hang', ms }
  if (fault?.kind === 'truncated' || fault?.kind === 'trickle') return { how: fault.kind, ms }
  return { how: 'sent', ms }
}
