import { whose } from '@/app/_server/limit'
import { format } from '@/lib/base/money'
import { HOME_ZONE, show } from '@/lib/base/time'
import type { CartRefusal } from '@/lib/cart/rules'
import type { PlacesRefusal } from '@/lib/courses/rules'
import type { CouponRefusal } from '@/lib/pricing/rules/coupons'
import type { StockRefusal } from '@/lib/stock/rules'

const copies = (count: number) => `${count} ${count === 1 ? 'is' : 'are'} left`

const placesWords: { [Kind in PlacesRefusal['kind']]: (refusal: Extract<PlacesRefusal, { kind: Kind }>) => string } = {
  'no-such-date': () => 'that date is no longer offered',
  cancelled: () => 'that date has been cancelled',
  'booking-closed': () => 'booking has closed',
  'sold-out': () => 'all places are taken',
  'being-paid-for': ({ until }) =>
    `the last places are being paid for, and may come free by ${show(until, HOME_ZONE)}; please look again then`,
  'not-enough-places': ({ left }) => `only ${left} ${left === 1 ? 'place is' : 'places are'} left`,
}

const sayPlaces = <Kind extends PlacesRefusal['kind']>(refusal: Extract<PlacesRefusal, { kind: Kind }>) =>
  placesWords[refusal.kind as Kind](refusal)

export const stockWords = {
  'not-enough-stock': ({ title, wanted, left }: Extract<StockRefusal, { kind: 'not-enough-stock' }>) =>
    left === 0 ? `${title} is sold out.` : `${title}: ${wanted} wanted, ${copies(left)}.`,
  'not-for-sale': ({ title }: { title: string }) => `${title} is no longer sold.`,
  'places-refused': ({ title, refusal }: { title: string; refusal: PlacesRefusal }) =>
    `${title}: ${sayPlaces(refusal)}.`,
}

export const cartWords = {
  'no-such-offer': 'That is no longer offered.',
  'cart-full': 'The cart holds 90 different things at most. Please place one order first.',
  'too-many': 'Of one thing, 999 at most fit into a cart. For more, please ask us for a quote.',
  ...stockWords,
} satisfies { [Kind in CartRefusal['kind']]: unknown }

export const couponWords: {
  [Kind in CouponRefusal['kind']]: (refusal: Extract<CouponRefusal, { kind: Kind }>) => string
} = {
  ended: () => 'That code has ended.',
  'not-yet': ({ from }) => `That code counts from ${show(from, HOME_ZONE)} on.`,
  expired: ({ until }) => `That code counted until ${show(until, HOME_ZONE)}.`,
  'used-up': () => 'That code has been used as often as it may be.',
  'used-by-you': () => 'You have used that code as often as one person may.',
  'not-for-these': () => 'That code is not for the things in your cart.',
  minimum: ({ minimum, shortBy }) =>
    `That code counts from ${format(minimum)} on, before GST and shipping, of what it is for: ${format(shortBy)} more to go.`,
  'saves-nothing': () => 'Your bulk prices already take off more than that code would.',
}

/** One sentence for a reason why a code does not count. */
export const sayCoupon = <Kind extends CouponRefusal['kind']>(refusal: Extract<CouponRefusal, { kind: Kind }>) =>
  couponWords[refusal.kind as Kind](refusal)

export const codeLimit = {
  what: 'coupon' as const,
  of: whose,
  words: (wait: string) => `Codes were tried very often in a short time. Please wait ${wait} and try once more.`,
}

export const cartLimit = {
  what: 'cart' as const,
  of: whose,
  words: (wait: string) => `The cart was changed very often in a short time. Please wait ${wait} and try once more.`,
}

/** One sentence for a reason why lines cannot be bought. */
export function sayStock(refusal: StockRefusal): string {
  if (refusal.kind === 'not-enough-stock') return stockWords['not-enough-stock'](refusal)
  return refusal.kind === 'not-for-sale' ? stockWords['not-for-sale'](refusal) : stockWords['places-refused'](refusal)
}
