import { FreightNote, Sums } from '@/app/(shop)/cart/totals'
import { namesOf } from '@/lib/orders/names'
import type { Quote } from '@/lib/pricing/rules'

/** What, how much, what next: in sight while somebody fills in the form. */
export function Summary({ quote }: { quote: Quote }) {
  return (
    <aside aria-labelledby="summary" className="cart-totals">
      <h2 id="summary">In your cart</h2>
      <ul className="stack-close">
        {quote.lines.map((line) => (
          <li key={line.key}>
            {line.quantity} × {namesOf(line.offer).title}
          </li>
        ))}
      </ul>
      <Sums quote={quote} />
      <FreightNote quote={quote} />
      <p className="muted">
        Worked out for the country named so far. The next page shows the final sum; nothing is charged before you have
        seen it, and you pay on a page of Stripe.
      </p>
    </aside>
  )
}
