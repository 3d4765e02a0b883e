import { mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { groupCommit, type Writer } from './group-commit'
import type { Db, Observe, Store, Versions } from './open'
import { logger, remembering, tell } from './statements'
import { tablesOf } from './tables'
import { isSame } from './versions'

const FULL = 2
const LOWEST_SQLITE = '3.51.3'
const BUSY_FOR = 8000

/**
 * A thousand rows of each index are enough. Without the limit SQLite keeps samples, and then plans a statement anew for
 * each value that it is given: that took as long as all the rest of an order. With it, no value seems to be in more than
 * a thousand rows: an index of few different values looks better than it is.
 */
export const COUNT = 'pragma analysis_limit = 1000; analyze'

/** One writer whose transactions stand in a queue and share commits, and one reader that cannot write. */
export function openSqlite(file: string, observe: Observe): Store {
  mkdirSync(dirname(file), { recursive: true })
  const writer = connect(file)
  // Another process may be writing: this one has not begun to answer, so it may stand still meanwhile.
  writer.pragma(`busy_timeout = ${BUSY_FOR}`)
  const wrong = problems(writer)
  writer.pragma('busy_timeout = 50')
  if (wrong.length > 0) throw new Error(`The database ${file} cannot be trusted: ${wrong.join('; ')}`)
  const reader = connect(file, true)
  const over = (client: Database.Database) =>
    drizzle({ client: remembering(client), casing: 'snake_case', logger }) as unknown as Db
  const tx = over(writer)
  const steps = stepsOf(writer, observe)
  const { transact, alone } = groupCommit(steps)

  const sql = async (text: string) => rows(writer, text)
  const versions = watchVersions(file)
  return {
    db: over(reader),
    transact: (work) => transact(() => work(tx)),
    sql: (text) => alone(() => sql(text)),
    // Inside a transaction the pragma does nothing, so it is set before one begins.
    rebuild: (work) =>
      alone(async () => {
        writer.pragma('foreign_keys = off')
        await steps.begin()
        try {
          await work(sql)
          steps.commit()
        } finally {
          if (writer.inTransaction) steps.rollback()
          writer.pragma('foreign_keys = on')
        }
      }),
    count: () => alone(async () => void writer.exec(COUNT)),
    versions: versions.read,
    tables: () => alone(() => tablesOf(sql)),
    async backup(folder, name, { atOnce = false, check = true } = {}) {
      mkdirSync(folder, { recursive: true })
      const copy = join(folder, `${name}.db`)
      rmSync(copy, { force: true })
      // Step by step the copy follows what this connection writes; another process's writes would begin it anew.
      await writer.backup(copy, atOnce ? { progress: () => 2 ** 30 } : undefined)
      const opened = new Database(copy)
      opened.pragma('journal_mode = delete') // one file, without companions
      const verdict = check ? opened.pragma('integrity_check', { simple: true }) : 'ok'
      opened.close()
      if (verdict !== 'ok') throw new Error(`The backup ${copy} is damaged: ${verdict}`)
      return copy
    },
    close: async () => {
      await alone(async () => {})
      versions.close()
      reader.close()
      writer.close()
    },
  }
}

/** A connection of its own: `data_version` tells it of every commit but those it made itself, and it makes none. */
function watchVersions(file: string) {
  let connection: Database.Database | undefined
  let moved: Database.Statement | undefined
  let stored: Database.Statement | undefined
  let seen: unknown
  let known: Versions = {}

  function read(): Versions {
    connection ??= connect(file, true)
    moved ??= connection.prepare('pragma data_version').pluck()
    const now = moved.get()
    if (now === seen) return known
    stored ??= connection.prepare('select scope, version from content_versions').raw()
    const stands = Object.fromEntries(stored.all() as [string, number][])
    seen = now
    known = isSame(known, stands) ? known : stands
    return known
  }
  return { read, close: () => connection?.close() }
}

function connect(file: string, readonly = false) {
  const connection = new Database(file, { readonly, timeout: readonly ? 5000 : 50 })
  if (!readonly) {
    connection.pragma('journal_mode = wal')
    // An order changes pages all over the file: they are kept at hand, and written back once for many orders.
    connection.pragma('cache_size = -32000')
    connection.pragma('wal_autocheckpoint = 8000')
    // What a member of a group changed is kept aside until it is done: in a file by default, once it is more than 64 kB.
    connection.pragma('temp_store = memory')
  }
  connection.pragma('synchronous = full')
  connection.pragma('foreign_keys = on')
  return connection
}

/** Whether some process has the file open: each holds a lock on it for as long as it does. */
export function isInUse(file: string): boolean {
  const connection = new Database(file, { timeout: 0 })
  try {
    connection.pragma('locking_mode = exclusive')
    connection.exec('begin exclusive; commit')
    return false
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY')) return true
    return false
  } finally {
    connection.close()
  }
}

/** Asked after a write: a new file in WAL mode says FULL until its first one, whatever comes later. */
function problems(writer: Database.Database): string[] {
  const version = writer.pragma('user_version', { simple: true })
  writer.pragma(`user_version = ${version}`)
  const library = String(writer.prepare('select sqlite_version()').pluck().get())
  const found = [
    { fine: writer.pragma('journal_mode', { simple: true }) === 'wal', words: 'journal_mode is not WAL' },
    { fine: writer.pragma('synchronous', { simple: true }) === FULL, words: 'synchronous is not FULL' },
    { fine: writer.pragma('foreign_keys', { simple: true }) === 1, words: 'foreign keys are off' },
    { fine: isAtLeast(library, LOWEST_SQLITE), words: `SQLite ${library} is older than ${LOWEST_SQLITE}` },
  ]
  return found.filter(({ fine }) => !fine).map(({ words }) => words)
}

export function isAtLeast(version: string, lowest: string): boolean {
  const [have, need] = [version, lowest].map((text) => text.split('.').map(Number)) as [number[], number[]]
  const differs = need.findIndex((part, at) => (have[at] ?? 0) !== part)
  return differs === -1 || (have[differs] ?? 0) > (need[differs] ?? 0)
}

function stepsOf(writer: Database.Database, observe: Observe): Writer {
  const step = (text: string) => {
    const statement = writer.prepare(text)
    return () => void statement.run()
  }
  const [begun, commit] = [step('begin immediate'), step('commit')]
  const [rollbackTo, release] = [step('rollback to member'), step('release member')]
  return {
    isOpen: () => writer.inTransaction,
    begin: () => begin(begun),
    commit() {
      observe('before-commit')
      tell('commit')
      commit()
      observe('after-commit')
    },
    rollback: step('rollback'),
    save: step('savepoint member'),
    release,
    rollbackToSaved() {
      rollbackTo()
      release()
    },
  }
}

/** Waits for another process without stopping this one. */
async function begin(begun: () => void) {
  for (let waited = 0; ; waited += 60) {
    try {
      return begun()
    } catch (error) {
      if ((error as { code?: string }).code !== 'SQLITE_BUSY' || waited > BUSY_FOR) throw error
      await pause(10)
    }
  }
}

function rows(writer: Database.Database, text: string): Record<string, unknown>[] {
  const statement = writer.prepare(text)
  if (statement.reader) return statement.all() as Record<string, unknown>[]
  statement.run()
  return []
}
