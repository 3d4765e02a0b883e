import { and, eq, exists, gte, inArray, lt, type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { orderStandings as standings, orderTerms as terms } from '@/db/schema/order-list'
import { orders } from '@/db/schema/orders'
import { addDays, type Day, HOME_ZONE, inZone } from '@/lib/base/time'
import { keyset, PAGE } from '@/lib/lists/keyset'
import { type Asked, asPage, type Page } from '@/lib/lists/rules'
import { foldTerm } from '../standing'

export type ListedOrder = Awaited<ReturnType<typeof read>>[number]

/** One page of all orders, by any of their filters; no question asked here grows with the number of orders. */
export async function listOrders(db: Db, asked: Asked, size = PAGE): Promise<Page<ListedOrder>> {
  const found = asked.filters.find ? await findBy(db, foldTerm(asked.filters.find), asked) : { isNone: false }
  if (found.isNone) return { rows: [], next: null, previous: null }
  const rows = await read(db, asked, size, found)
  return asPage(rows, asked, size, (row) => (asked.sort === 'total' ? row.total : row.placedAt))
}

type Found = { isNone: boolean; where?: SQL; term?: string }

/** That many orders may be looked at one by one. */
const FEW = 1000
/** Behind every letter. */
const LAST = '\u{10ffff}'
/** Most orders stand like this for ever, so walking them meets a rare term seldom. */
const USUAL = ['shipped', 'done']

/** Few are taken as they are; of many, the shortest way along an index is chosen. */
async function findBy(db: Db, term: string, { sort, filters }: Asked): Promise<Found> {
  const beginsSo = and(gte(terms.term, term), lt(terms.term, term + LAST))
  const begin = await db
    .select({ id: terms.orderId })
    .from(terms)
    .where(beginsSo)
    .limit(FEW + 1)
  const ids = [...new Set(begin.map(({ id }) => id))]
  if (begin.length <= FEW) return { isNone: ids.length === 0, where: inArray(standings.orderId, ids) }

  const same = await db
    .select({ id: terms.orderId })
    .from(terms)
    .where(eq(terms.term, term))
    .limit(FEW + 1)
  const isUsual = !filters.standing || USUAL.includes(filters.standing)
  if (same.length > FEW && sort === 'placed' && isUsual) return { isNone: false, term }
  const held = db
    .select({ one: sql`1` })
    .from(terms)
    .where(and(eq(terms.orderId, standings.orderId), beginsSo))
  return { isNone: false, where: exists(held) }
}

function read(db: Db, asked: Asked, size: number, { where, term }: Found) {
  const { standing, country, since, until } = asked.filters
  const isByTotal = asked.sort === 'total'
  const placed = term ? terms.placedAt : standings.placedAt
  const {
    where: further,
    orderBy,
    limit,
  } = keyset(asked, isByTotal ? standings.total : placed, term ? terms.orderId : standings.orderId, size)
  // The sign keeps the engine from leaving the index that the order of the list needs.
  const when = isByTotal ? sql`+${placed}` : sql`${placed}`
  const asking = db.select(COLUMNS).from(standings).innerJoin(orders, eq(orders.id, standings.orderId)).$dynamic()
  if (term) asking.innerJoin(terms, and(eq(terms.orderId, standings.orderId), eq(terms.term, term)))
  return asking
    .where(
      and(
        standing ? sql`${standings.standing} = ${standing}` : undefined,
        country ? eq(standings.country, country) : undefined,
        since ? gte(when, inZone(`${since as Day}T00:00`, HOME_ZONE)) : undefined,
        until ? lt(when, inZone(`${addDays(until as Day, 1)}T00:00`, HOME_ZONE)) : undefined,
        where,
        // So that the engine takes the index that is in the order of the list.
        further ?? sql`${isByTotal ? standings.total : placed} >= 0`,
      ),
    )
    .orderBy(...orderBy)
    .limit(limit)
}

const COLUMNS = {
  id: standings.orderId,
  number: orders.number,
  placedAt: standings.placedAt,
  name: orders.name,
  email: orders.email,
  organisation: orders.organisation,
  poNumber: orders.poNumber,
  country: standings.country,
  standing: standings.standing,
  net: orders.net,
  shipping: orders.shipping,
  gst: orders.gst,
  total: standings.total,
}
