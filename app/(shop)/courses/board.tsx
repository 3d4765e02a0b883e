import { Price } from '@/app/_ui/format'
import { countryName } from '@/lib/base/countries'
import type { Instant } from '@/lib/base/time'
import type { Distance } from '@/lib/courses/near'
import { type Availability, availability, type CourseDate, isEarly, placePrice } from '@/lib/courses/rules'
import { languageName, sayAvailability, sayDays, sayDistance } from './words'
import './board.css'

type Props = { dates: CourseDate[]; now: Instant; distances?: Map<string, Distance> }

/** Dates as a departures board. */
export function Board({ dates, now, distances }: Props) {
  return (
    <table className="board">
      <caption className="unseen">Course dates</caption>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Where</th>
          <th scope="col">What</th>
          <th scope="col">Places</th>
          <th scope="col" className="number">
            Price
          </th>
        </tr>
      </thead>
      <tbody>
        {dates.map((date) => (
          <Row key={date.id} date={date} now={now} away={sayDistance(distances?.get(date.id))} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ date, now, away }: { date: CourseDate; now: Instant; away: string | undefined }) {
  const is = availability(date, now)
  const about = [date.country && countryName(date.country), away].filter(Boolean).join(', ')
  return (
    <tr data-state={states[is.kind]}>
      <td className="day">{sayDays(date)}</td>
      <td className="town">
        {date.city ?? 'Online'} {about && <span className="country">{about}</span>}
      </td>
      <td>
        <a href={`/courses/${date.courseSlug}#${date.slug}`}>{date.courseTitle}</a>
        {date.language !== 'en' && <span className="tongue">in {languageName(date.language)}</span>}
      </td>
      <td className="seats">
        <span className="state">{sayAvailability(is)}</span>
      </td>
      <td className="number">
        <Price of={placePrice(date, now)} />
        {isEarly(date, now) && <span className="tongue">early price</span>}
      </td>
    </tr>
  )
}

const states: Partial<Record<Availability['kind'], string>> = {
  full: 'full',
  'being-paid-for': 'full',
  cancelled: 'cancelled',
  'few-left': 'few',
  past: 'past',
  closed: 'past',
}
