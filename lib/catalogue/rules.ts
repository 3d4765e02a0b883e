import type { Audience, ProductSeries, TaxClass, VariantKind } from '@/db/schema/catalogue'
import { type Money, minus, money, sum, times } from '@/lib/base/money'
import { isPublic, type Published } from '@/lib/base/publication'
import type { Instant } from '@/lib/base/time'

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
  isbn: string | null
  /** Of the work that it is a variant of. */
  publication: Published
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
  publication: Published
  parts: PackPart[]
}

/** Whether it can be bought: it is for sale, has a price, and visitors see its work. */
export const isOnSale = ({ isForSale, price, publication }: SaleVariant, now: Instant) =>
  isForSale && price !== null && isPublic(publication, now)

/** The cheapest of what is for sale, and whether there is more than one price. */
export function cheapest(variants: SaleVariant[]): { price: Money; isFrom: boolean } | undefined {
  const prices = variants.flatMap(({ price, isForSale }) => (isForSale && price ? [price] : []))
  const [first, ...rest] = prices.sort((a, b) => minus(a, b).minor)
  return first && { price: first, isFrom: rest.some((price) => price.minor !== first.minor) }
}

/** What is left of each counted variant, by id; those that are not counted are missing. */
export type Left = Map<string, number>

export type StockWord = { kind: 'there' } | { kind: 'few'; left: number } | { kind: 'sold-out' }
const FEW = 20

/** `left` is missing where copies are not counted. */
/** Whether a page, of the thing or of a pack that takes `perPack` of it, tells how much of it is left. */
export const isWorthSaying = (left: number, perPack: number) => left <= (FEW + 1) * perPack

export function stockWord(left: number | undefined): StockWord {
  if (left === undefined || left > FEW) return { kind: 'there' }
  return left > 0 ? { kind: 'few', left } : { kind: 'sold-out' }
}

/** A pack can be sold as often as its scarcest part allows; `missing` are the parts that allow none at all. */
export function packStock(
  pack: SalePack,
  left: Left,
  now: Instant,
): { left: number | undefined; missing: SaleVariant[] } {
  const counts = pack.parts.flatMap(({ variant, quantity }) => {
    const copies = isOnSale(variant, now) ? left.get(variant.id) : 0
    return copies === undefined ? [] : [{ variant, packs: Math.floor(Math.max(0, copies) / quantity) }]
  })
  return {
    left: counts.length === 0 ? undefined : Math.min(...counts.map((count) => count.packs)),
    missing: counts.filter(({ packs }) => packs === 0).map(({ variant }) => variant),
  }
}

/** What the parts cost one by one, and what the pack saves. */
export function packSaving(pack: SalePack): { single: Money; saves: Money } {
  const single = sum(pack.parts.map(({ variant, quantity }) => times(variant.price ?? money(0), quantity)))
  return { single, saves: minus(single, pack.price) }
}
