import { users } from '@/db/schema/accounts'
import type { Visitor } from '@/lib/accounts/rules'
import { importPiece } from '@/lib/imports/commands'
import { startImport } from '@/lib/imports/commands/apply'
import { takeFile } from '@/lib/imports/commands/take'
import { AT_ONCE, columnsOf, pagesOf } from '@/lib/imports/export'
import { findImport } from '@/lib/imports/queries'
import { runDueJobs } from '@/lib/jobs/commands'
import { csvOf } from '@/lib/lists/csv'
import { grownStore, sizesOf } from '../grown'
import type { Metric } from '../metric'
import { type BenchWorld, worldApart } from '../world'

const ROWS = 2000

/** Files of works, in and out, by the shop's own commands. */
export const G9: Metric = {
  id: 'G9',
  title: 'files of works',
  target: null,
  whats: ['rows looked through', 'rows applied', 'memory in the last quarter of an export ÷ in the first'],
  async *measure(ctx) {
    const largest = sizesOf(ctx).at(-1) ?? 0
    const { db } = await grownStore(ctx, largest)
    const quarters = [0, 0, 0, 0]
    let [bytes, pages] = [0, 0]
    for await (const part of csvOf(columnsOf('products'), pagesOf(db, 'products'))) {
      bytes += Buffer.byteLength(part)
      const quarter = Math.min(3, Math.floor((pages++ * AT_ONCE * 4) / largest))
      quarters[quarter] = Math.max(quarters[quarter] ?? 0, process.memoryUsage.rss() / 1e6)
    }
    yield {
      what: 'memory in the last quarter of an export ÷ in the first',
      unit: 'MB',
      floor: quarters.slice(0, 1),
      ours: quarters.slice(-1),
      target: { op: '≤', value: 1.1, of: 'ratio' },
      note: `${largest} works, ${Math.round(bytes / 1e6)} MB written`,
    }

    const world = await worldApart(ctx)
    const owner = await ownerOf(world)
    const bytesIn = new TextEncoder().encode(aFile())
    const taken = await takeFile(world, owner, { kind: 'products', file: 'bench.csv', bytes: bytesIn })
    if (!taken.ok) throw new Error(taken.refusal.kind)
    yield { what: 'rows looked through', unit: '/s', ours: [await rateOfJobs(world)] }
    const checked = await findImport(world.db, taken.value.id)
    const started = await startImport(world, owner, { import: taken.value.id, revision: checked?.revision ?? 0 })
    if (!started.ok) throw new Error(started.refusal.kind)
    yield { what: 'rows applied', unit: '/s', ours: [await rateOfJobs(world)] }
    const done = (await findImport(world.db, taken.value.id))?.counts.done
    if (done !== ROWS) throw new Error(`${done} of ${ROWS} rows were applied`)
  },
}

async function rateOfJobs(world: BenchWorld): Promise<number> {
  const from = performance.now()
  await runDueJobs(world, { import: importPiece })
  return ROWS / ((performance.now() - from) / 1000)
}

async function ownerOf({ db }: BenchWorld): Promise<Visitor> {
  const owner = (await db.select().from(users)).find(({ role }) => role === 'owner')
  return { actor: { userId: owner?.id ?? '', email: owner?.email ?? '', role: 'owner', factor: 'none' }, cartId: null }
}

function aFile() {
  const rows = Array.from(
    { length: ROWS },
    (_, n) => `leaf-${n},Leaf ${n},stories,book,both,A leaf.,"Words, many of them.",2026`,
  )
  return `Address,Title,Series,Kind,For whom,Summary,Description,Year\n${rows.join('\n')}\n`
}
