import { transact } from '@/db/open'
import type { CheckoutDetails } from '@/db/schema/cart'
import type { Visitor } from '@/lib/accounts/rules'
import { addToCart } from '@/lib/cart/commands'
import { findCart, listCartLines, saveDetails } from '@/lib/cart/queries'
import { hashOf, placeOrder, quoteCart } from '@/lib/checkout/commands/place-order'
import { settle } from '@/lib/checkout/commands/settle'
import type { SeedWorld } from './world'

export type Basket = Record<string, number>

const NOBODY: Visitor = { actor: null, cartId: null }

/** The shop's own way from cart to order; what comes back can be paid. */
export async function order(world: SeedWorld, lines: Basket, details: CheckoutDetails, who: Visitor = NOBODY) {
  let visitor = who
  for (const [offer, quantity] of Object.entries(lines)) {
    const added = await addToCart(world, visitor, { offer, quantity })
    if (!added.ok) throw new Error(`${offer}: ${added.refusal.kind}`)
    visitor = { ...visitor, cartId: added.value.cartId }
  }
  const cartId = visitor.cartId ?? ''
  await transact(world.db, (tx) => saveDetails(tx, cartId, details))
  const cart = await findCart(world.db, cartId)
  if (!cart?.details) throw new Error('the cart has gone')
  const quote = await quoteCart(world.db, cart, await listCartLines(world.db, cartId), details.service, world.now())
  // PostgreSQL gives the details back in an order of its own, and the hash is made from what is stored.
  const agreed = hashOf(world, quote, cart.details)
  const placed = await placeOrder(world, visitor, { quote: agreed, service: details.service })
  if (!placed.ok) throw new Error(placed.refusal.kind)
  return { orderId: placed.value.orderId, session: `cs_${placed.value.orderId}` }
}

export async function pay(world: SeedWorld, session: string) {
  world.payments.pay(session)
  const settled = await settle(world, session)
  if (!settled.ok) throw new Error(settled.refusal.kind)
}

export async function buy(world: SeedWorld, lines: Basket, details: CheckoutDetails, who?: Visitor) {
  const { orderId, session } = await order(world, lines, details, who)
  await pay(world, session)
  return orderId
}
