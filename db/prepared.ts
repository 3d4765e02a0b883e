import { getTableColumns, type Placeholder, sql, type Table } from 'drizzle-orm'
import type { Db } from './open'

type Query = { prepare(): { execute(values?: Record<string, unknown>): unknown } }
type Ready<Q extends Query> = ReturnType<Q['prepare']>
type Rows<Q extends Query> = Awaited<ReturnType<Ready<Q>['execute']>>

/**
 * A query that is built once for each connection; `sql.placeholder` stands where values go. Building one takes many
 * times longer than running it, so what every order or every page asks is built like this.
 */
export function prepared<Q extends Query>(build: (db: Db) => Q) {
  const known = new WeakMap<Db, Ready<Q>>()
  return async (db: Db, values: Record<string, unknown> = {}): Promise<Rows<Q>> => {
    const ready = known.get(db) ?? (build(db).prepare() as Ready<Q>)
    known.set(db, ready)
    return (await ready.execute(values)) as Rows<Q>
  }
}

const MOST = 256

/**
 * The same for a question about a list of ids. Lists are filled up to a power of two by their last id, so that few are
 * built; a longer list than a page or an order has is asked as it comes.
 */
export function preparedFor<Q extends Query>(build: (db: Db, ids: (string | Placeholder)[]) => Q) {
  const sizes = new Map<number, (db: Db, values: Record<string, unknown>) => Promise<Rows<Q>>>()
  return async (db: Db, ids: string[], values: Record<string, unknown> = {}): Promise<Rows<Q>> => {
    if (ids.length === 0) return [] as Rows<Q>
    if (ids.length > MOST) return (await build(db, ids).prepare().execute(values)) as Rows<Q>
    const names = Array.from({ length: 2 ** Math.ceil(Math.log2(ids.length)) }, (_, at) => `id${at}`)
    const places = names.map((name) => sql.placeholder(name))
    const ask = sizes.get(names.length) ?? prepared((each) => build(each, places))
    sizes.set(names.length, ask)
    return ask(db, { ...values, ...Object.fromEntries(names.map((name, at) => [name, ids[at] ?? ids.at(-1)])) })
  }
}

/** When it is asked. */
export const NOW = sql.placeholder('now')

/**
 * For an insert: every column of the table, to be given by its name. None may be JSON that can be null: drizzle would
 * write the word.
 */
export function placeholders<T extends Table>(table: T): Record<keyof T['_']['columns'] & string, Placeholder> {
  const names = Object.keys(getTableColumns(table))
  return Object.fromEntries(names.map((name) => [name, sql.placeholder(name)])) as Record<string, Placeholder>
}
