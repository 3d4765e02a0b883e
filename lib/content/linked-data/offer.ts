import { decimal, type Money } from '@/lib/base/money'

type Facts = {
  url: string
  price: Money
  availability: 'InStock' | 'OutOfStock' | 'SoldOut'
  name?: string
  sku?: string
  isbn?: string | null
  /** Until when it can be had. */
  until?: string
}

/** Prices are before GST, as the quote starts from; it says so. */
export function offer({ url, price, availability, name, sku, isbn, until }: Facts) {
  const sum = { price: decimal(price), priceCurrency: price.currency }
  return {
    '@type': 'Offer',
    ...(name && { name }),
    ...(sku && { sku }),
    ...(isbn && { gtin13: isbn }),
    url,
    ...sum,
    priceSpecification: { '@type': 'UnitPriceSpecification', ...sum, valueAddedTaxIncluded: false },
    availability: `https://schema.org/${availability}`,
    ...(until && { availabilityEnds: until }),
  }
}
