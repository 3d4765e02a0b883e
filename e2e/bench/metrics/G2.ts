import { listShelf } from '@/app/(shop)/shop/list-shelf'
import type { Db } from '@/db/open'
import type { Instant } from '@/lib/base/time'
import { listNuggets } from '@/lib/nuggets/queries/nuggets'
import { grownStore, sizesOf, timed } from '../grown'
import type { Metric } from '../metric'
import { median } from '../statistics'
import { exponentOf, sayTimes } from './G1'

const now = () => Date.now() as Instant
const SIZE = 12

type List = (db: Db, n: number) => Promise<unknown>
const LISTS: Record<string, { first: List; middle?: List }> = {
  'the shelf': { first: (db) => listShelf(db) },
  nuggets: {
    first: (db) => listNuggets(db, { now: now(), limit: SIZE }),
    middle: (db, n) => listNuggets(db, { now: now(), limit: SIZE, offset: n / 2 }),
  },
}

export const G2: Metric = {
  id: 'G2',
  title: 'a page of a list',
  target: { op: '≤', value: 0.03, of: 'ours' },
  whats: Object.keys(LISTS).flatMap((name) => [`${name}, page 1, exponent`, `${name}, page n/2 ÷ page 1`]),
  async *measure(ctx) {
    for (const [name, { first, middle }] of Object.entries(LISTS)) {
      const taken = new Map<number, { middle: number; all: number[] }>()
      const beside = { floor: [] as number[], ours: [] as number[] }
      for (const n of sizesOf(ctx)) {
        const { db } = await grownStore(ctx, n)
        if (!ctx.hasTime(2)) return
        taken.set(n, await timed(20, () => first(db, n)))
        if (!middle) continue
        beside.floor = taken.get(n)?.all ?? []
        beside.ours = (await timed(20, () => middle(db, n))).all
      }
      yield { what: `${name}, page 1, exponent`, unit: '', ours: [exponentOf(taken)], note: sayTimes(taken) }
      if (middle)
        yield {
          what: `${name}, page n/2 ÷ page 1`,
          unit: 'µs',
          floor: [median(beside.floor)],
          ours: [median(beside.ours)],
          target: { op: '≤', value: 1.2, of: 'ratio' },
        }
    }
  },
}
