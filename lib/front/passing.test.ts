import { afterEach, expect, test } from 'vitest'
import { fakeWorld } from '@/lib/world/fake'
import { littleFront } from './little-front.testing'
import type { Next } from './next'

let stop: (() => Promise<unknown>) | undefined
afterEach(() => stop?.())

const file: Next = async (_request, response) => {
  response.setHeader('content-type', 'application/pdf')
  response.setHeader('shop-length', '4')
  response.write('fi')
  response.end('le')
}

test('who fetches a file is told how long it is, and nothing of how we know', async () => {
  const front = await littleFront(await fakeWorld(), file)
  stop = front.stop
  const answer = await front.get('/files/sheet.pdf')
  expect(answer.headers.get('content-length')).toBe('4')
  expect(answer.headers.has('shop-length')).toBe(false)
  expect(await answer.text()).toBe('file')
})
