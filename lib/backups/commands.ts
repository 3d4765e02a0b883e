import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { storeOf, transact } from '@/db/open'
import { sayFailure } from '@/lib/base/failure'
import { type Duration, type Instant, later, minutes } from '@/lib/base/time'
import { enqueue } from '@/lib/jobs/commands'
import { mailJob } from '@/lib/jobs/rules'
import type { World } from '@/lib/world/world'
import { makeBackup } from './make'
import { isNotTried, type NotTried } from './postgres'
import { insertBackup, listLatestBackups, updateBackup } from './queries'

/** `atOnce`: in one go, for a program beside the shop; the shop itself copies step by step. */
export type Folders = { dataDir: string; backupDir: string; atOnce?: boolean }
/** What is wrong with a backup once it is brought back to life; nothing is well. */
export type Prove = (folder: string) => Promise<string[] | NotTried>

/** A day after the newest one: a copy of everything, which is then brought back to life somewhere apart. */
export async function backUpWhenDue(world: World, folders: Folders, every: Duration, prove: Prove = proveApart) {
  const [newest] = every > 0 ? await listLatestBackups(world.db, 1) : []
  if (every <= 0 || (newest && world.now() < later(newest.madeAt, every))) return
  await backUp(world, folders, prove)
}

/** How it went: `untried` says what is not here that would be needed. */
export type Outcome = { kind: 'proved' } | { kind: 'failed'; why: string } | { kind: 'untried'; why: string }

/** Whatever goes wrong is written down beside it and told to staff: a backup that nobody can restore is none. */
export async function backUp(world: World, folders: Folders, prove: Prove): Promise<Outcome> {
  const [id, now] = [world.newId(), world.now()]
  const attempt = async () => makeBackup(storeOf(world.db), { ...folders, now })
  const made = await attempt().catch((error: unknown) => sayFailure(error))
  const isMade = made !== null && typeof made !== 'string'
  const { name, bytes } = isMade ? made : { name: '', bytes: 0 }
  await transact(world.db, (tx) => insertBackup(tx, { id, name, madeAt: now, bytes }))
  const outcome = isMade ? await outcomeOf(join(folders.backupDir, name), prove) : withoutCopy(made)
  await transact(world.db, async (tx) => {
    await updateBackup(tx, id, columnsOf(outcome, world.now()))
    if (outcome.kind !== 'failed') return
    const reason = `The backup of today cannot be relied on: ${outcome.why}`
    await enqueue({ ...world, db: tx }, mailJob('staff-alert', `backup-${id}`, { reason }))
  })
  world.log(`backup.${outcome.kind}`, { backup: name, bytes, ...('why' in outcome && { why: outcome.why }) })
  return outcome
}

const withoutCopy = (failure: string | null): Outcome =>
  failure === null ? { kind: 'untried', why: 'pg_dump is not on this machine' } : { kind: 'failed', why: failure }

async function outcomeOf(folder: string, prove: Prove): Promise<Outcome> {
  const wrong = await prove(folder).catch((error: unknown) => [sayFailure(error)])
  if (isNotTried(wrong)) return { kind: 'untried', why: wrong.why }
  if (wrong.length === 0) return { kind: 'proved' }
  return { kind: 'failed', why: wrong.slice(0, 5).join('; ').slice(0, 500) }
}

function columnsOf(outcome: Outcome, now: Instant) {
  if (outcome.kind === 'proved') return { provedAt: now }
  return outcome.kind === 'failed' ? { failure: outcome.why } : { untried: outcome.why }
}

/** In a program of its own: to check a large database takes long, and the shop goes on meanwhile. */
const proveApart: Prove = async (folder) => {
  const args = ['--import', 'tsx', 'bin/prove-backup.ts', folder]
  const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: minutes(30) })
  return JSON.parse(stdout) as string[] | NotTried
}
