import { Price } from '@/app/_ui/format'
import { isLess, type Money, minus, times } from '@/lib/base/money'
import { discountOf, type Tier } from '@/lib/pricing/rules'

type Props = { unitPrice: Money; tiers: Tier[]; name: string }

/** The bulk tiers with their prices worked out, and where a larger order costs less. */
export function BulkTable({ unitPrice, tiers, name }: Props) {
  if (tiers.length === 0) return null
  const netOf = (quantity: number) => minus(times(unitPrice, quantity), discountOf(unitPrice, quantity, tiers))
  const [first] = tiers
  const isCliff = first && isLess(netOf(first.fromQuantity), netOf(first.fromQuantity - 1))
  return (
    <section aria-labelledby="bulk">
      <h2 id="bulk">More of them cost less</h2>
      <div className="scroll">
        <table className="plain bulk">
          <caption className="quiet">{name}, before GST; all of one line must be the same format.</caption>
          <thead>
            <tr>
              <th scope="col">From</th>
              <th scope="col">Off</th>
              <th scope="col">That many cost</th>
            </tr>
          </thead>
          <tbody>
            {tiers.map(({ fromQuantity, basisPoints }) => (
              <tr key={fromQuantity}>
                <th scope="row">{fromQuantity}</th>
                <td>{basisPoints / 100} %</td>
                <td>
                  <Price of={netOf(fromQuantity)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet">
        {isCliff && first && (
          <>
            {first.fromQuantity} cost less than {first.fromQuantity - 1}: where adding a few makes the whole cheaper,
            the cart says so.{' '}
          </>
        )}
        Packs, e-books and codes take no bulk discount. For more than 999, <a href="/contact">ask for a quote</a>.
      </p>
    </section>
  )
}
