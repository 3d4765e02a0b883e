import { DayOf } from '@/app/_ui/format'
import { CodeNote } from '@/app/(shop)/cart/code'
import { FreightNote, Sums, sayGoingTo } from '@/app/(shop)/cart/totals'
import type { GoingTo } from '@/lib/checkout/rules'
import { namesOf } from '@/lib/orders/names'
import type { Quote } from '@/lib/pricing/rules'

/** What, how much, when, what next, and that it is safe: in sight while somebody fills in the form. */
export function Summary({ quote, to }: { quote: Quote; to: GoingTo }) {
  return (
    <aside aria-labelledby="summary" className="journey">
      <h2 id="summary">In your cart</h2>
      <ul>
        {quote.lines.map((line) => (
          <li key={line.key}>
            {line.quantity} × {namesOf(line.offer).title}
            {line.offer.kind === 'variant' && `, ${line.offer.variant.name}`}
            {line.offer.kind === 'place' && `, ${townOf(line.offer.date)}`}
          </li>
        ))}
      </ul>
      <h3>How much</h3>
      <p className="muted">Worked out for {sayGoingTo(to)}.</p>
      <Sums quote={quote} />
      <CodeNote coupon={quote.coupon} />
      <When quote={quote} />
      <h3>What next</h3>
      <p>You see everything once more, with the final sum for the country you name. Then you pay.</p>
      <h3>Safe</h3>
      <p>You pay on a page of Stripe; we never see your card. Nothing is charged before that.</p>
    </aside>
  )
}

const townOf = ({ city }: { city: string | null }) => city ?? 'online'

function When({ quote }: { quote: Quote }) {
  const dates = quote.lines.flatMap(({ offer }) => (offer.kind === 'place' ? [offer.date] : []))
  if (quote.freight.kind === 'none' && dates.length === 0) return null
  return (
    <>
      <h3>When</h3>
      <FreightNote quote={quote} />
      {dates.map(
        (date) =>
          date.startsAt !== null && (
            <p key={date.id}>
              {date.courseTitle}, {townOf(date)}, begins <DayOf at={date.startsAt} zone={date.zone} />.
            </p>
          ),
      )}
    </>
  )
}
