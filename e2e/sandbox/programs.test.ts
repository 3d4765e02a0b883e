import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

function start(name: 'stripe' | 'mail', settings: Record<string, string>) {
  const env = { ...process.env, ...settings }
  const program = spawn(process.execPath, ['--import', 'tsx', `e2e/sandbox/${name}/server.ts`], { cwd: root, env })
  onTestFinished(() => {
    program.kill('SIGKILL')
  })
  return program
}

/** The port that the program says it listens on. */
async function portOf(program: ReturnType<typeof start>): Promise<string> {
  for await (const line of createInterface({ input: program.stdout })) {
    if (line.startsWith('listening ')) return line.replace('listening ', '')
  }
  throw new Error('The program ended without listening')
}

const stripe = { SANDBOX_STRIPE_PORT: '0', STRIPE_WEBHOOK_SECRET: 'whsec_x', WEBHOOK_URL: 'http://127.0.0.1:9/' }

test.each([
  ['stripe', stripe, 'Payment sandbox'],
  ['mail', { SANDBOX_MAIL_PORT: '0' }, 'Mailbox'],
] as const)(
  'the %s stand-in says where it listens, shows its page, and stops when told',
  async (name, settings, title) => {
    const program = start(name, settings)
    const port = await portOf(program)
    expect(await fetch(`http://127.0.0.1:${port}`).then((answer) => answer.text())).toContain(title)
    program.kill('SIGTERM')
    expect(await once(program, 'exit')).toEqual([0, null])
  },
)

test('a taken port is named, with the way out', async () => {
  const first = start('mail', { SANDBOX_MAIL_PORT: '0' })
  const second = start('stripe', { ...stripe, SANDBOX_STRIPE_PORT: await portOf(first) })
  const said: string[] = []
  second.stderr.on('data', (piece) => said.push(String(piece)))
  expect(await once(second, 'close')).toEqual([1, null])
  expect(said.join('')).toContain('set SANDBOX_STRIPE_PORT to another')
})

test('the payment stand-in does not start without a secret of its own', async () => {
  const program = start('stripe', { ...stripe, STRIPE_WEBHOOK_SECRET: '' })
  expect(await once(program, 'exit')).toEqual([1, null])
})
