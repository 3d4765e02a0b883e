import * as check from './checks'
import { noSuch } from './errors'
import { newestFirst, paginate } from './lists'
import { optional } from './parameters'
import { type Route, route } from './route'
import type { Sandbox } from './sandbox'
import type { BalanceTransaction } from './wire'

const filters = {
  ...check.paging,
  created: optional(check.span),
  currency: optional(check.currency),
  source: optional(check.text()),
  type: optional(check.text()),
}

export const balanceRoutes: Route[] = [
  route(
    'GET /v1/balance_transactions/:id',
    'balance_transaction',
    { expand: check.expand },
    ({ books }, _params, id) => {
      const found = books.balance.get(id)
      if (!found) throw noSuch('balance transaction', id, 'id')
      return found
    },
  ),
  route('GET /v1/balance_transactions', 'list of balance_transaction', filters, ({ books }, params) => {
    const found = newestFirst(books.balance)
      .filter(({ type }) => params.type === undefined || type === params.type)
      .filter(({ source }) => params.source === undefined || source === params.source)
      .filter(({ currency }) => params.currency === undefined || currency === params.currency)
      .filter(({ created }) => params.created === undefined || check.isWithin(params.created, created))
    return paginate(found, params, '/v1/balance_transactions')
  }),
]

type Move = { source: string; amount: number; currency: string; fee?: number; category: string }

/** Money that moved on the account: in with a charge, out with a refund or a dispute. Gives its id. */
export function move(sandbox: Sandbox, type: BalanceTransaction['type'], what: Move): string {
  const { source, amount, currency, fee = 0, category } = what
  const created = sandbox.clock.seconds()
  const moved: BalanceTransaction = {
    id: sandbox.newId('txn_'),
    object: 'balance_transaction',
    amount,
    available_on: created,
    balance_type: 'payments',
    created,
    currency,
    description: null,
    exchange_rate: null,
    fee,
    fee_details:
      fee === 0 ? [] : [{ amount: fee, application: null, currency, description: 'Sandbox fee', type: 'stripe_fee' }],
    net: amount - fee,
    reporting_category: category,
    source,
    status: 'available',
    type,
  }
  sandbox.books.balance.set(moved.id, moved)
  return moved.id
}

/** Near enough to what an Australian card costs: 1.7 % and thirty cents. */
export const feeFor = (amount: number) => Math.round(amount * 0.017) + 30
