import { type Db, transact } from '@/db/open'
import { permit } from '@/lib/accounts/rights'
import type { Visitor } from '@/lib/accounts/rules'
import { recordAct } from '@/lib/audit/commands'
import { changesOf } from '@/lib/audit/rules'
import { format, type Money, money, share } from '@/lib/base/money'
import { ok, type Result, refuse } from '@/lib/base/result'
import { enqueue } from '@/lib/jobs/commands'
import { mailJob } from '@/lib/jobs/rules'
import { restand } from '@/lib/orders/commands/standing'
import { takeBack } from '@/lib/orders/commands/take-back'
import { onOrder } from '@/lib/orders/names'
import { findRefund, insertRefund, listOpenRefunds, saveRefundOutcome } from '@/lib/orders/queries/facts'
import { findOrder, type OrderView } from '@/lib/orders/queries/orders'
import { decideReturn, type Return } from '@/lib/orders/returns'
import type { RefundState } from '@/lib/world/payments'
import type { World } from '@/lib/world/world'
import { decideLines, type RefundLine, type RefundOrder, type RefundRefusal } from '../refunds'

type Inside = Pick<World, 'now' | 'newId' | 'log'> & { db: Db }

/** Gives money back by the order's own arithmetic: all of it, units of lines, places, the freight, or a sum. */
export async function refundOrder(world: World, { actor }: Visitor, ask: RefundOrder): Promise<Given> {
  const { order: orderId, reason, key } = ask
  const find = (order: OrderView): Result<Return, RefundRefusal> => {
    const found = decideReturn(order, ask)
    const isSeen = !found.ok || ask.expected === found.value.amount.minor
    return isSeen ? found : refuse({ kind: 'sum-changed', now: found.value.amount })
  }
  return giveBack(world, actor, { orderId, reason, key }, find)
}

export type LinesToRefund = {
  orderId: string
  lines: RefundLine[]
  reason: string
  /** Made before the asking, so that asking twice refunds once. */
  key?: string
}

/** Gives money back for lines by sums that the asker has worked out, GST included. */
export function refundLines(world: World, { actor }: Visitor, ask: LinesToRefund): Promise<Given> {
  return giveBack(world, actor, ask, (order) => decideLines(order, ask.lines))
}

type Given = Result<{ refundId: string }, RefundRefusal>
type Wish = { orderId: string; reason: string; key?: string }

/** What the lines gave ends, and what they held is free again. The same key gives back once. */
async function giveBack(
  world: World,
  actor: Visitor['actor'],
  { orderId, reason, key = world.newId() }: Wish,
  decide: (order: OrderView) => Result<Return, RefundRefusal>,
): Promise<Given> {
  const written = await transact(world.db, async (tx): Promise<Given> => {
    const staff = permit(actor, 'refund')
    if (!staff.ok) return staff
    const known = await findRefund(tx, key)
    if (known) return known.refund.orderId === orderId ? ok({ refundId: key }) : refuse({ kind: 'no-such-order' })
    const order = await findOrder(tx, orderId)
    if (!order) return refuse({ kind: 'no-such-order' })
    const decision = decide(order)
    if (!decision.ok) return decision

    const inside = { ...world, db: tx }
    const { paymentId, ...back } = decision.value
    await takeBack(inside, order, back.lines)
    await writeRefund(inside, { ...back, id: key, order, payment: { id: paymentId }, reason, by: staff.value.userId })
    const changes = changesOf(null, { amount: format(back.amount), reason })
    await recordAct(inside, staff.value, { act: 'order.refunded', on: onOrder(order), changes })
    return ok({ refundId: key })
  })
  if (written.ok) await sendRefund(world, written.value.refundId)
  return written
}

type Facts = {
  id?: string
  order: OrderView
  payment: { id: string }
  amount: Money
  /** Worked in proportion where it is not told. */
  gst?: Money
  shipping?: Money
  lines: RefundLine[]
  reason: string
  by: string
}

/** The intention, before any call: the row's id will be the key of the call. The sending is a job. */
export async function writeRefund({ db, newId, now }: Inside, facts: Facts): Promise<string> {
  const { order, payment, amount, lines, reason, by, id = newId(), shipping = money(0) } = facts
  const [inProportion = money(0)] = share(amount, [order.gst.minor, order.total.minor - order.gst.minor])
  const gst = facts.gst ?? inProportion
  const row = { id, orderId: order.id, paymentId: payment.id, reason, by, at: now() }
  const lineRows = lines.map(({ lineId, quantity, amount: part, placeId = null }) => ({
    ...{ id: newId(), refundId: id, lineId, quantity, placeId },
    amount: part.minor,
  }))
  await insertRefund(db, { ...row, amount: amount.minor, gst: gst.minor, shipping: shipping.minor }, lineRows)
  await enqueue({ db, newId, now }, { kind: 'refund', key: `refund:${id}`, payload: { refund: id } })
  await restand(db, order.id)
  return id
}

/** Tells Stripe. Harmless to repeat: the same key gives the same refund. */
export async function sendRefund(world: World, id: string): Promise<Result<null, { kind: 'payment-unavailable' }>> {
  const found = await findRefund(world.db, id)
  if (!found || found.refund.sentAt !== null || found.refund.failedAt !== null) return ok(null)
  const { refund, payment } = found
  // What came by bank goes back by bank: staff do it and say so.
  if (payment.method === 'bank') return ok(null)
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
