import type { CouponScope } from '@/db/schema/pricing'
import { isLess, type Money, minus, money, percentOf, share, sum } from '@/lib/base/money'
import { ok, type Result, refuse } from '@/lib/base/result'
import type { Instant } from '@/lib/base/time'
import type { Offer } from '@/lib/stock/rules'

/** Amounts are ex GST. `offers` are the keys of those that it is for where its scope is `offers`. */
export type Coupon = {
  id: string
  code: string
  title: string
  takesOff: { kind: 'percent'; basisPoints: number } | { kind: 'amount'; amount: Money }
  scope: CouponScope
  offers: string[]
  minimum: Money
  validFrom: Instant | null
  validUntil: Instant | null
  mostUses: number | null
  mostPerPerson: number | null
  isActive: boolean
  revision: number
}
/** A coupon that somebody asks for, and how often it counted already: in all, and for that person. */
export type AskedCoupon = Coupon & { uses: number; usesOfPerson: number }

export type CouponRefusal =
  | { kind: 'ended' }
  | { kind: 'not-yet'; from: Instant }
  | { kind: 'expired'; until: Instant }
  | { kind: 'used-up' }
  | { kind: 'used-by-you' }
  | { kind: 'not-for-these' }
  | { kind: 'minimum'; minimum: Money; shortBy: Money }
  | { kind: 'saves-nothing' }

/** As codes are compared: in whatever case, with or without spaces and dashes. */
export const codeOf = (typed: string) =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–]+/g, '')

/** One person, however the address is written: case and what follows a plus make nobody another. */
export function personOf(email: string): string {
  const [name = '', host = ''] = email.trim().toLowerCase().split('@')
  return `${name.split('+')[0]}@${host}`
}

/** A line before any coupon. */
export type Bare = { key: string; offer: Offer; gross: Money; tierBasisPoints: number; tierDiscount: Money }

export const isFor = (
  { scope, offers }: Pick<Coupon, 'scope' | 'offers'>,
  { key, offer }: Pick<Bare, 'key' | 'offer'>,
) =>
  scope === 'everything' ||
  (scope === 'offers' ? offers.includes(key) : (scope === 'courses') === (offer.kind === 'place'))

/** Whether it counts for these lines now. The least to spend is measured by what it is for, at bulk prices. */
export function decideCoupon(coupon: AskedCoupon, lines: Bare[], now: Instant): Result<null, CouponRefusal> {
  const { validFrom, validUntil, mostUses, mostPerPerson, minimum } = coupon
  if (!coupon.isActive) return refuse({ kind: 'ended' })
  if (validFrom !== null && now < validFrom) return refuse({ kind: 'not-yet', from: validFrom })
  if (validUntil !== null && now >= validUntil) return refuse({ kind: 'expired', until: validUntil })
  if (mostUses !== null && coupon.uses >= mostUses) return refuse({ kind: 'used-up' })
  if (mostPerPerson !== null && coupon.usesOfPerson >= mostPerPerson) return refuse({ kind: 'used-by-you' })

  const eligible = lines.filter((line) => isFor(coupon, line))
  if (eligible.length === 0) return refuse({ kind: 'not-for-these' })
  const spent = sum(eligible.map((line) => minus(line.gross, line.tierDiscount)))
  return isLess(spent, minimum) ? refuse({ kind: 'minimum', minimum, shortBy: minus(minimum, spent) }) : ok(null)
}

/**
 * The ways in which it could come off the lines: what it takes from each, nothing where the bulk price stays.
 * No line takes both, and none takes less than its bulk price.
 */
export function waysOff(coupon: Coupon, lines: Bare[]): Money[][] {
  const { takesOff } = coupon
  if (takesOff.kind === 'percent') {
    const isBetter = (line: Bare) => isFor(coupon, line) && takesOff.basisPoints > line.tierBasisPoints
    return [lines.map((line) => (isBetter(line) ? percentOf(line.gross, takesOff.basisPoints) : money(0)))]
  }
  const eligible = lines.filter((line) => isFor(coupon, line))
  const plain = eligible.filter((line) => line.tierDiscount.minor === 0)
  return [plain, eligible].map((carriers) => spread(takesOff.amount, lines, carriers))
}

/** The amount shared over the carriers by price; one whose bulk price takes off more keeps that, and leaves its part to the others. */
function spread(amount: Money, lines: Bare[], carriers: Bare[]): Money[] {
  const whole = sum(carriers.map((line) => line.gross))
  if (whole.minor === 0) return lines.map(() => money(0))
  const parts = share(
    isLess(whole, amount) ? whole : amount,
    carriers.map((line) => line.gross.minor),
  )
  const willing = carriers.filter((line, at) => !isLess(parts[at] ?? money(0), line.tierDiscount))
  if (willing.length < carriers.length) return spread(amount, lines, willing)
  return lines.map((line) => parts[carriers.indexOf(line)] ?? money(0))
}
