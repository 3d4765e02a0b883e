import { type Db, transact } from '@/db/open'
import type { CheckoutDetails } from '@/db/schema/cart'
import type { Visitor } from '@/lib/accounts/rules'
import { ok, type Result, refuse } from '@/lib/base/result'
import { type Instant, later } from '@/lib/base/time'
import { findCartOf } from '@/lib/cart/commands'
import { type Cart, findCouponOfCart, listCartLines, listLeft, updateCart } from '@/lib/cart/queries'
import type { CartLine } from '@/lib/cart/rules'
import { writeOrder } from '@/lib/orders/commands/write-order'
import { orderPath } from '@/lib/orders/link'
import { namesOf } from '@/lib/orders/names'
import { findOrderRow } from '@/lib/orders/queries/orders'
import { loadTariff } from '@/lib/pricing/queries'
import { needsDelivery, type Quote, quote, textOf } from '@/lib/pricing/rules'
import { decideAvailability } from '@/lib/stock/rules'
import type { World } from '@/lib/world/world'
import { type Attempt, findAttemptOfOrder, insertAttempt, saveSession } from '../queries'
import {
  type CheckoutRefusal,
  goingTo,
  isTooSmall,
  LEAST_PAYMENT,
  type PlaceOrder,
  paymentLines,
  REPEATABLE,
  SESSION_LIFE,
} from '../rules'
import { endPayment } from './settle'
import { settleFree } from './settle-free'

/** Where the buyer goes next: to pay, or to the order that turned out to be paid. */
export type Placed = { url: string; orderId: string }

/**
 * Writes the order and its claims, then asks Stripe for a payment session: the order exists before any money can.
 * The same cart submitted twice leads to one order and one session.
 */
export async function placeOrder(
  world: World,
  visitor: Visitor,
  ask: PlaceOrder,
): Promise<Result<Placed, CheckoutRefusal>> {
  for (let tries = 1; ; tries++) {
    const cleared = await clearTheWay(world, visitor, ask)
    if (!cleared.ok) return cleared
    if (cleared.value) return ok(cleared.value)

    const written = await transact(world.db, (tx) => writeFromCart({ ...world, db: tx }, visitor, ask))
    if (written.ok) return openPayment(world, written.value)
    if (written.refusal.kind !== 'other-checkout') return refuse(written.refusal)
    if (tries === 3) return refuse({ kind: 'payment-unavailable' })
  }
}

/** What the checkout shows and the order copies: one function, so that they cannot differ. */
export async function quoteCart(
  db: Db,
  cart: Cart,
  lines: CartLine[],
  service: PlaceOrder['service'],
  now: Instant,
  estimateFor?: string,
) {
  const { country, billing: billTo } = goingTo(cart.details, estimateFor)
  const shipTo = needsDelivery(lines) ? country : null
  const coupon = await findCouponOfCart(db, cart)
  return quote(lines, await loadTariff(db, now), { shipTo, billTo, service, coupon }, now)
}

/** Stands for everything that the buyer saw on the last page before paying. */
export const hashOf = (world: Pick<World, 'sign'>, agreed: Quote, details: CheckoutDetails) =>
  world.sign(`quote:${textOf(agreed)}:${JSON.stringify({ ...details, service: null })}`)

/** An order of this cart that still waits for its payment is paid on, or ended, before another is made. */
async function clearTheWay(
  world: World,
  visitor: Visitor,
  ask: PlaceOrder,
): Promise<Result<Placed | null, CheckoutRefusal>> {
  const cart = await findCartOf(world.db, visitor)
  const order = cart?.pendingOrderId ? await findOrderRow(world.db, cart.pendingOrderId) : undefined
  const attempt = order && (await findAttemptOfOrder(world.db, order.id))
  if (!order || !attempt || attempt.endedAt !== null) return ok(null)

  if (order.quoteHash === ask.quote && isUsable(attempt, world.now())) return openPayment(world, attempt)

  const state = await endPayment(world, attempt)
  if (!state.ok) return refuse({ kind: 'payment-unavailable' })
  // Money that has come, or is on its way, is not asked for a second time.
  const isOver = state.value === 'unpaid' || state.value === 'open'
  return ok(isOver ? null : { url: orderPath(world, order), orderId: order.id })
}

