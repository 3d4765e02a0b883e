import { listShelf } from '@/app/(shop)/shop/list-shelf'
import type { Db } from '@/db/open'
import type { Instant } from '@/lib/base/time'
import { listWays } from '@/lib/nuggets/queries/labels'
import { countNuggets, listNuggets } from '@/lib/nuggets/queries/list'
import { grownStore, sizesOf, timed } from '../grown'
import type { Metric } from '../metric'
import { median } from '../statistics'
import { exponentOf, sayTimes } from './G1'

const SHELF = 24
const PLATES = 12

type List = (db: Db, page: number) => Promise<unknown>

/** Everything that the page of a list asks the database for. */
const LISTS: Record<string, { size: number; page: List }> = {
  'the shelf': {
    size: SHELF,
    page: (db, page) => listShelf(db, { order: 'window' }, { page, size: SHELF, now: Date.now() as Instant }),
  },
  nuggets: {
    size: PLATES,
    page: async (db, page) => {
      const now = Date.now() as Instant
      await listWays(db, now)
      await countNuggets(db, { now, most: Math.max(600, (page + 3) * PLATES) })
      return listNuggets(db, { now, limit: PLATES, offset: (page - 1) * PLATES })
    },
  },
}

export const G2: Metric = {
  id: 'G2',
  title: 'a page of a list',
  target: { op: '≤', value: 0.03, of: 'ours' },
  whats: Object.keys(LISTS).flatMap((name) => [`${name}, page 1, exponent`, `${name}, page n/2 ÷ page 1`]),
  async *measure(ctx) {
    for (const [name, { size, page }] of Object.entries(LISTS)) {
      const taken = new Map<number, { middle: number; all: number[] }>()
      const beside = { first: [] as number[], middle: [] as number[], cold: 0 }
      for (const n of sizesOf(ctx)) {
        const { db } = await grownStore(ctx, n)
        if (!ctx.hasTime(2)) break
        const first = await timed(30, () => page(db, 1))
        const start = performance.now()
        await page(db, Math.ceil(n / size / 2))
        const cold = performance.now() - start
        const middle = await timed(10, () => page(db, Math.ceil(n / size / 2)))
        taken.set(n, first)
        Object.assign(beside, { first: first.all, middle: middle.all, cold })
      }
      if (taken.size > 1)
        yield { what: `${name}, page 1, exponent`, unit: '', ours: [exponentOf(taken)], note: sayTimes(taken) }
      yield {
        what: `${name}, page n/2 ÷ page 1`,
        unit: 'µs',
        floor: [median(beside.first)],
        ours: [median(beside.middle)],
        target: { op: '≤', value: 1.2, of: 'ratio' },
        note: `by the whole list, which is remembered; ${Math.round(beside.cold)} ms for whoever asks first after a change`,
      }
    }
  },
}
