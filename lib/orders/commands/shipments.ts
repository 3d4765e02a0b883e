import { transact } from '@/db/open'
import { permit } from '@/lib/accounts/rights'
import type { Visitor } from '@/lib/accounts/rules'
import { recordAct } from '@/lib/audit/commands'
import { changesOf } from '@/lib/audit/rules'
import { ok, type Result, refuse } from '@/lib/base/result'
import { enqueue } from '@/lib/jobs/commands'
import { mailJob } from '@/lib/jobs/rules'
import type { World } from '@/lib/world/world'
import { onOrder } from '../names'
import { insertShipment } from '../queries/facts'
import { findOrder } from '../queries/orders'
import { decideShipment, type RecordShipment, type ShipmentRefusal } from '../rules'
import { restand } from './standing'

/** Some or all of the goods have left the house; the buyer is told what and how to follow it. */
export function recordShipment(
  world: World,
  { actor }: Visitor,
  ask: RecordShipment,
): Promise<Result<{ shipmentId: string }, ShipmentRefusal>> {
  return transact(world.db, async (tx) => {
    const staff = permit(actor, 'record-shipment')
    if (!staff.ok) return staff
    const order = await findOrder(tx, ask.order)
    const decision = decideShipment(order, ask.parts)
    if (!decision.ok || !order) return decision.ok ? refuse({ kind: 'no-such-order' }) : decision

    const shipment = {
      id: world.newId(),
      orderId: ask.order,
      carrier: ask.carrier,
      tracking: ask.tracking,
      by: staff.value.userId,
      at: world.now(),
    }
    const parts = decision.value.map((part) => ({ ...part, id: world.newId(), shipmentId: shipment.id }))
    await insertShipment(tx, shipment, parts)
    await restand(tx, ask.order)
    const titleOf = (partId: string) => order.parts.find((part) => part.id === partId)?.sku ?? ''
    const sent = decision.value.map((part) => `${part.quantity} × ${titleOf(part.partId)}`).join(', ')
    const changes = changesOf(null, { sent, carrier: ask.carrier, tracking: ask.tracking })
    await recordAct({ ...world, db: tx }, staff.value, { act: 'order.shipped', on: onOrder(order), changes })
    await enqueue({ ...world, db: tx }, mailJob('shipment', shipment.id))
    return ok({ shipmentId: shipment.id })
  })
}
