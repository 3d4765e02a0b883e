import type { Instant } from '@/lib/base/time'
import { search } from '@/lib/search/commands'
import type { Context } from '../context'
import { rareWord, wordAt } from '../data/words'
import { grownStore, sizesOf, timed } from '../grown'
import type { Metric } from '../metric'
import { exponent, percentile } from '../statistics'

const TIMES = 25

/** Rare: in one document. Common: in nearly every one. */
const ASKED = {
  rare: () => rareWord(57),
  medium: () => wordAt(300),
  common: () => wordAt(0),
  prefix: () => wordAt(1).slice(0, 3),
  'misspelt word': () => `${wordAt(40)}qx`,
  'three words': () => `${wordAt(0)} ${wordAt(2)} ${wordAt(9)}`,
} as const

type Taken = Map<number, { middle: number; all: number[] }>

const take = (ctx: Context): Promise<Record<string, Taken>> =>
  ctx.once('G1', async () => {
    const taken = Object.fromEntries(Object.keys(ASKED).map((what) => [what, new Map() as Taken]))
    for (const n of sizesOf(ctx).filter((size) => size >= 1000)) {
      if (!ctx.hasTime(n / 4000)) break
      const world = { db: (await grownStore(ctx, n)).db, now: () => Date.now() as Instant }
      for (const [what, typed] of Object.entries(ASKED)) {
        const times = await timed(TIMES, () => search(world, typed()))
        taken[what]?.set(n, times)
      }
    }
    return taken
  })

export const sayTimes = (taken: Taken) =>
  [...taken].map(([n, { middle }]) => `${Math.round(middle)} µs at ${n.toLocaleString('en')}`).join(', ')

export const exponentOf = (taken: Taken) => exponent([...taken].map(([n, { middle }]) => ({ n, t: middle })))

export const G1: Metric = {
  id: 'G1',
  title: 'search, growth exponent',
  target: { op: '≤', value: 0.3, of: 'ours' },
  whats: [...Object.keys(ASKED), 'slowest hundredth of all'],
  async *measure(ctx) {
    const taken = await take(ctx)
    for (const [what, times] of Object.entries(taken)) {
      if (times.size < 2) continue
      const target = what === 'rare' ? ({ op: '≤', value: 0.25, of: 'ours' } as const) : undefined
      yield { what, unit: '', ours: [exponentOf(times)], target, note: sayTimes(times) }
    }
    const largest = Math.max(...[...(taken.common ?? new Map()).keys()])
    const all = Object.values(taken).flatMap((times) => times.get(largest)?.all ?? [])
    if (all.length > 0)
      yield {
        what: 'slowest hundredth of all',
        unit: 'ms',
        ours: [percentile(all, 0.99) / 1000],
        target: { op: '≤', value: 5, of: 'ours' },
        note: `at ${largest.toLocaleString('en')} documents`,
      }
  },
}
