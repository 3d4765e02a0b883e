import { Price } from '@/app/_ui/format'
import { type Instant, showDay } from '@/lib/base/time'
import { availability, type CourseDate, placePrice } from '@/lib/courses/rules'
import { sayAvailability } from './words'

const STATES: Partial<Record<ReturnType<typeof availability>['kind'], string>> = {
  full: 'full',
  'being-paid-for': 'full',
  cancelled: 'cancelled',
  'few-left': 'few',
  past: 'past',
  closed: 'past',
}

/** Dates as a departures board. */
export function Board({ dates, now }: { dates: CourseDate[]; now: Instant }) {
  return (
    <table className="board">
      <caption className="unseen">Course dates, soonest first</caption>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Where</th>
          <th scope="col">What</th>
          <th scope="col">Places</th>
          <th scope="col">Price</th>
        </tr>
      </thead>
      <tbody>
        {dates.map((date) => {
          const is = availability(date, now)
          return (
            <tr key={date.id} data-state={STATES[is.kind]}>
              <td className="day">{showDays(date)}</td>
              <td className="town">{date.city ?? 'Online'}</td>
              <td>
                <a href={`/courses/${date.courseSlug}#${date.slug}`}>{date.courseTitle}</a>
              </td>
              <td className="seats">
                <span className="state">{sayAvailability(is, date.zone)}</span>
              </td>
              <td>
                <Price of={placePrice(date, now)} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** `6 Feb 2027 to 7 Feb 2027`: days of the place itself. */
export function showDays({ days }: CourseDate): string {
  const [first, last] = [days[0]?.day, days.at(-1)?.day]
  if (!first || !last) return 'any time'
  return first === last ? showDay(first) : `${showDay(first)} to ${showDay(last)}`
}
