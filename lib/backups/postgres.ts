import { execFile } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { openStore } from '@/db/open'
import { sayFailure } from '@/lib/base/failure'
import { type Instant, iso } from '@/lib/base/time'

/** No word on whether it is good: what would be needed to find out is not here. */
export type NotTried = { kind: 'not-tried'; why: string }
export const isNotTried = <T>(answer: T | NotTried): answer is NotTried =>
  (answer as { kind?: string } | null)?.kind === 'not-tried'

/** PostgreSQL's own tool fills an empty database; what it says where it cannot. */
export async function fillFromDump(url: string, file: string): Promise<string[] | NotTried> {
  // The schema itself is there already; whose it was is of no account elsewhere.
  const how = ['--no-owner', '--no-privileges', '--exit-on-error', '--single-transaction', '--schema=public']
  try {
    await promisify(execFile)('pg_restore', [...how, `--dbname=${url}`, file])
    return []
  } catch (error) {
    const { code, stderr } = error as { code?: string; stderr?: string }
    if (code === 'ENOENT') return { kind: 'not-tried', why: 'pg_restore is not on this machine' }
    return [`pg_restore says: ${(stderr || sayFailure(error)).trim().split('\n')[0]}`]
  }
}

/** A database of its own beside the shop's for as long as it is needed. */
export async function inDatabaseApart<T>(
  url: string,
  now: Instant,
  work: (url: string) => Promise<T>,
): Promise<T | NotTried> {
  const name = `shop_proof_${process.pid}_${iso(now).replace(/\D/g, '')}`
  const server = await openStore(url)
  const drop = () => server.sql(`drop database if exists ${name} with (force)`)
  try {
    await drop()
    await server.sql(`create database ${name} template template0`)
    return await work(Object.assign(new URL(url), { pathname: `/${name}` }).href)
  } catch (error) {
    if (!mayNot(error)) throw error
    return { kind: 'not-tried', why: 'the user of this database may not make another one beside it (CREATEDB)' }
  } finally {
    await drop().catch((error: unknown) => {
      if (!mayNot(error)) throw error
    })
    await server.close()
  }
}

const mayNot = (error: unknown) => (error as { code?: string }).code === '42501'

/** What is there makes room under another name, and an empty one takes its place. */
export async function moveSchemaAside(url: string, now: Instant): Promise<string> {
  const aside = `before_restore_${iso(now).replace(/\D/g, '')}`
  const store = await openStore(url)
  try {
    await store.rebuild(async (sql) => {
      await sql(`alter schema public rename to ${aside}`)
      await sql('create schema public')
    })
  } finally {
    await store.close()
  }
  return aside
}

/** Whether a shop lies there, and whether anybody is connected to it. */
export async function lookAt(url: string): Promise<{ isThere: boolean; isInUse: boolean }> {
  const store = await openStore(url)
  const others = () =>
    store.sql(
      "select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'",
    )
  try {
    // The server's side of a connection ends a moment after the shop that was stopped just now.
    for (let tries = 1; tries < LOOKS && (await others()).length > 0; tries++) await pause(100)
    return { isThere: (await store.tables()).length > 0, isInUse: (await others()).length > 0 }
  } finally {
    await store.close()
  }
}
const LOOKS = 20
