import { cookies } from 'next/headers'
import { days } from '@/lib/base/time'
import { isSigned } from '@/lib/world/signed'
import type { World } from '@/lib/world/world'

const NAME = 'cart'

/** The id of the cart that this browser carries; null without one, or where the cookie is not as we wrote it. */
export async function readCartCookie(world: World): Promise<string | null> {
  const [cartId = '', signature = ''] = (await cookies()).get(NAME)?.value.split('.') ?? []
  return cartId && isSigned(world, `cart:${cartId}`, signature) ? cartId : null
}

/** Only an action or a route handler may call this; a page cannot set cookies. */
export async function writeCartCookie(world: World, cartId: string) {
  const cookie = { httpOnly: true, sameSite: 'lax', path: '/', maxAge: days(30) / 1000 } as const
  const secure = world.site.url.startsWith('https:')
  ;(await cookies()).set(NAME, `${cartId}.${world.sign(`cart:${cartId}`)}`, { ...cookie, secure })
}
