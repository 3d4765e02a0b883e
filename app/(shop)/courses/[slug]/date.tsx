import { ActionForm, Field, Submit } from '@/app/_ui/form'
import { DayOf, Price } from '@/app/_ui/format'
import { addToCartAction } from '@/app/(shop)/_cart/actions'
import { countryName } from '@/lib/base/countries'
import { type Instant, showDay, showOffset, showTime, showWeekday } from '@/lib/base/time'
import { availability, type CourseDate, canBeBooked, ladderSteps, placePrice } from '@/lib/courses/rules'
import { languageName, sayAvailability } from '../words'

type Props = { date: CourseDate; now: Instant }

/** One date: where, when by the clock there, for how much, and a way in. */
export function DateCard({ date, now }: Props) {
  const is = availability(date, now)
  return (
    <article className="date" id={date.slug} data-state={is.kind}>
      <header>
        <h3>
          {date.city ?? 'Online'}
          {date.country && `, ${countryName(date.country)}`}
        </h3>
        <p className="state">{sayAvailability(is, date.zone)}</p>
      </header>
      <Days date={date} />
      <dl className="facts">
        <div>
          <dt>Where</dt>
          <dd>{date.venue?.name ?? 'Online'}</dd>
        </div>
        <div>
          <dt>Language</dt>
          <dd>
            {languageName(date.language)}
            {date.interpretedInto && `, interpreted into ${languageName(date.interpretedInto)}`}
          </dd>
        </div>
        <div>
          <dt>With</dt>
          <dd>{date.instructor}</dd>
        </div>
        {date.accreditation && (
          <div>
            <dt>Accreditation</dt>
            <dd>{date.accreditation}</dd>
          </div>
        )}
      </dl>
      <Cost date={date} now={now} />
      {canBeBooked(date, now) && <Book date={date} />}
      <Ladder date={date} />
    </article>
  )
}

function Days({ date }: { date: CourseDate }) {
  const zone = date.zone.split('/').at(-1)?.replaceAll('_', ' ')
  return (
    <ul className="date-days">
      {date.days.map(({ day, startsAt, endsAt }) => (
        <li key={day}>
          <time dateTime={day}>
            {showWeekday(day)}, {showDay(day)}
          </time>
          , {showTime(startsAt, date.zone)} to {showTime(endsAt, date.zone)}, {zone} time (
          {showOffset(startsAt, date.zone)})
        </li>
      ))}
    </ul>
  )
}

function Cost({ date, now }: Props) {
  const isEarly = date.earlyBird !== null && now < date.earlyBird.until
  return (
    <p>
      {isEarly && (
        <>
          <del>
            <Price of={date.price} />
          </del>{' '}
        </>
      )}
      <Price of={placePrice(date, now)} />{' '}
      <span className="price-note">
        {isEarly && date.earlyBird && (
          <>
            early price until <DayOf at={(date.earlyBird.until - 1) as Instant} zone={date.zone} />,{' '}
          </>
        )}
        {date.country === 'AU'
          ? 'before 10 % GST'
          : date.country
            ? 'no GST: it is held outside Australia'
            : 'before GST, due when you pay from Australia'}
      </span>
    </p>
  )
}

function Book({ date }: { date: CourseDate }) {
  return (
    <ActionForm action={addToCartAction} className="form row" label={`Places in ${date.city ?? 'the online course'}`}>
      <input type="hidden" name="offer" value={`date:${date.id}`} />
      <Field name="quantity" label="Places" className="short" type="number" min={1} max={40} defaultValue={1} />
      <Submit>Add to cart</Submit>
    </ActionForm>
  )
}

function Ladder({ date }: { date: CourseDate }) {
  return (
    <details>
      <summary>If you cannot come</summary>
      <ul>
        {ladderSteps(date.ladder.steps).map(({ fromDays, toDays, percent, fee }) => (
          <li key={fromDays}>
            {toDays === null ? `${fromDays} days or more before` : `${fromDays} to ${toDays} days before`}:{' '}
            {percent === 0 ? 'nothing back' : `${percent} % back`}
            {fee.minor > 0 && (
              <>
                {' '}
                less <Price of={fee} />
              </>
            )}
          </li>
        ))}
      </ul>
      <p>
        Somebody else may come in your place, free of charge, until it begins. Your consumer rights stay as they are.
      </p>
    </details>
  )
}
