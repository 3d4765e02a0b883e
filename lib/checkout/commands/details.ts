import { transact } from '@/db/open'
import type { Visitor } from '@/lib/accounts/rules'
import { ok, type Result, refuse } from '@/lib/base/result'
import { findCartOf } from '@/lib/cart/commands'
import { listCartLines, saveDetails as save } from '@/lib/cart/queries'
import type { World } from '@/lib/world/world'
import { detailsFrom, type SaveDetails } from '../rules'

/** Keeps what the buyer told the checkout. */
export function saveDetails(
  world: World,
  visitor: Visitor,
  input: SaveDetails,
): Promise<Result<null, { kind: 'empty-cart' }>> {
  return transact(world.db, async (tx) => {
    const cart = await findCartOf(tx, visitor)
    if (!cart) return refuse({ kind: 'empty-cart' })
    const lines = await listCartLines(tx, cart.id)
    const places = lines.flatMap(({ offer, quantity }) =>
      offer.kind === 'place' ? [[offer.date.id, quantity] as const] : [],
    )
    await save(tx, cart.id, detailsFrom(input, cart.details?.service ?? 'standard', new Map(places)))
    return ok(null)
  })
}
