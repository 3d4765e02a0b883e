import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore, type Store } from '@/db/open'
import { searchDocuments } from '@/db/schema/search'
import type { Context } from './context'
import { slugOf } from './data/catalogue'
import { chanceFrom } from './data/chance'
import { openRaw, prepare } from './data/databases'
import { fill } from './data/make'
import { row, type TableRow } from './data/row'
import { grown } from './data/sizes'
import { rareWord, words } from './data/words'
import { median } from './statistics'

export const sizesOf = ({ flags: { size, isBig } }: Context) =>
  [100, 1e3, 1e4, 1e5, 1e6].filter((n) => n <= (isBig ? 1e6 : size))

/** A database of n works, n nuggets and n search documents, the smallest first. */
export const grownStore = (ctx: Context, n: number): Promise<Store & { file: string }> =>
  ctx.once(
    `grown ${n}`,
    async () => {
      const file = join(ctx.folder, `grown-${n}.db`)
      copyFileSync(await grownFile(ctx, n), file)
      return { ...(await openStore(`file:${file}`)), file }
    },
    (store) => store.close(),
  )

/** Nothing of it is measured, so it happens before the clock runs. */
export async function growAll(ctx: Context) {
  for (const n of sizesOf(ctx)) await grownFile(ctx, n)
}

/** Made once from these sources, and kept in the temporary folder: the largest takes a minute. */
async function grownFile(ctx: Context, n: number): Promise<string> {
  const kept = join(tmpdir(), `shop-bench-grown-${hashOf(ctx.root)}-${n}.db`)
  if (existsSync(kept)) return kept
  ctx.say(`growing a shop of ${n} works …`)
  const { file } = await prepare(ctx, `growing-${n}`, grown(n), { sentences: 1 })
  indexAtOnce(file, () => fill(file, documentRows(n)))
  copyFileSync(file, `${kept}-${process.pid}`)
  renameSync(`${kept}-${process.pid}`, kept)
  return kept
}

function hashOf(root: string): string {
  const hash = createHash('sha256')
  const folders = ['e2e/bench/data', 'db/schema', 'db/migrations/sqlite'].map((folder) => join(root, folder))
  for (const folder of folders)
    for (const name of readdirSync(folder).sort())
      if (/\.(ts|sql)$/.test(name)) hash.update(readFileSync(join(folder, name)))
  return hash
    .update(readFileSync(import.meta.filename))
    .digest('hex')
    .slice(0, 16)
}

/** An index that is made when all rows are there takes a tenth of the time. */
function indexAtOnce(file: string, work: () => void) {
  const database = openRaw(file)
  const triggers = database
    .prepare("select name, sql from sqlite_master where type = 'trigger' and tbl_name = 'search_documents'")
    .all() as { name: string; sql: string }[]
  for (const { name } of triggers) database.exec(`drop trigger ${name}`)
  work()
  for (const index of ['search_index', 'title_index'])
    database.exec(`insert into ${index} (${index}) values ('rebuild')`)
  for (const { sql } of triggers) database.exec(sql)
  database.pragma('wal_checkpoint(truncate)')
  database.close()
}

/** Of the shape that the shop makes, and short. */
function* documentRows(n: number): Generator<TableRow> {
  const chance = chanceFrom(5)
  const text = (count: number) => words(chance, count).join(' ')
  for (let at = 0; at < n; at++) {
    const heading = `${text(3)} ${rareWord(at)}`
    const detail = text(25)
    yield row(searchDocuments, {
      ...{ id: `document-${at}`, kind: 'product', path: `/shop/${slugOf(at)}`, heading, detail },
      ...{ title: heading, tell: text(4), body: detail, visibleFrom: 0 },
    })
  }
}

/** Middle of the times that the work takes when it has been done before, in microseconds. */
export async function timed(times: number, work: () => Promise<unknown>): Promise<{ middle: number; all: number[] }> {
  await work()
  const all: number[] = []
  for (let n = 0; n < times; n++) {
    const start = performance.now()
    await work()
    all.push((performance.now() - start) * 1000)
  }
  return { middle: median(all), all }
}
