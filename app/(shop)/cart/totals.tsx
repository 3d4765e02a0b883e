import { Price } from '@/app/_ui/format'
import { countries, countryName } from '@/lib/base/countries'
import type { money } from '@/lib/base/money'
import type { GoingTo } from '@/lib/checkout/rules'
import type { Quote } from '@/lib/pricing/rules'

/** Net, shipping, GST, total: the numbers of the quote and nothing else. */
export function Sums({ quote }: { quote: Quote }) {
  return (
    <dl className="sums">
      <Row name="Items" of={quote.net} />
      {quote.freight.kind === 'rate' && <Row name={`Shipping, ${quote.freight.chosen.service}`} of={quote.shipping} />}
      <Row name="GST" of={quote.gst} />
      <Row name="Total" of={quote.total} className="sums-total" />
    </dl>
  )
}

function Row({ name, of, className }: { name: string; of: ReturnType<typeof money>; className?: string }) {
  return (
    <div className={className}>
      <dt>{name}</dt>
      <dd>
        <Price of={of} />
      </dd>
    </div>
  )
}

export function FreightNote({ quote }: { quote: Quote }) {
  const { freight } = quote
  if (freight.kind === 'no-zone')
    return (
      <p className="notice notice-error">
        We have no rate to {countryName(freight.country)} yet for {goodsOf(quote)}. Please{' '}
        <a href={`/cart/quote?country=${freight.country}`}>ask us for a quote</a>, or take it out of the cart; the rest
        can be bought now.
      </p>
    )
  if (freight.kind === 'too-heavy')
    return (
      <p className="notice notice-error">
        This weighs {Math.ceil(freight.weight / 1000)} kg, more than our table holds. Please{' '}
        <a href="/cart/quote">ask us for a quote</a>.
      </p>
    )
  if (freight.kind === 'none') return null
  const { chosen } = freight
  return (
    <p className="muted">
      {chosen.service === 'express' ? 'Express' : 'Standard'}: {chosen.fastestDays}–{chosen.slowestDays} working days.
    </p>
  )
}

const goodsOf = (quote: Quote) =>
  quote.lines
    .flatMap(({ offer }) =>
      offer.kind === 'variant' && offer.variant.taxClass === 'goods'
        ? [offer.variant.productTitle]
        : offer.kind === 'pack'
          ? [offer.pack.title]
          : [],
    )
    .join(', ')

type CartTotalsProps = { quote: Quote; to: GoingTo; asked: string | undefined; isBlocked: boolean }

export function CartTotals({ quote, to, asked, isBlocked }: CartTotalsProps) {
  const canGoOn = !isBlocked && quote.freight.kind !== 'no-zone' && quote.freight.kind !== 'too-heavy'
  return (
    <>
      <h2>Total for {sayGoingTo(to)}</h2>
      <Sums quote={quote} />
      <FreightNote quote={quote} />
      {canGoOn ? (
        <p>
          <a className="button" href={asked ? `/checkout?country=${asked}` : '/checkout'}>
            Go to the checkout
          </a>
        </p>
      ) : (
        <p className="muted">Once that is settled, the checkout opens here.</p>
      )}
      <p className="muted">
        Places are not held while they lie in a cart. Nothing is charged before you have seen everything.
      </p>
    </>
  )
}

/** Where two countries decide about GST, both are named. */
export const sayGoingTo = ({ country, billing }: GoingTo) =>
  country === billing ? countryName(country) : `${countryName(country)}, billed in ${countryName(billing)}`

/** Where it goes decides about GST and shipping; without script this is a plain GET form. */
export function Estimate({ country }: { country: string }) {
  return (
    <form method="get" action="/cart" className="estimate">
      <label htmlFor="estimate-country">Work it out for another country</label>
      <select id="estimate-country" name="country" defaultValue={country}>
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
      <button type="submit" className="button button-quiet">
        Show
      </button>
    </form>
  )
}
