import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'

/** How many were answered, and how many rows are there afterwards. */
function killedAt(step: 'before-commit' | 'after-commit') {
  const file = join(mkdtempSync(join(tmpdir(), 'shop-')), 'shop.db')
  const { DATABASE_URL: _, ...env } = process.env
  const args = ['--import', 'tsx', 'db/group-crash.testing.ts', `file:${file}`, step]
  const { stdout, signal } = spawnSync(process.execPath, args, { encoding: 'utf8', env })
  const database = new Database(file)
  const kept = database.prepare('select count(*) from rounds').pluck().get()
  database.close()
  return { signal, answered: stdout.split('\n').filter(Boolean).length, kept }
}

test('killed between the last of a group and its commit: nobody was answered, and nothing is there', () => {
  expect(killedAt('before-commit')).toEqual({ signal: 'SIGKILL', answered: 0, kept: 0 })
}, 60_000)

test('negative control: killed just after a commit, what was in it is there', () => {
  const { signal, answered, kept } = killedAt('after-commit')
  expect({ signal, answered }).toEqual({ signal: 'SIGKILL', answered: 0 })
  expect(kept).toBeGreaterThan(0)
}, 60_000)
