import type { CheckoutDetails } from '@/db/schema/cart'
import { countryName } from '@/lib/base/countries'
import { addressLines, namesOf } from '@/lib/orders/names'
import type { Quote } from '@/lib/pricing/rules'

/** Everything that was typed, as the order will hold it. */
export function Who({ details, quote }: { details: CheckoutDetails; quote: Quote }) {
  const { delivery, billingCountry, poNumber, invoiceEmail, note } = details
  const isBilledElsewhere = delivery !== null && billingCountry !== delivery.country
  const rows: [string, string][] = [
    ['Order for', [details.name, details.organisation, details.email].filter(Boolean).join(', ')],
    ['Goes to', delivery ? addressLines(delivery).join(', ') : ''],
    ['Billed in', delivery === null || isBilledElsewhere ? countryName(billingCountry) : ''],
    ...comers(details, quote),
    ['Purchase order', poNumber],
    ['The invoice goes to', invoiceEmail],
    ['You wrote', note],
  ]
  return (
    <dl className="facts">
      {rows
        .filter(([, said]) => said !== '')
        .map(([what, said]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{said}</dd>
          </div>
        ))}
    </dl>
  )
}

/** Each date of a course with those who were named; nobody yet is no mistake. */
const comers = ({ attendees }: CheckoutDetails, { lines }: Quote): [string, string][] =>
  lines.flatMap(({ offer, quantity }): [string, string][] => {
    if (offer.kind !== 'place') return []
    const named = (attendees[offer.date.id] ?? []).slice(0, quantity).filter(({ name }) => name !== '')
    const people = named.map(({ name, email }) => (email ? `${name} (${email})` : name))
    const left = quantity - named.length
    if (left > 0) people.push(named.length === 0 ? 'named later' : `${left} more named later`)
    const { title, detail } = namesOf(offer)
    return [[`${title}, ${detail}`, people.join(', ')]]
  })
