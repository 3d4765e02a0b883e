import type { Audience, ProductKind, ProductSeries, VariantKind } from '@/db/schema/catalogue'
import { isLess, type Money } from '@/lib/base/money'
import type { Picture } from '@/lib/media/rules'

/** What a visitor may ask for; the pages have the words. */
export const AUDIENCES = ['people-in-pain', 'clinicians'] as const satisfies Audience[]
export const KINDS = ['books', 'tools', 'online', 'packs', 'free'] as const
export const FORMATS = ['print', 'e-book', 'dvd', 'access-code'] as const satisfies VariantKind[]
export const ORDERS = ['window', 'price', 'title', 'year'] as const

export type Kind = (typeof KINDS)[number]
export type Format = (typeof FORMATS)[number]
export type Order = (typeof ORDERS)[number]
export type Wish = { audience?: (typeof AUDIENCES)[number]; kind?: Kind; format?: Format; order: Order }

/** One thing on the shelf: a work or a pack. `price` is null where there is nothing to buy. */
export type Shelved = {
  slug: string
  title: string
  series: ProductSeries
  audience: Audience
  kind: Kind
  formats: VariantKind[]
  year: number | null
  cover: Picture | null
  price: Money | null
  isFrom: boolean
  /** Of a pack: less than its parts one by one. */
  saves: Money | null
  stock: 'there' | 'sold-out' | 'out-of-print' | 'elsewhere' | 'free'
}

export const kindOf: Record<ProductKind, Kind> = {
  book: 'books',
  dvd: 'books',
  cards: 'tools',
  tool: 'tools',
  access: 'online',
  app: 'online',
  download: 'free',
}

export const productKindsOf = (kind: Kind): ProductKind[] =>
  (Object.keys(kindOf) as ProductKind[]).filter((one) => kindOf[one] === kind)

type Sortable = Pick<Shelved, 'title' | 'year' | 'price'>

/** Things that stand as the window shows them, in the order asked for; what has no price or year comes last. */
export const inOrder = <Thing extends Sortable>(things: Thing[], order: Order): Thing[] => things.toSorted(by[order])

type Comparison = (a: Sortable, b: Sortable) => number

const by: Record<Order, Comparison> = {
  window: () => 0,
  price: (a, b) => {
    if (!a.price || !b.price) return Number(a.price === null) - Number(b.price === null)
    return Number(isLess(b.price, a.price)) - Number(isLess(a.price, b.price))
  },
  title: (a, b) => a.title.replace(/^The /, '').localeCompare(b.title.replace(/^The /, ''), 'en'),
  year: (a, b) => (b.year ?? 0) - (a.year ?? 0),
}
