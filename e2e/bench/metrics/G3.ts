import type { Db } from '@/db/open'
import type { Instant } from '@/lib/base/time'
import { findProduct } from '@/lib/catalogue/queries'
import { findCourse } from '@/lib/courses/queries/courses'
import { findNugget } from '@/lib/nuggets/queries/nuggets'
import { slugOf } from '../data/catalogue'
import { grownStore, sizesOf, timed } from '../grown'
import type { Metric } from '../metric'
import { exponentOf, sayTimes } from './G1'

const FOUND: Record<string, (db: Db, n: number) => Promise<unknown>> = {
  product: (db, n) => findProduct(db, slugOf(n >> 1), Date.now() as Instant),
  nugget: (db, n) => findNugget(db, `told-${String(n >> 1).padStart(7, '0')}`, Date.now() as Instant),
  course: (db) => findCourse(db, 'taught-3', Date.now() as Instant),
}

export const G3: Metric = {
  id: 'G3',
  title: 'one thing by its address, growth exponent',
  target: { op: '≤', value: 0.02, of: 'ours' },
  whats: Object.keys(FOUND),
  async *measure(ctx) {
    for (const [what, find] of Object.entries(FOUND)) {
      const taken = new Map<number, { middle: number; all: number[] }>()
      for (const n of sizesOf(ctx)) {
        const { db } = await grownStore(ctx, n)
        if ((await find(db, n)) === undefined) throw new Error(`no ${what} was found among ${n}`)
        taken.set(n, await timed(60, () => find(db, n)))
      }
      yield { what, unit: '', ours: [exponentOf(taken)], note: sayTimes(taken) }
    }
  },
}
