import { transact } from '@/db/open'
import { addToCart } from '@/lib/cart/commands'
import { findCart, listCartLines, saveDetails } from '@/lib/cart/queries'
import { hashOf, placeOrder, quoteCart } from '@/lib/checkout/commands/place-order'
import { DETAILS } from '@/lib/checkout/small-shop.testing'
import { skuOf } from './data/catalogue'
import type { BenchWorld } from './world'

/** A guest with two printed works in the cart has placed an order and paid; what the payment service says is known, and the shop has not asked yet. */
export async function paidOrder(world: BenchWorld, n: number): Promise<string> {
  let cartId: string | null = null
  for (const sku of [skuOf(n % 1000), skuOf(1000 + (n % 1000))]) {
    const added = await addToCart(world, { actor: null, cartId }, { offer: `variant:${sku}`, quantity: 1 })
    if (!added.ok) {
      if (added.refusal.kind === 'not-for-sale') continue
      throw new Error(added.refusal.kind)
    }
    cartId = added.value.cartId
  }
  if (!cartId) return paidOrder(world, n + 1)
  const visitor = { actor: null, cartId }
  await transact(world.db, (tx) => saveDetails(tx, visitor.cartId, { ...DETAILS, attendees: {} }))
  const cart = await findCart(world.db, cartId)
  if (!cart?.details) throw new Error('the cart has gone')
  const quote = await quoteCart(world.db, cart, await listCartLines(world.db, cartId), 'standard', world.now())
  const placed = await placeOrder(world, visitor, { quote: hashOf(world, quote, cart.details), service: 'standard' })
  if (!placed.ok) throw new Error(placed.refusal.kind)
  const session = `cs_${placed.value.orderId}`
  world.payments.pay(session)
  return session
}
