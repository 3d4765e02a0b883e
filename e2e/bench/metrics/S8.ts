import { slugOf } from '../data/catalogue'
import { usualShop } from '../data/databases'
import { bareApp, startBareNext } from '../floor/next-app'
import { readEach } from '../load/readers'
import type { Metric } from '../metric'
import { ports } from '../ports'
import { residentOf } from '../processes'
import { startShop } from '../shop'

const FEW = 1000
const MANY = { usual: 4000, full: 100_000 }

export const S8: Metric = {
  id: 'S8',
  title: 'memory',
  target: null,
  whats: ['÷ bare next start', 'after many addresses ÷ after a thousand'],
  async *measure(ctx) {
    const { folder } = await usualShop(ctx)
    const shop = await startShop(ctx, { folder, port: ports.second })
    const bare = await startBareNext(await bareApp(ctx))
    const ask = (from: number, to: number) =>
      readEach(
        Array.from({ length: to - from }, (_, n) => `${shop.url}${addressOf(from + n)}`),
        8,
      )
    try {
      await readEach(
        Array.from({ length: FEW }, (_, n) => `${bare.url}/made/${slugOf(n)}`),
        8,
      )
      await ask(0, FEW)
      const after = residentOf(shop.pid) / 1e6
      const floor = [residentOf(bare.pid) / 1e6]
      yield {
        what: '÷ bare next start',
        unit: 'MB',
        floor,
        ours: [after],
        target: { op: '≤', value: 1.5, of: 'ratio' },
      }
      const wanted = ctx.flags.isFull ? MANY.full : MANY.usual
      let asked = FEW
      for (; asked < wanted && ctx.hasTime(12); asked += 500) await ask(asked, asked + 500)
      const note = `after ${asked} addresses${asked < MANY.full ? '; --full asks for a hundred thousand' : ''}`
      const ours = [residentOf(shop.pid) / 1e6]
      yield {
        what: 'after many addresses ÷ after a thousand',
        unit: 'MB',
        floor: [after],
        ours,
        target: { op: '≤', value: 1.1, of: 'ratio' },
        note,
      }
    } finally {
      await Promise.all([shop.stop(), bare.stop()])
    }
  },
}

/** There are 10,000 works; beyond them the pages of the list take their turn, each under an address of its own. */
const addressOf = (n: number) =>
  n < 10_000 ? `/shop/${slugOf(n)}` : `/nuggets/told-${String(n % 2000).padStart(7, '0')}?page=${n}`
