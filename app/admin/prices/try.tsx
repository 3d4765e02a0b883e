import { Price } from '@/app/_ui/format'
import { sayCoupon } from '@/app/(shop)/_cart/words'
import { countries, countryName } from '@/lib/base/countries'
import { format, showPercent } from '@/lib/base/money'
import { HOME_ZONE, show } from '@/lib/base/time'
import { namesOf } from '@/lib/orders/names'
import type { NamedOffer } from '@/lib/pricing/queries/offers'
import type { Quote, QuoteLine } from '@/lib/pricing/rules'
import type { Tried } from './try-out'

const ROWS = 5

/** Anything, to anywhere, at any time: answered by the function that carts and orders are priced with. */
export function Try({ tried, offers }: { tried: Tried; offers: NamedOffer[] }) {
  const rows = Array.from({ length: Math.max(ROWS, tried.rows.length + 1) }, (_, at) => tried.rows[at])
  return (
    <>
      <form action="/admin/prices#try" className="form" aria-label="What would this cost?">
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are told apart by their place alone
          <div className="field-row" key={at}>
            <Plain id={`line-${at}-offer`} label="SKU or course date" value={row?.name} list="offers" />
            <Plain id={`line-${at}-quantity`} label="How many" value={row?.quantity} isShort />
          </div>
        ))}
        <datalist id="offers">
          {offers.map(({ key, name, title }) => (
            <option key={key} value={name}>
              {title}
            </option>
          ))}
        </datalist>
        <div className="field-row">
          <Countries id="shipTo" label="Goes to" value={tried.shipTo} />
          <Countries id="billTo" label="Billed in" value={tried.billTo} />
          <div className="field">
            <label htmlFor="try-service">Service</label>
            <select id="try-service" name="service" defaultValue={tried.service}>
              <option value="standard">Standard</option>
              <option value="express">Express</option>
            </select>
          </div>
        </div>
        <div className="field-row">
          <Plain id="code" label="Code" value={tried.code} />
          <div className="field">
            <label htmlFor="try-at">When (time in Adelaide)</label>
            <input id="try-at" name="at" type="datetime-local" defaultValue={tried.at} />
          </div>
        </div>
        <button type="submit" className="button">
          Work it out
        </button>
      </form>
      <div role="status">
        {tried.unknown.map((name) => (
          <p className="notice" data-kind="look" key={name}>
            Nothing is sold under {name}.
          </p>
        ))}
        {tried.isUnknownCode && (
          <p className="notice" data-kind="look">
            There is no code {tried.code}.
          </p>
        )}
      </div>
      {tried.quote && <Answer quote={tried.quote} tried={tried} />}
    </>
  )
}

function Plain({
  id,
  label,
  value,
  list,
  isShort,
}: {
  id: string
  label: string
  value?: string | undefined
  list?: string
  isShort?: boolean
}) {
  return (
    <div className={isShort ? 'field short' : 'field'}>
      <label htmlFor={`try-${id}`}>{label}</label>
      <input
        id={`try-${id}`}
        name={id}
        type="text"
        list={list}
        inputMode={isShort ? 'numeric' : undefined}
        defaultValue={value ?? ''}
      />
    </div>
  )
}

function Countries({ id, label, value }: { id: string; label: string; value: string }) {
  return (
    <div className="field">
      <label htmlFor={`try-${id}`}>{label}</label>
      <select id={`try-${id}`} name={id} defaultValue={value}>
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}

function Answer({ quote, tried }: { quote: Quote; tried: Tried }) {
  return (
    <div className="list-scroll">
      <table className="list" aria-label="The quote">
        <caption>
          On {show(tried.when, HOME_ZONE)}, to {countryName(tried.shipTo)}, billed in {countryName(tried.billTo)}
        </caption>
        <thead>
          <tr>
            {['What', 'Each', 'How many', 'Discount', 'Net', 'GST'].map((title, at) => (
              <th scope="col" key={title} className={at > 0 ? 'number' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {quote.lines.map((line) => (
            <Line key={line.key} line={line} />
          ))}
          <Sum name="Items" of={format(quote.net)} />
          {quote.coupon && (
            <Sum name={`Code ${quote.coupon.code}: ${sayCode(quote.coupon)}`} of={format(quote.coupon.saves)} />
          )}
          <Sum name={`Shipping: ${sayFreight(quote)}`} of={format(quote.shipping)} />
          <Sum name="GST" of={format(quote.gst)} />
          <Sum name="Total" of={format(quote.total)} isTotal />
        </tbody>
      </table>
    </div>
  )
}

function Line({ line }: { line: QuoteLine }) {
  const { title, detail } = namesOf(line.offer)
  return (
    <tr>
      <th scope="row">
        {title}, {detail}
        {line.hint && (
          <p className="quiet">
            {line.hint.addMore} more cost {format(line.hint.saves)} less.
          </p>
        )}
      </th>
      <td className="number">
        <Price of={line.unitPrice} />
      </td>
      <td className="number">{line.quantity}</td>
      <td className="number">
        {line.discount.minor === 0 ? 'none' : format(line.discount)}
        {line.discount.minor > 0 && <p className="quiet">{sayWhy(line)}</p>}
      </td>
      <td className="number">
        <Price of={line.net} />
      </td>
      <td className="number">
        <Price of={line.gst} />
      </td>
    </tr>
  )
}

const sayWhy = ({ couponDiscount, tierBasisPoints }: QuoteLine) =>
  couponDiscount.minor > 0 ? 'by the code' : showPercent(tierBasisPoints)

const sayCode = ({ refusal }: NonNullable<Quote['coupon']>) =>
  refusal ? sayCoupon(refusal) : 'so much less, in the items already'

function sayFreight({ freight, weight }: Quote): string {
  if (freight.kind === 'none') return 'nothing to send'
  if (freight.kind === 'no-zone') return `no zone holds ${countryName(freight.country)}: a question to staff`
  if (freight.kind === 'too-heavy') return `${weight} g is more than the table holds: a question to staff`
  const others = freight.options.filter(({ service }) => service !== freight.chosen.service)
  const also = others.map(({ service, price }) => `${service} would be ${format(price)}`).join(', ')
  return `${weight} g, ${freight.chosen.service}${also ? `; ${also}` : ''}`
}

function Sum({ name, of, isTotal }: { name: string; of: string; isTotal?: boolean }) {
  return (
    <tr>
      <th scope="row" colSpan={4}>
        {name}
      </th>
      <td colSpan={2} className="number">
        {isTotal ? <strong>{of}</strong> : of}
      </td>
    </tr>
  )
}
