import { cookies } from 'next/headers'
import type { Visitor } from '@/lib/accounts/rules'
import { days } from '@/lib/base/time'
import { countCart } from '@/lib/cart/commands'
import { isSigned } from '@/lib/world/signed'
import type { World } from '@/lib/world/world'

const CART = 'cart'
/** Read by the shop's script, so that no page has to know whose cart it is beside. */
const COUNT = 'cart-count'

/** The id of the cart that this browser carries; null without one, or where the cookie is not as we wrote it. */
export async function readCartCookie(world: World): Promise<string | null> {
  const [cartId = '', signature = ''] = (await cookies()).get(CART)?.value.split('.') ?? []
  return cartId && isSigned(world, `cart:${cartId}`, signature) ? cartId : null
}

/** Only an action or a route handler may call this; a page cannot set cookies. */
export async function writeCartCookie(world: World, cartId: string) {
  const value = `${cartId}.${world.sign(`cart:${cartId}`)}`
  ;(await cookies()).set(CART, value, { ...lasting(world), httpOnly: true })
}

/** `?` where only the shop can say: an order that waits for its payment may empty the cart behind the browser's back. */
export async function writeCartCount(world: World, visitor: Visitor) {
  const counted = await countCart(world.db, visitor)
  ;(await cookies()).set(COUNT, counted.isSettled ? String(counted.count) : '?', lasting(world))
  return counted
}

const lasting = ({ site }: World) =>
  ({ sameSite: 'lax', path: '/', maxAge: days(30) / 1000, secure: site.url.startsWith('https:') }) as const
