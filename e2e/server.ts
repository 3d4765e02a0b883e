// The built shop with its stand-ins, on free ports and a database of its own, for the browser journeys.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startSandboxedShop } from '../bin/sandboxed-shop'
import { ports } from './ports'

const dataDir = mkdtempSync(join(tmpdir(), 'shop-e2e-'))
const shop = await startSandboxedShop({ dataDir, ports, databaseUrl: process.env.E2E_DATABASE_URL })
console.log(`Journeys run on ${shop.url}`)
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void shop.stop().then(() => process.exit(0)))
