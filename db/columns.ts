// The columns of both engines under one set of names. The types are those of the SQLite builder;
// on PostgreSQL the same calls build PostgreSQL columns.
import * as pg from 'drizzle-orm/pg-core'
import * as lite from 'drizzle-orm/sqlite-core'
import type { Day, Instant } from '@/lib/base/time'

export type Engine = 'sqlite' | 'postgres'
export const engine: Engine = /^postgres/.test(process.env.DATABASE_URL ?? '') ? 'postgres' : 'sqlite'

/** The one place where a PostgreSQL builder is given a SQLite builder's type. */
const choose = <T>(sqlite: T, postgres: unknown): T => (engine === 'postgres' ? (postgres as T) : sqlite)

export const table = choose(lite.sqliteTable, pg.pgTable)
export const index = choose(lite.index, pg.index)
export const uniqueIndex = choose(lite.uniqueIndex, pg.uniqueIndex)
export const unique = choose(lite.unique, pg.unique)
export const check = choose(lite.check, pg.check)
export const primaryKey = choose(lite.primaryKey, pg.primaryKey)

export const text = choose(
  () => lite.text(),
  () => pg.text(),
)
export const whole = choose(
  () => lite.integer(),
  () => pg.bigint({ mode: 'number' }),
)
export const flag = choose(
  () => lite.integer({ mode: 'boolean' }),
  () => pg.boolean(),
)
export const json = choose(
  <T>() => lite.text({ mode: 'json' }).$type<T>(),
  <T>() => pg.jsonb().$type<T>(),
)
/** One of a closed list of words. */
export const word = <const T extends string>() => text().$type<T>()
export const id = () => text().primaryKey()
/** Whole cents. */
export const cents = () => whole()
/** UTC milliseconds. */
export const instant = () => whole().$type<Instant>()
/** A calendar day, `2027-02-06`. */
export const day = () => text().$type<Day>()
