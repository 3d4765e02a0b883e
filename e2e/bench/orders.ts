import { transact } from '@/db/open'
import type { Visitor } from '@/lib/accounts/rules'
import { addToCart } from '@/lib/cart/commands'
import { findCart, listCartLines, saveDetails } from '@/lib/cart/queries'
import { hashOf, placeOrder, quoteCart } from '@/lib/checkout/commands/place-order'
import { findAttemptOfOrder } from '@/lib/checkout/queries'
import type { PlaceOrder } from '@/lib/checkout/rules'
import { DETAILS } from '@/lib/checkout/small-shop.testing'
import type { World } from '@/lib/world/world'
import { skuOf } from './data/catalogue'
import { rateOfEach } from './load/readers'
import type { BenchWorld } from './world'

/** A guest with two printed works in the cart, who has told everything and seen the price: what is left is to place the order. */
export async function readyToOrder(world: World, n: number): Promise<{ visitor: Visitor; ask: PlaceOrder }> {
  let cartId: string | null = null
  for (const sku of [skuOf(n % 1000), skuOf(1000 + (n % 1000))]) {
    const added = await addToCart(world, { actor: null, cartId }, { offer: `variant:${sku}`, quantity: 1 })
    if (!added.ok) {
      if (added.refusal.kind === 'not-for-sale') continue
      throw new Error(added.refusal.kind)
    }
    cartId = added.value.cartId
  }
  if (!cartId) return readyToOrder(world, n + 1)
  const visitor = { actor: null, cartId }
  await transact(world.db, (tx) => saveDetails(tx, visitor.cartId, { ...DETAILS, attendees: {} }))
  const cart = await findCart(world.db, cartId)
  if (!cart?.details) throw new Error('the cart has gone')
  const quote = await quoteCart(world.db, cart, await listCartLines(world.db, cartId), 'standard', world.now())
  return { visitor, ask: { quote: hashOf(world, quote, cart.details), service: 'standard' } }
}

/** It is placed, and its payment page is open: the session. */
export async function placedOrder(world: World, n: number): Promise<string> {
  const { visitor, ask } = await readyToOrder(world, n)
  const placed = await placeOrder(world, visitor, ask)
  if (!placed.ok) throw new Error(placed.refusal.kind)
  const attempt = await findAttemptOfOrder(world.db, placed.value.orderId)
  if (!attempt?.session) throw new Error('no session was opened')
  return attempt.session
}

/** It is paid too; what the payment service says is known, and the shop has not asked yet. */
export async function paidOrder(world: BenchWorld, n: number): Promise<string> {
  const session = await placedOrder(world, n)
  world.payments.pay(session)
  return session
}

/** So many of them, made many at a time: they share commits. */
export async function makeMany<Made>(count: number, make: (n: number) => Promise<Made>): Promise<Made[]> {
  const made: Made[] = []
  const numbers = Array.from({ length: count }, (_, n) => n)
  await rateOfEach(numbers, 64, async (n) => {
    made.push(await make(n))
  })
  return made
}
