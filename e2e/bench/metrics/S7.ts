import { usualShop } from '../data/databases'
import { bareApp, startBareNext } from '../floor/next-app'
import type { Metric } from '../metric'
import { ports } from '../ports'
import { startShop } from '../shop'

const PAIRS = 3

export const S7: Metric = {
  id: 'S7',
  title: 'from the start to the first answer ÷ a bare Next app',
  target: { op: '≤', value: 1.2, of: 'ratio' },
  async *measure(ctx) {
    const app = await bareApp(ctx)
    const { folder } = await usualShop(ctx)
    const [floor, ours] = [[] as number[], [] as number[]]
    for (let pair = 0; pair <= PAIRS && ctx.hasTime(4); pair++) {
      const bare = await timed(() => startBareNext(app))
      const shop = await timed(() => startShop(ctx, { folder, port: ports.second }))
      // The first pair reads the files into memory.
      if (pair === 0) continue
      floor.push(bare)
      ours.push(shop)
    }
    yield { unit: 'ms', floor, ours }
  },
}

async function timed(start: () => Promise<{ stop(): Promise<void> }>): Promise<number> {
  const from = performance.now()
  const program = await start()
  const took = performance.now() - from
  await program.stop()
  return took
}
