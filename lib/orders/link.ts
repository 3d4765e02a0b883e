import type { Visitor } from '@/lib/accounts/rules'
import { isSigned } from '@/lib/world/signed'
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
  return isOwner || isSigned(world, textOf(order), key)
}

/** What the order's link carries; raising `linkVersion` ends the old link. */
export const keyOf = (world: Pick<World, 'sign'>, order: Ordered) => world.sign(textOf(order))
const textOf = ({ id, linkVersion }: Ordered) => `order:${id}:${linkVersion}`

/** Relative to the shop: the order's page with the key that opens it. */
export const orderPath = (world: Pick<World, 'sign'>, order: Ordered) =>
  `/orders/${order.number}?key=${keyOf(world, order)}` as const
