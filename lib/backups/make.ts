import { constants } from 'node:fs'
import { copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { engine } from '@/db/columns'
import { openStore, type Store } from '@/db/open'
import { tablesOf } from '@/db/tables'
import { type Instant, iso } from '@/lib/base/time'
import { countTables, describeFiles, type Manifest, writeManifest } from './manifest'

export const SHELVES = ['media', 'downloads'] as const
/** Older ones make room. */
const KEEP = 7

export type Made = { name: string; folder: string; bytes: number; files: number; manifest: Manifest }

/**
 * A whole copy while the shop goes on: the database first, then the files, since a file is written before the row that
 * names it. Null where the engine's own tool for it is not installed.
 */
export async function makeBackup(
  store: Store,
  { dataDir, backupDir, now, atOnce = false }: { dataDir: string; backupDir: string; now: Instant; atOnce?: boolean },
): Promise<Made | null> {
  const name = `backup-${iso(now).slice(0, 19).replace(/\D/g, '')}`
  const [part, folder] = [join(backupDir, `${name}.part`), join(backupDir, name)]
  await rm(part, { recursive: true, force: true })
  await mkdir(part, { recursive: true })
  let seen: Counted | undefined
  const beside = async (sql: Store['sql']) => {
    seen = await countTables({ sql, tables: () => tablesOf(sql) })
  }
  const copy = await store.backup(part, 'shop', { atOnce, check: false, beside })
  if (!copy) {
    await rm(part, { recursive: true })
    return null
  }
  for (const shelf of SHELVES) await copyFolder(join(dataDir, shelf), join(part, shelf))
  const counted = seen ?? (await countCopy(copy))
  const files = await describeFiles(part)
  const manifest = { version: 1, madeAt: iso(now), engine, database: basename(copy), ...counted, files } as const
  await writeManifest(part, manifest)
  await rm(folder, { recursive: true, force: true })
  await rename(part, folder)
  await makeRoom(backupDir)
  return { name, folder, bytes: files.reduce((all, { bytes }) => all + bytes, 0), files: files.length, manifest }
}

type Counted = Awaited<ReturnType<typeof countTables>>

/** Of a copy that is a file the rows are counted in the copy itself: the shop may have sold something meanwhile. */
async function countCopy(copy: string): Promise<Counted> {
  const opened = await openStore(`file:${copy}`)
  const counted = await countTables(opened)
  await opened.close()
  return counted
}

/** Blocks are shared with the original where the disk can do that. What is only half written stays out. */
export async function copyFolder(from: string, to: string) {
  const entries = await readdir(from, { withFileTypes: true }).catch((error: { code?: string }) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  await mkdir(to, { recursive: true })
  for (const entry of entries)
    if (entry.isFile() && !entry.name.endsWith('.part'))
      await copyFile(join(from, entry.name), join(to, entry.name), constants.COPYFILE_FICLONE)
}

/** Names of backups sort by time. */
export async function listBackups(backupDir: string): Promise<string[]> {
  const entries = await readdir(backupDir).catch(() => [])
  return entries.filter((name) => /^backup-\d{14}$/.test(name)).sort()
}

async function makeRoom(backupDir: string) {
  for (const name of (await listBackups(backupDir)).slice(0, -KEEP))
    await rm(join(backupDir, name), { recursive: true })
}
