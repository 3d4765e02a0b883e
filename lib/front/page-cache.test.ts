import { beforeEach, expect, test } from 'vitest'
import type { Versions } from '@/db/open'
import type { Instant } from '@/lib/base/time'
import { Finished } from './finished'
import { type Ask, PageCache } from './page-cache'

let versions: Versions
let now: number
let until: Instant | undefined
let made: string[]
let waiting: (() => void)[]

beforeEach(() => {
  versions = { catalogue: 1, nuggets: 1 }
  now = 1000
  until = undefined
  made = []
  waiting = []
  makers = {}
})

const cacheOf = (bytes = 10_000_000, read: () => Versions | Promise<Versions> = () => versions) =>
  new PageCache(
    {
      versions: read,
      now: () => now as Instant,
      nextChange: async () => until,
      make: (key) => makers[key]?.(key) ?? make(key),
    },
    bytes,
  )

const pageOf = (key: string, size = 100) =>
  new Finished(200, [['content-type', 'text/html']], Buffer.from(key.padEnd(size, '.')))

async function make(key: string) {
  made.push(key)
  return pageOf(key)
}

/** How a page is made that is not made at once. */
let makers: Record<string, (key: string) => Promise<Finished>>

const ask = (key: string, more: Partial<Ask> = {}): Ask => ({ key, scopes: ['catalogue'], isKept: true, ...more })

/** Made only when `waiting` lets it. */
function slow(key: string) {
  makers[key] = async () => {
    made.push(key)
    await new Promise<void>((go) => waiting.push(go))
    return pageOf(key)
  }
  return ask(key)
}

/** A later request comes in a later turn of the event loop. */
const laterTurn = () => new Promise<void>((go) => setImmediate(go))

test('a page is made once and is the same bytes for everybody after', async () => {
  const cache = cacheOf()
  const first = await cache.page(ask('/a'))
  await laterTurn()
  expect(await cache.page(ask('/a'))).toBe(first)
  expect(made).toEqual(['/a'])
})

test('a change of what it shows makes it anew in the very next answer; a change of something else does not', async () => {
  const cache = cacheOf()
  await cache.page(ask('/a'))
  await laterTurn()
  versions = { ...versions, nuggets: 2 }
  await cache.page(ask('/a'))
  expect(made).toHaveLength(1)
  await laterTurn()
  versions = { ...versions, catalogue: 2 }
  await cache.page(ask('/a'))
  expect(made).toHaveLength(2)
})

test('time alone makes it anew, at its instant and not before', async () => {
  until = 2000 as Instant
  const cache = cacheOf()
  await cache.page(ask('/a'))
  now = 1999
  await cache.page(ask('/a'))
  expect(made).toHaveLength(1)
  now = 2000
  until = 3000 as Instant
  await cache.page(ask('/a'))
  await cache.page(ask('/a'))
  expect(made).toHaveLength(2)
})

test('two hundred who ask at once for what is not there wait for one', async () => {
  const cache = cacheOf()
  const pages = Array.from({ length: 200 }, () => cache.page(slow('/a')))
  await laterTurn()
  waiting[0]?.()
  expect(new Set(await Promise.all(pages)).size).toBe(1)
  expect(made).toHaveLength(1)
})

test('who asks after a change never gets what was begun before it', async () => {
  const cache = cacheOf()
  const early = cache.page(slow('/a'))
  await laterTurn()
  versions = { ...versions, catalogue: 2 }
  await laterTurn()
  const late = cache.page(slow('/a'))
  await laterTurn()
  for (const go of waiting) go()
  expect(await late).not.toBe(await early)
  await laterTurn()
  expect(await cache.page(slow('/a'))).toBe(await late)
})

test('what was made while the content changed is answered and not kept', async () => {
  const cache = cacheOf()
  const page = cache.page(slow('/a'))
  await laterTurn()
  versions = { ...versions, catalogue: 2 }
  waiting[0]?.()
  await page
  expect(cache.size).toBe(0)
})

test('a page that could not be made is nobody’s page: the next one who asks tries again', async () => {
  const cache = cacheOf()
  makers['/a'] = () => Promise.reject(new Error('no'))
  await expect(cache.page(ask('/a'))).rejects.toThrow('no')
  await laterTurn()
  makers = {}
  await expect(cache.page(ask('/a'))).resolves.toBeDefined()
})

test('a fault is answered and not kept', async () => {
  const cache = cacheOf()
  const fault = new Finished(500, [['content-type', 'text/html']], Buffer.from('no'))
  makers['/a'] = async () => fault
  await cache.page(ask('/a'))
  expect(cache.size).toBe(0)
})

test('on a database that must be asked over the network a request uses no answer that was asked for before it came', async () => {
  const cache = cacheOf(10_000_000, async () => versions)
  await cache.page(ask('/a'))
  versions = { ...versions, catalogue: 2 }
  await cache.page(ask('/a'))
  expect(made).toHaveLength(2)
})

test('a thousand addresses asked for once push out nothing that is read', async () => {
  const cache = cacheOf(100_000)
  await cache.page(ask('/read'))
  await cache.page(ask('/read'))
  for (let n = 0; n < 1000; n++) {
    makers[`/odd-${n}`] = async (key) => pageOf(key, 1000)
    await cache.page(ask(`/odd-${n}`))
  }
  expect(cache.size).toBeLessThanOrEqual(100_000)
  await cache.page(ask('/read'))
  expect(made).toEqual(['/read'])
})

test('what is made for typed words is not kept', async () => {
  const cache = cacheOf()
  await cache.page(ask('/search?q=pain', { isKept: false }))
  expect(cache.size).toBe(0)
})

test('what is read stays, of a thousand that are each read twice', async () => {
  const cache = cacheOf(100_000)
  for (let n = 0; n < 1000; n++) {
    await cache.page(ask('/read'))
    makers[`/odd-${n}`] = async (key) => pageOf(key, 1000)
    await cache.page(ask(`/odd-${n}`))
    await cache.page(ask(`/odd-${n}`))
  }
  expect(cache.size).toBeLessThanOrEqual(100_000)
  expect(made).toEqual(['/read'])
})
