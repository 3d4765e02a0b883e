// `npm run bench`: the shop beside its floors, in turn and in one run. Nothing in `data/` is touched.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, freemem, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { gotWorse } from './against'
import { makeContext } from './context'
import { readFlags } from './flags'
import { head } from './head'
import { exitCode } from './judge'
import { PHASES } from './phases'
import { notes, table, worstThree } from './report'
import { runPhases } from './run-phases'
import { Report } from './schema'
import { findTools } from './tools'

const args = process.argv.slice(2)
const flags = readFlags(args)
const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'shop-bench-'))
const tools = findTools()
const loadBefore = loadavg()[0] ?? 0
const made = makeContext({ root, folder, flags, tools, say: (text) => process.stderr.write(`${text}\n`) })
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, async () => {
    await made.stopAll()
    process.exit(1)
  })

const gone = Object.entries(tools).flatMap(([name, file]) => (file ? [] : [name]))
if (gone.length > 0) console.log(`Not installed here, so what needs it will be missing: ${gone.join(', ')}`)
const patience = Math.min(4, Math.max(1, (loadBefore + 1) / availableParallelism()))
if (loadBefore > 0.5)
  console.log(
    `This machine is busy (load ${loadBefore.toFixed(1)}): figures will scatter, ratios less; each phase may take ${patience.toFixed(1)} times its time.`,
  )
if (freemem() < 2e9) console.log('There is less than 2 GB of free memory.')

const peers = JSON.parse(readFileSync(join(import.meta.dirname, 'peers.json'), 'utf8'))
let rows: Awaited<ReturnType<typeof runPhases>> = []
try {
  rows = await runPhases(made, PHASES, peers, patience)
} finally {
  await made.stopAll()
}
const report = Report.parse({ head: head(made.context, args, loadBefore), results: rows })
if (flags.isKept) console.log(`Kept: ${folder}`)
else rmSync(folder, { recursive: true, force: true })
if (flags.json) writeFileSync(flags.json, `${JSON.stringify(report, null, 1)}\n`)

console.log(
  `\n${table(rows)}\n\nFurthest from their targets, or nearest to missing them:\n${worstThree(rows)}\n\n${notes(rows)}`,
)
if (flags.against) {
  const before = Report.parse(JSON.parse(readFileSync(flags.against, 'utf8')))
  const worse = gotWorse(rows, before)
  console.log(
    `\nMore than a tenth worse than in ${flags.against}: ${worse.length === 0 ? 'nothing' : `\n${worse.join('\n')}`}`,
  )
}
process.exit(exitCode(rows, flags.isStrict))
