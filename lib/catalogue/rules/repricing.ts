import * as z from 'zod'
import { type Money, minus, money, percentOf, plus, times } from '@/lib/base/money'
import { formWithRows } from '@/lib/base/rows'
import { packSaving, type SalePack, type SaleVariant } from '../rules'
import { Chosen } from './shelving'

export const ROUNDINGS = [1, 5, 50, 100] as const

/** `+5%`, `-10 %`, `+2.50`, `-1`: by how much prices change. */
export type PriceStep = { basisPoints: number } | { cents: number }

export function priceStepOf(typed: string): PriceStep | undefined {
  const text = typed.replace(/[\s$]/g, '').replace('−', '-')
  const [, sign, whole = '', part = '', percent] = /^([+-])?(\d{1,6})(?:\.(\d{1,2}))?(%)?$/.exec(text) ?? []
  if (whole === '') return undefined
  const size = (Number(whole) * 100 + Number(part.padEnd(2, '0'))) * (sign === '-' ? -1 : 1)
  if (size === 0 || (percent && (size > 100_000 || size <= -10_000))) return undefined
  return percent ? { basisPoints: size } : { cents: size }
}

/** The new price, rounded half up to whole `rounding` cents; undefined where it would fall below nothing. */
export function steppedPrice(price: Money, step: PriceStep, rounding: number): Money | undefined {
  const raw = 'cents' in step ? plus(price, money(step.cents)) : plus(price, percentOf(price, step.basisPoints))
  if (raw.minor < 0) return undefined
  return times(money(rounding), Number((BigInt(raw.minor) * 2n + BigInt(rounding)) / (BigInt(rounding) * 2n)))
}

export type NewPrice = { variant: string; before: number; after: number }

/** What a pack saves now, and after its parts cost something else. */
export function packsMoved(packs: SalePack[], prices: NewPrice[]) {
  const after = new Map(prices.map((price) => [price.variant, money(price.after)]))
  const repriced = (variant: SaleVariant) => ({ ...variant, price: after.get(variant.id) ?? variant.price })
  return packs
    .filter(({ parts }) => parts.some(({ variant }) => after.has(variant.id)))
    .map((pack) => {
      const then = { ...pack, parts: pack.parts.map((part) => ({ ...part, variant: repriced(part.variant) })) }
      const [saves, willSave] = [packSaving(pack).saves, packSaving(then).saves]
      return { pack, saves, willSave, isDearer: minus(willSave, money(0)).minor < 0 }
    })
}

const Cents = z.coerce.number().int().min(0).max(1_000_000_000)

/** The prices that were looked at, old and new, as the page that showed them wrote them down. */
export const Reprice = formWithRows(z.object({}), {
  prices: z.object({ variant: z.string().max(120), before: Cents, after: Cents }),
})
export type Reprice = { prices: NewPrice[] }

export type RepriceRefusal = { kind: 'price-moved'; names: string[] } | { kind: 'no-prices' }

/** What staff ask of the rows they chose; prices are looked at on a page of their own first. */
export const BulkProducts = z.object({
  chosen: Chosen,
  do: z.enum(['publish', 'retire', 'prices']),
  step: z.string().max(20).optional(),
  rounding: z.coerce.number().int().optional(),
})
export type BulkProducts = z.infer<typeof BulkProducts>
