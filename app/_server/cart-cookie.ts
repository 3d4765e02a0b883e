import { timingSafeEqual } from 'node:crypto'
import { cookies } from 'next/headers'
import { days } from '@/lib/base/time'
import type { World } from '@/lib/world/world'

const NAME = 'cart'

/** The id of the cart that this browser carries; null without one, or where the cookie is not as we wrote it. */
export async function readCartCookie(world: World): Promise<string | null> {
  const value = (await cookies()).get(NAME)?.value ?? ''
  const cartId = value.slice(0, value.indexOf('.'))
  return cartId && isSame(value, signed(world, cartId)) ? cartId : null
}

/** Only an action or a route handler may call this; a page cannot set cookies. */
export async function writeCartCookie(world: World, cartId: string) {
  const cookie = { httpOnly: true, sameSite: 'lax', path: '/', maxAge: days(30) / 1000 } as const
  const secure = world.site.url.startsWith('https:')
  ;(await cookies()).set(NAME, signed(world, cartId), { ...cookie, secure })
}

const signed = (world: World, cartId: string) => `${cartId}.${world.sign(`cart:${cartId}`)}`

function isSame(a: string, b: string) {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
