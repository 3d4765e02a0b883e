import { move } from './balance'
import * as check from './checks'
import { buildDispute } from './dispute-object'
import { noSuch } from './errors'
import { emit } from './events'
import { newestFirst, paginate } from './lists'
import { optional } from './parameters'
import { type Route, route } from './route'
import type { Sandbox } from './sandbox'
import type { Dispute } from './wire'

const filters = {
  ...check.paging,
  created: optional(check.span),
  charge: optional(check.text()),
  payment_intent: optional(check.text()),
}

export const disputeRoutes: Route[] = [
  route('GET /v1/disputes/:id', 'dispute', { expand: check.expand }, ({ books }, _params, id) => {
    const dispute = books.disputes.get(id)
    if (!dispute) throw noSuch('dispute', id, 'dispute')
    return dispute
  }),
  route('GET /v1/disputes', 'list of dispute', filters, ({ books }, params) => {
    const found = newestFirst(books.disputes)
      .filter(({ charge }) => params.charge === undefined || charge === params.charge)
      .filter((dispute) => params.payment_intent === undefined || dispute.payment_intent === params.payment_intent)
      .filter(({ created }) => params.created === undefined || check.isWithin(params.created, created))
    return paginate(found, params, '/v1/disputes')
  }),
]

/** The buyer's bank takes what is left of a charge back. Null when there is nothing left, or it was disputed before. */
export function openDispute(sandbox: Sandbox, chargeId: string): string | null {
  const charge = sandbox.books.charges.get(chargeId)
  const left = charge ? charge.amount_captured - charge.amount_refunded : 0
  if (!charge || left <= 0 || charge.disputed) return null
  const dispute = buildDispute(sandbox, charge, left)
  sandbox.books.disputes.set(dispute.id, dispute)
  charge.disputed = true
  emit(sandbox, 'charge.dispute.created', dispute)
  moveFor(sandbox, dispute, -left, 'dispute')
  emit(sandbox, 'charge.dispute.funds_withdrawn', dispute)
  return dispute.id
}

/** The bank decides: for the shop, and the money comes back; or for the buyer, and it is gone. */
export function closeDispute(sandbox: Sandbox, id: string, end: 'won' | 'lost'): boolean {
  const dispute = sandbox.books.disputes.get(id)
  if (dispute?.status !== 'needs_response') return false
  dispute.status = end
  if (end === 'won') {
    moveFor(sandbox, dispute, dispute.amount, 'dispute_reversal')
    emit(sandbox, 'charge.dispute.funds_reinstated', dispute)
  }
  emit(sandbox, 'charge.dispute.closed', dispute)
  return true
}

function moveFor(sandbox: Sandbox, dispute: Dispute, amount: number, category: string): void {
  const { id: source, currency } = dispute
  const moved = sandbox.books.balance.get(move(sandbox, 'adjustment', { source, amount, currency, category }))
  if (moved) dispute.balance_transactions.push({ ...moved })
}
