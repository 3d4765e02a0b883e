import { slugOf } from '../data/catalogue'
import { bareNext } from '../floor/next-app'
import { readEach } from '../load/readers'
import type { Metric } from '../metric'
import { usualFront } from '../shop'

const PAIRS = 3
const PAGES = 200

export const S6: Metric = {
  id: 'S6',
  title: 'pages that nobody has asked for yet ÷ a bare Next page',
  target: { op: '≥', value: 0.8, of: 'ratio' },
  async *measure(ctx) {
    const shop = await usualFront(ctx)
    const next = await bareNext(ctx)
    const [floor, ours] = [[] as number[], [] as number[]]
    for (let pair = 0; pair <= PAIRS && ctx.hasTime(3); pair++) {
      const numbers = Array.from({ length: PAGES }, (_, n) => 1000 + pair * PAGES + n)
      const bare = await readEach(
        numbers.map((n) => `${next.url}/made/${slugOf(n)}`),
        16,
      )
      const made = await readEach(
        numbers.map((n) => `${shop.url}/shop/${slugOf(n)}`),
        16,
      )
      // The first pair is for warming up.
      if (pair === 0) continue
      floor.push(bare)
      ours.push(made)
    }
    yield {
      unit: '/s',
      floor,
      ours,
      note: 'the bare page shows one text; ours reads the database and has a whole page around it',
    }
  },
}
