import type { Db } from '@/db/open'
import { enqueue } from '@/lib/jobs/commands'
import { attendeeJob } from '@/lib/jobs/rules'
import type { World } from '@/lib/world/world'
import { endEntitlements } from '../queries/facts'
import type { OrderView } from '../queries/orders'
import { toWriteTo } from '../rules'

type Ending = { ids: string[]; reason: 'refunded' | 'cancelled' }

/** Files, codes and places that an order gave end; who was to come on a place hears of it. */
export async function endRights(
  world: Pick<World, 'now' | 'newId'> & { db: Db },
  order: OrderView,
  { ids, reason }: Ending,
) {
  await endEntitlements(world.db, ids, world.now(), reason)
  const isEnded = (place: { id: string }) =>
    order.entitlements.some((right) => right.placeId === place.id && ids.includes(right.id))
  for (const { id, naming } of toWriteTo(order.places.filter(isEnded)))
    await enqueue(world, attendeeJob('attendee-place-ended', id, naming))
}
