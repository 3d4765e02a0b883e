import type { Audience, ProductSeries, TaxClass, VariantKind } from '@/db/schema/catalogue'
import { type Money, minus, money, sum, times } from '@/lib/base/money'
import type { Picture } from '@/lib/media/rules'

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

/** The cheapest of what is for sale, and whether there is more than one price. */
export function cheapest(variants: SaleVariant[]): { price: Money; isFrom: boolean } | undefined {
  const prices = variants.flatMap(({ price, isForSale }) => (isForSale && price ? [price] : []))
  const [first, ...rest] = prices.sort((a, b) => minus(a, b).minor)
  return first && { price: first, isFrom: rest.some((price) => price.minor !== first.minor) }
}

export type StockWord = { kind: 'there' } | { kind: 'few'; left: number } | { kind: 'sold-out' }
const FEW = 20

/** `left` is missing where copies are not counted. */
export function stockWord(left: number | undefined): StockWord {
  if (left === undefined || left > FEW) return { kind: 'there' }
  return left > 0 ? { kind: 'few', left } : { kind: 'sold-out' }
}

/** A pack can be sold as often as its scarcest part allows; `missing` names that part when it is none. */
export function packStock(pack: SalePack, left: Map<string, number>): { left: number | undefined; missing: string[] } {
  const counts = pack.parts.flatMap(({ variant, quantity }) => {
    const count = left.get(variant.id)
    return count === undefined ? [] : [{ variant, packs: Math.floor(Math.max(0, count) / quantity) }]
  })
  const scarcest = counts.length === 0 ? undefined : Math.min(...counts.map((count) => count.packs))
  const missing = counts.filter(({ packs }) => packs === 0)
  return { left: scarcest, missing: missing.map(({ variant }) => `${variant.productTitle}, ${variant.name}`) }
}

/** What the parts cost one by one, and what the pack saves. */
export function packSaving(pack: SalePack): { single: Money; saves: Money } {
  const single = sum(pack.parts.map(({ variant, quantity }) => times(variant.price ?? money(0), quantity)))
  return { single, saves: minus(single, pack.price) }
}

/** Formats that a visitor may ask for. */
export const FORMATS = {
  print: 'Print',
  'e-book': 'E-book',
  cards: 'Cards',
  tool: 'Tools',
  'access-code': 'Online access',
  dvd: 'DVD',
} as const satisfies Partial<Record<VariantKind, string>>
export type Format = keyof typeof FORMATS
export const isFormat = (word: unknown): word is Format => typeof word === 'string' && word in FORMATS

export const ORDERS = {
  window: 'As we show them',
  price: 'Cheapest first',
  title: 'By title',
  year: 'Newest first',
} as const
export type Order = keyof typeof ORDERS
export const isOrder = (word: unknown): word is Order => typeof word === 'string' && word in ORDERS

/** One thing on the shelf: a work or a pack. */
export type Shelved = {
  slug: string
  title: string
  by: string
  series: ProductSeries
  audience: Audience
  formats: string[]
  isPack: boolean
  year: number | null
  cover: Picture | undefined
  price: Money | null
  isFrom: boolean
  isSoldOut: boolean
}
export type Wish = { audience?: Audience; format?: Format; packs?: boolean; order: Order }

/** What is left of the shelf by a visitor's wishes, in the order asked for. */
export function pick(shelf: Shelved[], { audience, format, packs, order }: Wish): Shelved[] {
  const fits = shelf.filter(
    (thing) =>
      (!audience || thing.audience === audience || thing.audience === 'both') &&
      (!format || thing.formats.includes(format)) &&
      (packs === undefined || thing.isPack === packs),
  )
  const cents = (thing: Shelved) => thing.price?.minor ?? Number.POSITIVE_INFINITY
  const by: Record<Order, (a: Shelved, b: Shelved) => number> = {
    window: () => 0,
    price: (a, b) => (cents(a) === cents(b) ? 0 : cents(a) - cents(b)),
    title: (a, b) => a.title.localeCompare(b.title, 'en'),
    year: (a, b) => (b.year ?? 0) - (a.year ?? 0),
  }
  return fits.toSorted(by[order])
}
