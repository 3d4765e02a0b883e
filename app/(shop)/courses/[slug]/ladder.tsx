import { format, showPercent } from '@/lib/base/money'
import { type Rung, rungsOf } from '@/lib/courses/ladder'
import type { CourseDate } from '@/lib/courses/rules'

/** The refund ladder in words. */
export function LadderWords({ ladder }: { ladder: CourseDate['ladder'] }) {
  const id = `ladder-${ladder.id}`
  return (
    <section aria-labelledby={id} className="prose">
      <h2 id={id}>If you cannot come</h2>
      <p>How much of what you paid comes back, GST and all, depends on when you tell us:</p>
      <ul>
        {rungsOf(ladder.steps).map((rung) => (
          <li key={rung.fromDays}>{sayRung(rung)}</li>
        ))}
      </ul>
      <p>
        Days are counted to the first day of the course, by the calendar of its town. Somebody else may come in your
        place until it begins, at no cost. If we cancel or move a date, you have all of it back or a place on another
        date, as you like. Your consumer rights stay as they are.
      </p>
    </section>
  )
}

/** `28 days before or earlier: all of it.` */
export const sayRung = (rung: Rung) => `${sayDays(rung)}: ${sayShare(rung)}.`

function sayDays({ fromDays, toDays }: Rung): string {
  if (toDays === null) return `${fromDays} days before or earlier`
  return fromDays === 0 ? `${toDays} days before or later` : `${fromDays} to ${toDays} days before`
}

function sayShare({ basisPoints, fee }: Rung): string {
  if (basisPoints === 0) return 'nothing'
  const share = basisPoints === 10_000 ? 'all of it' : basisPoints === 5000 ? 'half of it' : showPercent(basisPoints)
  return fee.minor > 0 ? `${share}, less ${format(fee)}` : share
}
