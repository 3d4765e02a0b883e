import { setInterval as every } from 'node:timers/promises'
import type { Context } from '../context'
import { grownStore } from '../grown'
import type { Metric } from '../metric'
import { fetchRaw } from '../pages'
import { ports } from '../ports'
import { residentOf } from '../processes'
import { startShop } from '../shop'

const SIZES = [1e3, 1e5]
const ROUNDS = 2
const FEEDS = ['feed.xml', 'atom.xml', 'feed.json'].map((name) => `/nuggets/${name}`)

/** V8 lets garbage lie until it is worth collecting. So it collects as soon as its heap has grown by a twentieth, and what grows is what is held. */
const TIDY = ['--heap-growing-percent=5', '--max-semi-space-size=1']

/** What search engines and readers of feeds fetch, over HTTP and whole. */
export const G6: Metric = {
  id: 'G6',
  title: 'sitemap and feeds',
  target: null,
  whats: SIZES.flatMap((n) => Object.values(whatsOf(n))),
  async *measure(ctx) {
    for (const n of SIZES) {
      const { held, left, rate } = whatsOf(n)
      const tidy = await readAll(ctx, n, TIDY)
      const note =
        'at most, above what the shop took when it had answered each kind once; the page cache of SQLite, which any reading fills up to 32 MB, is in it'
      yield { what: held, unit: 'MB', ours: [tidy.grown], target: { op: '≤', value: 20, of: 'ours' }, note }
      const usual = await readAll(ctx, n)
      yield {
        what: left,
        unit: 'MB',
        ours: [usual.grown],
        note: 'started as ever: garbage that V8 has not collected yet',
      }
      const target = n === 1e5 ? ({ op: '≥', value: 200_000, of: 'ours' } as const) : null
      yield { what: rate, unit: '/s', ours: usual.perSecond, target, note: `${usual.addresses} addresses` }
    }
  },
}

function whatsOf(n: number) {
  const size = `${n.toLocaleString('en')} works and nuggets`
  return {
    held: `memory that is held, ${size}`,
    left: `memory with what is left lying, ${size}`,
    rate: `addresses a second, ${size}`,
  }
}

async function readAll(ctx: Context, n: number, args: string[] = []) {
  const { file, sql } = await grownStore(ctx, n)
  // The documents of the search are in it already; making them again would be measured too.
  await sql(
    'insert into search_state (scope, version) select scope, version from content_versions where true on conflict do nothing',
  )
  const env = { DATABASE_URL: `file:${file}` }
  const shop = await startShop(ctx, { folder: ctx.folder, port: ports.second, env, args })
  const read = async (path: string) => {
    const { status, bytes } = await fetchRaw(shop.url + path)
    if (status !== 200) throw new Error(`${path} answered ${status}`)
    return bytes
  }
  try {
    // So that what is loaded once is there: code, statements, and the smallest of the parts.
    for (const path of ['/sitemap.xml', '/sitemap/courses-1.xml', ...FEEDS]) await read(path)
    const before = residentOf(shop.pid)
    let most = before
    const watch = new AbortController()
    const watching = (async () => {
      for await (const _ of every(20, undefined, { signal: watch.signal })) most = Math.max(most, residentOf(shop.pid))
    })().catch(() => {})
    const perSecond: number[] = []
    let addresses = 0
    for (let round = 0; round < ROUNDS && ctx.hasTime(4); round++) {
      const start = performance.now()
      const map = (await read('/sitemap.xml')).toString()
      const parts = [...map.matchAll(/<sitemap><loc>[^<]*(\/sitemap\/[^<]*)<\/loc>/g)].map(([, path]) => path ?? '')
      addresses = countOf(map)
      for (const part of parts) addresses += countOf((await read(part)).toString('latin1'))
      perSecond.push((addresses * 1000) / (performance.now() - start))
      for (const feed of FEEDS) await read(feed)
    }
    watch.abort()
    await watching
    if (addresses < n) throw new Error(`the map of ${n} works names ${addresses} addresses`)
    return { grown: (most - before) / 1e6, perSecond, addresses }
  } finally {
    await shop.stop()
  }
}

const countOf = (xml: string) => xml.split('<url>').length - 1
