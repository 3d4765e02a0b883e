import * as z from 'zod'
import type { Forbidden } from '@/lib/accounts/rules'
import { Revision } from '@/lib/audit/rules'
import { isLess, type Money, minus, money, share, sum } from '@/lib/base/money'
import type { Instant } from '@/lib/base/time'
import { maybeWords, words } from '@/lib/base/typed'

export const CancelDate = z.object({
  date: z.string().max(120),
  revision: Revision,
  reason: words(400, 'Please say why: everybody who booked reads it.'),
})
export type CancelDate = z.infer<typeof CancelDate>
export type CancelRefusal = { kind: 'gone' } | { kind: 'is-cancelled' } | { kind: 'is-over' }

export const RefundPlaces = z.object({ date: z.string().max(120), order: maybeWords(40) })
export type RefundPlaces = z.infer<typeof RefundPlaces>
export type RefundPlacesRefusal = Forbidden | { kind: 'not-cancelled' } | { kind: 'nothing-owed' }

export const NamePlace = z.object({
  place: z.string().max(40),
  date: z.string().max(120),
  name: words(120, 'Please give the name of the person who comes.'),
  email: z.union([z.literal(''), z.email('Please give an e-mail address such as name@example.com.').max(200)]),
})
export type NamePlace = z.infer<typeof NamePlace>

/** A paid order with places on a date, and the money that came and went. Amounts are whole cents. */
export type Booking = {
  id: string
  number: string
  name: string
  email: string
  paid: number
  lines: { id: string; quantity: number; net: number; gst: number; places: string[] }[]
  refunds: { id: string; amount: number; sentAt: Instant | null; failedAt: Instant | null; failure: string | null }[]
  refundLines: { refundId: string; lineId: string; quantity: number; amount: number; placeId: string | null }[]
}

export type OwedLine = { lineId: string; placeId: string; quantity: 1; amount: Money }
/** `failed`: Stripe refused it, and it is owed still. */
export type RefundState = 'owed' | 'failed' | 'on-its-way' | 'done'
export type Proposal = {
  order: Pick<Booking, 'id' | 'number' | 'name' | 'email'>
  places: number
  lines: OwedLine[]
  amount: Money
  returned: Money
  state: RefundState
  failure: string | null
}

/** Who cancels pays back all of it: what each place cost, its share of the GST with it, less what has gone back. */
export function proposeRefund(booking: Booking): Proposal {
  const { id, number, name, email, paid, lines, refunds } = booking
  const standing = refunds.filter(({ failedAt }) => failedAt === null)
  const left = money(paid - standing.reduce((all, { amount }) => all + amount, 0))
  const back = booking.refundLines.filter(({ refundId }) => standing.some((refund) => refund.id === refundId))
  const owed = lines.flatMap((line) => owedOf(line, back))
  const amount = sum(owed.map((line) => line.amount))
  const capped = isLess(left, amount) ? cap(owed, left) : owed
  const onDate = back.filter(({ lineId }) => lines.some((line) => line.id === lineId))
  const isSent = onDate.every(({ refundId }) =>
    standing.some((refund) => refund.id === refundId && refund.sentAt !== null),
  )
  const failed = refunds.findLast(({ failedAt }) => failedAt !== null)
  const isOwed = capped.length > 0
  return {
    order: { id, number, name, email },
    places: lines.reduce((all, { quantity }) => all + quantity, 0),
    lines: capped,
    amount: sum(capped.map((line) => line.amount)),
    returned: sum(onDate.map((line) => money(line.amount))),
    state: isOwed ? (failed ? 'failed' : 'owed') : isSent ? 'done' : 'on-its-way',
    failure: isOwed ? (failed?.failure ?? null) : null,
  }
}

function owedOf(line: Booking['lines'][number], back: Booking['refundLines']): OwedLine[] {
  const own = back.filter(({ lineId }) => lineId === line.id)
  const given = own.reduce((all, { quantity }) => all + quantity, 0)
  const rest = line.places
    .filter((place) => own.every(({ placeId }) => placeId !== place))
    .slice(0, line.quantity - given)
  if (given >= line.quantity) return []
  const total = money(line.net + line.gst)
  const each = share(total, Array(line.quantity).fill(1)).slice(given)
  const unpaid = minus(total, sum(own.map(({ amount }) => money(amount))))
  const amounts = isLess(unpaid, sum(each)) ? share(unpaid, Array(rest.length).fill(1)) : each
  return rest.flatMap((placeId, at) => {
    const amount = amounts[at] ?? money(0)
    return amount.minor > 0 ? [{ lineId: line.id, placeId, quantity: 1, amount }] : []
  })
}

/** No more than what is left of the payment, the first lines first. */
function cap(owed: OwedLine[], left: Money): OwedLine[] {
  let rest = left
  return owed.flatMap((line) => {
    const amount = isLess(rest, line.amount) ? rest : line.amount
    rest = minus(rest, amount)
    return amount.minor > 0 ? [{ ...line, amount }] : []
  })
}
