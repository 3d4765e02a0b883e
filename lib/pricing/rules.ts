import type { ShippingService } from '@/db/schema/pricing'
import { isLess, type Money, minus, money, percentOf, plus, share, sum, times } from '@/lib/base/money'
import type { Instant } from '@/lib/base/time'
import type { SaleVariant } from '@/lib/catalogue/rules'
import { placePrice } from '@/lib/courses/rules'
import { type Offer, partsOf, type Wanted } from '@/lib/stock/rules'
import { type Freight, type FreightTable, freightFor } from './freight'
import {
  type AskedCoupon,
  type Bare,
  type Coupon,
  type CouponRefusal,
  decideCoupon,
  isFor,
  waysOff,
} from './rules/coupons'

/** Falling from the largest quantity; `basisPoints` of the line are taken off from `fromQuantity` on. */
export type Tier = { fromQuantity: number; basisPoints: number }
/** `gst` in basis points. */
export type Tariff = { tiers: Tier[]; freight: FreightTable; gst: number }

/** Where it goes and who pays decide about GST. `shipTo` is null where nothing ships. */
export type Terms = {
  shipTo: string | null
  billTo: string
  service: ShippingService
  coupon?: AskedCoupon | undefined
  agreed?: Agreed | undefined
}

/** What staff have agreed with somebody: it stands in the place of tables and tiers. Ex GST; lines by their keys. */
export type Agreed = { freight: Money; gst: number; lines: Map<string, { unitPrice: Money; tierBasisPoints: number }> }

export type QuoteLine = {
  key: string
  offer: Offer
  quantity: number
  unitPrice: Money
  tierBasisPoints: number
  discount: Money
  /** All of the discount, or nothing: a coupon never stands on a bulk price. */
  couponDiscount: Money
  net: Money
  gst: Money
  /** Some larger quantity costs less. */
  hint: { addMore: number; saves: Money } | null
}
/** `saves` is what it takes off the lines, ex GST; with a refusal it takes nothing. */
export type QuotedCoupon = { id: string; code: string; saves: Money; refusal: CouponRefusal | null }
export type Quote = {
  lines: QuoteLine[]
  coupon: QuotedCoupon | null
  weight: number
  freight: Freight
  /** Σ net of the lines. */
  net: Money
  shipping: Money
  shippingGst: Money
  /** GST of lines and shipping. */
  gst: Money
  total: Money
}

const HOME = 'AU'

/** The one place where prices become what somebody pays. */
export function quote(wanted: Wanted[], tariff: Tariff, terms: Terms, now: Instant): Quote {
  const gst = terms.agreed?.gst ?? tariff.gst
  const { lines, coupon } = quoteLines(wanted, tariff.tiers, { ...terms, gst }, now)
  const weight = wanted.reduce((all, { offer, quantity }) => all + weightOf(offer) * quantity, 0)
  const shipTo = needsDelivery(wanted) ? terms.shipTo : null
  const freight = freightAgreed(terms, shipTo) ?? freightFor(tariff.freight, shipTo, weight, terms.service)
  const shipping = freight.kind === 'rate' ? freight.chosen.price : money(0)
  const shippingGst = terms.shipTo === HOME ? percentOf(shipping, gst) : money(0)
  const net = sum(lines.map((line) => line.net))
  const tax = plus(sum(lines.map((line) => line.gst)), shippingGst)
  return { lines, coupon, weight, freight, net, shipping, shippingGst, gst: tax, total: sum([net, shipping, tax]) }
}

function freightAgreed({ agreed }: Terms, shipTo: string | null): Freight | undefined {
  if (!agreed || shipTo === null) return undefined
  const chosen = { service: 'agreed' as const, price: agreed.freight, fastestDays: 0, slowestDays: 0 }
  return { kind: 'rate', options: [chosen], chosen }
}

export const needsDelivery = (wanted: { offer: Offer }[]) =>
  wanted.some(({ offer }) => partsOf(offer).some((part) => part.variant.taxClass === 'goods'))

export function unitPriceOf(offer: Offer, now: Instant): Money {
  if (offer.kind === 'variant') return offer.variant.price ?? money(0)
  return offer.kind === 'pack' ? offer.pack.price : placePrice(offer.date, now)
}

export const weightOf = (offer: Offer) =>
  partsOf(offer).reduce((all, { variant, quantity }) => all + variant.weight * quantity, 0)

/** A pack's price shared over its parts by list price and quantity, to the cent. */
export const sharesOf = (offer: Offer, net: Money) =>
  share(
    net,
    partsOf(offer).map(({ variant, quantity }) => (variant.price?.minor ?? 0) * quantity),
  )

export function tierFor(tiers: Tier[], quantity: number): Tier | undefined {
  return tiers.filter((tier) => tier.fromQuantity <= quantity).sort((a, b) => b.fromQuantity - a.fromQuantity)[0]
}

/** The discount is what is rounded, once, on the line. `atLeast` is what comes off at any quantity. */
export function discountOf(unitPrice: Money, quantity: number, tiers: Tier[], atLeast = 0): Money {
  return percentOf(times(unitPrice, quantity), Math.max(atLeast, tierFor(tiers, quantity)?.basisPoints ?? 0))
}

