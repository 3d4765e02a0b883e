// The built shop with the stand-ins of Stripe and the mail server beside it: for the demo and for the browser journeys.
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SHOP_PROGRAM } from './shop-program'

export type Ports = { shop: number; stripe: number; mail: number }
export type SandboxedShop = {
  url: string
  stripeUrl: string
  mailUrl: string
  databaseUrl: string
  /** What the shop itself was started with, for programs beside it. */
  env: Record<string, string>
  stop(): Promise<void>
  /** Ends the shop between one instruction and the next, as a power cut would, and starts it again. */
  crash(): Promise<void>
  restart(): Promise<void>
}

type Options = {
  dataDir: string
  ports: Ports
  databaseUrl?: string
  quiet?: boolean
  env?: Record<string, string>
  /** Plain `next start`: the same pages without the front, hydrated. */
  isPlain?: boolean
  /** Nothing is laid out in it: the shop as it first starts. */
  isEmpty?: boolean
  /** The file that takes what the shop says. */
  log?: string
}

const LISTENS = /The shop listens on (.+)|Ready in/

/** Migrates and seeds (only if empty), then starts everything; resolves when the shop answers. */
export async function startSandboxedShop({
  dataDir,
  ports,
  databaseUrl,
  quiet = false,
  env,
  isPlain = false,
  isEmpty = false,
  log,
}: Options): Promise<SandboxedShop> {
  const secret = secretIn(dataDir)
  const url = `http://127.0.0.1:${ports.shop}`
  const stripeUrl = `http://127.0.0.1:${ports.stripe}`
  const webhookSecret = `whsec_${secret}`
  const children: ChildProcess[] = []
  const start = (name: string, args: string[], extra: Record<string, string>) => {
    const child = spawn(process.execPath, args, {
      env: { ...process.env, ...extra },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    if (!quiet) forward(name, child)
    children.push(child)
    return child
  }
  const stop = async () => {
    await Promise.all(children.reverse().map((child) => end(child)))
  }

  try {
    const mail = start('mail', ['--import', 'tsx', 'e2e/sandbox/mail/server.ts'], {
      SANDBOX_MAIL_PORT: String(ports.mail),
    })
    const smtpPort = await said(mail, /^smtp (\d+)$/m)
    const stripe = start('stripe', ['--import', 'tsx', 'e2e/sandbox/stripe/server.ts'], {
      SANDBOX_STRIPE_PORT: String(ports.stripe),
      SANDBOX_DATA: join(dataDir, 'sandbox'),
      STRIPE_WEBHOOK_SECRET: webhookSecret,
      WEBHOOK_URL: `${url}/api/stripe/webhook`,
    })
    await said(stripe, /^listening (\d+)$/m)
    const shopEnv = {
      NODE_ENV: 'production',
      PORT: String(ports.shop),
      HOST: '127.0.0.1',
      APP_URL: url,
      DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl ?? `file:${join(dataDir, 'shop.db')}`,
      STRIPE_SECRET_KEY: 'sk_test_sandbox',
      STRIPE_WEBHOOK_SECRET: webhookSecret,
      STRIPE_API_BASE: stripeUrl,
      SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
      AUTH_SECRET: secret,
      STAFF_SECOND_FACTOR: 'offered',
      BACKUP_HOURS: '0',
      ...env,
    }
    if (!isEmpty) await finished(start('seed', ['--import', 'tsx', 'bin/seed.ts'], shopEnv))
    const program = isPlain
      ? ['node_modules/next/dist/bin/next', 'start', '--hostname', shopEnv.HOST, '--port', shopEnv.PORT]
      : SHOP_PROGRAM
    const startShop = () => {
      const shop = start('shop', program, shopEnv)
      if (log) for (const stream of [shop.stdout, shop.stderr]) stream?.on('data', (said) => appendFileSync(log, said))
      return shop
    }
    let shop = startShop()
    await said(shop, LISTENS)
    return {
      url,
      stripeUrl,
      mailUrl: `http://127.0.0.1:${ports.mail}`,
      databaseUrl: shopEnv.DATABASE_URL,
      env: shopEnv,
      stop,
      crash: () => end(shop, 'SIGKILL'),
      async restart() {
        shop = startShop()
        await said(shop, LISTENS)
      },
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Made once, so that carts and links outlive a restart. */
function secretIn(folder: string): string {
  const file = join(folder, 'secret')
  mkdirSync(folder, { recursive: true })
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}

function forward(name: string, child: ChildProcess) {
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      for (const line of chunk.toString().split('\n')) if (line.trim()) console.log(`${name.padEnd(6)} ${line}`)
    })
}

/** What the first group of `words` was, as soon as the program has said it. */
function said(child: ChildProcess, words: RegExp): Promise<string> {
  return new Promise((found, failed) => {
    let all = ''
    const listen = (chunk: Buffer) => {
      all += chunk
      const match = words.exec(all)
      if (match) found(match[1] ?? '')
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('exit', (code) => failed(new Error(`It stopped with ${code} before it was ready:\n${all}`)))
  })
}

const finished = (child: ChildProcess) =>
  new Promise<void>((done, failed) => {
    let all = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      all += chunk
    })
    child.once('exit', (code) => (code === 0 ? done() : failed(new Error(`Filling the shop failed:\n${all}`))))
  })

const end = (child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM') =>
  new Promise<void>((ended) => {
    if (child.exitCode !== null || child.signalCode !== null) return ended()
    child.once('exit', () => ended())
    child.kill(signal)
  })
