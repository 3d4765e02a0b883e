// The built shop with its stand-ins and a database of its own, for the browser journeys. E2E_ENGINE=postgres: on a server of
// its own. E2E_FRONT=off: under plain `next start`.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startSandboxedShop } from '../bin/sandboxed-shop'
import { findPostgres, startPostgres } from '../bin/testing/postgres-server'
import { databaseFile, logFile, ports, sessionsFile } from './ports'

const bin = findPostgres()
const isOnPostgres = process.env.E2E_ENGINE === 'postgres'
if (isOnPostgres && !bin) throw new Error('PostgreSQL is not installed here')
const postgres = isOnPostgres && bin ? await startPostgres(bin) : undefined
const dataDir = mkdtempSync(join(tmpdir(), 'shop-e2e-'))
// All journeys come from one network address, as if a large university went through the shop at once.
const env = { CLIENT_LIMIT_TIMES: '20' }
const isPlain = process.env.E2E_FRONT === 'off'
for (const file of [logFile, sessionsFile]) rmSync(file, { force: true })
const shop = await startSandboxedShop({ dataDir, ports, databaseUrl: postgres?.url, env, isPlain, log: logFile })
writeFileSync(databaseFile, shop.databaseUrl)
console.log(`Journeys run on ${shop.url}, ${postgres ? 'PostgreSQL' : 'SQLite'}${isPlain ? ', plain Next' : ''}`)

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, async () => {
    await shop.stop()
    await postgres?.stop()
    process.exit(0)
  })
