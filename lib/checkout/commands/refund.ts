import { type Db, transact } from '@/db/open'
import { permit } from '@/lib/accounts/rights'
import type { Forbidden, Visitor } from '@/lib/accounts/rules'
import { isLess, type Money, minus, money, share, sum } from '@/lib/base/money'
import { ok, type Result, refuse } from '@/lib/base/result'
import { enqueue } from '@/lib/jobs/commands'
import { mailJob } from '@/lib/jobs/rules'
import { restand } from '@/lib/orders/commands/standing'
import {
  endEntitlements,
  findRefund,
  insertRefund,
  listOpenRefunds,
  saveRefundOutcome,
} from '@/lib/orders/queries/facts'
import { findOrder, type OrderView } from '@/lib/orders/queries/orders'
import { refundedOf, shippedOf } from '@/lib/orders/rules'
import { releaseLine } from '@/lib/stock/commands'
import type { RefundState } from '@/lib/world/payments'
import type { World } from '@/lib/world/world'

type Inside = Pick<World, 'now' | 'newId' | 'log'> & { db: Db }
export type RefundLine = { lineId: string; quantity: number; amount: Money }
export type RefundRefusal =
  | Forbidden
  | { kind: 'no-such-order' }
  | { kind: 'not-paid' }
  | { kind: 'nothing-to-refund' }
  | { kind: 'more-than-left'; left: Money }

/** Gives money back for whole lines, GST included; what those lines gave ends, and what they held is free again. */
export async function refundLines(
  world: World,
  { actor }: Visitor,
  ask: { orderId: string; lines: RefundLine[]; reason: string },
): Promise<Result<{ refundId: string }, RefundRefusal>> {
  const written = await transact(world.db, async (tx): Promise<Result<{ refundId: string }, RefundRefusal>> => {
    const staff = permit(actor, 'refund')
    if (!staff.ok) return staff
    const order = await findOrder(tx, ask.orderId)
    if (!order) return refuse({ kind: 'no-such-order' })
    const [payment] = order.payments
    if (!payment) return refuse({ kind: 'not-paid' })
    const amount = sum(ask.lines.map((line) => line.amount))
    const left = minus(money(payment.amount), refundedOf(order))
    const isOwed = ({ lineId, amount }: RefundLine) => amount.minor > 0 && order.lines.some(({ id }) => id === lineId)
    if (ask.lines.length === 0 || !ask.lines.every(isOwed)) return refuse({ kind: 'nothing-to-refund' })
    if (isLess(left, amount)) return refuse({ kind: 'more-than-left', left })

    const inside = { ...world, db: tx }
    const lines = ask.lines
    const refundId = await writeRefund(inside, {
      order,
      payment,
      amount,
      lines,
      reason: ask.reason,
      by: staff.value.userId,
    })
    // What has been sent does not come back into stock by a refund.
    const isSent = (lineId: string) =>
      order.parts.some((part) => part.lineId === lineId && shippedOf(order, part.id) > 0)
    for (const { lineId } of lines) if (!isSent(lineId)) await releaseLine(inside, { orderId: order.id, lineId })
    return ok({ refundId })
  })
  if (written.ok) await sendRefund(world, written.value.refundId)
  return written
}

type Facts = {
  order: OrderView
  payment: { id: string }
  amount: Money
  lines: RefundLine[]
  reason: string
  by: string
}

/** The intention, before any call: the row's id will be the key of the call. The sending is a job. */
export async function writeRefund({ db, newId, now }: Inside, facts: Facts): Promise<string> {
  const { order, payment, amount, lines, reason, by } = facts
  const id = newId()
  const [gst = money(0)] = share(amount, [order.gst.minor, order.total.minor - order.gst.minor])
  const row = {
    id,
    orderId: order.id,
    paymentId: payment.id,
    amount: amount.minor,
    gst: gst.minor,
    reason,
    by,
    at: now(),
  }
  const lineRows = lines.map((line) => ({
    id: newId(),
    refundId: id,
    lineId: line.lineId,
    quantity: line.quantity,
    amount: line.amount.minor,
  }))
  await insertRefund(db, row, lineRows)
  const lineIds = lines.map((line) => line.lineId)
  if (lineIds.length > 0) await endEntitlements(db, lineIds, now(), 'refunded')
  await enqueue({ db, newId, now }, { kind: 'refund', key: `refund:${id}`, payload: { refund: id } })
  await restand(db, order.id)
  return id
}

/** Tells Stripe. Harmless to repeat: the same key gives the same refund. */
export async function sendRefund(world: World, id: string): Promise<Result<null, { kind: 'payment-unavailable' }>> {
  const found = await findRefund(world.db, id)
  if (!found || found.refund.sentAt !== null || found.refund.failedAt !== null) return ok(null)
  const { refund, payment } = found
  const answer = await world.payments.refund(`refund-${id}`, payment.reference, refund.amount, refund.orderId)
  if (answer.ok) await recordRefund(world, id, answer.value)
  else if (answer.refusal.kind === 'payment-unavailable') return answer as Result<null, { kind: 'payment-unavailable' }>
  else await failRefund(world, id, answer.refusal.reason)
  return ok(null)
}

/** Stripe's word on a refund of ours, by answer or by webhook, once. */
export function recordRefund(world: World, id: string, state: RefundState): Promise<void> {
  return transact(world.db, async (tx) => {
    const found = await findRefund(tx, id)
    if (!found || state.status === 'pending') return
    if (state.status === 'failed') return failIn({ ...world, db: tx }, id, state.failure ?? 'unknown')
    const isNew = await saveRefundOutcome(tx, id, { reference: state.reference, sentAt: world.now() })
    const isTold = found.refund.reason === 'places-gone'
    if (isNew && !isTold) await enqueue({ ...world, db: tx }, mailJob('refund', id))
  })
}

const failRefund = (world: World, id: string, failure: string) =>
  transact(world.db, (tx) => failIn({ ...world, db: tx }, id, failure))

async function failIn(world: Inside, id: string, failure: string) {
  const isNew = await saveRefundOutcome(world.db, id, { failedAt: world.now(), failure })
  const alert = { reason: `Refund ${id} failed at Stripe: ${failure}` }
  const found = await findRefund(world.db, id)
  if (found) await restand(world.db, found.refund.orderId)
  if (isNew) await enqueue(world, mailJob('staff-alert', `refund-failed-${id}`, alert))
}

/** Refunds that nobody has heard of yet. */
export async function sendOpenRefunds(world: World) {
  for (const { id } of await listOpenRefunds(world.db)) await sendRefund(world, id)
}
