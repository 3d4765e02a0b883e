import { type Db, openStore } from '@/db/open'
import { csvOf } from '@/lib/lists/csv'
import { type Asked, askedFor } from '@/lib/lists/rules'
import { ORDERS_LIST } from '@/lib/orders/list'
import { listOrders } from '@/lib/orders/queries/list'
import type { Context } from '../context'
import { skuOf } from '../data/catalogue'
import { prepare } from '../data/databases'
import { timed } from '../grown'
import type { Metric } from '../metric'

/** What staff ask for; the last page is the first one from the other end. */
const ASKED: Record<string, Record<string, string>> = {
  everything: {},
  'by total': { sort: 'total' },
  'to ship': { standing: 'to-ship' },
  'to ship in Australia, by total': { standing: 'to-ship', country: 'AU', sort: 'total' },
  'cancelled, of which there are none': { standing: 'cancelled' },
  'a number': { find: 'B0000700' },
  'an e-mail address': { find: 'buyer-77@example.com' },
  'a name that all have': { find: 'sample buyer' },
  'a SKU': { find: skuOf(5), standing: 'to-ship' },
}

const TIMES = 30

const countOf = ({ flags }: Context) => (flags.isBig ? 1e6 : 1e5)

/** Filling it is not measured: a million orders take minutes. */
export const manyOrders = (ctx: Context, n = countOf(ctx)) =>
  ctx.once(
    `orders ${n}`,
    async () => {
      const { file } = await prepare(ctx, `orders-${n}`, { products: 1000, nuggets: 0, dates: 0, orders: n })
      return openStore(`file:${file}`)
    },
    (opened) => opened.close(),
  )

export const G5: Metric = {
  id: 'G5',
  title: 'a page of the list of orders',
  target: { op: '≤', value: 10, of: 'ours' },
  whats: [
    ...Object.keys(ASKED).flatMap((what) => [`${what}, first`, `${what}, last`]),
    'memory that the file of all takes',
  ],
  async *measure(ctx) {
    const n = countOf(ctx)
    const { db } = await manyOrders(ctx)
    for (const [what, query] of Object.entries(ASKED))
      for (const end of ['first', 'last'] as const) {
        const usual = askedFor(ORDERS_LIST, query)
        const asked = end === 'first' ? usual : { ...usual, isDescending: !usual.isDescending }
        const { all } = await timed(TIMES, () => listOrders(db, asked))
        yield {
          what: `${what}, ${end}`,
          unit: 'ms',
          ours: all.map((time) => time / 1000),
          note: `of ${n.toLocaleString('en')}`,
        }
      }
    yield {
      what: 'memory that the file of all takes',
      unit: 'MB',
      ours: [await memoryOfFile(db)],
      target: { op: '≤', value: 64, of: 'ours' },
      note: 'at most above what was in use before',
    }
  },
}

async function memoryOfFile(db: Db): Promise<number> {
  const used = () => process.memoryUsage().heapUsed / 1e6
  const before = used()
  let most = 0
  for await (const part of csvOf([{ title: 'Order', value: (row: { number: string }) => row.number }], pagesOf(db)))
    if (part) most = Math.max(most, used() - before)
  return most
}

async function* pagesOf(db: Db) {
  let cursor: Asked['cursor'] = null
  do {
    const page = await listOrders(db, { ...askedFor(ORDERS_LIST, {}), cursor }, 500)
    yield page.rows
    cursor = page.next
  } while (cursor)
}
