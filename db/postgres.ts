import { execFile } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import pg from 'pg'
import type { Db, Observe, Store } from './open'
import { logger } from './statements'
import { tablesOf } from './tables'
import { sharedVersions } from './versions'

const TRIES = 40

export function openPostgres(url: string, observe: Observe): Store {
  const pool = new pg.Pool({ connectionString: url, max: 10 })
  // A server that starts anew ends the connections that wait; the next question opens another. Unheard, that would end the shop.
  pool.on('error', () => {})
  const query = async (text: string) => (await pool.query(text)).rows
  const close = () => pool.end()
  return {
    ...overPostgres(drizzle({ client: pool, casing: 'snake_case', logger }), query, close, observe),
    backup: (folder, name, how) => dump(pool, url, join(folder, `${name}.dump`), how?.beside),
  }
}

/** What drizzle's node-postgres and PGlite drivers share. */
type Driver = PgDatabase<PgQueryResultHKT, Record<string, never>>

/** Serializable, tried again when PostgreSQL cannot put two transactions into an order. */
export function overPostgres(
  driver: Driver,
  query: Store['sql'],
  close: () => Promise<void>,
  observe: Observe = () => {},
): Store {
  async function transact<T>(work: (tx: Db) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        const value = await driver.transaction(
          async (tx) => {
            const value = await work(tx as unknown as Db)
            observe('before-commit')
            return value
          },
          { isolationLevel: 'serializable' },
        )
        observe('after-commit')
        return value
      } catch (error) {
        if (attempt === TRIES || !isClash(error)) throw error
        await pause((attempt * 7 * ((process.hrtime()[1] % 10) + 1)) / 10)
      }
    }
  }

  return {
    db: driver as unknown as Db,
    transact,
    sql: query,
    versions: sharedVersions(async () =>
      Object.fromEntries(
        (await query('select scope, version from content_versions')).map(({ scope, version }) => [
          scope,
          Number(version),
        ]),
      ),
    ),
    rebuild: (work) =>
      driver.transaction((tx) =>
        work(async (text) => ((await tx.execute(sql.raw(text))) as { rows: Record<string, unknown>[] }).rows),
      ),
    tables: () => tablesOf(query),
    count: async () => {}, // the server does it by itself
    backup: async () => null,
    close,
  }
}

function isClash(error: unknown): boolean {
  const { code, cause } = error as { code?: string; cause?: unknown }
  return code === '40001' || code === '40P01' || (cause !== undefined && isClash(cause))
}

/** With PostgreSQL's own tool, where it is installed; it and `beside` see the same moment, though the shop goes on. */
async function dump(pool: pg.Pool, url: string, file: string, beside?: (sql: Store['sql']) => Promise<void>) {
  await mkdir(dirname(file), { recursive: true })
  const client = await pool.connect()
  const sql: Store['sql'] = async (text) => (await client.query<Record<string, unknown>>(text)).rows
  try {
    await sql('begin isolation level repeatable read read only')
    const [row] = await sql('select pg_export_snapshot() as snapshot')
    await promisify(execFile)('pg_dump', ['--format=custom', `--snapshot=${row?.snapshot}`, `--file=${file}`, url])
    await beside?.(sql)
    return file
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return null
    throw error
  } finally {
    await sql('rollback')
    client.release()
  }
}
