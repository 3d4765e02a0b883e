import * as z from 'zod'
import type { TaxClass } from '@/db/schema/catalogue'
import type { EntitlementKind } from '@/db/schema/orders'
import type { Forbidden } from '@/lib/accounts/rules'
import { type Money, money, sum } from '@/lib/base/money'
import { ok, type Result, refuse } from '@/lib/base/result'
import type { Instant } from '@/lib/base/time'

type Part = { id: string; lineId: string; title: string; taxClass: TaxClass; quantity: number }
type Returned = { lineId: string; quantity: number }
type Refunded = { id: string; at: Instant; failedAt: Instant | null }

/** What has happened to an order; amounts are whole cents. */
export type OrderFacts = {
  total: Money
  isPaymentEnded: boolean
  /** Where the buyer pays by bank instead of on a payment page. */
  transfer?: { endedAt: Instant | null }
  payments: { amount: number }[]
  refunds: (Refunded & { amount: number })[]
  refundLines: (Returned & { refundId: string; amount: number })[]
  cancellation: object | undefined
  lines: { id: string; quantity: number }[]
  parts: Part[]
  shipmentParts: { partId: string; quantity: number }[]
}

/** Worked from facts; nothing stores it. */
export type OrderStatus =
  | 'waiting-for-payment'
  | 'waiting-for-transfer'
  | 'payment-ended'
  | 'paid'
  | 'part-shipped'
  | 'shipped'
  | 'refunded'
  | 'cancelled'

export function orderStatus(order: OrderFacts): OrderStatus {
  if (order.cancellation) return 'cancelled'
  if (order.payments.length === 0) return unpaidStatus(order)
  if (refundedOf(order).minor >= Math.max(1, paidOf(order).minor)) return 'refunded'
  const parts = partsToShip(order)
  if (parts.every((part) => part.shipped === 0)) return 'paid'
  return parts.every((part) => part.shipped >= part.quantity) ? 'shipped' : 'part-shipped'
}

function unpaidStatus({ transfer, isPaymentEnded }: OrderFacts) {
  if (transfer) return transfer.endedAt === null ? 'waiting-for-transfer' : 'payment-ended'
  return isPaymentEnded ? 'payment-ended' : 'waiting-for-payment'
}

export const isPaid = (order: OrderFacts) => order.payments.length > 0 && !order.cancellation

export const paidOf = (order: OrderFacts): Money => sum(order.payments.map((payment) => money(payment.amount)))
export const refundedOf = (order: OrderFacts): Money =>
  sum(order.refunds.filter((refund) => refund.failedAt === null).map((refund) => money(refund.amount)))

/** Goods still owed, with what has gone already; of what was refunded, that is not sent which has not gone. */
export function partsToShip<P extends Part>(order: Omit<OrderFacts, 'parts'> & { parts: P[] }) {
  return order.parts
    .filter((part) => part.taxClass === 'goods')
    .map((part) => {
      const shipped = shippedOf(order, part.id)
      return { ...part, quantity: Math.max(shipped, part.quantity - returnedOf(order, part)), shipped }
    })
    .filter((part) => part.quantity > 0)
}

/** How many of a part were taken back with its line. */
function returnedOf(order: Pick<OrderFacts, 'lines' | keyof Refunds>, part: Part): number {
  const bought = order.lines.find(({ id }) => id === part.lineId)?.quantity ?? 1
  return Math.min(bought, takenBack(order, part.lineId)) * (part.quantity / bought)
}

type Refunds = { refunds: Refunded[]; refundLines: (Returned & { refundId: string })[] }

/** How many of a line were taken back. A refund that failed has taken its units; the one that makes it good takes no more. */
export function takenBack({ refunds, refundLines }: Refunds, lineId: string): number {
  const upTo = (last: Refunded) => {
    const stood = refunds.filter((each) => each === last || (each.at <= last.at && !hadFailed(each, last.at)))
    const ids = new Set(stood.map(({ id }) => id))
    return unitsOf(
      refundLines.filter(({ refundId }) => ids.has(refundId)),
      lineId,
    )
  }
  return Math.max(0, ...refunds.map(upTo))
}

const hadFailed = ({ failedAt }: Refunded, at: Instant) => failedAt !== null && failedAt <= at

/** How many of a line. */
export const unitsOf = (returned: Returned[], lineId: string) =>
  returned.filter((line) => line.lineId === lineId).reduce((all, line) => all + line.quantity, 0)

