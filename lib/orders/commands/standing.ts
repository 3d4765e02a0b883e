import { type Db, transact } from '@/db/open'
import type { World } from '@/lib/world/world'
import { findOrder, findOrderRow } from '../queries/orders'
import { insertStanding, listOrdersWithoutStanding, saveStanding } from '../queries/standings'
import { standingOf } from '../standing'

/** Works out anew how an order stands; part of the transaction in which something happened to it. */
export async function restand(db: Db, orderId: string) {
  const order = await findOrder(db, orderId)
  if (order) await saveStanding(db, orderId, standingOf(order))
}

const AT_ONCE = 100

/** Gives a standing to orders from before there were any; a shop that has them all has nothing to do. */
export async function standAll({ db }: Pick<World, 'db'>) {
  for (;;) {
    const ids = await listOrdersWithoutStanding(db, AT_ONCE)
    await transact(db, async (tx) => {
      for (const id of ids) await standNewly(tx, id)
    })
    if (ids.length < AT_ONCE) return
  }
}

async function standNewly(tx: Db, id: string) {
  const [order, row] = [await findOrder(tx, id), await findOrderRow(tx, id)]
  if (order && row) await insertStanding(tx, { order: row, lines: order.lines, parts: order.parts }, standingOf(order))
}
