import { expect, test } from 'vitest'
import { type Asked, askedFor, asPage, type ListShape, queryOf } from './rules'

const SHAPE: ListShape = {
  name: 'things',
  filters: [
    { key: 'q', label: 'Words', kind: 'text' },
    { key: 'state', label: 'State', kind: 'choice', choices: [{ value: 'draft', label: 'Draft' }] },
    { key: 'since', label: 'Since', kind: 'day' },
  ],
  sorts: [
    { key: 'when', label: 'When', isDescending: true },
    { key: 'name', label: 'Name' },
  ],
}
const USUAL: Asked = { filters: {}, sort: 'when', isDescending: true, cursor: null }

test('an address without wishes shows the usual list', () => {
  expect(askedFor(SHAPE, {})).toEqual(USUAL)
  expect(queryOf(SHAPE, USUAL)).toBe('')
})

test.each<Partial<Asked>>([
  { filters: { q: 'pain & "more"', state: 'draft', since: '2026-12-01' } },
  { sort: 'name', isDescending: false },
  { sort: 'name', isDescending: true },
  { isDescending: false },
  { cursor: { way: 'after', value: 12, id: 'a1' } },
  { cursor: { way: 'before', value: 'a~b c', id: 'a1' } },
  { cursor: { way: 'after', value: null, id: 'a1' } },
  { cursor: { way: 'after', value: '', id: 'a1' } },
])('what an address asks for is what it was made from: %j', (change) => {
  const asked = { ...USUAL, ...change }
  expect(askedFor(SHAPE, Object.fromEntries(new URLSearchParams(queryOf(SHAPE, USUAL, asked))))).toEqual(asked)
})

test.each([
  { state: 'gone' },
  { since: 'yesterday' },
  { sort: 'id; drop table' },
  { at: 'a~nNaN~x' },
  { at: 'x' },
  { unknown: '1' },
])('what is asked wrongly is left out: %j', (query) => {
  expect(askedFor(SHAPE, query)).toEqual(USUAL)
})

const row = (n: number) => ({ id: String(n), n })
const page = (found: number[], cursor: Asked['cursor']) => asPage(found.map(row), { cursor }, 2, ({ n }) => n)

test('the first page leads on, the last one back, one alone nowhere', () => {
  expect(page([1, 2, 3], null)).toMatchObject({ rows: [row(1), row(2)], next: { value: 2 }, previous: null })
  expect(page([3], { way: 'after', value: 2, id: '2' })).toMatchObject({ next: null, previous: { value: 3 } })
  expect(page([1], null)).toMatchObject({ next: null, previous: null })
})

test('a page that was reached by going back stands in the order of the list', () => {
  const back = page([4, 3, 2], { way: 'before', value: 5, id: '5' })
  expect(back).toMatchObject({ rows: [row(3), row(4)], next: { value: 4 }, previous: { value: 3 } })
})
