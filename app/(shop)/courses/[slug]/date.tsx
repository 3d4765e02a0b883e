import { ActionForm, Field, Submit } from '@/app/_ui/form'
import { addToCartAction } from '@/app/(shop)/_cart/actions'
import { countryName } from '@/lib/base/countries'
import { type Instant, showDay, showHours, showOffset, showWeekday } from '@/lib/base/time'
import { availability, type CourseDate, canBeBooked, clockTown } from '@/lib/courses/rules'
import { addressOf, type Picture } from '@/lib/media/rules'
import { explainAvailability, languageName, sayAvailability } from '../words'
import { Cost } from './cost'
import { Fact } from './facts'

type Props = { date: CourseDate; map: Picture | undefined; now: Instant }

/** One date: where, when by the clock there, for how much, and a way in. */
export function DateCard({ date, map, now }: Props) {
  const is = availability(date, now)
  const explained = explainAvailability(is, date)
  return (
    <article className="date" id={date.slug} data-state={is.kind} aria-labelledby={`${date.slug}-name`}>
      <header>
        <h3 id={`${date.slug}-name`}>
          {date.city ?? 'Online'}
          {date.country && `, ${countryName(date.country)}`}
        </h3>
        <p className="state">{sayAvailability(is)}</p>
      </header>
      <div className="date-when">
        <Days date={date} />
        {is.kind !== 'past' && <Cost date={date} now={now} />}
        {canBeBooked(date, now) && <Book date={date} />}
        {explained && <p className="notice">{explained}</p>}
      </div>
      <Where date={date} map={map} />
    </article>
  )
}

function Days({ date }: { date: CourseDate }) {
  return (
    <>
      <ul className="date-days">
        {date.days.map(({ day, startsAt, endsAt }) => (
          <li key={day}>
            <time dateTime={day}>
              {showWeekday(day)} {showDay(day)}
            </time>
            <span>{showHours(startsAt, endsAt, date.zone)}</span>
            <span className="quiet">{showOffset(startsAt, date.zone)}</span>
          </li>
        ))}
      </ul>
      <p className="quiet">Times by the clocks of {clockTown(date)}.</p>
    </>
  )
}

function Book({ date }: { date: CourseDate }) {
  return (
    <ActionForm action={addToCartAction} className="form row" label={`Places: ${date.city ?? 'online'}`}>
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

function Where({ date, map }: { date: CourseDate; map: Picture | undefined }) {
  return (
    <div className="date-where">
      {map && (
        <img className="map" src={addressOf(map)} width={map.width} height={map.height} alt={map.alt} loading="lazy" />
      )}
      <dl className="facts">
        <Fact name="Where">{[date.venue?.name ?? 'Online', date.venue?.address].filter(Boolean).join(', ')}</Fact>
        <Fact name="Language">
          {languageName(date.language)}
          {date.interpretedInto && `, interpreted into ${languageName(date.interpretedInto)}`}
        </Fact>
        <Fact name="With">{date.instructor}</Fact>
        {date.minimum > 0 && <Fact name="Goes ahead">when {date.minimum} people have booked</Fact>}
        {date.accreditation && <Fact name="Points">{date.accreditation}</Fact>}
        <Fact name="Giving up">
          <a href={`#ladder-${date.ladder.id}`}>{date.ladder.title}</a>
        </Fact>
      </dl>
    </div>
  )
}
