import { once } from 'node:events'
import { createServer, type Server, ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, beforeEach, expect, type MockInstance, test, vi } from 'vitest'
import { Body } from './body'

const words = 'Pain is real, and it can change.'
const bytes = Buffer.from(words)
let body: Body
let server: Server
let counted: number[]
let headsWritten: MockInstance

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  headsWritten = vi.spyOn(ServerResponse.prototype, 'writeHead')
  counted = []
  body = new Body(bytes, '"a"', ['content-type', 'text/plain', 'content-length', String(bytes.length)])
  server = createServer(({ url, method }, response) => {
    if (url === '/slower') response.setHeader('retry-after', '9')
    if (method === 'HEAD') response.writeHead(200, body.headers).end()
    else body.send(response, url === '/lost' ? 404 : 200)
    counted.push(response.statusCode)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterEach(async () => {
  vi.useRealTimers()
  server.closeAllConnections()
  await new Promise((closed) => server.close(closed))
})

/** All that the server says to these requests, which are sent in one piece; the last asks it to hang up. */
async function said(...requests: string[]): Promise<string[]> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.write(requests.map((line) => `${line}\r\nhost: shop\r\n\r\n`).join(''))
  let heard = ''
  socket.on('data', (chunk) => {
    heard += chunk
  })
  await once(socket, 'close')
  return heard.split(/(?=HTTP\/1\.1 )/)
}
const GET = 'GET / HTTP/1.1'
const LAST = 'GET / HTTP/1.1\r\nconnection: close'
const withoutDate = (answer = '') => answer.replace(/^Date: .*\r\n/m, '')

test('whoever asks within a second of somebody else is sent the same head, which Node made once', async () => {
  const [first, second, third, last] = await said(GET, GET, GET, LAST)
  expect(first).toMatch(/^HTTP\/1\.1 200 OK\r\n/)
  expect(first).toMatch(/^Date: /m)
  expect(first?.endsWith(`\r\n\r\n${words}`)).toBe(true)
  expect([second, third]).toEqual([first, first])
  expect(last?.endsWith(`\r\n\r\n${words}`)).toBe(true)
  // Once for the first, once for whoever asks to hang up.
  expect(headsWritten).toHaveBeenCalledTimes(2)
})

test('a second later it is made again, for the time that it tells', async () => {
  await said(GET, LAST)
  vi.advanceTimersByTime(1001)
  const [later] = await said(GET, GET, LAST)
  expect(later?.endsWith(`\r\n\r\n${words}`)).toBe(true)
  expect(headsWritten).toHaveBeenCalledTimes(4)
})

test('who asks to hang up, or for the head alone, gets that and nothing of what was made for others', async () => {
  const [usual] = await said(GET, LAST)
  const [closing] = await said(LAST)
  expect(closing).toMatch(/^Connection: close\r$/m)
  const [head, after] = await said('HEAD / HTTP/1.1', LAST)
  expect(withoutDate(head)).toBe(withoutDate(usual).slice(0, -words.length))
  expect(after?.endsWith(words)).toBe(true)
})

test('an error stays one, for who is answered and for who counts the answers', async () => {
  const [first, again] = await said('GET /lost HTTP/1.1', 'GET /lost HTTP/1.1', LAST)
  expect(first).toMatch(/^HTTP\/1\.1 404 Not Found\r\n/)
  expect(again).toBe(first)
  expect(counted.slice(0, 2)).toEqual([404, 404])
})

test('what one visitor alone is told is not told to the next', async () => {
  const [slower, usual, again] = await said('GET /slower HTTP/1.1', GET, GET, LAST)
  expect(slower).toMatch(/^retry-after: 9\r$/m)
  expect([usual, again].join()).not.toMatch(/retry-after/)
  const [, told] = await said(GET, 'GET /slower HTTP/1.1', LAST)
  expect(told).toMatch(/^retry-after: 9\r$/m)
})

test('who reads slowly is sent every answer whole', async () => {
  const large = Buffer.alloc(90_000, 'a')
  body = new Body(large, '"c"', ['content-length', String(large.length)])
  const answers = await said(...Array<string>(200).fill(GET), LAST)
  expect(answers).toHaveLength(201)
  expect(new Set(answers.map((answer) => answer.length - answer.indexOf('\r\n\r\n') - 4))).toEqual(new Set([90_000]))
})

test('what is too long to be worth it goes out as ever', async () => {
  const long = Buffer.alloc(100_001, 'a')
  body = new Body(long, '"b"', ['content-length', String(long.length)])
  await said(GET, GET, LAST)
  expect(headsWritten).toHaveBeenCalledTimes(3)
})