/** Where the start of a higher tier costs less than `quantity` does: the cheapest such start. */
export function bulkHint(unitPrice: Money, quantity: number, tiers: Tier[], atLeast = 0): QuoteLine['hint'] {
  const netOf = (count: number) => minus(times(unitPrice, count), discountOf(unitPrice, count, tiers, atLeast))
  const now = netOf(quantity)
  const better = tiers
    .filter((tier) => tier.fromQuantity > quantity && isLess(netOf(tier.fromQuantity), now))
    .sort((a, b) => minus(netOf(a.fromQuantity), netOf(b.fromQuantity)).minor)[0]
  return better ? { addMore: better.fromQuantity - quantity, saves: minus(now, netOf(better.fromQuantity)) } : null
}

type Taxed = Terms & { gst: number }

function quoteLines(wanted: Wanted[], tiers: Tier[], terms: Taxed, now: Instant): Pick<Quote, 'lines' | 'coupon'> {
  const bare = wanted.map((line) => bareLine(line, tiers, now, terms.agreed?.lines.get(line.key)))
  const { coupon } = terms
  const plain = bare.map((line) => finish(line, money(0), terms))
  if (!coupon) return { lines: plain, coupon: null }
  const said = { id: coupon.id, code: coupon.code }
  const decision = decideCoupon(coupon, bare, now)
  if (!decision.ok) return { lines: plain, coupon: { ...said, saves: money(0), refusal: decision.refusal } }

  const ways = waysOff(coupon, bare).map((off) =>
    bare.map((line, at) => finish(line, off[at] ?? money(0), terms, coupon)),
  )
  const [best = plain] = ways.toSorted((a, b) => minus(costOf(a), costOf(b)).minor)
  const saves = sum(best.map((line) => line.couponDiscount))
  const refusal = saves.minor === 0 ? ({ kind: 'saves-nothing' } as const) : null
  return { lines: best, coupon: { ...said, saves, refusal } }
}

const costOf = (lines: QuoteLine[]) => sum(lines.flatMap((line) => [line.net, line.gst]))

type Priced = Bare & { quantity: number; unitPrice: Money; tiers: Tier[] }

type AgreedLine = { unitPrice: Money; tierBasisPoints: number }

function bareLine({ key, offer, quantity }: Wanted, allTiers: Tier[], now: Instant, agreed?: AgreedLine): Priced {
  const bulk = offer.kind === 'variant' && offer.variant.isBulk ? allTiers : []
  const tiers = agreed ? [{ fromQuantity: 1, basisPoints: agreed.tierBasisPoints }] : bulk
  const unitPrice = agreed?.unitPrice ?? unitPriceOf(offer, now)
  return {
    ...{ key, offer, quantity, unitPrice, tiers },
    gross: times(unitPrice, quantity),
    tierBasisPoints: tierFor(tiers, quantity)?.basisPoints ?? 0,
    tierDiscount: discountOf(unitPrice, quantity, tiers),
  }
}

/** `couponDiscount` stands in the place of the bulk discount; nothing leaves that as it is. */
function finish(line: Priced, couponDiscount: Money, terms: Taxed, coupon?: Coupon): QuoteLine {
  const { key, offer, quantity, unitPrice } = line
  const isCoupon = couponDiscount.minor > 0
  const discount = isCoupon ? couponDiscount : line.tierDiscount
  const net = minus(line.gross, discount)
  return {
    ...{ key, offer, quantity, unitPrice, discount, couponDiscount, net },
    tierBasisPoints: isCoupon ? 0 : line.tierBasisPoints,
    gst: percentOf(taxable(offer, net, terms), terms.gst),
    hint: hintFor(line, coupon),
  }
}

/** What a larger quantity would make of an amount that lines share is left unsaid. */
function hintFor(line: Priced, coupon: Coupon | undefined): QuoteLine['hint'] {
  const { unitPrice, quantity, tiers } = line
  if (!coupon || !isFor(coupon, line)) return bulkHint(unitPrice, quantity, tiers)
  const { takesOff } = coupon
  return takesOff.kind === 'amount' ? null : bulkHint(unitPrice, quantity, tiers, takesOff.basisPoints)
}

/** The part of a line's net on which GST is due: one rounding for the whole line. */
function taxable(offer: Offer, net: Money, { shipTo, billTo }: Terms): Money {
  if (offer.kind === 'place') return (offer.date.country ?? billTo) === HOME ? net : money(0)
  const shares = sharesOf(offer, net)
  const isTaxed = ({ taxClass }: SaleVariant) => (taxClass === 'digital' ? billTo : shipTo) === HOME
  return sum(partsOf(offer).map((part, at) => (isTaxed(part.variant) ? (shares[at] ?? money(0)) : money(0))))
}

/** Everything that somebody agreed to, as text: two quotes are the same when this is. */
export function textOf({ lines, coupon, shipping, gst, total }: Quote): string {
  const parts = lines.map((line) => [line.key, line.quantity, line.unitPrice.minor, line.net.minor, line.gst.minor])
  const code = coupon && !coupon.refusal ? [coupon.code] : []
  return JSON.stringify([parts, shipping.minor, gst.minor, total.minor, total.currency, ...code])
}
