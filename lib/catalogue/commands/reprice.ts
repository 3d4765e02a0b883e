import { touchContent } from '@/db/content-versions'
import { transact } from '@/db/open'
import { permit } from '@/lib/accounts/rights'
import type { Forbidden, Visitor } from '@/lib/accounts/rules'
import { recordAct } from '@/lib/audit/commands'
import { changesOf } from '@/lib/audit/rules'
import { ok, type Result, refuse } from '@/lib/base/result'
import type { World } from '@/lib/world/world'
import { findVariantRow } from '../queries/editing'
import { updateProduct, updateVariant } from '../queries/saving'
import type { Reprice, RepriceRefusal } from '../rules/repricing'

/** All of the prices that were looked at, or none: refused where one of them has moved since. */
export async function reprice(
  world: World,
  { actor }: Visitor,
  { prices }: Reprice,
): Promise<Result<{ count: number }, RepriceRefusal | Forbidden>> {
  const staff = permit(actor, 'edit-prices')
  if (!staff.ok) return staff
  if (prices.length === 0) return refuse({ kind: 'no-prices' })
  return transact(world.db, async (tx) => {
    const looked = []
    for (const { variant: id, ...price } of prices) looked.push({ ...price, id, variant: await findVariantRow(tx, id) })
    const known = looked.flatMap(({ variant, before, after }) =>
      variant && variant.price === before ? [{ variant, before, after }] : [],
    )
    const moved = looked.filter(({ variant, before }) => variant?.price !== before)
    if (moved.length > 0)
      return refuse({ kind: 'price-moved', names: moved.map(({ variant, id }) => variant?.sku ?? id) })

    for (const { variant, before, after } of known) {
      const revision = variant.revision + 1
      await updateVariant(tx, variant.id, { price: after, revision })
      await updateProduct(tx, variant.productId, { changedAt: world.now() })
      await recordAct({ ...world, db: tx }, staff.value, {
        act: 'variant.repriced',
        on: { subject: 'variant', id: variant.id, label: variant.sku },
        changes: changesOf({ price: before }, { price: after }),
        revision,
      })
    }
    await touchContent(tx, 'catalogue')
    return ok({ count: known.length })
  })
}
