import { AsyncLocalStorage } from 'node:async_hooks'
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'
import type { Scope } from './schema/content'
import { openSqlite } from './sqlite'

/** Awaited everywhere; only what both engines share. */
export type Db = Pick<
  BaseSQLiteDatabase<'async', unknown>,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete'
>

/** An open database. `sql` is for migrations, checks and backups alone. */
export type Store = {
  db: Db
  transact<T>(work: (tx: Db) => Promise<T>): Promise<T>
  sql(text: string): Promise<Record<string, unknown>[]>
  /** Runs the statements in one transaction in which foreign keys do not act. */
  rebuild(work: (sql: Store['sql']) => Promise<void>): Promise<void>
  /** How often each part of what the public sees was changed. Cheap enough to be asked for every request; never older than the asking. */
  versions(): Versions | Promise<Versions>
  /** Counts anew how the data lie, so that each question goes by the right index. */
  count(): Promise<void>
  /** Writes a verified copy; the path of it, or null where the tool for it is not installed. `beside` sees a server as it is copied. */
  backup(
    folder: string,
    name: string,
    how?: { atOnce?: boolean; check?: boolean; beside?(sql: Store['sql']): Promise<void> },
  ): Promise<string | null>
  /** The names of all tables that hold rows of the shop. */
  tables(): Promise<string[]>
  close(): Promise<void>
}

/** The same object for as long as nothing has changed. */
export type Versions = Readonly<Partial<Record<Scope, number>>>

/** Told of each commit, so that a test can stop the process there. */
export type Observe = (step: 'before-commit' | 'after-commit') => void

/** `file:./data/shop.db` or `postgres://…` */
export async function openStore(url: string, observe: Observe = () => {}): Promise<Store> {
  if (url.startsWith('file:')) return register(openSqlite(url.slice('file:'.length), observe))
  // Its driver is loaded by who has such a server.
  const { openPostgres } = await import('./postgres')
  return register(openPostgres(url, observe))
}

/** Lets `transact` find the store behind a `Db`. */
export function register<Opened extends Store>(store: Opened): Opened {
  stores.set(store.db, store)
  return store
}

/**
 * Serializable on both engines. Reads, decides, writes; nothing but this database is awaited inside.
 * Called with a `tx` it joins that transaction; called with the outer `db` inside one it throws, because it would wait for itself.
 */
export function transact<T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T> {
  const store = stores.get(db)
  if (!store) return work(db)
  if (inside.getStore() === store) throw new Error('A transaction is open: pass its tx on, not the outer db')
  return store.transact((tx) => inside.run(store, () => work(tx)))
}

/** The store behind a `Db`; a transaction has none. */
export const findStore = (db: Db): Store | undefined => stores.get(db)

/** For copies of the whole. */
export function storeOf(db: Db): Store {
  const store = findStore(db)
  if (!store) throw new Error('this is no open database')
  return store
}

/** For the schedule: see `Store.count`. */
export const countRows = (db: Db) => storeOf(db).count()

/** A row with that key is there already. */
export function isTaken(error: unknown): boolean {
  const { code, cause } = error as { code?: string; cause?: unknown }
  const codes = ['23505', 'SQLITE_CONSTRAINT_PRIMARYKEY', 'SQLITE_CONSTRAINT_UNIQUE']
  return codes.includes(code ?? '') || (cause !== undefined && isTaken(cause))
}

// Next loads a module several times in one process; there must be one list of stores and one notion of "inside".
const shared = globalThis as { [STORES]?: WeakMap<Db, Store>; [INSIDE]?: AsyncLocalStorage<Store> }
const STORES: unique symbol = Symbol.for('shop.stores') as never
const INSIDE: unique symbol = Symbol.for('shop.inside') as never
shared[STORES] ??= new WeakMap()
shared[INSIDE] ??= new AsyncLocalStorage()
const stores = shared[STORES]
const inside = shared[INSIDE]
