import type { Audience, ProductSeries, TaxClass, VariantKind } from '@/db/schema/catalogue'
import type { Money } from '@/lib/base/money'

/** A variant as it is sold. `price` is ex GST; null where nothing is for sale. */
export type SaleVariant = {
  id: string
  sku: string
  productId: string
  productSlug: string
  productTitle: string
  name: string
  kind: VariantKind
  taxClass: TaxClass | null
  price: Money | null
  weight: number
  isBulk: boolean
  isCounted: boolean
  isForSale: boolean
  file: string | null
}

export type PackPart = { variant: SaleVariant; quantity: number }

/** Several variants at one price, ex GST. */
export type SalePack = {
  id: string
  sku: string
  slug: string
  title: string
  series: ProductSeries
  audience: Audience
  summary: string
  description: string
  price: Money
  coverId: string | null
  parts: PackPart[]
}
