import * as z from 'zod'
import type { Forbidden } from '@/lib/accounts/rules'
import { isLess, type Money, money, sum } from '@/lib/base/money'
import { ok, type Result, refuse } from '@/lib/base/result'
import { maybeDollars, words } from '@/lib/base/typed'
import { gstWithin, leftOf, type Return, type Returnable, type ReturnRefusal } from '@/lib/orders/returns'

/** `placeId`: whose place it was; without it a line of places goes back with all of them. */
export type RefundLine = { lineId: string; quantity: number; amount: Money; placeId?: string | null }

export type RefundRefusal = Forbidden | ReturnRefusal | { kind: 'no-such-order' } | { kind: 'sum-changed'; now: Money }

/** Lines of the order, each with something to give, and together no more than is left. */
export function decideLines(order: Returnable, lines: RefundLine[]): Result<Return, RefundRefusal> {
  const payment = order.payments.find((each) => leftOf(order, each.id).minor > 0) ?? order.payments[0]
  if (!payment) return refuse({ kind: 'not-paid' })
  const isOwed = ({ lineId, amount }: RefundLine) => amount.minor > 0 && order.lines.some(({ id }) => id === lineId)
  if (lines.length === 0 || !lines.every(isOwed)) return refuse({ kind: 'nothing-to-refund' })
  const amount = sum(lines.map((line) => line.amount))
  const left = leftOf(order, payment.id)
  if (isLess(left, amount)) return refuse({ kind: 'more-than-left', left })
  const named = lines.map((line) => ({ placeId: null, ...line }))
  return ok({ paymentId: payment.id, lines: named, shipping: money(0), amount, gst: gstOfLines(order, named) })
}

function gstOfLines(order: Returnable, lines: RefundLine[]): Money {
  return sum(
    lines.map(({ lineId, amount }) => {
      const line = order.lines.find(({ id }) => id === lineId)
      const before = money(
        order.refundLines.filter((back) => back.lineId === lineId).reduce((all, back) => all + back.amount, 0),
      )
      return line ? gstWithin(money(line.net), money(line.gst), before, amount) : money(0)
    }),
  )
}

const id = z.string().regex(/^[\w-]{1,40}$/)
const UNITS = /^units:([\w-]{1,40})$/
const PLACE = /^place:([\w-]{1,40})$/
export const unitsField = (lineId: string) => `units:${lineId}`
export const placeField = (placeId: string) => `place:${placeId}`

/** What a form or an address says of a refund; numbers that are none count as nothing. */
export const ReturnForm = z
  .object({
    all: z.string().optional(),
    shipping: z.string().optional(),
    amount: maybeDollars('Please give a sum such as 12.50.'),
  })
  .catchall(z.unknown())
  .transform(({ all, shipping, amount, ...rest }) => ({
    isAll: all === 'yes',
    isShipping: shipping === 'yes',
    amount,
    units: Object.fromEntries(
      Object.entries(rest).flatMap(([name, value]) => {
        const [, lineId] = UNITS.exec(name) ?? []
        return lineId && /^\d{1,3}$/.test(String(value)) ? [[lineId, Number(value)]] : []
      }),
    ),
    places: Object.keys(rest).flatMap((name) => PLACE.exec(name)?.[1] ?? []),
  }))

/** `expected` is the sum that was shown before the button was pressed. */
export const RefundOrder = z
  .looseObject({
    order: id,
    key: id,
    expected: z.coerce.number().int().min(1),
    reason: words(200, 'Please say why, for the buyer and for the books.'),
  })
  .transform((typed, context) => {
    const { order, key, expected, reason } = typed
    const form = ReturnForm.safeParse(typed)
    if (form.success) return { ...form.data, order, key, expected, reason }
    context.addIssue({ code: 'custom', path: ['amount'], message: 'Please give a sum such as 12.50.' })
    return z.NEVER
  })
export type RefundOrder = z.infer<typeof RefundOrder>
