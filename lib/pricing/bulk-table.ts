import { isLess, type Money, minus, times } from '@/lib/base/money'
import type { SalePack } from '@/lib/catalogue/rules'
import { bulkHint, discountOf, type Tier } from './rules'

/** One row of the bulk table. `beats`: from so many copies on, this many cost less than those do. */
export type BulkRow = {
  from: number
  to: number | null
  basisPoints: number
  net: Money
  beats: { from: number; saves: Money } | null
}

/** The tiers with their prices worked out for one list price, smallest quantity first. */
export function bulkTable(unitPrice: Money, tiers: Tier[]): BulkRow[] {
  const rising = tiers.toSorted((a, b) => a.fromQuantity - b.fromQuantity)
  return rising.map(({ fromQuantity: from, basisPoints }, at) => ({
    from,
    to: at + 1 < rising.length ? (rising[at + 1]?.fromQuantity ?? 0) - 1 : null,
    basisPoints,
    net: netOf(unitPrice, from, tiers),
    beats: beatenBy(unitPrice, from, tiers),
  }))
}

/** The fewest copies for which the cart would say: take `quantity` and pay less. */
function beatenBy(unitPrice: Money, quantity: number, tiers: Tier[]): BulkRow['beats'] {
  let beats: BulkRow['beats'] = null
  for (let fewer = quantity - 1; fewer > 0; fewer--) {
    const hint = bulkHint(unitPrice, fewer, tiers)
    if (hint?.addMore !== quantity - fewer) return beats
    beats = { from: fewer, saves: hint.saves }
  }
  return beats
}

const netOf = (unitPrice: Money, quantity: number, tiers: Tier[]) =>
  minus(times(unitPrice, quantity), discountOf(unitPrice, quantity, tiers))

export type CheaperWay = { packs: number; asPacks: Money; copies: number; asCopies: Money; slug: string }
const FEW_PACKS = 10

/** Packs of one thing take no bulk discount: from how many packs on single copies cost less. */
export function cheaperWay({ parts, price }: SalePack, tiers: Tier[]): CheaperWay | undefined {
  const [part, ...others] = parts
  if (!part?.variant.price || !part.variant.isBulk || others.length > 0) return undefined
  const { price: unitPrice, productSlug: slug } = part.variant
  return Array.from({ length: FEW_PACKS }, (_, at) => at + 1)
    .map((packs) => ({ packs, copies: packs * part.quantity, slug }))
    .map((way) => ({
      ...way,
      asPacks: times(price, way.packs),
      asCopies: netOf(unitPrice, way.copies, tiers),
    }))
    .find(({ asCopies, asPacks }) => isLess(asCopies, asPacks))
}
