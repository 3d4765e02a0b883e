import { currentVisitor } from '@/app/_server/visitor'
import { requestWorld } from '@/app/_server/world'
import { mayOpen } from '@/lib/orders/link'
import { findOrderByNumber, type OrderView } from '@/lib/orders/queries/orders'

/** A wrong key looks like an order that never was. */
export async function openOrder(number: string, key: string | string[] | undefined): Promise<OrderView | undefined> {
  const world = await requestWorld()
  const order = await findOrderByNumber(world.db, number)
  if (!order) return undefined
  return mayOpen(world, await currentVisitor(), order, typeof key === 'string' ? key : '') ? order : undefined
}
