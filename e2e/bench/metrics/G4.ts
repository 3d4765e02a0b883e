import type { Context } from '../context'
import { grownStore } from '../grown'
import type { Metric } from '../metric'
import { buildAnew } from '../shop'

const PAIRS = 2
const [FEW, MANY] = [1e2, 1e5]

/** Nothing is made ahead for each work: a large shop is built as soon as a small one. */
export const G4: Metric = {
  id: 'G4',
  title: `the build beside ${MANY} works ÷ beside ${FEW}`,
  target: { op: '≤', value: 1.05, of: 'ratio' },
  async *measure(ctx) {
    const [floor, ours] = [[] as number[], [] as number[]]
    // The first reads the files into memory.
    await secondsOf(ctx, FEW)
    for (let pair = 0; pair < PAIRS && ctx.hasTime(150); pair++) {
      floor.push(await secondsOf(ctx, FEW))
      ours.push(await secondsOf(ctx, MANY))
    }
    yield { unit: 's', floor, ours }
  },
}

async function secondsOf(ctx: Context, n: number): Promise<number> {
  const { file } = await grownStore(ctx, n)
  const start = performance.now()
  await buildAnew(ctx, { DATABASE_URL: `file:${file}` })
  return (performance.now() - start) / 1000
}
