import { expect, test } from 'vitest'
import { later, seconds } from '@/lib/base/time'
import { START } from '@/lib/world/fake'
import { Pace } from './limits'

function clock() {
  let now = START
  return { now: () => now, pass: (count: number) => (now = later(now, seconds(count))) }
}

/** How many of so many tries get through. */
const passed = (pace: Pace, client: string, tries: number) =>
  Array.from({ length: tries }, () => pace.wait(client)).filter((wait) => wait === 0).length

test('a fifth of a minute’s tries get through at once, then as many as time gives back', () => {
  const { now, pass } = clock()
  const pace = new Pace(now, 60)
  expect(passed(pace, 'a', 50)).toBe(12)
  pass(3)
  expect(passed(pace, 'a', 50)).toBe(3)
  pass(3600)
  expect(passed(pace, 'a', 50)).toBe(12)
})

test('who waits as long as was said gets through, and who does not is told anew', () => {
  const { now, pass } = clock()
  const pace = new Pace(now, 10)
  passed(pace, 'a', 2)
  expect(pace.wait('a')).toBe(6)
  pass(4)
  expect(pace.wait('a')).toBe(2)
  pass(2)
  expect(pace.wait('a')).toBe(0)
})

test('one client takes nothing from another', () => {
  const pace = new Pace(clock().now, 60)
  passed(pace, 'a', 50)
  expect(pace.wait('b')).toBe(0)
})

test('a clock that goes back gives nothing away', () => {
  const { now, pass } = clock()
  const pace = new Pace(now, 60)
  passed(pace, 'a', 50)
  pass(-3600)
  expect(pace.wait('a')).toBe(1)
})

test('a hundred thousand clients take no more memory than ten, and the one who keeps asking is not forgotten', () => {
  const pace = new Pace(clock().now, 60, 12, 10)
  for (let n = 0; n < 100_000; n++) {
    pace.wait(`client ${n}`)
    if (n % 5 === 0) pace.wait('eager')
  }
  expect(pace.size).toBe(10)
  expect(pace.wait('eager')).toBeGreaterThan(0)
})
