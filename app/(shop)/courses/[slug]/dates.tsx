import type { Instant } from '@/lib/base/time'
import type { CourseDate } from '@/lib/courses/rules'
import type { Picture } from '@/lib/media/rules'
import { DateCard } from './date'
import { LadderWords } from './ladder'

type Props = { coming: CourseDate[]; past: CourseDate[]; pictures: Map<string, Picture>; now: Instant }

/** Every date of a course, and once below them what happens to a place that is given up. */
export function Dates({ coming, past, pictures, now }: Props) {
  const ladders = new Map(coming.map(({ ladder }) => [ladder.id, ladder]))
  return (
    <>
      <section aria-labelledby="dates">
        <h2 id="dates">Dates</h2>
        {coming.map((date) => (
          <DateCard key={date.id} date={date} map={pictures.get(date.mapId ?? '')} now={now} />
        ))}
        {coming.length === 0 && (
          <p className="empty">
            No date is planned just now. <a href="/courses">See what is taught elsewhere</a>.
          </p>
        )}
      </section>
      {[...ladders.values()].map((ladder) => (
        <LadderWords key={ladder.id} ladder={ladder} />
      ))}
      {past.length > 0 && (
        <section aria-labelledby="past">
          <h2 id="past">Held before</h2>
          {past.map((date) => (
            <DateCard key={date.id} date={date} map={undefined} now={now} />
          ))}
        </section>
      )}
    </>
  )
}
