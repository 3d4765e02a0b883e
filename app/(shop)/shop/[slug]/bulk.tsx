import { Price } from '@/app/_ui/format'
import { format, type Money, showPercent } from '@/lib/base/money'
import type { SaleVariant } from '@/lib/catalogue/rules'
import { type BulkRow, bulkTable } from '@/lib/pricing/bulk-table'
import type { Tier } from '@/lib/pricing/rules'
import '@/app/_ui/styles/tables.css'

/** Bulk prices worked out, and where a larger order costs less. */
export function BulkPrices({ variants, tiers }: { variants: SaleVariant[]; tiers: Tier[] }) {
  const prices = pricesOf(variants)
  if (prices.length === 0 || tiers.length === 0) return null
  return (
    <section className="stack" aria-labelledby="bulk">
      <h2 id="bulk">More of them cost less</h2>
      <p className="quiet">What that many cost together, before GST. Only copies of the same thing count together.</p>
      <div className={prices.length > 1 ? 'columns' : undefined}>
        {prices.map(({ names, price }) => (
          <BulkTable key={names} caption={prices.length > 1 ? names : undefined} rows={bulkTable(price, tiers)} />
        ))}
      </div>
      <p className="quiet">
        Packs hold their discount already; e-books and codes have none. For more than 999,{' '}
        <a href="/contact">ask us for a quote</a>.
      </p>
    </section>
  )
}

/** Variants of one price share a table. */
function pricesOf(variants: SaleVariant[]): { names: string; price: Money }[] {
  const sold = variants.flatMap(({ name, price, isBulk }) => (isBulk && price ? [{ name, price }] : []))
  return [...new Set(sold.map(({ price }) => price.minor))].flatMap((minor) => {
    const same = sold.filter(({ price }) => price.minor === minor)
    return same[0] ? [{ names: same.map(({ name }) => name).join(' or '), price: same[0].price }] : []
  })
}

function BulkTable({ caption, rows }: { caption: string | undefined; rows: BulkRow[] }) {
  return (
    <div className="stack-close">
      <table className="plain bulk">
        {caption && (
          <caption>
            <strong>{caption}</strong>
          </caption>
        )}
        <thead>
          <tr>
            <th scope="col">Copies</th>
            <th scope="col">Off</th>
            <th scope="col">Together</th>
            <th scope="col">Beats</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ from, basisPoints, net, beats }) => (
            <tr key={from}>
              <th scope="row">{from}</th>
              <td>{showPercent(basisPoints)}</td>
              <td>
                <Price of={net} />
              </td>
              <td>{beats && sayRange(beats.from, from - 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Hint rows={rows} />
    </div>
  )
}

const sayRange = (from: number, to: number) => (from === to ? String(from) : `${from}–${to}`)

function Hint({ rows }: { rows: BulkRow[] }) {
  const cliff = rows.find((row) => row.beats)
  if (!cliff?.beats) return null
  return (
    <p className="quiet">
      Add {cliff.from - cliff.beats.from} more and pay less: {cliff.from} cost {format(cliff.beats.saves)} less than{' '}
      {cliff.beats.from}. The cart tells you whenever this is so.
    </p>
  )
}
