// Everything that proves the shop: types, style, rules and commands on every engine that is here, then the journeys in a browser.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { findPostgres } from './testing/postgres-server'

const reports = mkdtempSync(join(tmpdir(), 'shop-reports-'))
const postgres = findPostgres()
const UNITS = 'Rules, queries and commands'
const count = { passed: 0, failed: 0 }
const failures: string[] = []

type UnitReport = {
  numPassedTests: number
  numFailedTests: number
  testResults: {
    name: string
    message: string
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[]
  }[]
}

console.log(
  postgres
    ? `Engines: SQLite, and a PostgreSQL server of our own, from ${postgres}; not PGlite, which stands in where there is none (ALL_ENGINES=on takes it too)`
    : 'Engines: SQLite, and PGlite (PostgreSQL inside the process)\n         NOT RUN: a PostgreSQL server, because its programs are not installed here',
)

step('A browser for the journeys', 'tsx', 'bin/find-browser.ts')
step('Types of routes', 'node_modules/next/dist/bin/next', 'typegen')
step('Types', 'node_modules/typescript/bin/tsc', '--noEmit')
step('Style', 'node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.')

const units = join(reports, 'units.json')
step(
  UNITS,
  'node_modules/vitest/vitest.mjs',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${units}`,
)
if (existsSync(units)) {
  const { numPassedTests, numFailedTests, testResults }: UnitReport = JSON.parse(readFileSync(units, 'utf8'))
  add(numPassedTests, numFailedTests)
  const isBare = failures.includes(UNITS) && numFailedTests === 0 && testResults.every(({ message }) => !message)
  if (isBare) failures.push('  an error that belongs to no test; Vitest names it at the end of its own output')
  for (const { name, message, assertionResults } of testResults) {
    // Of a file that could not be begun or ended.
    if (message) failures.push(`  ${relative('.', name)}\n${message}`)
    for (const { status, fullName, failureMessages } of assertionResults)
      if (status === 'failed') failures.push(`  ${relative('.', name)} › ${fullName}\n${failureMessages.join('\n')}`)
  }
}

step('The build', 'tsx', 'bin/build.ts')
journeys('on SQLite')
// The buying path and what two processes show; everything else has met PostgreSQL in the tests of the commands.
if (postgres) journeys('on PostgreSQL', { E2E_ENGINE: 'postgres' }, ['buying', 'two-processes', 'well-kept'])
// Hydrated by React; what the front alone promises is named in e2e/front-alone.ts.
journeys('under plain Next', { E2E_FRONT: 'off' })

if (failures.length > 0) console.log(`\nFailed:\n${failures.join('\n')}`)
console.log(`\n${count.passed} passed, ${count.failed + (failures.length > 0 && count.failed === 0 ? 1 : 0)} failed`)
process.exit(failures.length > 0 ? 1 : 0)

function add(passed: number, failed: number) {
  count.passed += passed
  count.failed += failed
}

/** In a browser, against the built shop; all of them unless some are named. */
function journeys(where: string, env: Record<string, string> = {}, which: string[] = []) {
  const report = join(reports, `journeys ${where}.json`)
  const args = ['test', ...which, '--config', 'e2e/playwright.config.ts', '--reporter=list,json']
  const program = 'node_modules/@playwright/test/cli.js'
  run(`Journeys ${where}`, [program, ...args], { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report })
  if (!existsSync(report)) return
  const { stats } = JSON.parse(readFileSync(report, 'utf8'))
  add(stats.expected, stats.unexpected + stats.flaky)
}

function step(title: string, program: string, ...args: string[]) {
  run(title, program === 'tsx' ? ['--import', 'tsx', ...args] : [program, ...args])
}

function run(title: string, args: string[], env: Record<string, string> = {}) {
  console.log(`\n── ${title}`)
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } })
  if (status !== 0) failures.push(title)
}
