import { showDayIn } from '@/lib/base/time'
import type { Offer } from '@/lib/stock/rules'

/** How an offer is called on orders, invoices and payment pages. */
export function namesOf(offer: Offer): { title: string; detail: string; sku: string } {
  if (offer.kind === 'variant')
    return { title: offer.variant.productTitle, detail: offer.variant.name, sku: offer.variant.sku }
  if (offer.kind === 'pack') {
    const contents = offer.pack.parts.map(({ variant, quantity }) => `${quantity} × ${variant.productTitle}`)
    return { title: offer.pack.title, detail: contents.join(', '), sku: offer.pack.sku }
  }
  const { courseTitle, city, startsAt, zone, slug } = offer.date
  const when = startsAt === null ? 'in your own time' : showDayIn(startsAt, zone)
  return { title: courseTitle, detail: `Place: ${city ?? 'online'}, ${when}`, sku: slug }
}

/** How the acts of staff call an order. */
export const onOrder = ({ id, number }: { id: string; number: string }) => ({ subject: 'order', id, label: number })
