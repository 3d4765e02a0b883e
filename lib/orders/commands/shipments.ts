import { transact } from '@/db/open'
import { permit } from '@/lib/accounts/rights'
import type { Visitor } from '@/lib/accounts/rules'
import { ok, type Result } from '@/lib/base/result'
import { enqueue } from '@/lib/jobs/commands'
import { mailJob } from '@/lib/jobs/rules'
import type { World } from '@/lib/world/world'
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
    const decision = decideShipment(await findOrder(tx, ask.order), ask.parts)
    if (!decision.ok) return decision

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
    await enqueue({ ...world, db: tx }, mailJob('shipment', shipment.id))
    return ok({ shipmentId: shipment.id })
  })
}
