import { isLess, type Money, minus, money, plus, share, sum } from '@/lib/base/money'
import { ok, type Result, refuse } from '@/lib/base/result'
import type { Instant } from '@/lib/base/time'
import { unitsOf } from './rules'

type Line = { id: string; title: string; quantity: number; net: number; gst: number }
type Given = { id: string; paymentId: string; amount: number; gst: number; shipping: number; failedAt: Instant | null }
/** What of an order decides how much of it can go back. */
export type Returnable = {
  lines: Line[]
  places: { id: string; lineId: string }[]
  shipping: Money
  shippingGst: Money
  payments: { id: string; amount: number }[]
  refunds: Given[]
  refundLines: { refundId: string; lineId: string; quantity: number; amount: number; placeId: string | null }[]
  gst: Money
}

/** What somebody wants to give back: everything, or units of lines, places by name, the freight, or a sum for nothing in particular. */
export type ReturnAsk = {
  isAll: boolean
  units: Record<string, number>
  places: string[]
  isShipping: boolean
  amount: number | null
}

export type BackLine = { lineId: string; quantity: number; amount: Money; placeId: string | null }
export type Return = { paymentId: string; lines: BackLine[]; shipping: Money; amount: Money; gst: Money }
export type ReturnRefusal =
  | { kind: 'not-paid' }
  | { kind: 'nothing-to-refund' }
  | { kind: 'more-than-bought'; title: string; left: number }
  | { kind: 'more-than-left'; left: Money }

/** What would go back: the sums of the order's own quote, unit by unit, and never more than is left of what was paid. */
export function decideReturn(order: Returnable, ask: ReturnAsk): Result<Return, ReturnRefusal> {
  const payment = order.payments.find((each) => leftOf(order, each.id).minor > 0) ?? order.payments[0]
  if (!payment) return refuse({ kind: 'not-paid' })
  const left = leftOf(order, payment.id)
  const wanted = wantedOf(order, ask)
  for (const { line, quantity } of wanted) {
    const unitsLeft = unitsLeftOf(order, line)
    if (quantity > unitsLeft) return refuse({ kind: 'more-than-bought', title: line.title, left: unitsLeft })
  }
  const lines = wanted.flatMap((each) => backLines(order, each)).filter((line) => line.amount.minor > 0)
  const shipping = ask.isAll || ask.isShipping ? shippingLeftOf(order) : money(0)
  const exact = plus(sum(lines.map((line) => line.amount)), shipping)
  if (ask.isAll && left.minor > 0) return ok(whole(order, payment.id, { lines, shipping, exact, left }))

  const amount = plus(exact, money(ask.amount ?? 0))
  if (amount.minor <= 0) return refuse({ kind: 'nothing-to-refund' })
  if (isLess(left, amount)) return refuse({ kind: 'more-than-left', left })
  const gst = gstOf(order, lines, { paymentId: payment.id, shipping, amount, left })
  return ok({ paymentId: payment.id, lines, shipping, amount, gst })
}

/** What is left of a payment. A refund that failed has given nothing. */
export const leftOf = ({ payments, refunds }: Pick<Returnable, 'payments' | 'refunds'>, paymentId: string): Money => {
  const paid = payments.find(({ id }) => id === paymentId)?.amount ?? 0
  return money(paid - total(standing(refunds).filter((each) => each.paymentId === paymentId)))
}

export const unitsLeftOf = (order: Pick<Returnable, 'refunds' | 'refundLines'>, line: Pick<Line, 'id' | 'quantity'>) =>
  Math.max(0, line.quantity - unitsOf(standingLines(order), line.id))

export const isPlaceBack = (order: Pick<Returnable, 'refunds' | 'refundLines'>, placeId: string) =>
  standingLines(order).some((line) => line.placeId === placeId)

/** The freight that can still go back, GST included. */
export const shippingLeftOf = ({
  shipping,
  shippingGst,
  refunds,
}: Pick<Returnable, 'shipping' | 'shippingGst' | 'refunds'>) =>
  minus(plus(shipping, shippingGst), money(standing(refunds).reduce((all, { shipping: back }) => all + back, 0)))

/**
 * What `quantity` further units of a line cost, GST included: each unit has its share of the line, so that all of them
 * together are the line to the cent.
 */
export function unitsCost(
  order: Pick<Returnable, 'refunds' | 'refundLines'>,
  line: Line,
  quantity: number,
  skipped = 0,
): Money {
  const gone = unitsOf(standingLines(order), line.id) + skipped
  const back = money(total(standingLines(order).filter(({ lineId }) => lineId === line.id)))
  const rest = minus(
    minus(plus(money(line.net), money(line.gst)), back),
    skipped > 0 ? unitsCost(order, line, skipped) : money(0),
  )
  if (gone + quantity >= line.quantity) return rest
  const shares = [money(line.net), money(line.gst)].map((of) =>
    share(
      of,
      Array.from({ length: line.quantity }, () => 1),
    ),
  )
  const exact = sum(shares.flatMap((of) => of.slice(gone, gone + quantity)))
  return isLess(rest, exact) ? rest : exact
}

