import { eq } from 'drizzle-orm'
import { touchContent } from '@/db/content-versions'
import { transact } from '@/db/open'
import { variants } from '@/db/schema/catalogue'
import { skuOf, slugOf } from '../data/catalogue'
import { usualShop } from '../data/databases'
import { load } from '../load/wrk'
import type { Metric } from '../metric'
import { BROTLI, fetchRaw, PAGES } from '../pages'
import { ports } from '../ports'
import { startShop, usualFront } from '../shop'
import { usualWorld } from '../world'

const PAIRS = 3
const EDITS = 10

export const S9: Metric = {
  id: 'S9',
  title: 'a second process on the same database',
  target: null,
  whats: ['processor time per answer', 'an edit shows in both', 'answers per second'],
  async *measure(ctx) {
    const { wrk } = ctx.tools
    if (!wrk) return
    const first = await usualFront(ctx)
    const second = await startShop(ctx, { folder: (await usualShop(ctx)).folder, port: ports.second })
    try {
      const both = [first, second]
      const [one, two] = [[] as Awaited<ReturnType<typeof load>>[], [] as Awaited<ReturnType<typeof load>>[][]]
      for (let pair = 0; pair < PAIRS && ctx.hasTime(8); pair++) {
        const ask = (shop: typeof first, connections: number) =>
          load(wrk, { url: shop.url + PAGES.product, seconds: 2, pids: [shop.pid], connections })
        one.push(await ask(first, 50))
        two.push(await Promise.all(both.map((shop) => ask(shop, 25))))
      }
      const mean = (loads: typeof one) =>
        loads.reduce((all, it) => all + it.cpuPerRequest * it.requests, 0) /
        loads.reduce((all, it) => all + it.requests, 0)
      yield {
        what: 'processor time per answer',
        unit: 'µs',
        floor: one.map((it) => it.cpuPerRequest),
        ours: two.map(mean),
        target: { op: '≤', value: 1.05, of: 'ratio' },
      }
      yield {
        what: 'an edit shows in both',
        unit: 'ms',
        ours: await editsSeen(
          await usualWorld(ctx),
          both.map(({ url }) => url),
        ),
        target: { op: '≤', value: 100, of: 'ours' },
      }
      const note = 'not judged: the sender and both processes share the cores of one machine'
      yield {
        what: 'answers per second',
        unit: '/s',
        floor: one.map((it) => it.perSecond),
        ours: two.map((pair) => pair.reduce((all, it) => all + it.perSecond, 0)),
        target: null,
        note,
      }
    } finally {
      await second.stop()
    }
  },
}

/** From the confirmed edit until each process has answered with it. */
async function editsSeen(world: Awaited<ReturnType<typeof usualWorld>>, bases: string[]): Promise<number[]> {
  const taken: number[] = []
  for (let n = 0; n < EDITS; n++) {
    const price = 800_000 + n
    await transact(world.db, async (tx) => {
      await tx
        .update(variants)
        .set({ price, isForSale: true })
        .where(eq(variants.id, skuOf(13)))
      await touchContent(tx, 'catalogue')
    })
    const from = performance.now()
    const shows = `8,000.0${n}`
    await Promise.all(
      bases.map(async (base) => {
        for (;;) {
          const { bytes } = await fetchRaw(`${base}/shop/${slugOf(13)}`, { ...BROTLI, 'accept-encoding': 'identity' })
          if (bytes.includes(shows)) return
          if (performance.now() - from > 5000) throw new Error(`${base} does not show ${shows}`)
        }
      }),
    )
    taken.push(performance.now() - from)
  }
  return taken
}
