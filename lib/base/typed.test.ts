import { expect, test } from 'vitest'
import * as z from 'zod'
import { formWithRows } from './rows'
import { iso } from './time'
import { dollars, maybeDollars, maybeHomeTime } from './typed'

test.each([
  ['31.50', 31_50],
  ['31.5', 31_50],
  ['$1,178.10', 1178_10],
  ['AUD 31', 31_00],
  [' 0 ', 0],
])('%s is so many cents', (typed, cents) => {
  expect(dollars('?').parse(typed)).toBe(cents)
})

test.each(['', '31.505', '-1', '3e2', '31,50 EUR', '99999999999'])('%s is no price', (typed) => {
  expect(dollars('?').safeParse(typed).success).toBe(false)
})

test('no price is another thing than a price of nothing', () => {
  expect([maybeDollars('?').parse(''), maybeDollars('?').parse('0')]).toEqual([null, 0])
})

test('a typed time is meant as clocks in Adelaide show it, in summer and in winter', () => {
  const read = (typed: string) => iso(maybeHomeTime.parse(typed) ?? (0 as never))
  expect(read('2027-01-15T09:00')).toBe('2027-01-14T22:30:00.000Z')
  expect(read('2027-07-15T09:00')).toBe('2027-07-14T23:30:00.000Z')
  expect(maybeHomeTime.parse('')).toBeNull()
  expect(maybeHomeTime.safeParse('tomorrow').success).toBe(false)
})

const Form = formWithRows(z.object({ title: z.string().min(1, 'A title.') }), {
  people: z.object({ name: z.string().min(1, 'A name.'), role: z.string().min(1, 'A role.') }),
})

test('rows come in the order in which they were laid, and empty ones are left out', () => {
  const typed = {
    title: 'T',
    ...{ 'people-0-name': 'B', 'people-0-role': 'b', 'people-0-at': '1' },
    ...{ 'people-4-name': 'A', 'people-4-role': 'a', 'people-4-at': '0' },
    ...{ 'people-7-name': ' ', 'people-7-role': '', 'people-7-at': '2' },
  }
  expect(Form.parse(typed)).toEqual({
    title: 'T',
    people: [
      { name: 'A', role: 'a', at: 4 },
      { name: 'B', role: 'b', at: 0 },
    ],
  })
})

test('what is wrong in a row is named by its field, beside what is wrong elsewhere', () => {
  const read = Form.safeParse({ title: '', 'people-3-name': 'A', 'people-3-role': '' })
  expect(read.error && z.flattenError(read.error).fieldErrors).toEqual({
    title: ['A title.'],
    'people-3-role': ['A role.'],
  })
})
