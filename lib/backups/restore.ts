import { copyFile, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { engine } from '@/db/columns'
import { openStore } from '@/db/open'
import { isInUse } from '@/db/sqlite'
import { ok, type Result, refuse } from '@/lib/base/result'
import { type Instant, iso } from '@/lib/base/time'
import { brokenPromises } from '@/lib/invariants'
import { copyFolder, SHELVES } from './make'
import { countTables, type Damage, isDamage, type Manifest, readBackup } from './manifest'
import { fillFromDump, inDatabaseApart, isNotTried, lookAt, moveSchemaAside, type NotTried } from './postgres'

export type RestoreRefusal =
  | Damage
  | { kind: 'there-is-a-shop'; database: string }
  | { kind: 'shop-is-running'; database: string }
  | { kind: 'other-engine' }
  | NotTried
  | { kind: 'not-whole'; what: string[] }

type Restored = { rows: number; files: number; aside: string | null }
type Target = { database: string; dataDir: string; now: Instant; force?: boolean }

/** Puts a backup where a shop can start on it: a file, or the address of a PostgreSQL database. A shop that is there is moved aside and never overwritten. */
export async function restoreBackup(folder: string, target: Target): Promise<Result<Restored, RestoreRefusal>> {
  const manifest = await readBackup(folder)
  if (isDamage(manifest)) return refuse(manifest)
  if (manifest.engine !== engine) return refuse({ kind: 'other-engine' })
  const put = engine === 'sqlite' ? putFile : putDump
  const answer = await put(join(folder, manifest.database), manifest, target)
  if (!answer.ok) return answer
  for (const shelf of SHELVES) await copyFolder(join(folder, shelf), join(target.dataDir, shelf))
  const rows = Object.values(manifest.tables).reduce((all, count) => all + count, 0)
  return ok({ rows, files: manifest.files.length - 1, aside: answer.value })
}

type Put = Promise<Result<string | null, RestoreRefusal>>

async function putFile(file: string, { tables }: Manifest, { database, now, force = false }: Target): Put {
  const isThere = await exists(database)
  if (isThere && !force) return refuse({ kind: 'there-is-a-shop', database })
  if (isThere && isInUse(database)) return refuse({ kind: 'shop-is-running', database })
  const fresh = `${database}.restored`
  await mkdir(dirname(database), { recursive: true })
  await copyFile(file, fresh)
  const wrong = await wrongWith(`file:${fresh}`, tables, now)
  if (wrong.length > 0) {
    await remove(fresh)
    return refuse({ kind: 'not-whole', what: wrong })
  }
  const aside = isThere ? `${dirname(database)}/before-restore-${iso(now).replace(/\D/g, '')}` : null
  if (aside) await moveAside(database, aside)
  await rename(fresh, database)
  return ok(aside)
}

async function putDump(file: string, { tables }: Manifest, { database, now, force = false }: Target): Put {
  const { isThere, isInUse: isRunning } = await lookAt(database)
  if (isThere && !force) return refuse({ kind: 'there-is-a-shop', database: nameIn(database) })
  if (isRunning) return refuse({ kind: 'shop-is-running', database: nameIn(database) })
  const wrong = await tryDump(file, tables, database, now)
  if (isNotTried(wrong)) return refuse(wrong)
  if (wrong.length > 0) return refuse({ kind: 'not-whole', what: wrong })
  const aside = isThere ? await moveSchemaAside(database, now) : null
  const filled = await fillFromDump(database, file)
  if (isNotTried(filled)) return refuse(filled)
  return filled.length > 0 ? refuse({ kind: 'not-whole', what: filled }) : ok(aside)
}

/** Nobody needs to read the password. */
const nameIn = (url: string) => new URL(url).pathname.slice(1)

const tryDump = (file: string, tables: Manifest['tables'], url: string, now: Instant) =>
  inDatabaseApart(url, now, async (apart) => {
    const filled = await fillFromDump(apart, file)
    return isNotTried(filled) || filled.length > 0 ? filled : wrongWith(apart, tables, now)
  })

/** Brings a backup to life somewhere apart; what is wrong with it there, and nothing where all is well. `url`: of the server beside whose shop a dump is tried. */
export async function proveBackup(folder: string, now: Instant, url = ''): Promise<string[] | NotTried> {
  if (engine === 'postgres') {
    const manifest = await readBackup(folder)
    return isDamage(manifest) ? manifest.what : tryDump(join(folder, manifest.database), manifest.tables, url, now)
  }
  const apart = await mkdtemp(join(tmpdir(), 'shop-proof-'))
  try {
    const restored = await restoreBackup(folder, { database: join(apart, 'shop.db'), dataDir: apart, now })
    return restored.ok ? [] : sayRefusal(restored.refusal)
  } finally {
    await rm(apart, { recursive: true, force: true })
  }
}

export function sayRefusal(refusal: RestoreRefusal): string[] {
  if (refusal.kind === 'damaged' || refusal.kind === 'not-whole') return refusal.what
  if (refusal.kind === 'other-engine') return ['it is a copy of another kind of database than DATABASE_URL names']
  if (refusal.kind === 'not-tried') return [`${refusal.why}: nothing was touched`]
  if (refusal.kind === 'shop-is-running') return [`a shop is running on ${refusal.database}: stop it first`]
  return [`there is a shop in ${refusal.database}: nothing was touched. --force moves it aside first`]
}

/** The database is sound, each table has the rows it had, and every promise is kept that was kept before. */
async function wrongWith(url: string, tables: Manifest['tables'], now: Instant): Promise<string[]> {
  const store = await openStore(url)
  try {
    const [check] = engine === 'sqlite' ? await store.sql('pragma integrity_check') : []
    if (check && check.integrity_check !== 'ok') return [`the database is damaged: ${check?.integrity_check}`]
    const counted = await countTables(store)
    const differs = Object.entries(tables).filter(([name, count]) => counted.tables[name] !== count)
    if (differs.length > 0)
      return differs.map(([name, count]) => `${name} had ${count} rows and has ${counted.tables[name]}`)
    return (await brokenPromises(store.db, now)).filter((promise) => !OF_THE_DAY.test(promise))
  } finally {
    await store.close()
  }
}

/** What was still to be done when the copy was made is late by now; that does not make the copy a bad one. */
const OF_THE_DAY = /^(no (job is left untried|payment waits for an answer)|a backup is brought back)/

async function moveAside(database: string, aside: string) {
  await mkdir(aside, { recursive: true })
  for (const end of ['', '-wal', '-shm'])
    if (await exists(database + end)) await rename(database + end, join(aside, `shop.db${end}`))
}

async function remove(file: string) {
  for (const end of ['', '-wal', '-shm']) await rm(file + end, { force: true })
}

const exists = (file: string) =>
  stat(file).then(
    () => true,
    () => false,
  )
