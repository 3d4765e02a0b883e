import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { transact } from '@/db/open'
import { cartLines, carts } from '@/db/schema/cart'
import { STATEMENTS } from '@/db/statements'
import type { Instant } from '@/lib/base/time'
import { listCartLines } from '@/lib/cart/queries'
import { skuOf } from '../data/catalogue'
import { timed } from '../grown'
import type { Metric } from '../metric'
import { exponent } from '../statistics'
import { worldApart } from '../world'

/** A cart holds at most 90 lines; beyond that only the rows could be there. */
const LINES = [1, 10, 90]

export const G8: Metric = {
  id: 'G8',
  title: 'a cart of k lines',
  target: null,
  whats: ['statements at 90 ÷ at 1', 'growth exponent of the time'],
  async *measure(ctx) {
    const world = await worldApart(ctx)
    const [counts, points] = [[] as number[], [] as { n: number; t: number }[]]
    for (const lines of LINES) {
      const cartId = `bench-cart-${lines}`
      const at = Date.now() as Instant
      await transact(world.db, async (tx) => {
        await tx.insert(carts).values({ id: cartId, createdAt: at, touchedAt: at })
        await tx.insert(cartLines).values(
          Array.from({ length: lines }, (_, n) => ({
            id: `${cartId}-${n}`,
            cartId,
            variantId: skuOf(n),
            quantity: 1,
            seenPrice: 100,
            addedAt: at,
          })),
        )
      })
      const read = () => listCartLines(world.db, cartId)
      counts.push(await statementsOf(read))
      points.push({ n: lines, t: (await timed(60, read)).middle })
    }
    const [first = 1, last = 1] = [counts[0], counts.at(-1)]
    yield {
      what: 'statements at 90 ÷ at 1',
      unit: '',
      floor: [first],
      ours: [last],
      target: { op: '≤', value: 2, of: 'ratio' },
    }
    const note = points.map(({ n, t }) => `${Math.round(t)} µs at ${n}`).join(', ')
    yield {
      what: 'growth exponent of the time',
      unit: '',
      ours: [exponent(points)],
      target: { op: '≤', value: 1, of: 'ours' },
      note,
    }
  },
}

export async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  let count = 0
  const listen = () => {
    count += 1
  }
  subscribe(STATEMENTS, listen)
  await work()
  unsubscribe(STATEMENTS, listen)
  return count
}
