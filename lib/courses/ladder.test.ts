import { expect, test } from 'vitest'
import { money } from '@/lib/base/money'
import { rungsOf } from './ladder'

test('the usual ladder: all of it from 28 days before, half from 14 to 27, nothing from 0 to 13', () => {
  const steps = [
    { atLeastDays: 28, basisPoints: 10_000, fee: 0 },
    { atLeastDays: 14, basisPoints: 5000, fee: 0 },
    { atLeastDays: 0, basisPoints: 0, fee: 0 },
  ]
  expect(rungsOf(steps)).toEqual([
    { fromDays: 28, toDays: null, basisPoints: 10_000, fee: money(0) },
    { fromDays: 14, toDays: 27, basisPoints: 5000, fee: money(0) },
    { fromDays: 0, toDays: 13, basisPoints: 0, fee: money(0) },
  ])
})
