import type { Db } from '@/db/open'
import { orderPath } from '@/lib/orders/link'
import { insertPayment } from '@/lib/orders/queries/facts'
import { findOrderRow } from '@/lib/orders/queries/orders'
import type { World } from '@/lib/world/world'
import { type Attempt, endAttempt } from '../queries'
import { fulfil } from './fulfil'

type Inside = Pick<World, 'now' | 'newId' | 'log' | 'sign'> & { db: Db }

/** A code may leave nothing to pay. Stripe is not asked: the order is paid with nothing as soon as it is placed. */
export async function settleFree(world: Inside, attempt: Attempt): Promise<Attempt> {
  const order = await findOrderRow(world.db, attempt.orderId)
  if (!order) throw new Error(`order ${attempt.orderId} has gone`)
  const reference = `free-${order.id}`
  const paid = { orderId: order.id, amount: 0, currency: 'AUD' as const, at: world.now() }
  const payment = { ...paid, id: world.newId(), reference, session: reference }
  await insertPayment(world.db, payment)
  await endAttempt(world.db, attempt.id, world.now(), 'paid')
  await fulfil(world, { order, payments: 0, cancelledAt: null }, payment)
  return { ...attempt, url: orderPath(world, order) }
}
