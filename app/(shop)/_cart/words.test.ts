import { expect, test } from 'vitest'
import { sayStock } from './words'

const of = { title: 'Explain Pain', lines: [] }
const noRoom = (left: number) =>
  sayStock({ ...of, kind: 'places-refused', refusal: { kind: 'not-enough-places', left } })
const noCopy = (left: number) => sayStock({ ...of, kind: 'not-enough-stock', wanted: 20, left })

test('who wants more than there is, is told how much is left: one, many, none', () => {
  expect(noRoom(1)).toBe('Explain Pain: only 1 place is left.')
  expect(noRoom(2)).toBe('Explain Pain: only 2 places are left.')
  expect(noCopy(1)).toBe('Explain Pain: 20 wanted, 1 is left.')
  expect(noCopy(2)).toBe('Explain Pain: 20 wanted, 2 are left.')
  expect(noCopy(0)).toBe('Explain Pain is sold out.')
})
