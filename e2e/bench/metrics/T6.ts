import { settle } from '@/lib/checkout/commands/settle'
import { readersApart } from '../load/apart'
import { client, rateOfEach, type Sent } from '../load/readers'
import type { Metric } from '../metric'
import { makeMany, paidOrder } from '../orders'
import { BROTLI, PAGES } from '../pages'
import { openPayingShop } from '../paying'
import { openWorld } from '../world'

const ROUNDS = 3
const AT_ONCE = 64
const READING = { perSecond: 700, seconds: 0.7, connections: 50, headers: BROTLI }
/** More than are settled while the readers send. */
const ORDERS = { byItself: 600, byAnother: 1400 }

/** Readers of a page that is kept, in turn: nobody settles; the shop itself does, told by webhooks; another process on its database does. */
export const T6: Metric = {
  id: 'T6',
  title: `readers' slowest hundredth while orders are settled, ${AT_ONCE} at once ÷ without`,
  target: { op: '≤', value: 1.5, of: 'ratio' },
  whats: ['by the shop that they read', 'by another process on its database'],
  async *measure(ctx) {
    const shop = await openPayingShop(ctx)
    const beside = await openWorld(shop.database)
    const { read: post, end } = client(AT_ONCE)
    const tell = async (hook: Sent) => {
      const { status } = await post(`${shop.url}/api/stripe/webhook`, hook)
      if (status !== 200) throw new Error(`a webhook was answered ${status}`)
    }
    const settleHere = async (session: string) => {
      const settled = await settle(beside, session)
      if (!settled.ok || settled.value.status !== 'paid') throw new Error(`${session} was not settled`)
    }
    const read = async (work: () => Promise<unknown>) => {
      const { begun, found } = readersApart(ctx.root, { ...READING, url: shop.url + PAGES.product })
      await begun
      const [{ p99, failed }] = await Promise.all([found, work()])
      if (failed > 0) throw new Error(`${failed} readers were not answered`)
      return p99
    }
    const taken = { alone: [] as number[], byItself: [] as number[], byAnother: [] as number[] }
    try {
      // For warming up.
      await rateOfEach(await makeMany(AT_ONCE, shop.payOrder), AT_ONCE, tell)
      await rateOfEach(await makeMany(AT_ONCE, (n) => paidOrder(beside, n)), AT_ONCE, settleHere)
      for (let round = 0; round < ROUNDS && ctx.hasTime(8); round++) {
        const hooks = await makeMany(ORDERS.byItself, shop.payOrder)
        const sessions = await makeMany(ORDERS.byAnother, (n) => paidOrder(beside, n))
        taken.alone.push(await read(async () => {}))
        taken.byItself.push(await read(() => whileReadersSend(hooks, tell)))
        taken.byAnother.push(await read(() => whileReadersSend(sessions, settleHere)))
      }
    } finally {
      end()
      await beside.store.close()
      await shop.close()
    }
    const [unit, floor] = ['ms', taken.alone]
    const note = `webhooks over HTTP; ${READING.perSecond} read a second, when planned`
    yield { what: 'by the shop that they read', unit, floor, ours: taken.byItself, note }
    yield { what: 'by another process on its database', unit, floor, ours: taken.byAnother }
  },
}

/** If the orders come to an end before, nothing was measured. */
async function whileReadersSend<Order>(orders: Order[], work: (order: Order) => Promise<void>) {
  const end = performance.now() + READING.seconds * 1000
  await rateOfEach(orders, AT_ONCE, async (order) => {
    if (performance.now() < end) await work(order)
  })
  if (performance.now() < end) throw new Error(`${orders.length} orders were settled before the readers had read`)
}
