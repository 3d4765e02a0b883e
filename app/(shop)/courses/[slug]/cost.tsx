import { gstToday } from '@/app/_server/gst'
import { DayOf, Price } from '@/app/_ui/format'
import { showPercent } from '@/lib/base/money'
import { earlier, type Instant, seconds } from '@/lib/base/time'
import { type CourseDate, isEarly, placePrice } from '@/lib/courses/rules'

/** What a place costs today, and until when. */
export async function Cost({ date, now }: { date: CourseDate; now: Instant }) {
  return (
    <p className="date-cost">
      {isEarly(date, now) && (
        <>
          <del>
            <span className="unseen">usually </span>
            <Price of={date.price} />
          </del>{' '}
        </>
      )}
      <Price of={placePrice(date, now)} />
      <span className="price-note">
        {isEarly(date, now) && date.earlyBird && (
          <>
            Early price until the end of <DayOf at={earlier(date.earlyBird.until, seconds(1))} zone={date.zone} />.{' '}
          </>
        )}
        {gstWords(date, await gstToday())}{' '}
        {date.startsAt !== null && <a href={`#ladder-${date.ladder.id}`}>If you cannot come</a>}
      </span>
    </p>
  )
}

function gstWords({ country }: CourseDate, gst: number): string {
  if (gst === 0) return 'No GST comes to it.'
  if (country === null) return 'Before GST, which comes to it if you pay from Australia.'
  return country === 'AU' ? `Before ${showPercent(gst)} GST.` : 'No GST: it is held outside Australia.'
}
