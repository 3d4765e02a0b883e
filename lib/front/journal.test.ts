import { once } from 'node:events'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FakeWorld, fakeWorld, START } from '@/lib/world/fake'
import { logTo } from '@/lib/world/log'
import { littleFront, page } from './little-front.testing'
import type { Next } from './next'

let world: FakeWorld
let front: Awaited<ReturnType<typeof littleFront>>
let lines: string[]
beforeEach(async () => {
  lines = []
  world = {
    ...(await fakeWorld()),
    log: logTo(
      (line) => lines.push(line),
      'info',
      () => START,
    ),
  }
})
afterEach(() => front.stop())

const start = async (next: Next) => {
  front = await littleFront(world, next)
  return front
}
type Line = { event: string; id?: string; request?: string; status?: number; [fact: string]: unknown }
const logged = (event = 'request') =>
  lines.map((line) => JSON.parse(line) as Line).filter((line) => line.event === event)
/** The line is written when the connection is done with, a moment after the answer. */
async function whenLogged(count: number) {
  await expect.poll(() => logged().length).toBe(count)
  return logged()
}

test('whoever is answered anew is told an id, and what happens meanwhile is logged under it', async () => {
  const { get } = await start(async (request, response) => {
    await Promise.resolve()
    world.log('order.paid', { order: 'o1' })
    return page('cart')(request, response)
  })
  const answers = await Promise.all([get('/cart'), get('/account')])
  const ids = answers.map(({ headers }) => headers.get('x-request-id'))
  expect(new Set(ids).size).toBe(2)
  const told = await whenLogged(2)
  expect(told.map(({ id }) => id).sort()).toEqual([...ids].sort())
  expect(told[0]).toMatchObject({ method: 'GET', status: 200, ms: expect.any(Number), bytes: expect.any(Number) })
  expect(
    logged('order.paid')
      .map(({ request }) => request)
      .sort(),
  ).toEqual([...ids].sort())
})

test('a public page is logged when it is made, and only counted when it is there already', async () => {
  const { get, journal } = await start(page('oxytocin'))
  const first = await get('/nuggets/oxytocin?utm_source=a')
  expect(first.headers.get('x-request-id')).toMatch(/^\w{20}$/)
  expect(await whenLogged(1)).toMatchObject([{ route: '/nuggets/oxytocin', status: 200 }])
  const etag = first.headers.get('etag') ?? ''
  const again = await get('/nuggets/oxytocin')
  expect(again.headers.get('x-request-id')).toBeNull()
  expect((await get('/nuggets/oxytocin', { 'if-none-match': etag })).status).toBe(304)
  expect(logged()).toHaveLength(1)
  expect(journal.served['public-miss'][2]).toBe(1)
  expect(journal.served['public-hit']).toEqual([0, 0, 1, 1, 0, 0])
})

test('a refusal and a defect are logged, the defect with its reason', async () => {
  const { get, post } = await start(async ({ url }) => {
    throw new Error(`no ${url?.length}`)
  })
  expect((await post('/cart', new FormData(), { origin: 'https://elsewhere.example' })).status).toBe(403)
  expect((await get('/cart')).status).toBe(500)
  expect((await whenLogged(2)).map(({ status }) => status)).toEqual([403, 500])
  const [, broken] = logged()
  expect(logged('front.failed')).toMatchObject([{ request: broken?.id, failure: 'Error: no 5' }])
})

test('a visitor who goes away is no defect', async () => {
  let ask = () => {}
  const asked = new Promise<void>((resolve) => {
    ask = resolve
  })
  const { dial } = await start(async () => ask())
  const socket = await dial('GET /cart HTTP/1.1\r\nhost: a\r\n\r\n')
  await asked
  socket.destroy()
  await once(socket, 'close')
  expect(await whenLogged(1)).toMatchObject([{ status: 499 }])
  expect(logged('front.failed')).toEqual([])
})

test('no log holds who asked, what was typed, a token, a query or a cookie', async () => {
  const secrets = [
    '203.0.113.7',
    'ann@example.com',
    'sesame',
    'hush',
    'whisper',
    'Zq3xK9wLmN4pRt7vYb2cDf6gHj8kQs1uVw5xZa0',
  ]
  const [address, email, query, cookie, typed, token] = secrets as [string, string, string, string, string, string]
  const { get, post } = await start(async (request, response) => {
    world.log('mail.failed', { failure: `550 <${email}> from ${address}: /sign-in/link?token=${query} ${token}` })
    if (request.url?.startsWith('/account')) throw new Error(`Key (email)=(${email}) of ${token}`)
    return page('good')(request, response)
  })
  const headers = { 'x-forwarded-for': address, cookie: `session=${cookie}`, referer: `http://a/?q=${query}` }
  const form = new FormData()
  form.set('words', typed)
  form.set('email', email)
  const paths = [
    `/downloads/${token}?a=${query}`,
    `/orders/1?key=${query}`,
    `/search?q=${query}`,
    `/${email}`,
    '/account',
  ]
  for (const path of paths) await get(path, headers)
  await post(`/sign-in?next=${query}`, form, headers)
  await get(`/%F0%28/${token}`, headers)
  await whenLogged(paths.length + 2)
  const all = lines.join('')
  for (const secret of secrets) expect(all).not.toContain(secret)
  expect(all).toContain('mail.failed')
})

test('whoever searches too fast waits, is told how long, and reads on meanwhile', async () => {
  const { get } = await start(page('found'))
  const search = (n: number) => get(n % 2 ? `/search?q=pain+${n}` : `/api/suggest?q=pa${n}`)
  for (let n = 0; n < 60; n++) expect((await search(n)).status).toBe(200)
  for (const n of [61, 62]) {
    const late = await search(n)
    expect([late.status, late.headers.get('retry-after')]).toEqual([429, '1'])
    expect(await late.text()).toBe('You are searching faster than we can look. Please try again in a second.')
  }
  for (const path of ['/search', '/shop', '/shop', '/cart']) expect((await get(path)).status).toBe(200)
  expect((await get('/search?q=pain', { 'x-forwarded-for': '198.51.100.1' })).status).toBe(429)
  world.passTime(1000 as Parameters<typeof world.passTime>[0])
  expect((await search(63)).status).toBe(200)
})
