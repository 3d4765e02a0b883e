import { showDayIn } from '@/lib/base/time'
import type { SalePack } from '@/lib/catalogue/rules'
import type { Offer } from '@/lib/stock/rules'

/** How an offer is called on orders, invoices and payment pages. */
export function namesOf(offer: Offer): { title: string; detail: string; sku: string } {
  if (offer.kind === 'variant')
    return { title: offer.variant.productTitle, detail: offer.variant.name, sku: offer.variant.sku }
  if (offer.kind === 'pack') {
    const contents = worksOf(offer.pack.parts)
    return { title: offer.pack.title, detail: contents.join(', '), sku: offer.pack.sku }
  }
  const { courseTitle, city, startsAt, zone, slug } = offer.date
  const when = startsAt === null ? 'in your own time' : showDayIn(startsAt, zone)
  return { title: courseTitle, detail: `Place: ${city ?? 'online'}, ${when}`, sku: slug }
}

/** Formats of one work are told together: two sets of cards are two, not one and one. */
function worksOf(parts: SalePack['parts']): string[] {
  const counts = new Map<string, number>()
  for (const { variant, quantity } of parts)
    counts.set(variant.productTitle, (counts.get(variant.productTitle) ?? 0) + quantity)
  return [...counts].map(([title, count]) => `${count} × ${title}`)
}

/** How the acts of staff call an order. */
export const onOrder = ({ id, number }: { id: string; number: string }) => ({ subject: 'order', id, label: number })
