import type { Address } from '@/db/schema/orders'
import { countryName } from '@/lib/base/countries'
import { showDayIn } from '@/lib/base/time'
import type { Offer } from '@/lib/stock/rules'

/** How an offer is called on orders, invoices and payment pages. */
export function namesOf(offer: Offer): { title: string; detail: string; sku: string } {
  if (offer.kind === 'variant')
    return { title: offer.variant.productTitle, detail: offer.variant.name, sku: offer.variant.sku }
  if (offer.kind === 'pack') {
    const contents = offer.pack.parts.map(
      ({ variant, quantity }) => `${quantity} × ${variant.productTitle} (${variant.name})`,
    )
    return { title: offer.pack.title, detail: contents.join(', '), sku: offer.pack.sku }
  }
  const { courseTitle, city, startsAt, zone, slug } = offer.date
  const when = startsAt === null ? 'in your own time' : showDayIn(startsAt, zone)
  return { title: courseTitle, detail: `Place: ${city ?? 'online'}, ${when}`, sku: slug }
}

/** Everything that the carrier needs, in the order of a label. */
export const addressLines = ({ name, organisation, street, street2, country, ...town }: Address): string[] =>
  [name, organisation, street, street2, townLine(town), countryName(country)].filter((line) => line !== '')

const townLine = ({ city, state, postcode }: Pick<Address, 'city' | 'state' | 'postcode'>) =>
  [city, state, postcode].filter((part) => part !== '').join(' ')

/** How the acts of staff call an order. */
export const onOrder = ({ id, number }: { id: string; number: string }) => ({ subject: 'order', id, label: number })
