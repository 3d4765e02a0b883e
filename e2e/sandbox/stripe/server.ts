import { startStripeSandbox } from './start'

const { SANDBOX_STRIPE_PORT = '12111', STRIPE_WEBHOOK_SECRET, WEBHOOK_URL, SANDBOX_DATA, SANDBOX_SEED } = process.env

if (!STRIPE_WEBHOOK_SECRET || !WEBHOOK_URL) {
  console.error('The payment sandbox needs STRIPE_WEBHOOK_SECRET and WEBHOOK_URL.')
  process.exit(1)
}

try {
  const sandbox = await startStripeSandbox({
    port: Number(SANDBOX_STRIPE_PORT),
    webhookUrl: WEBHOOK_URL,
    webhookSecret: STRIPE_WEBHOOK_SECRET,
    folder: SANDBOX_DATA,
    seed: SANDBOX_SEED === undefined ? undefined : Number(SANDBOX_SEED),
    tickMs: 1000,
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void sandbox.close())
  console.log(`seed ${sandbox.seed}`)
  console.log(`listening ${sandbox.port}`)
} catch (error) {
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  console.error(isTaken ? `Port ${SANDBOX_STRIPE_PORT} is taken: set SANDBOX_STRIPE_PORT to another.` : error)
  process.exit(1)
}
