import { DrizzleQueryError } from 'drizzle-orm/errors'
import { expect, test } from 'vitest'
import { sayFailure } from './failure'

test('of a query that failed the statement is told and the word of the database, never the values', () => {
  const refused = Object.assign(new Error('Key (email)=(ann@example.com) is there'), { code: '23505' })
  const error = new DrizzleQueryError('insert into users values ($1)', ['ann@example.com'], refused)
  expect(sayFailure(error)).toBe('Failed query (23505): insert into users values ($1)')
})

test.each([
  [new TypeError('no such thing'), 'TypeError: no such thing'],
  [new Error('first\nsecond'), 'Error: first'],
  ['words', 'words'],
  [undefined, 'undefined'],
  [null, 'null'],
])('%s is told in one line', (error, words) => expect(sayFailure(error)).toBe(words))
