import { bareNext } from '../floor/next-app'
import { client, rateOfEach, type Sent } from '../load/readers'
import type { Metric } from '../metric'
import { makeMany } from '../orders'
import { openPayingShop } from '../paying'

const PAIRS = 4
const ORDERS = 128
const AT_ONCE = 64

/** Each tells of an order of its own that was paid; the shop asks the stand-in of Stripe, settles the order and answers. */
export const T2h: Metric = {
  id: 'T2h',
  title: `signed webhooks answered, ${AT_ONCE} at once ÷ a bare Next route handler`,
  target: { op: '≥', value: 0.5, of: 'ratio' },
  async *measure(ctx) {
    const next = await bareNext(ctx)
    const shop = await openPayingShop(ctx)
    const rate = async (url: string, hooks: Sent[]) => {
      // Connections of its own: those of the round before have been closed while its orders were placed.
      const { read, end } = client(AT_ONCE)
      const perSecond = await rateOfEach(hooks, AT_ONCE, async (hook) => {
        const { status, text } = await read(url, hook)
        if (status !== 200) throw new Error(`${url} answered ${status}: ${text.slice(0, 100)}`)
      })
      end()
      return perSecond
    }
    const [floor, ours] = [[] as number[], [] as number[]]
    try {
      for (let pair = 0; pair <= PAIRS && ctx.hasTime(3); pair++) {
        const hooks = await makeMany(ORDERS, (n) => shop.payOrder(pair * ORDERS + n))
        const before = await shop.countPaid()
        const bare = await rate(`${next.url}/heard`, hooks)
        const settled = await rate(`${shop.url}/api/stripe/webhook`, hooks)
        const paid = (await shop.countPaid()) - before
        if (paid !== ORDERS) throw new Error(`of ${ORDERS} orders ${paid} were settled`)
        // The first is for warming up.
        if (pair === 0) continue
        floor.push(bare)
        ours.push(settled)
      }
    } finally {
      await shop.close()
    }
    const note = 'Stripe itself sends and answers 25 a second; its stand-in works in the process of the bench'
    yield { unit: '/s', floor, ours, note }
  },
}
