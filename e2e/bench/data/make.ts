import { createHash, type Hash } from 'node:crypto'
import Database from 'better-sqlite3'
import type { Table } from 'drizzle-orm'
import { days, earlier, type Instant } from '@/lib/base/time'
import { catalogueRows } from './catalogue'
import { chanceFrom } from './chance'
import { dateRows } from './dates'
import { cartRows, orderRows } from './orders'
import { nuggetRows } from './reading'
import { driverValues, shapeOf, type TableRow } from './row'
import type { Sizes } from './sizes'

export type Wanted = Sizes & { seed: number; now: Instant; sentences?: number; covers?: string[]; pictures?: string[] }

/** Every row, parents before children. The same wishes give the same rows. */
export function* rowsOf(wanted: Wanted): Generator<TableRow> {
  const { seed, now, sentences = 18, covers = [], pictures = [] } = wanted
  const chance = chanceFrom(seed)
  yield* catalogueRows(chance, wanted.products, earlier(now, days(900)), covers)
  yield* nuggetRows(chance, { count: wanted.nuggets, sentences, now, pictures })
  yield* dateRows(chance, wanted.dates, now)
  yield* orderRows(chance, { count: wanted.orders, products: wanted.products, now })
  yield* cartRows(chance, { count: Math.ceil(wanted.orders / 10), products: wanted.products, now })
}

/** For a test: one hash of everything. */
export function fingerprint(rows: Iterable<TableRow>): string {
  const hash: Hash = createHash('sha256')
  for (const row of rows) hash.update(JSON.stringify([shapeOf(row.table).name, driverValues(row)]))
  return hash.digest('hex')
}

const ROWS_PER_COMMIT = 50_000

/** In large transactions, and without waiting for the disk or looking at parents: the file is new, and of no worth until it is whole. */
export function fill(file: string, rows: Iterable<TableRow>): number {
  const database = new Database(file)
  database.pragma('synchronous = off')
  database.pragma('foreign_keys = off')
  database.pragma('cache_size = -400000')
  const inserts = new Map<Table, Database.Statement>()
  const insertInto = (table: Table) => {
    const known = inserts.get(table)
    if (known) return known
    const { name, columns } = shapeOf(table)
    const places = columns.map(() => '?').join(', ')
    const made = database.prepare(
      `insert into "${name}" (${columns.map((it) => `"${it.name}"`).join(', ')}) values (${places})`,
    )
    inserts.set(table, made)
    return made
  }
  let count = 0
  database.exec('begin')
  for (const row of rows) {
    insertInto(row.table).run(driverValues(row))
    if (++count % ROWS_PER_COMMIT === 0) database.exec('commit; begin')
  }
  database.exec('commit; pragma analysis_limit = 1000; analyze')
  database.close()
  return count
}