export const shippedOf = (order: Pick<OrderFacts, 'shipmentParts'>, partId: string) =>
  order.shipmentParts.filter((sent) => sent.partId === partId).reduce((all, sent) => all + sent.quantity, 0)

export const entitlementsOf = <E extends { kind: EntitlementKind }>(
  order: { entitlements: E[] },
  kind: EntitlementKind,
) => order.entitlements.filter((entitlement) => entitlement.kind === kind)

const text = (most: number) => z.string().trim().max(most, `Please keep this to ${most} characters.`)

const id = z.string().regex(/^[\w-]{1,40}$/)
const PART = /^part:([\w-]{1,40})$/
export const partField = (partId: string) => `part:${partId}`

/** A field `part:<id>` for each thing in the parcel; empty means none. */
export const RecordShipment = z
  .looseObject({
    order: id,
    carrier: text(60).min(1, 'Who carries it?'),
    tracking: text(80),
    back: z.enum(['order', 'packing']).default('order'),
  })
  .transform(({ order, carrier, tracking, back, ...rest }, context) => {
    const parts: Record<string, number> = {}
    for (const [field, typed] of Object.entries(rest)) {
      const [, partId] = PART.exec(field) ?? []
      if (!partId) continue
      const count = String(typed).trim() || '0'
      if (/^\d{1,5}$/.test(count)) parts[partId] = Number(count)
      else context.addIssue({ code: 'custom', path: [field], message: 'Please give a whole number.' })
    }
    return { order, carrier, tracking, back, parts }
  })
export type RecordShipment = Omit<z.infer<typeof RecordShipment>, 'back'>

export type ShipmentRefusal =
  | Forbidden
  | { kind: 'no-such-order' }
  | { kind: 'not-paid' }
  | { kind: 'nothing-to-ship' }
  | { kind: 'more-than-ordered'; title: string; owed: number }

/** No more leaves the house than was ordered and has not gone yet. */
export function decideShipment(
  order: OrderFacts | undefined,
  parts: Record<string, number>,
): Result<{ partId: string; quantity: number }[], ShipmentRefusal> {
  if (!order) return refuse({ kind: 'no-such-order' })
  if (!isPaid(order)) return refuse({ kind: 'not-paid' })
  const owed = partsToShip(order)
  const asked = Object.entries(parts).flatMap(([partId, quantity]) => (quantity > 0 ? [{ partId, quantity }] : []))
  if (asked.length === 0) return refuse({ kind: 'nothing-to-ship' })
  for (const { partId, quantity } of asked) {
    const part = owed.find((each) => each.id === partId)
    if (!part) return refuse({ kind: 'nothing-to-ship' })
    const left = part.quantity - part.shipped
    if (quantity > left) return refuse({ kind: 'more-than-ordered', title: part.title, owed: left })
  }
  return ok(asked)
}

export const NameAttendee = z.object({
  place: z.string().max(40),
  order: z.string().max(20),
  key: z.string().max(200),
  name: text(120).min(1, 'Please give the name of the person who comes.'),
  email: z.union([z.literal(''), z.email('Please give an e-mail address such as name@example.com.').max(200)]),
})
export type NameAttendee = z.infer<typeof NameAttendee>

/** Not paid back; the right to it still stands. */
export const isPlaceHeld = (
  { entitlements }: { entitlements: { placeId: string | null; endedAt: Instant | null }[] },
  placeId: string,
) => entitlements.some((right) => right.placeId === placeId && right.endedAt === null)

/** Under the same name it is the same person, whose address is put right. */
export const isOtherPerson = (before: string | null, after: string) =>
  before?.trim().toLowerCase() !== after.trim().toLowerCase()

/** Of several places on one date for one address, the first; whoever reads there hears of it once. */
export const toWriteTo = <P extends { courseDateId: string; attendeeEmail: string | null }>(places: P[]): P[] =>
  places.filter(
    ({ courseDateId, attendeeEmail }, at) =>
      attendeeEmail &&
      at ===
        places.findIndex(
          (each) => each.courseDateId === courseDateId && isSameAddress(each.attendeeEmail, attendeeEmail),
        ),
  )

export const isSameAddress = (one: string | null, other: string | null) => one?.toLowerCase() === other?.toLowerCase()

export type AttendeeRefusal = { kind: 'no-such-place' } | { kind: 'given-back' } | { kind: 'too-late' }

/** `INV-00042` */
export const invoiceNumber = ({ series, number }: { series: string; number: number }) =>
  `${series}-${String(number).padStart(5, '0')}`