/** The GST in a part of something, so that the parts of all of it have all of its GST. */
export function gstWithin(net: Money, gst: Money, before: Money, amount: Money): Money {
  const upTo = (sumSoFar: Money) =>
    net.minor + gst.minor === 0 ? money(0) : (share(sumSoFar, [gst.minor, net.minor])[0] ?? money(0))
  return minus(upTo(plus(before, amount)), upTo(before))
}

const standing = <R extends { failedAt: Instant | null }>(refunds: R[]) =>
  refunds.filter(({ failedAt }) => failedAt === null)
const total = (rows: { amount: number }[]) => rows.reduce((all, { amount }) => all + amount, 0)

function standingLines({ refunds, refundLines }: Pick<Returnable, 'refunds' | 'refundLines'>) {
  const counting = new Set(standing(refunds).map(({ id }) => id))
  return refundLines.filter(({ refundId }) => counting.has(refundId))
}

type Wanted = { line: Line; quantity: number; places: string[] }

function wantedOf(order: Returnable, ask: ReturnAsk): Wanted[] {
  return order.lines.flatMap((line) => {
    const own = order.places.filter(({ lineId }) => lineId === line.id)
    const open = own.filter(({ id }) => !isPlaceBack(order, id)).map(({ id }) => id)
    const places = ask.isAll ? open.slice(0, unitsLeftOf(order, line)) : open.filter((id) => ask.places.includes(id))
    const quantity = own.length > 0 ? places.length : ask.isAll ? unitsLeftOf(order, line) : (ask.units[line.id] ?? 0)
    return quantity > 0 ? [{ line, quantity, places }] : []
  })
}

/** One row for each place, for it has a name and a right of its own. */
function backLines(order: Returnable, { line, quantity, places }: Wanted): BackLine[] {
  if (places.length === 0)
    return [{ lineId: line.id, quantity, amount: unitsCost(order, line, quantity), placeId: null }]
  return places.map((placeId, at) => ({ lineId: line.id, quantity: 1, amount: unitsCost(order, line, 1, at), placeId }))
}

type Exact = { lines: BackLine[]; shipping: Money; exact: Money; left: Money }

/** All that is left. Where some of it went back for nothing in particular, the lines bear the difference in proportion. */
function whole(order: Returnable, paymentId: string, { lines, shipping, exact, left }: Exact): Return {
  const gst = gstLeftOf(order, paymentId)
  if (!isLess(left, exact)) return { paymentId, lines, shipping, amount: left, gst }
  const parts = share(left, [...lines.map(({ amount }) => amount.minor), shipping.minor])
  const borne = lines
    .map((line, at) => ({ ...line, amount: parts[at] ?? money(0) }))
    .filter((line) => line.amount.minor > 0)
  return { paymentId, lines: borne, shipping: parts.at(-1) ?? money(0), amount: left, gst }
}

const gstLeftOf = ({ gst, refunds }: Returnable, paymentId: string) =>
  minus(
    gst,
    sum(
      standing(refunds)
        .filter((each) => each.paymentId === paymentId)
        .map((each) => money(each.gst)),
    ),
  )

type Sums = { paymentId: string; shipping: Money; amount: Money; left: Money }

function gstOf(order: Returnable, lines: BackLine[], { paymentId, shipping, amount, left }: Sums): Money {
  const gstLeft = gstLeftOf(order, paymentId)
  if (amount.minor === left.minor) return gstLeft
  const before = new Map<string, Money>()
  const ofLines = lines.map(({ lineId, amount: part }) => {
    const line = order.lines.find(({ id }) => id === lineId)
    const back = before.get(lineId) ?? money(total(standingLines(order).filter((each) => each.lineId === lineId)))
    before.set(lineId, plus(back, part))
    return line ? gstWithin(money(line.net), money(line.gst), back, part) : money(0)
  })
  const shippingBack = minus(plus(order.shipping, order.shippingGst), shippingLeftOf(order))
  const ofShipping = gstWithin(order.shipping, order.shippingGst, shippingBack, shipping)
  const free = minus(amount, plus(sum(lines.map((line) => line.amount)), shipping))
  const known = plus(sum(ofLines), ofShipping)
  const rest = minus(gstLeft, known)
  const leftForFree = minus(left, minus(amount, free))
  const ofFree =
    free.minor > 0 && rest.minor > 0
      ? (share(free, [rest.minor, Math.max(0, leftForFree.minor - rest.minor)])[0] ?? money(0))
      : money(0)
  const all = plus(known, ofFree)
  return isLess(gstLeft, all) ? gstLeft : all
}
