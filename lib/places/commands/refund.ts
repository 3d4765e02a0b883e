import { transact } from '@/db/open'
import { permit } from '@/lib/accounts/rights'
import type { Visitor } from '@/lib/accounts/rules'
import { recordAct } from '@/lib/audit/commands'
import { changesOf } from '@/lib/audit/rules'
import { format } from '@/lib/base/money'
import { ok, type Result, refuse } from '@/lib/base/result'
import { sendRefund, writeRefund } from '@/lib/checkout/commands/refund'
import { decideLines } from '@/lib/checkout/refunds'
import { findDateRow } from '@/lib/courses/queries/staff-dates'
import { takeBack } from '@/lib/orders/commands/take-back'
import { onOrder } from '@/lib/orders/names'
import { findOrder } from '@/lib/orders/queries/orders'
import type { World } from '@/lib/world/world'
import { listBookings } from '../queries'
import { proposeRefund, type RefundPlaces, type RefundPlacesRefusal } from '../rules'

type Answer = Result<{ refunds: string[] }, RefundPlacesRefusal>

/**
 * Gives back what the places on a cancelled date cost: of one order, or of every order that is still owed something.
 * Each order is a transaction of its own that works the sum anew, so a second press, or one after a crash, does what is left.
 */
export async function refundPlaces(world: World, visitor: Visitor, { date, order }: RefundPlaces): Promise<Answer> {
  const staff = permit(visitor.actor, 'refund')
  if (!staff.ok) return staff
  const stored = await findDateRow(world.db, date)
  if (!stored || stored.cancelledAt === null) return refuse({ kind: 'not-cancelled' })
  const written: string[] = []
  for (const booking of await listBookings(world.db, date, order ?? undefined)) {
    const refundId = await writeOwed(world, visitor, date, booking.id)
    if (refundId) written.push(refundId)
  }
  if (written.length === 0) return refuse({ kind: 'nothing-owed' })
  // One is sent while its person waits; of many, the worker sends each, and knows where it stopped.
  const [only] = written
  if (only && written.length === 1) await sendRefund(world, only)
  return ok({ refunds: written })
}

/** The intention to pay one order back, or undefined where nothing is owed any more. */
function writeOwed(world: World, { actor }: Visitor, date: string, orderId: string): Promise<string | undefined> {
  return transact(world.db, async (tx) => {
    const staff = permit(actor, 'refund')
    const [booking] = await listBookings(tx, date, orderId)
    const order = await findOrder(tx, orderId)
    if (!staff.ok || !booking || !order) return undefined
    const { lines } = proposeRefund(booking)
    const decision = decideLines(order, lines)
    if (!decision.ok) return undefined

    const inside = { ...world, db: tx }
    const { paymentId, ...back } = decision.value
    const [by, reason] = [staff.value.userId, 'date-cancelled']
    await takeBack(inside, order, back.lines)
    const refundId = await writeRefund(inside, { ...back, order, payment: { id: paymentId }, reason, by })
    const changes = changesOf(null, { amount: format(back.amount), reason })
    await recordAct(inside, staff.value, { act: 'order.refunded', on: onOrder(order), changes })
    return refundId
  })
}
