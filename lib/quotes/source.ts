import type { World } from '@/lib/world/world'
import { quotePath } from './link'
import { findQuoteOfOrder } from './queries'

/** Where an order came from, and so where it can be ordered again. */
export type Source = { kind: 'cart' } | { kind: 'quote'; number: string; path: string } | { kind: 'none' }

export async function sourceOf(
  world: Pick<World, 'db' | 'sign'>,
  order: { id: string; cartId: string | null; email: string },
): Promise<Source> {
  if (order.cartId !== null) return { kind: 'cart' }
  const quote = await findQuoteOfOrder(world.db, order.id)
  // The link of a quote is for whom it was sent to; an order can be given to somebody else's address.
  if (!quote || quote.email !== order.email) return { kind: 'none' }
  return { kind: 'quote', number: quote.number, path: quotePath(world, quote) }
}
