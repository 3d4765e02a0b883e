import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { fakeWorld } from '@/lib/world/fake'
import { littleFront, page } from './little-front.testing'
import { metricsOf, serveMetrics } from './metrics'

const WORK = { waiting: 3, failing: 1, dead: 0, settled: 7, parked: 2 }
const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function started(countWork = async () => WORK) {
  const front = await littleFront(await fakeWorld(), page('good'))
  const server = serveMetrics(metricsOf(front.journal, countWork), 0)
  closing.push(front.stop, () => server.close())
  await once(server, 'listening')
  const { port, address } = server.address() as AddressInfo
  const read = async (path = '/metrics', headers = {}) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers })
    return { status: answer.status, text: await answer.text() }
  }
  return { ...front, read, address }
}

test('what happened is told in figures, and asking twice counts nothing twice', async () => {
  const { get, journal, read } = await started()
  for (const path of ['/shop', '/shop', '/shop', '/cart', '/api/cart', '/%F0%28']) await get(path)
  await expect.poll(() => journal.served.refused[4]).toBe(1)
  await read()
  const { text } = await read()
  for (const line of [
    'shop_requests_total{kind="public-hit",status="2xx"} 2',
    'shop_requests_total{kind="public-miss",status="2xx"} 1',
    'shop_requests_total{kind="personal",status="2xx"} 1',
    'shop_requests_total{kind="api",status="2xx"} 1',
    'shop_request_seconds_count{kind="personal"} 1',
    'shop_page_cache_asks_total{answer="hits"} 2',
    'shop_page_cache_asks_total{answer="misses"} 1',
    'shop_work{what="waiting"} 3',
    'shop_work{what="settled"} 7',
    'shop_work{what="parked"} 2',
  ])
    expect(text).toContain(`${line}\n`)
  expect(text).toMatch(/^shop_page_cache_bytes [1-9]\d*$/m)
  expect(text).toMatch(/^nodejs_eventloop_lag_seconds \d/m)
  expect(text).toMatch(/^process_resident_memory_bytes [1-9]/m)
})

test('without the database the other figures are still told', async () => {
  const { read } = await started(() => Promise.reject(new Error('gone')))
  const { status, text } = await read()
  expect(status).toBe(200)
  expect(text).not.toContain('shop_work{')
})

test('only this computer is answered, by its own name, and under one address', async () => {
  const { address, read, get } = await started()
  expect(address).toBe('127.0.0.1')
  expect((await read('/')).status).toBe(404)
  expect(await (await get('/metrics')).text()).not.toContain('shop_')
})
