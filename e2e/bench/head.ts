import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { type Context, git } from './context'
import { USUAL } from './data/sizes'
import { bareCommits, rawSyncs } from './floor/durable'
import type { Report } from './schema'

/** Where and with what the figures were taken; without it they say nothing. */
export function head({ root, folder, tools }: Context, args: string[], loadBefore: number): Report['head'] {
  const bare = bareCommits(folder)
  const w0 = bare.perSecond(1)
  bare.close()
  const database = new Database(':memory:')
  const sqlite = String(database.prepare('select sqlite_version()').pluck().get())
  database.close()
  return {
    commit: git(root, 'rev-parse', '--short', 'HEAD'),
    dirty: git(root, 'status', '--porcelain') !== '',
    date: new Date().toISOString(),
    cpu: cpus()[0]?.model ?? '',
    cores: cpus().length,
    memory: totalmem(),
    node: process.version,
    next: JSON.parse(readFileSync(join(root, 'node_modules/next/package.json'), 'utf8')).version,
    sqlite,
    chromium: tools.chromium ? execFileSync(tools.chromium, ['--version'], { encoding: 'utf8' }).trim() : null,
    sizes: { ...USUAL },
    flags: args,
    w0,
    fdatasync: rawSyncs(folder, 1),
    loadBefore,
    loadAfter: loadavg()[0] ?? 0,
  }
}
