import type { Visitor } from '@/lib/accounts/rules'
import type { World } from '@/lib/world/world'

type Ordered = { id: string; number: string; linkVersion: number }

/** The key from the order's own link, or the person who placed it, signed in. */
export function mayOpen(
  world: Pick<World, 'sign'>,
  { actor }: Visitor,
  order: Ordered & { userId: string | null; email: string },
  key: string,
): boolean {
  const isOwner = actor !== null && (order.userId === actor.userId || order.email === actor.email)
  return isOwner || key === keyOf(world, order)
}

/** What the order's link carries; raising `linkVersion` ends the old link. */
export const keyOf = (world: Pick<World, 'sign'>, { id, linkVersion }: Ordered) =>
  world.sign(`order:${id}:${linkVersion}`)

/** Relative to the shop: the order's page with the key that opens it. */
export const orderPath = (world: Pick<World, 'sign'>, order: Ordered) =>
  `/orders/${order.number}?key=${keyOf(world, order)}` as const
