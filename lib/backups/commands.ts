import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { storeOf, transact } from '@/db/open'
import { sayFailure } from '@/lib/base/failure'
import { type Duration, later, minutes } from '@/lib/base/time'
import { enqueue } from '@/lib/jobs/commands'
import { mailJob } from '@/lib/jobs/rules'
import type { World } from '@/lib/world/world'
import { makeBackup } from './make'
import { insertBackup, listLatestBackups, updateBackup } from './queries'

/** `atOnce`: in one go, for a program beside the shop; the shop itself copies step by step. */
export type Folders = { dataDir: string; backupDir: string; atOnce?: boolean }
/** What is wrong with a backup once it is brought back to life; nothing is well. */
export type Prove = (folder: string) => Promise<string[]>

/** A day after the newest one: a copy of everything, which is then brought back to life somewhere apart. */
export async function backUpWhenDue(world: World, folders: Folders, every: Duration, prove: Prove = proveApart) {
  const [newest] = every > 0 ? await listLatestBackups(world.db, 1) : []
  if (every <= 0 || (newest && world.now() < later(newest.madeAt, every))) return
  await backUp(world, folders, prove)
}

/** Whatever goes wrong is written down beside it and told to staff: a backup that nobody can restore is none. */
export async function backUp(world: World, folders: Folders, prove: Prove): Promise<string | null> {
  const [id, now] = [world.newId(), world.now()]
  const attempt = async () => makeBackup(storeOf(world.db), { ...folders, now })
  const made = await attempt().catch((error: unknown) => sayFailure(error))
  const failure = typeof made === 'string' ? made : made ? null : 'pg_dump is not installed on this machine'
  const { name, bytes } = made && typeof made !== 'string' ? made : { name: '', bytes: 0 }
  await transact(world.db, (tx) => insertBackup(tx, { id, name, madeAt: now, bytes, failure }))
  const wrong = failure ? [failure] : await proveIn(join(folders.backupDir, name), prove)
  const said = wrong.length > 0 ? wrong.slice(0, 5).join('; ').slice(0, 500) : null
  await transact(world.db, async (tx) => {
    await updateBackup(tx, id, said ? { failure: said } : { provedAt: world.now() })
    if (!said) return
    const reason = `The backup of today cannot be relied on: ${said}`
    await enqueue({ ...world, db: tx }, mailJob('staff-alert', `backup-${id}`, { reason }))
  })
  world.log(said ? 'backup.failed' : 'backup.proved', { backup: name, bytes, ...(said && { failure: said }) })
  return said
}

const proveIn = (folder: string, prove: Prove) => prove(folder).catch((error: unknown) => [sayFailure(error)])

/** In a program of its own: to check a large database takes long, and the shop goes on meanwhile. */
const proveApart: Prove = async (folder) => {
  const args = ['--import', 'tsx', 'bin/prove-backup.ts', folder]
  const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: minutes(30) })
  return JSON.parse(stdout) as string[]
}
