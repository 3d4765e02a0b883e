import type { Context } from '../context'
import { startNginx } from '../floor/nginx'
import { type Load, load } from '../load/wrk'
import type { Metric } from '../metric'
import { PAGE_NAMES, PAGES, type PageName, settledPage } from '../pages'
import { usualFront } from '../shop'

const PAIRS = 5
const SECONDS = 2

type Beside = Record<PageName, { floor: Load[]; ours: Load[] }>

/** The same bytes and headers from nginx and from the shop, in turn. */
const takeTurns = (ctx: Context): Promise<Beside> =>
  ctx.once('S1', async () => {
    const { wrk } = ctx.tools
    if (!wrk) throw new Error('wrk is not installed')
    const shop = await usualFront(ctx)
    const answers = await Promise.all(PAGE_NAMES.map((name) => settledPage(shop.url + PAGES[name])))
    const served = PAGE_NAMES.map((name, at) => ({
      path: PAGES[name],
      answer: answers[at] as NonNullable<(typeof answers)[0]>,
    }))
    const nginx = await ctx.once(
      'nginx',
      () => startNginx(ctx, served),
      (it) => it.stop(),
    )
    const beside = Object.fromEntries(PAGE_NAMES.map((name) => [name, { floor: [], ours: [] }])) as unknown as Beside
    await load(wrk, { url: shop.url + PAGES.product, seconds: 2, pids: [shop.pid] })
    for (let pair = 0; pair < PAIRS; pair++)
      for (const name of PAGE_NAMES) {
        if (!ctx.hasTime(2 * SECONDS + 1)) return beside
        const url = (base: string) => base + PAGES[name]
        beside[name].floor.push(await load(wrk, { url: url(nginx.url), seconds: SECONDS, pids: [nginx.worker] }))
        beside[name].ours.push(await load(wrk, { url: url(shop.url), seconds: SECONDS, pids: [shop.pid] }))
      }
    return beside
  })

export const S1: Metric = {
  id: 'S1',
  title: 'answers per second ÷ nginx with the same bytes',
  target: { op: '≥', value: 0.5, of: 'ratio' },
  whats: PAGE_NAMES,
  async *measure(ctx) {
    const beside = await takeTurns(ctx)
    for (const name of PAGE_NAMES) {
      const pick = (loads: Load[]) => loads.map(({ perSecond }) => perSecond)
      yield { what: name, unit: '/s', floor: pick(beside[name].floor), ours: pick(beside[name].ours) }
    }
  },
}

export const S2: Metric = {
  id: 'S2',
  title: 'processor time per answer ÷ nginx',
  target: { op: '≤', value: 1.6, of: 'ratio' },
  whats: PAGE_NAMES,
  async *measure(ctx) {
    const beside = await takeTurns(ctx)
    for (const name of PAGE_NAMES) {
      const pick = (loads: Load[]) => loads.map(({ cpuPerRequest }) => cpuPerRequest)
      yield { what: name, unit: 'µs', floor: pick(beside[name].floor), ours: pick(beside[name].ours) }
    }
  },
}
