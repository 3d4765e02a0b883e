import { expect, test } from 'vitest'
import { money } from '@/lib/base/money'
import { instant } from '@/lib/base/time'
import { fakeWorld } from '@/lib/world/fake'
import { countPaid, listGivenBack, listSold } from './queries/takings'
import { QUARTER, takingsOf, weeksUntil } from './takings'

test('weeks begin on Monday at home, also where the clock is changed', () => {
  const weeks = weeksUntil(instant('2027-04-07T00:00:00Z'), 2)
  expect(weeks.map(({ from }) => from)).toEqual(['2027-03-29', '2027-04-05'])
  // Summer time ends in Adelaide on 4 April 2027.
  expect(weeks.map(({ startsAt }) => startsAt)).toEqual([
    instant('2027-03-28T13:30:00Z'),
    instant('2027-04-04T14:30:00Z'),
  ])
})

test('what is sold a quarter of an hour before Monday belongs to the week that ends', () => {
  const weeks = weeksUntil(instant('2027-04-07T00:00:00Z'), 2)
  const at = (weeks[1]?.startsAt ?? 0) / QUARTER
  const sold = [
    { kind: 'variant' as const, quarter: at - 1, net: 10_00 },
    { kind: 'place' as const, quarter: at, net: 500_00 },
  ]
  const takings = takingsOf(weeks, sold, [{ quarter: at, orders: 1 }], [])
  expect(takings.map(({ orders, net }) => [orders, net.variant.minor, net.place.minor])).toEqual([
    [0, 10_00, 0],
    [1, 0, 500_00],
  ])
})

test('what was given back is taken off without its GST, to the cent', () => {
  const weeks = weeksUntil(instant('2027-04-07T00:00:00Z'), 1)
  const lines = [
    { kind: 'variant' as const, amount: 33_33 },
    { kind: 'pack' as const, amount: 66_67 },
  ]
  const back = [{ at: instant('2027-04-06T00:00:00Z'), amount: 100_00, gst: 9_09, lines }]
  const [week] = takingsOf(weeks, [], [], back)
  const total = (week?.net.variant.minor ?? 0) + (week?.net.pack.minor ?? 0)
  expect(total).toBe(-90_91)
  expect(week?.net.place).toEqual(money(0))
})

test('the takings of the sample orders are the nets of their lines', async () => {
  const world = await fakeWorld('seeded')
  const weeks = weeksUntil(world.now(), 12)
  const since = weeks[0]?.startsAt ?? world.now()
  const takings = takingsOf(
    weeks,
    await listSold(world.db, since),
    await countPaid(world.db, since),
    await listGivenBack(world.db, since),
  )
  expect(takings.reduce((all, { orders }) => all + orders, 0)).toBeGreaterThan(3)
  expect(
    takings.reduce((all, { net }) => all + net.variant.minor + net.pack.minor + net.place.minor, 0),
  ).toBeGreaterThan(100_00)
})
