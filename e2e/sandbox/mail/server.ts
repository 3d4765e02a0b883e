import { startMailSandbox } from './start'

const { SANDBOX_MAIL_PORT = '8025', SANDBOX_SMTP_PORT = '0' } = process.env

try {
  const sandbox = await startMailSandbox({ httpPort: Number(SANDBOX_MAIL_PORT), smtpPort: Number(SANDBOX_SMTP_PORT) })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void sandbox.close())
  console.log(`smtp ${sandbox.smtpPort}`)
  console.log(`listening ${sandbox.port}`)
} catch (error) {
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  console.error(isTaken ? 'A mail port is taken: set SANDBOX_MAIL_PORT or SANDBOX_SMTP_PORT to another.' : error)
  process.exit(1)
}
