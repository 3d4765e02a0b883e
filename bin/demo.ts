// One command from a clean checkout to a shop with samples, a payment sandbox and a mailbox.
import { spawnSync } from 'node:child_process'
import { createServer } from 'node:net'
import { startSandboxedShop } from './sandboxed-shop'

const { PORT = '3000', SANDBOX_STRIPE_PORT = '12111', SANDBOX_MAIL_PORT = '8025' } = process.env
const wanted = { PORT, SANDBOX_STRIPE_PORT, SANDBOX_MAIL_PORT }

for (const [key, port] of Object.entries(wanted))
  if (!(await isFree(Number(port)))) {
    console.error(`Port ${port} is taken. Choose another one: ${key}=${Number(port) + 1} npm run demo`)
    process.exit(1)
  }

console.log('Building the shop …')
const build = spawnSync(process.execPath, ['--import', 'tsx', 'bin/build.ts'], { encoding: 'utf8' })
if (build.status !== 0) {
  console.error(`The build failed:\n${build.stdout}\n${build.stderr}`)
  process.exit(1)
}

const shop = await startSandboxedShop({
  dataDir: 'data/demo',
  ports: { shop: Number(PORT), stripe: Number(SANDBOX_STRIPE_PORT), mail: Number(SANDBOX_MAIL_PORT) },
  quiet: true,
  env: { BACKUP_HOURS: '24' },
}).catch((error: Error) => {
  console.error(error.message)
  process.exit(1)
})

console.log(`
The shop      ${shop.url}
Payments      ${shop.stripeUrl}   (a stand-in for Stripe: no real money)
Mailbox       ${shop.mailUrl}

Staff sign in at ${shop.url}/sign-in as owner@example.com
(or editor@, shop@, courses@, packer@example.com); the link arrives in the mailbox.

Test card     4242 4242 4242 4242, any later date, any three digits
Declined      4000 0000 0000 0002

Everything is kept in data/demo. Ctrl-C stops all of it.`)

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void shop.stop().then(() => process.exit(0)))

function isFree(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const probe = createServer()
    probe.once('error', () => answer(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => answer(true)))
  })
}
