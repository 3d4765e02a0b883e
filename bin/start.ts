// The built shop. The database is migrated before it listens (server.ts).
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { SHOP_PROGRAM } from './shop-program'

if (!existsSync('.next/front.mjs')) {
  console.error('There is no build yet: run npm run build first.')
  process.exit(1)
}
const args = [...(existsSync('.env') ? ['--env-file=.env'] : []), ...SHOP_PROGRAM]
const shop = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } })
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => shop.kill(signal))
shop.on('exit', (code) => process.exit(code ?? 1))
