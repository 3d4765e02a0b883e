import { count, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { placeholders, prepared } from '@/db/prepared'
import { orderStandings, orderTerms, type Standing } from '@/db/schema/order-list'
import { type orderLines, type orderParts, orders } from '@/db/schema/orders'
import { countryOf, type Stands, termsOf } from '../standing'

type Written = {
  order: typeof orders.$inferInsert
  lines: Pick<typeof orderLines.$inferInsert, 'sku'>[]
  parts: Pick<typeof orderParts.$inferInsert, 'sku'>[]
}

/** What lets a list find the order; it stands beside each order from its first moment. */
export async function insertStanding(db: Db, { order, lines, parts }: Written, { standing, owedSince }: Stands) {
  const { id: orderId, placedAt, total } = order
  const country = countryOf({ delivery: order.delivery ?? null, billingCountry: order.billingCountry })
  await addStanding(db, { orderId, placedAt, total, country, standing, owedSince })
  const terms = termsOf(order, [...lines, ...parts])
  await db.insert(orderTerms).values(terms.map((term) => ({ term, placedAt, orderId })))
}

const addStanding = prepared((db) => db.insert(orderStandings).values(placeholders(orderStandings)))

export async function saveStanding(db: Db, orderId: string, { standing, owedSince }: Stands) {
  await changeStanding(db, { orderId, standing, owedSince })
}

const changeStanding = prepared((db) =>
  db
    .update(orderStandings)
    .set({ standing: sql`${sql.placeholder('standing')}`, owedSince: sql`${sql.placeholder('owedSince')}` })
    .where(eq(orderStandings.orderId, sql.placeholder('orderId'))),
)

/** Orders of a database that is older than this list. */
export async function listOrdersWithoutStanding(db: Db, most: number): Promise<string[]> {
  const rows = await db
    .select({ id: orders.id })
    .from(orders)
    .leftJoin(orderStandings, eq(orderStandings.orderId, orders.id))
    .where(isNull(orderStandings.orderId))
    .limit(most)
  return rows.map(({ id }) => id)
}

/** How many paid orders have something left to send. */
export const countToShip = (db: Db) => countStanding(db, ['to-ship', 'part-shipped'])

/** How many orders wait for a bank transfer. */
export const countAwaitedTransfers = (db: Db) => countStanding(db, ['waiting-for-transfer'])

async function countStanding(db: Db, standings: Standing[]): Promise<number> {
  const [row] = await db.select({ n: count() }).from(orderStandings).where(inArray(orderStandings.standing, standings))
  return row?.n ?? 0
}
