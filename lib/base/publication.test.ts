import { expect, test } from 'vitest'
import { isPublic, publicationOf, publicFrom } from './publication'
import { instant, later, seconds } from './time'

const at = instant('2026-12-24T00:00:00Z')
const [before, after] = [later(at, seconds(-1)), later(at, seconds(1))]

test.each([
  { state: 'published', publishAt: null, told: ['published', 'published', 'published'] },
  { state: 'published', publishAt: at, told: ['scheduled', 'published', 'published'] },
  { state: 'draft', publishAt: at, told: ['draft', 'draft', 'draft'] },
  { state: 'retired', publishAt: null, told: ['retired', 'retired', 'retired'] },
] as const)('what is $state with an instant $publishAt is $told before, at and after it', ({ told, ...thing }) => {
  const moments = [before, at, after]
  expect(moments.map((now) => publicationOf(thing, now))).toEqual(told)
  expect(moments.map((now) => isPublic(thing, now))).toEqual(told.map((word) => word === 'published'))
})

test('a date is seen when both it and its course are', () => {
  const [now, then] = [{ state: 'published', publishAt: null } as const, { state: 'published', publishAt: at } as const]
  expect(publicFrom(now, now)).toBe(0)
  expect(publicFrom(now, then)).toBe(at)
  expect(publicFrom(then, { state: 'published', publishAt: after })).toBe(after)
  expect(publicFrom(then, { state: 'draft', publishAt: null })).toBeNull()
})
