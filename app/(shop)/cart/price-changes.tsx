import { Price } from '@/app/_ui/format'
import type { Instant } from '@/lib/base/time'
import { type CartLine, listPriceChanges } from '@/lib/cart/rules'
import { namesOf } from '@/lib/orders/names'

/** Said wherever a total is agreed to: what cost something else when it was chosen. */
export function PriceChanges({ lines, now }: { lines: CartLine[]; now: Instant }) {
  return listPriceChanges(lines, now).map((change) => (
    <p className="notice" key={change.key}>
      A price has changed since you chose: {namesOf(change.offer).title} was <Price of={change.before} /> and is now{' '}
      <Price of={change.now} />.
    </p>
  ))
}
