import { findActor } from '@/lib/accounts/commands'
import type { Visitor } from '@/lib/accounts/rules'
import { readCartCookie } from './cart-cookie'
import { readSessionToken } from './session-cookie'
import { requestWorld } from './world'

/** Who asks, from the session in the database and the signed cart cookie. */
export async function currentVisitor(): Promise<Visitor> {
  const world = await requestWorld()
  const token = await readSessionToken()
  return { actor: token ? await findActor(world, token) : null, cartId: await readCartCookie(world) }
}
