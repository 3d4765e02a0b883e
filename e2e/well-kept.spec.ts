import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { databaseFile } from './ports'

test('after all journeys every promise is kept', async () => {
  const env = { ...process.env, DATABASE_URL: readFileSync(databaseFile, 'utf8') }
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', 'bin/invariants.ts'], { env })
  expect(stdout).toContain('Every promise is kept.')
})
