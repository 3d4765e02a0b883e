import { afterEach, expect, test } from 'vitest'
import { fakeWorld } from '@/lib/world/fake'
import { littleFront } from './little-front.testing'
import type { Next } from './next'

let stop: (() => Promise<unknown>) | undefined
afterEach(() => stop?.())

/** What Next answers to a form where the page itself has no reason to be any more: its cart was paid in another tab. */
const leadingOn =
  (heard: string[], status: number): Next =>
  async ({ method, url }, response) => {
    heard.push(`${method} ${url}`)
    if (url === '/checkout/review') response.writeHead(status, { location: '/cart' }).end()
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<p>Your cart</p>')
  }

const form = new FormData()
form.append('quote', 'x')

test.each([307, 308])('a form whose page leads on (%i) is not sent to the next page as well', async (status) => {
  const heard: string[] = []
  const front = await littleFront(await fakeWorld(), leadingOn(heard, status))
  stop = front.stop
  const answer = await front.post('/checkout/review', form)
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain('Your cart')
  expect(heard).toEqual(['POST /checkout/review', 'GET /cart'])
})

test('who only looks is led on as Next says it', async () => {
  const front = await littleFront(await fakeWorld(), leadingOn([], 307))
  stop = front.stop
  expect((await front.get('/checkout/review')).status).toBe(307)
})
