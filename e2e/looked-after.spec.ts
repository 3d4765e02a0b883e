import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type SandboxedShop, startSandboxedShop } from '../bin/sandboxed-shop'
import { apart, apartUrl } from './ports'

const METRICS = `http://127.0.0.1:${apart.shop + 4}/metrics`
let shop: SandboxedShop
let log: string

test.use({ baseURL: apartUrl })
test.beforeAll(async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'shop-looked-after-'))
  log = join(dataDir, 'log')
  const env = { METRICS_PORT: String(apart.shop + 4), DRAIN_SECONDS: '20' }
  shop = await startSandboxedShop({ dataDir, ports: apart, quiet: true, env, log })
})
test.afterAll(() => shop.crash().then(() => shop.stop()))

test('a healthy shop is alive and ready', async ({ request }) => {
  for (const path of ['/api/health', '/api/health/ready', '/api/health/live']) {
    const answer = await request.get(path)
    expect([answer.status(), await answer.json()]).toEqual([200, { status: 'ok' }])
    expect(answer.headers()['cache-control']).toBe('no-store')
  }
})

test('the id that a visitor is told stands in the log, and a page that is kept has none', async ({ request }) => {
  const first = await request.get('/cart')
  const id = first.headers()['x-request-id'] ?? ''
  expect(id).toMatch(/^[0-9a-z]{20}$/)
  await expect
    .poll(() => readFileSync(log, 'utf8'))
    .toContain(`"id":"${id}","method":"GET","route":"/cart","status":200`)
  await request.get('/shop')
  expect((await request.get('/shop')).headers()['x-request-id']).toBeUndefined()
})

test('figures are told on a port of their own, and not by the shop', async ({ request }) => {
  await request.get('/shop')
  await request.get('/shop')
  const figures = async () => (await request.get(METRICS)).text()
  await expect.poll(figures).toMatch(/^shop_requests_total\{kind="public-hit",status="2xx"\} [1-9]/m)
  expect(await figures()).toMatch(/^shop_work\{what="settled"\} \d/m)
  expect((await request.get('/metrics')).status()).toBe(404)
})

test('a shop that is told to stop says that it is not ready, and answers while it is left', async ({ request }) => {
  void shop.stop()
  await expect.poll(async () => (await request.get('/api/health/ready')).status()).toBe(503)
  expect(await (await request.get('/api/health')).json()).toEqual({ status: 'not ready', failing: ['stopping'] })
  expect((await request.get('/api/health/live')).status()).toBe(200)
  expect((await request.get('/shop')).status()).toBe(200)
})
