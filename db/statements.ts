import { channel } from 'node:diagnostics_channel'
import type Database from 'better-sqlite3'

/** Where statements are told of, for who counts them. A shop that is only run has nobody listening. */
export const STATEMENTS = 'shop.statements'
export type Told = { text: string; parameters: unknown[] }

const told = channel(STATEMENTS)

export function tell(text: string, parameters: unknown[] = []) {
  if (told.hasSubscribers) told.publish({ text, parameters } satisfies Told)
}

/** For drizzle. */
export const logger = { logQuery: tell }

const MOST = 500

/** Compiling a statement takes longer than running it, so each connection keeps those that it has met last. */
export function remembering(connection: Database.Database): Database.Database {
  const known = new Map<string, Database.Statement>()
  const prepare = (text: string) => {
    const statement = known.get(text) ?? connection.prepare(text)
    known.delete(text)
    known.set(text, statement)
    for (const oldest of known.keys()) {
      if (known.size <= MOST) break
      known.delete(oldest)
    }
    return statement
  }
  return new Proxy(connection, {
    get: (target, name) => (name === 'prepare' ? prepare : Reflect.get(target, name)),
  })
}
