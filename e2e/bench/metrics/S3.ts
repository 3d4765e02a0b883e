import { readersApart } from '../load/apart'
import type { Latencies, Plan } from '../load/open-loop'
import { load } from '../load/wrk'
import type { Metric } from '../metric'
import { BROTLI, PAGES } from '../pages'
import { usualFront } from '../shop'

const ROUNDS = 3
/** What one Node process can send on time; a plan beyond it would measure the sender. */
const MOST_PER_SECOND = 2000

export const S3: Metric = {
  id: 'S3',
  title: 'slowest hundredth at half load (open loop)',
  target: { op: '≤', value: 4, of: 'ratio' },
  whats: ['÷ own median', '÷ nginx'],
  async *measure(ctx) {
    const { wrk } = ctx.tools
    if (!wrk) return
    const shop = await usualFront(ctx)
    const nginx = await ctx.once<{ url: string }>('nginx', async () => {
      throw new Error('S3 stands on the floor of S1')
    })
    const { perSecond: most } = await load(wrk, { url: shop.url + PAGES.product, seconds: 2, pids: [shop.pid] })
    const perSecond = Math.min(Math.round(most / 2), MOST_PER_SECOND)
    const plan = (base: string): Plan => ({
      url: base + PAGES.product,
      perSecond,
      seconds: 2,
      connections: 50,
      headers: BROTLI,
    })
    const [floor, ours] = [[] as Latencies[], [] as Latencies[]]
    for (let round = 0; round < ROUNDS && ctx.hasTime(6); round++) {
      floor.push(await readersApart(ctx.root, plan(nginx.url)).found)
      ours.push(await readersApart(ctx.root, plan(shop.url)).found)
    }
    const note = `${perSecond} a second, sent when planned; half of what a closed loop got, but never above ${MOST_PER_SECOND}, which is what the sender keeps up with`
    const p99 = (all: Latencies[]) => all.map((one) => one.p99)
    yield { what: '÷ own median', unit: 'ms', floor: ours.map(({ p50 }) => p50), ours: p99(ours), note }
    yield {
      what: '÷ nginx',
      unit: 'ms',
      floor: p99(floor),
      ours: p99(ours),
      target: { op: '≤', value: 3, of: 'ratio' },
    }
  },
}
