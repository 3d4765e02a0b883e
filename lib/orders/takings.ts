import type { LineKind } from '@/db/schema/orders'
import { type Money, minus, money, plus, share } from '@/lib/base/money'
import { addDays, type Day, dayIn, HOME_ZONE, type Instant, inZone, minutes, weekday } from '@/lib/base/time'

/** Every zone's clock differs from UTC by whole quarters of an hour, so a quarter lies in one week alone. */
export const QUARTER = minutes(15)

/** `from` is a Monday at home. */
export type Week = { from: Day; startsAt: Instant; endsAt: Instant }
export type Sold = { kind: LineKind; quarter: number; net: number }
/** A refund with the lines that it was for; amounts with GST, whole cents. */
export type GivenBack = { at: Instant; amount: number; gst: number; lines: { kind: LineKind; amount: number }[] }
export type Takings = { week: Week; orders: number; net: Record<LineKind, Money> }

/** The last weeks, that of `now` as the last one. */
export function weeksUntil(now: Instant, count: number): Week[] {
  const today = dayIn(now, HOME_ZONE)
  const monday = addDays(today, -((weekday(today) + 6) % 7))
  const startOf = (day: Day) => inZone(`${day}T00:00`, HOME_ZONE)
  return Array.from({ length: count }, (_, n) => {
    const from = addDays(monday, (n + 1 - count) * 7)
    return { from, startsAt: startOf(from), endsAt: startOf(addDays(from, 7)) }
  })
}

/** What was sold week by week, ex GST and without freight; what was given back counts in the week it went. */
export function takingsOf(
  weeks: Week[],
  sold: Sold[],
  orders: { quarter: number; orders: number }[],
  back: GivenBack[],
): Takings[] {
  return weeks.map((week) => {
    const isIn = (at: number) => at >= week.startsAt && at < week.endsAt
    const net: Record<LineKind, Money> = { variant: money(0), pack: money(0), place: money(0) }
    for (const row of sold.filter(({ quarter }) => isIn(quarter * QUARTER)))
      net[row.kind] = plus(net[row.kind], money(row.net))
    for (const refund of back.filter(({ at }) => isIn(at)))
      for (const { kind, amount } of netOf(refund)) net[kind] = minus(net[kind], amount)
    const placed = orders.filter(({ quarter }) => isIn(quarter * QUARTER)).reduce((all, row) => all + row.orders, 0)
    return { week, orders: placed, net }
  })
}

/** A refund's own part of GST, spread over its lines. */
function netOf({ gst, lines }: GivenBack) {
  const amounts = lines.map(({ amount }) => amount)
  const total = amounts.reduce((all, amount) => all + amount, 0)
  if (total === 0) return []
  const gsts = share(money(Math.min(gst, total)), amounts)
  return lines.map(({ kind, amount }, at) => ({ kind, amount: minus(money(amount), gsts[at] ?? money(0)) }))
}
