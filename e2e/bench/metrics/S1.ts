import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Context } from '../context'
import { startNginx } from '../floor/nginx'
import { type Load, load } from '../load/wrk'
import type { Metric } from '../metric'
import { type Answer, PAGE_NAMES, PAGES, type PageName, settledPage } from '../pages'
import { ports } from '../ports'
import { startProgram } from '../processes'
import { usualFront } from '../shop'

const PAIRS = 4
const SECONDS = 2

type Beside = Record<PageName, { floor: Load[]; node: Load[]; ours: Load[] }>

/** The same bytes and headers from nginx, from the shop and, of one page, through bare `node:http`, in turn. */
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
    const bare = await bareNode(ctx, served[PAGE_NAMES.indexOf(ALONE)]?.answer)
    const beside = Object.fromEntries(
      PAGE_NAMES.map((name) => [name, { floor: [], node: [], ours: [] }]),
    ) as never as Beside
    await load(wrk, { url: shop.url + PAGES.product, seconds: 2, pids: [shop.pid] })
    for (let pair = 0; pair < PAIRS; pair++)
      for (const name of PAGE_NAMES) {
        if (!ctx.hasTime(3 * SECONDS + 1)) return beside
        const url = (base: string) => base + PAGES[name]
        beside[name].floor.push(await load(wrk, { url: url(nginx.url), seconds: SECONDS, pids: [nginx.worker] }))
        beside[name].ours.push(await load(wrk, { url: url(shop.url), seconds: SECONDS, pids: [shop.pid] }))
        if (name === ALONE)
          beside[name].node.push(await load(wrk, { url: bare.url, seconds: SECONDS, pids: [bare.pid] }))
      }
    return beside
  })

/** The page that is also measured beside `node:http`. */
const ALONE = 'product'
const OF_THE_CONNECTION = ['connection', 'keep-alive', 'date', 'transfer-encoding']

async function bareNode(ctx: Context, answer: Answer | undefined) {
  const body = join(ctx.folder, 'node-http-body')
  writeFileSync(body, answer?.bytes ?? '')
  const headers = Object.entries(answer?.headers ?? {}).filter(([name]) => !OF_THE_CONNECTION.includes(name))
  const program = join(ctx.root, 'e2e/bench/floor/node-http.mjs')
  const url = `http://127.0.0.1:${ports.node}/`
  const told = [program, String(ports.node), body, JSON.stringify(headers.flat())]
  return {
    url,
    ...(await ctx.once(
      'node:http',
      () => startProgram(process.execPath, told, { url }),
      (it) => it.stop(),
    )),
  }
}

const besideNode = ({ node, ours }: Beside[PageName], pick: (load: Load) => number) => ({
  what: `${ALONE}, beside node:http alone`,
  floor: node.map(pick),
  ours: ours.map(pick),
  target: null,
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
    yield { ...besideNode(beside[ALONE], ({ perSecond }) => perSecond), unit: '/s' }
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
    yield { ...besideNode(beside[ALONE], ({ cpuPerRequest }) => cpuPerRequest), unit: 'µs' }
  },
}
