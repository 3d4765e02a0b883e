import { expect, test } from 'vitest'
import { money } from '@/lib/base/money'
import { instant, iso } from '@/lib/base/time'
import { bankOf, Settings } from '@/lib/settings/rules'
import { decideDay, dueDay, firstDayToWaitFor, letsGoAt, transferFacts } from './transfers'

const NOON = instant('2026-12-01T01:30:00Z')

test.each([
  ['fourteen days on', 14, [], '2026-12-15'],
  ['on the day before the course that it pays for', 14, ['2026-12-10T00:00:00Z'], '2026-12-09'],
  ['before the first of two courses', 14, ['2027-02-01T00:00:00Z', '2026-12-05T00:00:00Z'], '2026-12-04'],
  ['today, where the course is tomorrow', 14, ['2026-12-01T23:30:00Z'], '2026-12-01'],
  ['today and never earlier', 14, ['2026-12-01T02:00:00Z'], '2026-12-01'],
])('money is due %s', (_, count, begins, due) => {
  expect(dueDay(NOON, count, begins.map(instant))).toBe(due)
})

test('what is held is let go when the third day after the last one is over in Adelaide', () => {
  const end = letsGoAt('2026-12-15')
  expect(iso(end)).toBe('2026-12-18T13:30:00.000Z')
  expect('2026-12-15' < firstDayToWaitFor(end)).toBe(true)
  expect('2026-12-15' < firstDayToWaitFor(instant('2026-12-18T13:29:59Z'))).toBe(false)
})

test('another last day is today or later, and within a year', () => {
  const days = ['2026-11-30', '2026-12-01', '2027-12-01', '2027-12-02'] as const
  expect(days.map((day) => decideDay(day, NOON))).toEqual(['past', 'fine', 'fine', 'too-far'])
})

test('an account is whole or not there: half of one is asked for, and figures are figures', () => {
  const isTaken = (said: object) => Settings.safeParse({ revision: 0, ...said }).success
  const account = { accountName: 'Sample Press', bsb: '123 456', accountNumber: '1234' }
  expect(isTaken(account)).toBe(true)
  expect(isTaken({ ...account, bsb: '' })).toBe(false)
  expect(isTaken({ accountName: 'Sample Press' })).toBe(false)
  expect(isTaken({ ...account, bsb: '12345' })).toBe(false)
  expect(isTaken({ ...account, swift: 'ABC' })).toBe(false)
  expect(['0', '91', '7.5', '-1', 'soon'].some((transferDays) => isTaken({ ...account, transferDays }))).toBe(false)
  expect(bankOf({})).toBeUndefined()
  expect(bankOf({ ...account, transferDays: '30' })?.days).toBe(30)
})

test('the facts are what a bank asks for, with the order’s number as the reference', () => {
  const bank = bankOf({ accountName: 'Sample Press', bsb: '123456', accountNumber: '1234', swift: 'SAMPAU2S' })
  const owed = { number: 'AB12CD34', total: money(114_40), transfer: { dueOn: '2026-12-15' as const } }
  const facts = Object.fromEntries(transferFacts(owed, bank))
  expect(facts).toMatchObject({ BSB: '123-456', 'Account number': '1234', Reference: 'AB12CD34' })
})
