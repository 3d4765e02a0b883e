import { ActionForm, Field, Submit } from '@/app/_ui/form'
import { Shown } from '@/app/_ui/shown'
import { addToCartAction } from '@/app/(shop)/_cart/actions'
import { countryName } from '@/lib/base/countries'
import { type Instant, showHours, showOffset, showWeekday } from '@/lib/base/time'
import { availability, type CourseDate, canBeBooked, clockTown, goesAhead } from '@/lib/courses/rules'
import type { Picture } from '@/lib/media/rules'
import { explainAvailability, languageName, sayAvailability, sayDays } from '../words'
import { Cost } from './cost'

type Props = { date: CourseDate; map: Picture | undefined; now: Instant }

/** One date: where, when by the clock there, for how much, and a way in. */
export function DateCard({ date, map, now }: Props) {
  const is = availability(date, now)
  const explained = explainAvailability(is, date)
  return (
    <article className="date" id={date.slug} data-state={is.kind} aria-labelledby={`${date.slug}-name`}>
      <header>
        <h3 id={`${date.slug}-name`}>{placeOf(date)}</h3>
        <p className="state">{sayAvailability(is)}</p>
      </header>
      <Days date={date} />
      <Particulars date={date} map={map} isOver={is.kind === 'past' || is.kind === 'cancelled'} />
      <div className="date-way-in">
        {is.kind !== 'past' && is.kind !== 'cancelled' && <Cost date={date} now={now} />}
        {canBeBooked(date, now) && <Book date={date} />}
        {explained && <p className="notice">{explained}</p>}
      </div>
    </article>
  )
}

/** `Adelaide, Australia`; Singapore lies in Singapore. */
function placeOf({ city, country }: CourseDate): string {
  if (city === null || country === null) return 'Online'
  return [...new Set([city, countryName(country)])].join(', ')
}

function Days({ date }: { date: CourseDate }) {
  const offsets = date.days.map(({ startsAt }) => showOffset(startsAt, date.zone))
  const isOne = new Set(offsets).size === 1
  return (
    <div>
      <ul className="date-days">
        {date.days.map(({ day, startsAt, endsAt }, at) => (
          <li key={day}>
            <time dateTime={day}>{showWeekday(day)}</time>
            <span>{showHours(startsAt, endsAt, date.zone)}</span>
            {!isOne && <span className="quiet">{offsets[at]}</span>}
          </li>
        ))}
      </ul>
      <p className="quiet">
        {clockTown(date)} time{isOne ? ` (${offsets[0]})` : '; its clocks change in between'}
      </p>
    </div>
  )
}

function Particulars({ date, map, isOver }: { date: CourseDate; map: Picture | undefined; isOver: boolean }) {
  return (
    <div className="date-particulars">
      {map && <Shown className="map" picture={map} loading="lazy" />}
      <ul>
        <li>{[date.venue?.name ?? 'Online', date.venue?.address].filter(Boolean).join(', ')}</li>
        <li>
          In {languageName(date.language)}
          {date.interpretedInto && `, interpreted into ${languageName(date.interpretedInto)}`}
        </li>
        <li>{date.instructor}</li>
        {date.accreditation && <li>{date.accreditation}</li>}
        {date.minimum > 0 && !isOver && <li>{sayMinimum(date)}</li>}
      </ul>
    </div>
  )
}

const sayMinimum = (date: CourseDate) =>
  goesAhead(date) ? 'Goes ahead: enough people have booked' : `Goes ahead when ${date.minimum} people have booked`

function Book({ date }: { date: CourseDate }) {
  return (
    <ActionForm
      action={addToCartAction}
      enhance="add"
      className="form row"
      label={`Places: ${date.city ?? 'online'}, ${sayDays(date)}`}
    >
      <input type="hidden" name="offer" value={`date:${date.id}`} />
      <Field
        name="quantity"
        label="Places"
        className="short"
        type="number"
        inputMode="numeric"
        min={1}
        max={40}
        defaultValue={1}
      />
      <Submit>Add to cart</Submit>
    </ActionForm>
  )
}
