import { inArray } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { orderStandings } from '@/db/schema/order-list'
import { standingOf } from '../standing'
import { listOrderIds, listWithFacts } from './facts-of-many'

const AT_ONCE = 500

/** Orders that the list shows otherwise than their facts say, in words. */
export async function listWrongStandings(db: Db): Promise<string[]> {
  const wrong: string[] = []
  for (
    let ids = await listOrderIds(db, '', AT_ONCE);
    ids.length > 0;
    ids = await listOrderIds(db, ids.at(-1) ?? '', AT_ONCE)
  ) {
    const shown = await db.select().from(orderStandings).where(inArray(orderStandings.orderId, ids))
    const byId = new Map(shown.map((row) => [row.orderId, row]))
    for (const order of await listWithFacts(db, ids)) {
      const { standing, owedSince } = standingOf(order)
      const listed = byId.get(order.id)
      // One without any is from before the list; the round that stands all is on its way.
      if (listed && (listed.standing !== standing || listed.owedSince !== owedSince))
        wrong.push(`order ${order.number} is listed as ${listed.standing} and is ${standing}`)
    }
  }
  return wrong
}
