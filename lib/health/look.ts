import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { engine } from '@/db/columns'
import { storeOf } from '@/db/open'
import type { World } from '@/lib/world/world'

export type Versions = { app: string; node: string; database: string; schema: string; bytes: number }

/** What runs here. Nothing in it opens anything. */
export async function lookAtVersions({ db }: Pick<World, 'db'>): Promise<Versions> {
  const { sql } = storeOf(db)
  const one = async (text: string) => Object.values((await sql(text))[0] ?? {})[0]
  const isSqlite = engine === 'sqlite'
  const database = isSqlite
    ? `SQLite ${await one('select sqlite_version()')}`
    : String(await one('select version()')).split(' on ')[0]
  const bytes = isSqlite
    ? Number(await one('pragma page_count')) * Number(await one('pragma page_size'))
    : Number(await one('select pg_database_size(current_database())'))
  const { version } = JSON.parse(readFileSync(join(process.cwd(), 'package.json'), 'utf8')) as { version: string }
  const schema = String(await one('select max(tag) from migrations'))
  return { app: version, node: process.version, database: database ?? '', schema, bytes }
}
