import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { openRaw } from '../data/databases'

/** W0: bare better-sqlite3 as durable as the shop (WAL, FULL), one row and one commit after the other, per second. */
export function bareCommits(folder: string) {
  const file = join(folder, 'w0.db')
  const database = openRaw(file)
  database.exec('create table if not exists w0 (id integer primary key, text text not null)')
  const insert = database.prepare('insert into w0 (text) values (?)')
  return {
    perSecond(seconds: number): number {
      return rate(seconds, () => insert.run('a row of about the size that a cart line has'))
    },
    close: () => database.close(),
  }
}

/** What the disk says it can do: 4 KiB and `fdatasync`, per second. */
export function rawSyncs(folder: string, seconds: number): number {
  const file = join(folder, 'raw')
  const handle = openSync(file, 'w')
  const page = Buffer.alloc(4096, 1)
  const perSecond = rate(seconds, () => {
    writeSync(handle, page, 0, page.length, 0)
    fdatasyncSync(handle)
  })
  closeSync(handle)
  rmSync(file)
  return perSecond
}

export function rate(seconds: number, work: () => void): number {
  const start = performance.now()
  const end = start + seconds * 1000
  let count = 0
  while (performance.now() < end) {
    work()
    count += 1
  }
  return (count * 1000) / (performance.now() - start)
}

export async function rateOf(seconds: number, work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  const end = start + seconds * 1000
  let count = 0
  while (performance.now() < end) {
    await work()
    count += 1
  }
  return (count * 1000) / (performance.now() - start)
}
