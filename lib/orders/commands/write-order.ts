import type { Db } from '@/db/open'
import type { CheckoutDetails } from '@/db/schema/cart'
import type { Visitor } from '@/lib/accounts/rules'
import { share } from '@/lib/base/money'
import type { Instant } from '@/lib/base/time'
import { insertCouponUse } from '@/lib/pricing/queries/coupons'
import { type Quote, type QuotedCoupon, type QuoteLine, sharesOf } from '@/lib/pricing/rules'
import { personOf } from '@/lib/pricing/rules/coupons'
import { type Ask, claim } from '@/lib/stock/commands'
import { partsOf } from '@/lib/stock/rules'
import type { World } from '@/lib/world/world'
import { namesOf } from '../names'
import { insertOrder, insertPlaces } from '../queries/orders'

export type Agreed = {
  visitor: Visitor
  cartId: string | null
  details: CheckoutDetails
  quote: Quote
  quoteHash: string
  /** Where the payment may take longer than a payment page stands open. */
  heldUntil?: Instant
}
type Inside = Pick<World, 'now' | 'newId'> & { db: Db }

/** Copies what was agreed to into an order and claims what it needs. The decision has been made in the same transaction. */
export async function writeOrder(world: Inside, agreed: Agreed): Promise<{ id: string; number: string }> {
  const { details, quote, visitor } = agreed
  const id = world.newId()
  const number = id.slice(-8).toUpperCase()
  const lines = quote.lines.map((line, rank) => ({ line, row: lineRow(world, id, line, rank) }))
  const parts = lines.flatMap(({ line, row }) => partRows(world, id, row.id, line))
  const coupon = quote.coupon?.refusal === null ? quote.coupon : null
  const rate = quote.freight.kind === 'rate' ? quote.freight.chosen : null
  const order = {
    id,
    number,
    userId: visitor.actor?.userId ?? null,
    cartId: agreed.cartId,
    placedAt: world.now(),
    name: details.name,
    email: details.email,
    organisation: details.organisation,
    billingCountry: details.billingCountry,
    delivery: rate ? details.delivery : null,
    poNumber: details.poNumber,
    invoiceEmail: details.invoiceEmail,
    note: details.note,
    service: rate?.service ?? null,
    weight: quote.weight,
    net: quote.net.minor,
    shipping: quote.shipping.minor,
    shippingGst: quote.shippingGst.minor,
    gst: quote.gst.minor,
    total: quote.total.minor,
    currency: 'AUD' as const,
    couponCode: coupon?.code ?? null,
    quoteHash: agreed.quoteHash,
  }
  await insertOrder(world.db, { order, lines: lines.map(({ row }) => row), parts })
  if (coupon) await recordUse(world, order, coupon)
  for (const { line, row } of lines) await claimLine(world, id, row.id, line, agreed)
  return { id, number }
}

const recordUse = (world: Inside, { id, email }: { id: string; email: string }, coupon: QuotedCoupon) =>
  insertCouponUse(world.db, {
    orderId: id,
    couponId: coupon.id,
    person: personOf(email),
    saved: coupon.saves.minor,
    at: world.now(),
  })

function lineRow(world: Inside, orderId: string, line: QuoteLine, rank: number) {
  const { offer } = line
  return {
    id: world.newId(),
    orderId,
    rank,
    kind: offer.kind,
    variantId: offer.kind === 'variant' ? offer.variant.id : null,
    packId: offer.kind === 'pack' ? offer.pack.id : null,
    courseDateId: offer.kind === 'place' ? offer.date.id : null,
    ...namesOf(offer),
    quantity: line.quantity,
    unitPrice: line.unitPrice.minor,
    tierBasisPoints: line.tierBasisPoints,
    discount: line.discount.minor,
    couponDiscount: line.couponDiscount.minor,
    net: line.net.minor,
    gst: line.gst.minor,
    ladder: offer.kind === 'place' ? offer.date.ladder.steps : null,
  }
}

function partRows(world: Inside, orderId: string, lineId: string, { offer, quantity, net }: QuoteLine) {
  const shares = sharesOf(offer, net)
  return partsOf(offer).map(({ variant, quantity: each }, at) => ({
    id: world.newId(),
    orderId,
    lineId,
    variantId: variant.id,
    title: `${variant.productTitle}, ${variant.name}`,
    sku: variant.sku,
    kind: variant.kind,
    taxClass: variant.taxClass ?? ('goods' as const),
    quantity: each * quantity,
    share: shares[at]?.minor ?? 0,
    weight: variant.weight,
    file: variant.file,
  }))
}

async function claimLine(world: Inside, orderId: string, lineId: string, line: QuoteLine, agreed: Agreed) {
  const { offer, quantity } = line
  if (offer.kind !== 'place') {
    const counted = partsOf(offer).filter(({ variant }) => variant.isCounted)
    const asks: Ask[] = counted.map((part) => ({
      lineId,
      variantId: part.variant.id,
      quantity: part.quantity * quantity,
    }))
    await claim(world, orderId, asks, agreed.heldUntil)
    return
  }
  const asks: Ask[] = Array.from({ length: quantity }, () => ({ lineId, courseDateId: offer.date.id, quantity: 1 }))
  const claims = await claim(world, orderId, asks, agreed.heldUntil)
  const prices = share(
    line.net,
    claims.map(() => 1),
  )
  const attendees = agreed.details.attendees[offer.date.id] ?? []
  // Places are listed by id, which is as people were named.
  const ids = claims.map(() => world.newId()).sort()
  const rows = claims.map((held, at) => ({
    id: ids[at] ?? world.newId(),
    orderId,
    lineId,
    courseDateId: offer.date.id,
    claimId: held.id,
    attendeeName: attendees[at]?.name || null,
    attendeeEmail: attendees[at]?.email || null,
    price: prices[at]?.minor ?? 0,
  }))
  await insertPlaces(world.db, rows)
}
