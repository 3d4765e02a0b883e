import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { preferredEncoding } from './encodings'
import { Finished, send } from './finished'

const text = 'Pain is an opinion on the state of the body. '.repeat(50)
const page = new Finished(200, [['content-type', 'text/html; charset=utf-8']], Buffer.from(text))
let server: Server
let home: string

beforeAll(async () => {
  server = createServer((request, response) => void send(request, response, page))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  home = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
})
afterAll(() => new Promise((closed) => server.close(closed)))

const get = (headers: Record<string, string>, method = 'GET') => fetch(home, { method, headers })

test.each([
  { accepted: 'gzip, deflate, br', chosen: 'br' },
  { accepted: 'gzip;q=1.0, br;q=0', chosen: 'gzip' },
  { accepted: 'br;q=0.000, gzip;q=0', chosen: 'identity' },
  { accepted: 'x-br, nogzip', chosen: 'identity' },
  { accepted: 'BR', chosen: 'br' },
  { accepted: '', chosen: 'identity' },
  { accepted: undefined, chosen: 'identity' },
])('who accepts "$accepted" is sent $chosen', ({ accepted, chosen }) =>
  expect(preferredEncoding(accepted)).toBe(chosen),
)

test('the same page leaves in each encoding, with an ETag of its own', async () => {
  const sent = await Promise.all([page.bodyIn('br'), page.bodyIn('gzip'), page.bodyIn('identity')])
  expect(sent.map(({ bytes }) => bytes)).toHaveLength(3)
  expect(brotliDecompressSync(sent[0].bytes).toString()).toBe(text)
  expect(gunzipSync(sent[1].bytes).toString()).toBe(text)
  expect(new Set(sent.map(({ etag }) => etag)).size).toBe(3)
})

test('who has it already is told so without a body', async () => {
  const first = await get({ 'accept-encoding': 'br' })
  const etag = first.headers.get('etag') ?? ''
  expect(await first.text()).toBe(text)
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const again = await get({ 'accept-encoding': 'br', 'if-none-match': known })
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
    expect(again.headers.get('content-length')).toBeNull()
  }
  expect((await get({ 'accept-encoding': 'br', 'if-none-match': '"other"' })).status).toBe(200)
})

test('HEAD tells the same as GET, without the body', async () => {
  const [get_, head] = [await get({ 'accept-encoding': 'gzip' }), await get({ 'accept-encoding': 'gzip' }, 'HEAD')]
  const ofTheWire = ['date', 'connection', 'keep-alive']
  const told = ({ headers }: Response) => [...headers].filter(([name]) => !ofTheWire.includes(name))
  expect(told(head)).toEqual(told(get_))
  expect(await head.text()).toBe('')
})

test('what is asked for again is packed tighter', async () => {
  const quick = (await page.bodyIn('br')).bytes.length
  page.shrink()
  await expect.poll(async () => (await page.bodyIn('br')).bytes.length).toBeLessThan(quick)
  expect(brotliDecompressSync((await page.bodyIn('br')).bytes).toString()).toBe(text)
})

test('a page that was first asked for as it is, is packed tighter as well', async () => {
  const asked = new Finished(200, [['content-type', 'text/html; charset=utf-8']], Buffer.from(text))
  await asked.bodyIn('identity')
  asked.shrink()
  const quick = (await asked.bodyIn('br')).bytes.length
  asked.shrink()
  await expect.poll(async () => (await asked.bodyIn('br')).bytes.length).toBeLessThan(quick)
})
