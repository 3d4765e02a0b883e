import { invalidRequest } from './errors'
import { Unmodelled } from './parameters'

export type Kind =
  | 'checkout.session'
  | 'item'
  | 'payment_intent'
  | 'charge'
  | 'refund'
  | 'dispute'
  | 'balance_transaction'
  | 'event'
/** `none`: Stripe can expand it, but here it is always null. */
type Leads = Kind | `list of ${Kind}` | 'none'

const EXPANDABLE: Record<Kind, Record<string, Leads>> = {
  'checkout.session': {
    payment_intent: 'payment_intent',
    line_items: 'list of item',
    customer: 'none',
    invoice: 'none',
    payment_link: 'none',
    setup_intent: 'none',
    subscription: 'none',
  },
  payment_intent: { latest_charge: 'charge', customer: 'none', on_behalf_of: 'none', review: 'none' },
  charge: {
    payment_intent: 'payment_intent',
    refunds: 'list of refund',
    balance_transaction: 'balance_transaction',
    customer: 'none',
    review: 'none',
  },
  refund: {
    charge: 'charge',
    payment_intent: 'payment_intent',
    balance_transaction: 'balance_transaction',
    customer: 'none',
    transfer_reversal: 'none',
  },
  dispute: { charge: 'charge', payment_intent: 'payment_intent' },
  balance_transaction: {},
  item: {},
  event: {},
}
/** Stripe expands these; the sandbox has no such objects. */
const UNMODELLED = new Set(['payment_method', 'source', 'application', 'failure_balance_transaction'])
const DEEPEST = 4

/** Refuses what cannot be expanded, before anything is done. */
export function checkExpansions(returns: Kind | `list of ${Kind}`, params: object): void {
  for (const path of pathsIn(params)) {
    const names = path.split('.')
    if (names.length > DEEPEST) throw invalidRequest(`You cannot expand more than ${DEEPEST} levels of a property`)
    let at: Leads = returns
    for (const name of names) at = stepInto(at, name, path)
  }
}

function stepInto(at: Leads, name: string, path: string): Leads {
  const next = at.startsWith('list of ') && name === 'data' ? kindIn(at) : leadsFrom(at, name)
  if (next === undefined && UNMODELLED.has(name)) throw new Unmodelled(`Expanding ${path}`, 400, 'expand')
  if (next === undefined) throw invalidRequest(`This property cannot be expanded (${path}).`, { param: 'expand' })
  return next
}

const isKind = (name: string): name is Kind => Object.hasOwn(EXPANDABLE, name)
const leadsFrom = (at: Leads, name: string) => (isKind(at) ? EXPANDABLE[at][name] : undefined)
function kindIn(list: string): Kind | undefined {
  const kind = list.replace('list of ', '')
  return isKind(kind) ? kind : undefined
}

export function pathsIn(params: { expand?: unknown }): string[] {
  return Array.isArray(params.expand) ? params.expand.map(String) : []
}
