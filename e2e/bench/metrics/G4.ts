import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Context } from '../context'
import { grownStore } from '../grown'
import type { Metric } from '../metric'
import { buildAnew } from '../shop'

const PAIRS = 3
const [FEW, MANY] = [1e2, 1e5]

/** Nothing is made ahead for each work: a large shop is built as soon as a small one. */
export const G4: Metric = {
  id: 'G4',
  title: `the build beside ${MANY.toLocaleString('en')} works ÷ beside ${FEW}`,
  target: { op: '≤', value: 1.05, of: 'ratio' },
  whats: ['time', 'pages made ahead'],
  async *measure(ctx) {
    const [floor, ours] = [[] as Built[], [] as Built[]]
    // The first reads the files into memory.
    await built(ctx, FEW)
    for (let pair = 0; pair < PAIRS && ctx.hasTime(150); pair++) {
      floor.push(await built(ctx, FEW))
      ours.push(await built(ctx, MANY))
    }
    const each = (what: keyof Built) => ({ floor: floor.map((one) => one[what]), ours: ours.map((one) => one[what]) })
    yield { what: 'time', unit: 's', ...each('seconds') }
    yield { what: 'pages made ahead', unit: '', ...each('pages'), target: { op: '≤', value: 1, of: 'ratio' } }
  },
}

type Built = { seconds: number; pages: number }

async function built(ctx: Context, n: number): Promise<Built> {
  const { file } = await grownStore(ctx, n)
  const start = performance.now()
  await buildAnew(ctx, { DATABASE_URL: `file:${file}` })
  const seconds = (performance.now() - start) / 1000
  const manifest = JSON.parse(readFileSync(join(ctx.root, '.next/prerender-manifest.json'), 'utf8'))
  return { seconds, pages: Object.keys(manifest.routes).length }
}
