import { asc, count, gt, inArray } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { orderDeliveries } from '@/db/schema/order-care'
import { orderStandings } from '@/db/schema/order-list'
import type { Instant } from '@/lib/base/time'
import { partsToShip } from '../rules'
import { listWithFacts } from './facts-of-many'

export type ToPack = Awaited<ReturnType<typeof listToPack>>[number]

/** Paid orders of which something has still to leave the house, the longest paid first. */
export async function listToPack(db: Db, most: number) {
  const owed = await db
    .select({ id: orderStandings.orderId })
    .from(orderStandings)
    .where(gt(orderStandings.owedSince, 0 as Instant))
    .orderBy(asc(orderStandings.owedSince), asc(orderStandings.orderId))
    .limit(most)
  return findToPack(
    db,
    owed.map(({ id }) => id),
  )
}

/** These, as far as they still wait, in their order. */
export async function findToPack(db: Db, ids: string[]) {
  const found = await listWithFacts(db, ids)
  const moved =
    ids.length === 0
      ? []
      : await db
          .select()
          .from(orderDeliveries)
          .where(inArray(orderDeliveries.orderId, ids))
          .orderBy(asc(orderDeliveries.at))
  return ids.flatMap((id) => {
    const order = found.find((each) => each.id === id)
    if (!order || order.cancellation || order.payments.length === 0) return []
    const parts = partsToShip(order).filter((part) => part.shipped < part.quantity)
    const delivery = moved.filter((each) => each.orderId === id).at(-1)?.delivery ?? order.delivery
    return parts.length === 0
      ? []
      : [
          {
            id,
            number: order.number,
            paidAt: order.payments[0]?.at ?? order.placedAt,
            delivery,
            service: order.service,
            parts,
          },
        ]
  })
}

/** Up to `most`: enough for a number that somebody looks at. */
export async function countToPack(db: Db, most: number): Promise<number> {
  const some = db
    .select({ id: orderStandings.orderId })
    .from(orderStandings)
    .where(gt(orderStandings.owedSince, 0 as Instant))
    .limit(most)
    .as('some')
  const [row] = await db.select({ n: count() }).from(some)
  return row?.n ?? 0
}
