import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import type { Store } from '@/db/open'

/** What a backup holds, byte by byte and row by row. */
const Manifest = z.object({
  version: z.literal(1),
  madeAt: z.string(),
  engine: z.enum(['sqlite', 'postgres']),
  schema: z.string(),
  database: z.string(),
  tables: z.record(z.string(), z.number()),
  files: z.array(z.object({ path: z.string(), bytes: z.number(), sha256: z.string() })),
})
export type Manifest = z.infer<typeof Manifest>

const NAME = 'manifest.json'
const SEAL = 'manifest.sha256'

/** Written last: a folder without it is not a backup. */
export async function writeManifest(folder: string, manifest: Manifest) {
  const text = JSON.stringify(manifest, null, 1)
  await writeFile(join(folder, NAME), text)
  await writeFile(join(folder, SEAL), sha256(text))
}

export type Damage = { kind: 'damaged'; what: string[] }

/** The manifest where each byte is as it was written; otherwise what is not. */
export async function readBackup(folder: string): Promise<Manifest | Damage> {
  const text = await readFile(join(folder, NAME), 'utf8').catch(() => undefined)
  const seal = await readFile(join(folder, SEAL), 'utf8').catch(() => '')
  if (text === undefined) return { kind: 'damaged', what: ['there is no manifest.json: this is no whole backup'] }
  if (sha256(text) !== seal) return { kind: 'damaged', what: ['manifest.json is not as it was written'] }
  const manifest = Manifest.parse(JSON.parse(text))
  const found = new Map((await describeFiles(folder)).map((file) => [file.path, file]))
  const what = manifest.files.flatMap(({ path, sha256 }) => {
    const file = found.get(path)
    if (!file) return [`${path} is missing`]
    return file.sha256 === sha256 ? [] : [`${path} is not as it was written`]
  })
  return what.length > 0 ? { kind: 'damaged', what } : manifest
}

export const isDamage = (read: Manifest | Damage): read is Damage => 'kind' in read

/** Every file below the folder but the manifest itself. */
export async function describeFiles(folder: string): Promise<Manifest['files']> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => path !== NAME && path !== SEAL)
    .sort()
  const files: Manifest['files'] = []
  for (const path of paths) {
    const full = join(folder, path)
    files.push({ path, bytes: (await stat(full)).size, sha256: await hashFile(full) })
  }
  return files
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

/** How many rows each table holds, and the last step of the schema. */
export async function countTables(store: Pick<Store, 'sql' | 'tables'>) {
  const tables: Record<string, number> = {}
  for (const name of await store.tables()) {
    const [row] = await store.sql(`select count(*) as n from "${name}"`)
    tables[name] = Number(row?.n)
  }
  const [last] = await store.sql('select max(tag) as tag from migrations')
  return { tables, schema: String(last?.tag ?? '') }
}
