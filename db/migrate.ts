import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { type Instant, iso } from '@/lib/base/time'
import { engine } from './columns'
import type { Db, Store } from './open'
import { tablesOf } from './tables'

export const migrationsFolder = join(process.cwd(), 'db', 'migrations', engine)

type Step = { tag: string; statements: string[]; mayLose: string[] }

/**
 * Brings the database to the newest schema; what was done, by name. A copy is made first.
 * Refuses a step that loses rows without saying `-- loses: <table>` or that breaks a reference.
 */
export async function migrate(
  store: Store,
  { folder = migrationsFolder, backups, now }: { folder?: string; backups: string; now: Instant },
): Promise<string[]> {
  await store.sql('create table if not exists migrations (tag text primary key, applied_at bigint not null)')
  const applied = new Set((await store.sql('select tag from migrations')).map((row) => row.tag))
  const steps = readSteps(folder).filter((step) => !applied.has(step.tag))
  if (steps.length === 0) return []

  if (applied.size > 0) await store.backup(backups, `before-${steps[0]?.tag}-${iso(now).replace(/\D/g, '')}`)
  for (const step of steps) await store.rebuild((sql) => apply(sql, step, now))
  return steps.map((step) => step.tag)
}

/** Whether every step has been taken, by this process or by another. */
export async function isMigrated(db: Db, folder = migrationsFolder): Promise<boolean> {
  const taken = await db.select({ tag: sql<string>`tag` }).from(sql`migrations`)
  const tags = new Set(taken.map(({ tag }) => tag))
  return readTags(folder).every((tag) => tags.has(tag))
}

export function readSteps(folder: string): Step[] {
  return readTags(folder).map((tag) => {
    const text = readFileSync(join(folder, `${tag}.sql`), 'utf8')
    const statements = text.split('--> statement-breakpoint').map((part) => part.trim())
    const loses = /^-- loses: (.+)$/m.exec(text)?.[1] ?? ''
    return { tag, statements: statements.filter(Boolean), mayLose: loses.split(',').map((name) => name.trim()) }
  })
}

function readTags(folder: string): string[] {
  const journal = JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')) as {
    entries: { tag: string }[]
  }
  return journal.entries.map(({ tag }) => tag)
}

async function apply(sql: Store['sql'], step: Step, now: Instant) {
  const before = await countRows(sql)
  for (const statement of step.statements) if (!/^PRAGMA foreign_keys/i.test(statement)) await sql(strict(statement))
  const after = await countRows(sql)

  const lost = [...before].filter(([name, count]) => (after.get(name) ?? 0) < count && !step.mayLose.includes(name))
  const words = lost.map(([name, count]) => `${name} had ${count} rows and has ${after.get(name) ?? 0}`)
  if (words.length > 0) throw new Error(`Migration ${step.tag} would lose data: ${words.join(', ')}`)
  if (engine === 'sqlite' && (await sql('pragma foreign_key_check')).length > 0)
    throw new Error(`Migration ${step.tag} would break a reference`)

  await sql(`insert into migrations (tag, applied_at) values ('${step.tag}', ${now})`)
}

/** drizzle-kit does not write STRICT; without it SQLite takes 19.99 for a whole number of cents. */
function strict(statement: string): string {
  const isTable = engine === 'sqlite' && /^CREATE TABLE/i.test(statement)
  return isTable ? statement.replace(/\)\s*;?\s*$/, ') STRICT') : statement
}

async function countRows(sql: Store['sql']): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  for (const name of await tablesOf(sql)) {
    const [row] = await sql(`select count(*) as n from "${name}"`)
    counts.set(name, Number(row?.n))
  }
  return counts
}