/** Whether its payment page can still be opened. */
export function isUsable({ session, createdAt, expiresAt }: Attempt, now: Instant): boolean {
  return session === null ? now < later(createdAt, REPEATABLE) : now < expiresAt
}

async function writeFromCart(
  world: Pick<World, 'now' | 'newId' | 'sign' | 'site' | 'log'> & { db: Db },
  visitor: Visitor,
  ask: PlaceOrder,
): Promise<Result<Attempt, CheckoutRefusal | { kind: 'other-checkout' }>> {
  const { db } = world
  const now = world.now()
  const cart = await findCartOf(db, visitor)
  const lines = cart ? await listCartLines(db, cart.id) : []
  if (!cart || lines.length === 0) return refuse({ kind: 'empty-cart' })
  const { details } = cart
  if (!details || (needsDelivery(lines) && !details.delivery)) return refuse({ kind: 'details-missing' })

  const other = cart.pendingOrderId ? await findAttemptOfOrder(db, cart.pendingOrderId) : undefined
  if (other && other.endedAt === null)
    return other.request.quoteHash === ask.quote ? ok(other) : refuse({ kind: 'other-checkout' })

  const agreed = await quoteCart(db, cart, lines, ask.service, now)
  const quoteHash = hashOf(world, agreed, details)
  if (quoteHash !== ask.quote)
    return refuse({ kind: 'price-changed', now: agreed.total, coupon: agreed.coupon?.refusal ?? null })
  if (agreed.freight.kind === 'no-zone') return refuse({ kind: 'no-freight-zone', country: agreed.freight.country })
  if (agreed.freight.kind === 'too-heavy') return refuse({ kind: 'too-heavy', weight: agreed.weight })
  if (isTooSmall(agreed.total)) return refuse({ kind: 'too-small', least: LEAST_PAYMENT })
  const available = decideAvailability(lines, await listLeft(db, lines), now)
  if (!available.ok) return available

  const order = await writeOrder(world, { visitor, cartId: cart.id, details, quote: agreed, quoteHash })
  await updateCart(db, cart.id, { pendingOrderId: order.id })
  const attempt = await writeAttempt(world, order, details, agreed, quoteHash)
  return ok(agreed.total.minor === 0 ? await settleFree(world, attempt) : attempt)
}

/** Everything that Stripe will be asked, before it is asked. */
export async function writeAttempt(
  { db, now, site }: Pick<World, 'now' | 'site'> & { db: Db },
  order: { id: string; number: string },
  details: Pick<CheckoutDetails, 'email'>,
  agreed: Quote,
  quoteHash: string,
  back = '/checkout/review?cancelled=1',
): Promise<Attempt> {
  const titles = agreed.lines.map(({ offer }) => {
    const { title, detail } = namesOf(offer)
    return `${title} (${detail})`.slice(0, 240)
  })
  const attempt = {
    id: order.id,
    orderId: order.id,
    request: {
      order: order.id,
      number: order.number,
      email: details.email,
      quoteHash,
      lines: paymentLines(agreed, titles),
      total: agreed.total.minor,
      successUrl: `${site.url}${returnPath('{CHECKOUT_SESSION_ID}')}`,
      cancelUrl: `${site.url}${back}`,
    },
    createdAt: now(),
    expiresAt: later(now(), SESSION_LIFE),
    session: null,
    url: null,
    endedAt: null,
    outcome: null,
  }
  await insertAttempt(db, attempt)
  return attempt
}

const returnPath = (session: string) => `/checkout/return?session=${session}`

/** Asks Stripe for the session of a stored attempt; asking again gives the same one. */
export async function openPayment(world: World, attempt: Attempt): Promise<Result<Placed, CheckoutRefusal>> {
  if (attempt.url) return ok({ url: attempt.url, orderId: attempt.orderId })
  const begun = await world.payments.begin(attempt.id, attempt.request, attempt.expiresAt)
  if (!begun.ok) {
    world.log('payment.not-begun', { order: attempt.orderId, why: begun.refusal.kind })
    return refuse({ kind: 'payment-unavailable' })
  }
  const { session, url } = begun.value
  await transact(world.db, (tx) => saveSession(tx, attempt.id, session, url))
  return ok({ url: url ?? returnPath(session), orderId: attempt.orderId })
}
