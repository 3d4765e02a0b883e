import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { SHOP_PROGRAM } from '../bin/shop-program'
import { databaseFile, ports, shopUrl } from './ports'
import { ask } from './wire'

const SECOND = `http://127.0.0.1:${ports.second}`
const WORK = { path: '/shop/painful-yarns', sku: 'PY-PR' }

let second: ChildProcess
let editor: ChildProcess

test.beforeAll(async () => {
  const environment = { ...process.env, DATABASE_URL: readFileSync(databaseFile, 'utf8') }
  editor = spawn(process.execPath, ['--import', 'tsx', 'e2e/change-price.ts'], { env: environment, stdio: 'pipe' })
  editor.stderr?.pipe(process.stderr)
  second = spawn(process.execPath, SHOP_PROGRAM, {
    env: {
      ...environment,
      NODE_ENV: 'production',
      PORT: String(ports.second),
      AUTH_SECRET: 'a secret of the second process alone',
      SMTP_URL: 'smtp://127.0.0.1:9',
      LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((listening) => {
    second.stdout?.on('data', (said: Buffer) => said.includes('listens') && listening())
  })
})

test.afterAll(async () => {
  editor.stdin?.end()
  second.kill('SIGTERM')
  await once(second, 'exit')
})

async function setPrice(cents: number, how = 'told') {
  const done = once(editor.stdout as NodeJS.ReadableStream, 'data')
  editor.stdin?.write(`${WORK.sku} ${cents} ${how}\n`)
  await done
}

const priceAt = async (home: string) => /AUD\s(\d+\.\d\d)/.exec((await ask(WORK.path, { home })).text)?.[1]

test('a price changed in the database stands in the very next answer of both processes', async () => {
  const before = await priceAt(shopUrl)
  expect(before).toBeDefined()
  for (let round = 1; round <= 20; round++) {
    await setPrice(2000 + round)
    const shown = await Promise.all([priceAt(shopUrl), priceAt(SECOND), priceAt(shopUrl), priceAt(SECOND)])
    expect(shown).toEqual(Array.from({ length: 4 }, () => `20.${String(round).padStart(2, '0')}`))
  }
  await setPrice(Number(before?.replace('.', '')))
  expect(await priceAt(SECOND)).toBe(before)
})

test('negative control: a price that nobody is told of stays as it was kept', async () => {
  const before = await priceAt(shopUrl)
  expect(before).toBeDefined()
  await setPrice(9999, 'untold')
  expect([await priceAt(shopUrl), await priceAt(SECOND)]).toEqual([before, before])
  await setPrice(Number(before?.replace('.', '')))
})
