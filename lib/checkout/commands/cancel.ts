import { transact } from '@/db/open'
import { permit } from '@/lib/accounts/rights'
import type { Visitor } from '@/lib/accounts/rules'
import { recordAct } from '@/lib/audit/commands'
import { changesOf } from '@/lib/audit/rules'
import { ok, type Result, refuse } from '@/lib/base/result'
import { enqueue } from '@/lib/jobs/commands'
import { mailJob } from '@/lib/jobs/rules'
import { endRights } from '@/lib/orders/commands/end-rights'
import { restand } from '@/lib/orders/commands/standing'
import { onOrder } from '@/lib/orders/names'
import { insertCancellation } from '@/lib/orders/queries/facts'
import { findOrder } from '@/lib/orders/queries/orders'
import { partsToShip } from '@/lib/orders/rules'
import { release } from '@/lib/stock/commands'
import type { World } from '@/lib/world/world'
import type { CancelOrder, CancelRefusal } from '../care'
import { findAttemptOfOrder } from '../queries'
import { saveTransferEnd } from '../queries/transfers'
import { endPayment } from './settle'

/**
 * Nobody fulfils it any more. What was not paid is ended at Stripe first; what was paid goes back only when somebody
 * refunds it, for that is a decision of its own.
 */
export async function cancelOrder(
  world: World,
  { actor }: Visitor,
  { order: id, reason }: CancelOrder,
): Promise<Result<{ orderId: string; isPaid: boolean }, CancelRefusal>> {
  const staff = permit(actor, 'change-orders')
  if (!staff.ok) return staff
  const attempt = await findAttemptOfOrder(world.db, id)
  const isOpen = attempt !== undefined && attempt.endedAt === null
  const ended = isOpen ? await endPayment(world, attempt) : undefined
  if (ended && !ended.ok) return ended
  if (ended?.ok && ended.value !== 'unpaid') return refuse({ kind: 'paid-meanwhile' })

  return transact(world.db, async (tx) => {
    const order = await findOrder(tx, id)
    if (!order) return refuse({ kind: 'no-such-order' })
    if (order.cancellation) return refuse({ kind: 'cancelled-before' })
    const goods = partsToShip(order)
    const isSent = goods.length > 0 && goods.every((part) => part.shipped >= part.quantity)
    if (isSent && order.places.length === 0) return refuse({ kind: 'all-sent' })

    const inside = { ...world, db: tx }
    await insertCancellation(tx, { orderId: id, reason: 'by-staff', by: staff.value.userId, at: world.now() })
    await saveTransferEnd(tx, id, world.now(), 'cancelled')
    // What has left the house does not come back into stock by being cancelled.
    if (goods.every((part) => part.shipped === 0)) await release(inside, id, 'cancelled')
    const rights = order.entitlements.filter((right) => right.endedAt === null).map((right) => right.id)
    await endRights(inside, order, { ids: rights, reason: 'cancelled' })
    await restand(tx, id)
    // Nobody counts on an order whose card payment was never made.
    if (order.payments.length > 0 || order.transfer?.endedAt === null)
      await enqueue(inside, mailJob('order-cancelled', id))
    const changes = changesOf(null, { reason })
    await recordAct(inside, staff.value, { act: 'order.cancelled', on: onOrder(order), changes })
    return ok({ orderId: id, isPaid: order.payments.length > 0 })
  })
}
