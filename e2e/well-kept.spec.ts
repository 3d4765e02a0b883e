import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { databaseFile, logFile } from './ports'

test('after all journeys every promise is kept', async () => {
  const env = { ...process.env, DATABASE_URL: readFileSync(databaseFile, 'utf8') }
  const asked = promisify(execFile)(process.execPath, ['--import', 'tsx', 'bin/invariants.ts'], { env })
  const { stdout } = await asked.catch((failed: { stdout: string; stderr: string }) => failed)
  expect(stdout).toBe('Every promise is kept.\n')
})

test('the log tells of all journeys, and of nobody who went on them', async () => {
  const lines = readFileSync(logFile, 'utf8').split('\n')
  const told = lines.filter((line) => line.startsWith('{'))
  for (const event of ['request', 'order.paid'])
    expect(told.some((line) => JSON.parse(line).event === event)).toBe(true)
  const people = /@|Sample buyer|Sample Street|[?&](?:key|token|email|session|q)=|session=|cart=/
  expect(lines.filter((line) => people.test(line))).toEqual([])
})
