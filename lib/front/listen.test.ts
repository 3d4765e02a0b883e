import { afterEach, expect, test } from 'vitest'
import { fakeWorld } from '@/lib/world/fake'
import type { Patience } from './listen'
import { heardOn, littleFront, page } from './little-front.testing'

type Front = Awaited<ReturnType<typeof littleFront>>
let front: Front
afterEach(() => front.stop())

const start = async (patience?: Patience) => {
  front = await littleFront(await fakeWorld(), page('good'), patience)
  return front
}
const HURRIED = { head: 300, request: 600, look: 50 }
const FORM =
  'POST /cart HTTP/1.1\r\nhost: a\r\norigin: http://127.0.0.1:3000\r\ncontent-type: multipart/form-data; boundary=b\r\n'

type Dial = Front['dial']
const stallTwoHundred = (dial: Dial) =>
  Promise.all(
    Array.from({ length: 200 }, (_, n) =>
      dial(n % 2 ? `${FORM}content-length: 900\r\n\r\n--b` : `GET /cart HTTP/1.1\r\nhost: a\r\nx-slow-${n}: `),
    ),
  )

test('beside two hundred heads and bodies that never end, others are answered', async () => {
  const { dial, get } = await start()
  const stalled = await stallTwoHundred(dial)
  const good = await Promise.all(Array.from({ length: 20 }, () => get('/cart')))
  expect(good.map(({ status }) => status)).toEqual(Array(20).fill(200))
  expect(stalled.filter(({ destroyed }) => destroyed).length).toBe(0)
})

test('heads and bodies that never end are cut off with words', async () => {
  const { dial, get } = await start(HURRIED)
  const stalled = await stallTwoHundred(dial)
  for (const heard of await Promise.all(stalled.map(heardOn)))
    expect(heard).toMatch(/^HTTP\/1\.1 408 [\s\S]*That took too long/)
  expect((await get('/cart')).status).toBe(200)
})

test('a visitor who says one letter at a time is cut off too', async () => {
  const { dial } = await start(HURRIED)
  const socket = await dial('GET / HTTP/1.1\r\nhost: a\r\n')
  const drip = setInterval(() => socket.write('x'), 20)
  expect(await heardOn(socket)).toContain('408')
  clearInterval(drip)
})

test('a connection on which nothing is said does not last', async () => {
  const { dial } = await start(HURRIED)
  const socket = await dial('')
  expect(await heardOn(socket)).toMatch(/^(?:HTTP\/1\.1 408 |$)/)
  expect(socket.destroyed).toBe(true)
})

test('twenty thousand letters of headers are too many', async () => {
  const { dial } = await start()
  const heard = await heardOn(await dial(`GET / HTTP/1.1\r\nhost: a\r\ncookie: ${'x'.repeat(20_000)}\r\n\r\n`))
  expect(heard).toMatch(/^HTTP\/1\.1 431 [\s\S]*nosniff[\s\S]*says more about itself/)
})

test.each([
  ['nonsense', 'GET nonsense\r\n\r\n'],
  ['two lengths', `${FORM}content-length: 3\r\ncontent-length: 4\r\n\r\n`],
  ['a length and chunks', `${FORM}content-length: 3\r\ntransfer-encoding: chunked\r\n\r\n`],
  ['a wish for another protocol', 'GET / HTTP/1.1\r\nhost: a\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n'],
])('%s is answered with 400 and words, and the connection ends', async (_, words) => {
  const { dial } = await start()
  expect(await heardOn(await dial(words))).toMatch(/^HTTP\/1\.1 400 [\s\S]*content-type: text\/plain[\s\S]*\r\n\r\n\w+/)
})

test.each(['POST /cart', 'GET /shop', 'GET /cart', 'OPTIONS /'])(
  'a thousand million letters to "%s" are refused before they are read',
  async (line) => {
    const { dial } = await start()
    const socket = await dial(
      `${line} HTTP/1.1\r\nhost: a\r\norigin: http://127.0.0.1:3000\r\ncontent-length: 1000000000\r\n\r\n`,
    )
    expect(await heardOn(socket)).toMatch(/^HTTP\/1\.1 413 [\s\S]*at most one megabyte/)
  },
)

test('a body that does not say how long it is is refused', async () => {
  const { dial } = await start()
  const heard = await heardOn(await dial(`${FORM}transfer-encoding: chunked\r\n\r\n5\r\nhello\r\n`))
  expect(heard).toMatch(/^HTTP\/1\.1 411 /)
})
