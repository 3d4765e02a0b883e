import type { Sandbox } from './sandbox'

export type Tampering = {
  amount?: number
  currency?: string
  livemode?: boolean
  metadata?: Record<string, string>
  reference?: string
}

/** Makes one object tell a lie: a session, a payment intent, a charge or a refund. False when there is no such id. */
export function tamper({ books }: Sandbox, id: string, change: Tampering): boolean {
  const { amount, reference, ...rest } = change
  const session = books.sessions.get(id)
  if (session) {
    Object.assign(session, rest)
    if (amount !== undefined) Object.assign(session, { amount_total: amount, amount_subtotal: amount })
    if (reference !== undefined) session.client_reference_id = reference
    return true
  }
  const found = books.paymentIntents.get(id) ?? books.charges.get(id) ?? books.refunds.get(id)
  if (!found) return false
  Object.assign(found, rest, amount === undefined ? {} : { amount })
  return true
}
