import { format, type Money } from '@/lib/base/money'
import { type Day, dayIn, type Instant, iso, show, showDay, showDayIn } from '@/lib/base/time'

/** `AUD 80.00`, ex GST like every price in the shop. */
export function Price({ of, from = false }: { of: Money; from?: boolean }) {
  return (
    <span className="price">
      {from && 'from '}
      <data value={of.minor}>{format(of)}</data>
    </span>
  )
}

/** `6 Feb 2027, 9:00 am ACDT`: as clocks in `zone` show it. */
export function When({ at, zone }: { at: Instant; zone: string }) {
  return <time dateTime={iso(at)}>{show(at, zone)}</time>
}

/** `6 Feb 2027`: the day that people in `zone` have at that instant. */
export function DayOf({ at, zone }: { at: Instant; zone: string }) {
  return <time dateTime={dayIn(at, zone)}>{showDayIn(at, zone)}</time>
}

export function DayName({ day }: { day: Day }) {
  return <time dateTime={day}>{showDay(day)}</time>
}

/** `1 copy`, `3 copies` */
export const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`
