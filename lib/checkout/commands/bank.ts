import { isTaken, transact } from '@/db/open'
import { permit } from '@/lib/accounts/rights'
import type { Visitor } from '@/lib/accounts/rules'
import { recordAct } from '@/lib/audit/commands'
import { changesOf } from '@/lib/audit/rules'
import { ok, type Result, refuse } from '@/lib/base/result'
import { enqueue } from '@/lib/jobs/commands'
import { mailJob } from '@/lib/jobs/rules'
import { onOrder } from '@/lib/orders/names'
import { findRefund, insertPayment, saveRefundOutcome } from '@/lib/orders/queries/facts'
import { findOrder, findOrderRow } from '@/lib/orders/queries/orders'
import { isAllThere } from '@/lib/stock/commands'
import type { World } from '@/lib/world/world'
import type { BankRefundRefusal, BankRefusal, RecordBankPayment, RecordBankRefund } from '../care'
import { findAttemptOfOrder } from '../queries'
import { saveTransferEnd } from '../queries/transfers'
import { fulfil } from './fulfil'
import { endPayment } from './settle'

/** Money that came by bank: the payment page is closed first, so that nobody pays twice; then all is as after any payment. */
export async function recordBankPayment(
  world: World,
  { actor }: Visitor,
  { order: id, reference }: RecordBankPayment,
): Promise<Result<{ orderId: string }, BankRefusal>> {
  const staff = permit(actor, 'record-payment')
  if (!staff.ok) return staff
  const attempt = await findAttemptOfOrder(world.db, id)
  const ended = attempt && attempt.endedAt === null ? await endPayment(world, attempt) : undefined
  if (ended && !ended.ok) return ended
  if (ended?.ok && ended.value !== 'unpaid') return refuse({ kind: 'paid-before' })

  return transact(world.db, async (tx): Promise<Result<{ orderId: string }, BankRefusal>> => {
    const [row, order] = [await findOrderRow(tx, id), await findOrder(tx, id)]
    if (!row || !order) return refuse({ kind: 'no-such-order' })
    if (order.payments.length > 0) return refuse({ kind: 'paid-before' })
    if (order.cancellation) return refuse({ kind: 'cancelled-before' })
    const inside = { ...world, db: tx }
    // A transfer cannot be sent back by a machine, so it is not taken for what has gone meanwhile.
    if (!(await isAllThere(inside, id))) return refuse({ kind: 'gone' })
    const payment = {
      ...{ id: world.newId(), orderId: id, reference: `bank:${reference}`, session: '', amount: row.total },
      ...{ currency: row.currency, at: world.now(), method: 'bank' as const },
    }
    if (!(await insertPayment(tx, payment))) return refuse({ kind: 'reference-taken' })
    await saveTransferEnd(tx, id, world.now(), 'paid')
    await fulfil(inside, { order: row, payments: 0, cancelledAt: null }, payment)
    const changes = changesOf(null, { amount: row.total, reference })
    await recordAct(inside, staff.value, { act: 'order.paid-by-bank', on: onOrder(order), changes })
    return ok({ orderId: id })
  })
}

/** Staff have sent a refund by bank; the buyer is told. */
export async function recordBankRefund(
  world: World,
  { actor }: Visitor,
  { refund: id, reference }: RecordBankRefund,
): Promise<Result<{ orderId: string }, BankRefundRefusal>> {
  const recorded = transact(world.db, async (tx): Promise<Result<{ orderId: string }, BankRefundRefusal>> => {
    const staff = permit(actor, 'refund')
    if (!staff.ok) return staff
    const found = await findRefund(tx, id)
    const order = found && (await findOrder(tx, found.refund.orderId))
    if (!order || found.payment.method !== 'bank') return refuse({ kind: 'no-such-refund' })
    const inside = { ...world, db: tx }
    if (await saveRefundOutcome(tx, id, { reference: `bank:${reference}`, sentAt: world.now() })) {
      await enqueue(inside, mailJob('refund', id))
      const changes = changesOf(null, { refund: id, reference })
      await recordAct(inside, staff.value, { act: 'order.refund-sent-by-bank', on: onOrder(order), changes })
    }
    return ok({ orderId: order.id })
  })
  return recorded.catch((error: unknown) => {
    if (isTaken(error)) return refuse({ kind: 'reference-taken' })
    throw error
  })
}
