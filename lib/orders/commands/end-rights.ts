import type { Db } from '@/db/open'
import { enqueue } from '@/lib/jobs/commands'
import { attendeeJob } from '@/lib/jobs/rules'
import type { World } from '@/lib/world/world'
import { endEntitlements } from '../queries/facts'
import type { OrderView } from '../queries/orders'

type Ending = { ids: string[]; reason: 'refunded' | 'cancelled' }

/** Files, codes and places that an order gave end; who was to come on a place hears of it. */
export async function endRights(
  world: Pick<World, 'now' | 'newId'> & { db: Db },
  order: OrderView,
  { ids, reason }: Ending,
) {
  await endEntitlements(world.db, ids, world.now(), reason)
  for (const { id, naming } of order.places)
    if (order.entitlements.some((right) => right.placeId === id && ids.includes(right.id)))
      await enqueue(world, attendeeJob('attendee-place-ended', id, naming))
}
