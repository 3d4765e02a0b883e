import * as z from 'zod'
import { isCountry } from '@/lib/base/countries'
import type { Money } from '@/lib/base/money'
import { ok, type Result, refuse } from '@/lib/base/result'
import type { Instant } from '@/lib/base/time'
import { unitPriceOf } from '@/lib/pricing/rules'
import { type CouponRefusal, codeOf } from '@/lib/pricing/rules/coupons'
import { decideAvailability, type Left, type Offer, type StockRefusal, type Wanted } from '@/lib/stock/rules'

/** Stripe takes a hundred lines; GST and shipping need two of them. */
export const MOST_LINES = 90
export const MOST_OF_ONE = 999

const wholeNumber = (least: number, words: string) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,9}$/, words)
    .transform(Number)
    .refine((count) => count >= least && count <= MOST_OF_ONE, words)

/** The country that a cart is looked at for, before anybody has given an address. */
export const CountryAsked = z.string().refine(isCountry).optional().catch(undefined)

/** `variant:<id>`, `pack:<id>` or `date:<id>` */
const OfferKey = z.string().regex(/^(variant|pack|date):[\w-]{1,40}$/, 'Choose something to add.')

export const AddToCart = z.object({
  offer: OfferKey,
  quantity: wholeNumber(1, 'Choose a whole number from 1 to 999.'),
  country: CountryAsked,
})
export type AddToCart = z.infer<typeof AddToCart>

/** 0 removes the line. */
export const ChangeLine = z.object({
  offer: OfferKey,
  quantity: wholeNumber(0, 'Choose a whole number from 0 to 999; 0 removes the line.'),
  country: CountryAsked,
})
export type ChangeLine = z.infer<typeof ChangeLine>

/** A code as it is compared. */
export const EnterCode = z.object({
  code: z
    .string()
    .max(80, 'Codes are shorter than that.')
    .transform(codeOf)
    .refine((code) => /^[A-Z0-9]{1,40}$/.test(code), 'A code is made of letters and digits.'),
  country: CountryAsked,
})
export type EnterCode = z.infer<typeof EnterCode>

export type CodeRefusal = { kind: 'empty-cart' } | { kind: 'no-such-code' } | CouponRefusal

/** Of a code that the cart may yet come to deserve; the others are not worth keeping. */
export const isYetToCount = ({ kind }: CouponRefusal) =>
  kind === 'minimum' || kind === 'not-for-these' || kind === 'saves-nothing'

export type CartLine = Wanted & { seenPrice: Money; addedAt: Instant }

export type CartRefusal = { kind: 'no-such-offer' } | { kind: 'cart-full' } | { kind: 'too-many' } | StockRefusal

export const keyOf = (offer: Offer) =>
  offer.kind === 'variant'
    ? `variant:${offer.variant.id}`
    : offer.kind === 'pack'
      ? `pack:${offer.pack.id}`
      : `date:${offer.date.id}`

/** Whether the cart may hold `quantity` of that offer in all; other lines are weighed at the checkout. */
export function decideLine(
  lines: { key: string }[],
  offer: Offer | undefined,
  quantity: number,
  left: Left,
  now: Instant,
): Result<{ key: string; offer: Offer; quantity: number }, CartRefusal> {
  if (!offer) return refuse({ kind: 'no-such-offer' })
  const wanted = { key: keyOf(offer), offer, quantity }
  if (quantity > MOST_OF_ONE) return refuse({ kind: 'too-many' })
  if (lines.length >= MOST_LINES && !lines.some((line) => line.key === wanted.key)) return refuse({ kind: 'cart-full' })
  const available = decideAvailability([wanted], left, now)
  return available.ok ? ok(wanted) : available
}

/** Lines whose price is another one than when the buyer chose them. */
export function listPriceChanges(lines: CartLine[], now: Instant) {
  return lines
    .map((line) => ({ key: line.key, offer: line.offer, before: line.seenPrice, now: unitPriceOf(line.offer, now) }))
    .filter((change) => change.before.minor !== change.now.minor)
}
