import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Stored } from '@/db/schema/audit'
import { withMoneySaid } from './money'

const AUD = (amount: string) => `AUD\u00a0${amount}`
const told = (field: string, before: Stored, after: Stored) => withMoneySaid({ field, before, after })

/** Of every column of the schema, its name and what it is made by. */
const COLUMNS = readdirSync('db/schema').flatMap((file) =>
  [...readFileSync(`db/schema/${file}`, 'utf8').matchAll(/^ {2,6}(\w+): (\w+)[(<]/gm)].map(
    ([, name = '', by = '']) => ({
      name,
      by,
    }),
  ),
)
const named = (isCents: boolean) =>
  new Set(COLUMNS.filter(({ by }) => (by === 'cents') === isCents).map(({ name }) => name))
const isSaid = (name: string) => told(name, null, 1).after !== 1

test('whole cents are told as money, before and after, and nothing as nothing', () => {
  expect(told('freight', 0, 99_95)).toEqual({ field: 'freight', before: AUD('0.00'), after: AUD('99.95') })
  expect(told('price', null, 31_50)).toEqual({ field: 'price', before: null, after: AUD('31.50') })
  expect(told('amount in cents', 5_00, null)).toEqual({ field: 'amount', before: AUD('5.00'), after: null })
})

test('within steps the fee is money, and days and percent are not', () => {
  const step = { atLeastDays: 14, basisPoints: 5000, fee: 25_00 }
  expect(told('steps', null, [step]).after).toEqual([{ ...step, fee: AUD('25.00') }])
})

test('what was written as words, and what is no money, stays as it is', () => {
  expect(told('amount', null, AUD('5.00')).after).toBe(AUD('5.00'))
  expect(told('capacity', 12, 14)).toEqual({ field: 'capacity', before: 12, after: 14 })
  expect(told('minimum', 8, 12)).toEqual({ field: 'minimum', before: 8, after: 12 })
})

test('every column of cents is told as money, but where another column of that name counts something else', () => {
  const [cents, others] = [named(true), named(false)]
  expect(cents.size).toBeGreaterThan(10)
  const shared = [...cents].filter((name) => others.has(name)).toSorted()
  // Parked money has a currency of its own, and a quote keeps its rates of GST: no act tells those.
  expect(shared).toEqual(['amount', 'gst', 'minimum'])
  expect([...cents].filter((name) => !isSaid(name))).toEqual(['minimum'])
  expect([...others].filter(isSaid).toSorted()).toEqual(['amount', 'gst'])
})
