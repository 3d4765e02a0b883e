import { format, showPercent } from '@/lib/base/money'
import { HOME_ZONE, type Instant, show } from '@/lib/base/time'
import type { CouponEditRefusal } from '@/lib/pricing/rules/coupon-form'
import type { Coupon } from '@/lib/pricing/rules/coupons'

type Words = {
  [Kind in CouponEditRefusal['kind']]: string | ((refusal: Extract<CouponEditRefusal, { kind: Kind }>) => string)
}

export const couponEditWords = {
  gone: 'That coupon is not there any more.',
  'code-taken': ({ by }) => `There is a coupon with that code already: “${by}”. Please choose another code.`,
  'no-such-offers': ({ names }) =>
    `Nothing is sold under ${names.join(', ')}. Please give SKUs, or addresses of course dates.`,
  'fewer-than-used': ({ used }) => `It was used ${used} times already, so it cannot be limited to fewer.`,
  'fewer-than-one-used': ({ used }) =>
    `One person has used it ${used} times already, so it cannot be limited to fewer for one person.`,
} satisfies Words

export const sayOff = ({ takesOff }: Pick<Coupon, 'takesOff'>) =>
  takesOff.kind === 'percent' ? showPercent(takesOff.basisPoints) : format(takesOff.amount)

export const SCOPE_WORDS: Record<Coupon['scope'], string> = {
  everything: 'everything',
  products: 'products and packs',
  courses: 'places on courses',
  offers: 'chosen things',
}

/** `from 1 Dec 2026, 9:00 am ACDT until …`, in the time of Adelaide. */
export function sayWindow({ validFrom, validUntil }: Pick<Coupon, 'validFrom' | 'validUntil'>): string {
  const at = (instant: Instant) => show(instant, HOME_ZONE)
  const parts = [validFrom !== null && `from ${at(validFrom)}`, validUntil !== null && `until ${at(validUntil)}`]
  return parts.filter(Boolean).join(' ') || 'always'
}

export function sayState({ isActive, validFrom, validUntil, mostUses, uses }: Coupon & { uses: number }, now: Instant) {
  if (!isActive) return 'ended'
  if (validUntil !== null && now >= validUntil) return 'over'
  if (validFrom !== null && now < validFrom) return 'to come'
  return mostUses !== null && uses >= mostUses ? 'used up' : 'counts'
}
