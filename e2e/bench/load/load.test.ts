import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { standIn } from '../stand-in.testing'
import { enough } from './browser'
import { openLoop } from './open-loop'
import { asPlanned } from './planned'
import { rateOfEach, readEach } from './readers'
import { readWrk } from './wrk'

let server: Awaited<ReturnType<typeof standIn>>
afterEach(() => server?.stop())

test('a server of known delay and bytes gives known figures', async () => {
  server = await standIn({ delay: 40, bytes: 1000 })
  const found = await openLoop({ url: server.url, perSecond: 100, seconds: 0.5, connections: 50, headers: {} })
  expect(found).toMatchObject({ answers: 50, failed: 0, bytes: 50_000 })
  // A timer may ring a part of a millisecond early; it never rings much earlier.
  expect(found.p50).toBeGreaterThan(38)
  expect(found.p99).toBeGreaterThanOrEqual(found.p50)
})

test('a request that waits for a free connection counts from when it was due', async () => {
  server = await standIn({ delay: 20, bytes: 1 })
  const { p99 } = await openLoop({ url: server.url, perSecond: 200, seconds: 0.1, connections: 1, headers: {} })
  // Twenty requests are due within 100 ms, and one connection needs 400 ms for them.
  expect(p99).toBeGreaterThan(250)
})

test('work begins when it was planned, though what was begun before is not over', async () => {
  let [begun, most] = [0, 0]
  let open: () => void = () => {}
  const all = new Promise<void>((last) => {
    open = last
  })
  await asPlanned({ perSecond: 1000, count: 5 }, async (due, n) => {
    begun += 1
    most = Math.max(most, begun)
    expect(performance.now()).toBeGreaterThanOrEqual(due)
    if (n === 4) open()
    await all
    begun -= 1
  })
  expect([most, begun]).toEqual([5, 0])
})

test('what is worked on in lanes is worked on once, and in each lane one after the other', async () => {
  const [done, busy] = [[] as number[], new Set<number>()]
  await rateOfEach([...Array(20).keys()], 3, async (n, lane) => {
    expect(busy.has(lane)).toBe(false)
    busy.add(lane)
    await nextTurn()
    busy.delete(lane)
    done.push(n)
  })
  expect(done.toSorted((a, b) => a - b)).toEqual([...Array(20).keys()])
})

test('answers that are no 200 are failures, not latencies', async () => {
  server = await standIn({ delay: 0, bytes: 1, status: 503 })
  const found = await openLoop({ url: server.url, perSecond: 100, seconds: 0.1, connections: 5, headers: {} })
  expect(found).toMatchObject({ answers: 0, failed: 10 })
  await expect(readEach([server.url], 1)).rejects.toThrow('answered 503')
})

test('each address is read once, and never more than that many at a time', async () => {
  server = await standIn({ delay: 20, bytes: 1 })
  const perSecond = await readEach(
    Array.from({ length: 20 }, () => server.url),
    4,
  )
  // Five rounds of 20 ms are the least that four at a time can take.
  expect(perSecond).toBeLessThan(20 / 0.095)
})

test('what wrk says is read, and refused where answers were bad', () => {
  const text = 'Running 2s test @ http://127.0.0.1\n  139752 requests in 2.00s, 0.95GB read\nRequests/sec:  69870.50\n'
  expect(readWrk(text)).toEqual({ requests: 139_752, perSecond: 69_870.5 })
  expect(() => readWrk(`${text}Non-2xx or 3xx responses: 12`)).toThrow('12')
  expect(() => readWrk(`${text}  Socket errors: connect 0, read 3, write 0, timeout 0`)).toThrow('read 3')
})

test('what a browser was asked too few times is missing with that reason, and no figure', () => {
  expect(enough([1, 2, 3, 4, 5])).toHaveLength(5)
  expect(() => enough([1, 2])).toThrow('only 2 were taken')
})
