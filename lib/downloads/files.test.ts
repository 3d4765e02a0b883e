import { expect, test } from 'vitest'
import { partOf } from './parts'
import { sizeOf, typeOf } from './rules'

test.each([
  ['bytes=0-', { from: 0, to: 13 }],
  ['bytes=4-7', { from: 4, to: 7 }],
  ['bytes=4-99', { from: 4, to: 13 }],
  ['bytes=-4', { from: 10, to: 13 }],
  ['bytes=-99', { from: 0, to: 13 }],
  ['bytes=14-', 'outside'],
  ['bytes=-0', 'outside'],
  ['bytes=7-4', 'whole'],
  ['bytes=0-1,4-5', 'whole'],
  ['pages=1-2', 'whole'],
  ['bytes=-', 'whole'],
])('of fourteen bytes, %s means %j', (range, part) => {
  expect(partOf({ range, ifRange: null }, { size: 14, tag: '"x"' })).toEqual(part)
})

test.each([
  [0, '1 kB'],
  [999_000, '999 kB'],
  [1_449_000, '1.4 MB'],
])('%i bytes are called %s', (bytes, words) => {
  expect(sizeOf(bytes)).toBe(words)
})

test('an e-book is sent as one', () => {
  expect(typeOf('work.epub')).toBe('application/epub+zip')
  expect(typeOf('work')).toBe('application/octet-stream')
})
