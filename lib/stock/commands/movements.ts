import { touchContent } from '@/db/content-versions'
import { transact } from '@/db/open'
import { permit } from '@/lib/accounts/rights'
import type { Forbidden, Visitor } from '@/lib/accounts/rules'
import { recordAct } from '@/lib/audit/commands'
import { ok, type Result, refuse } from '@/lib/base/result'
import { findProductRow, findVariantRow } from '@/lib/catalogue/queries/editing'
import type { World } from '@/lib/world/world'
import { insertStockMovement } from '../queries'
import { findOnHand } from '../queries/movements'
import { decideMovement, type MovementRefusal, type MoveStock } from '../rules/movements'

/** Copies that came, went or were counted; never fewer than orders have taken. */
export async function moveStock(
  world: World,
  { actor }: Visitor,
  { variant: id, way, quantity, reason }: MoveStock,
): Promise<Result<{ productId: string; id: string }, MovementRefusal | Forbidden>> {
  const staff = permit(actor, 'move-stock')
  if (!staff.ok) return staff
  return transact(world.db, async (tx) => {
    const variant = await findVariantRow(tx, id)
    const product = variant && (await findProductRow(tx, variant.productId))
    if (!variant || !product) return refuse({ kind: 'gone' })
    if (!variant.isCounted) return refuse({ kind: 'not-counted' })
    const before = await findOnHand(tx, id)
    const decided = decideMovement(before, { way, quantity })
    if (!decided.ok) return decided

    const movement = { id: world.newId(), variantId: id, quantity: decided.value, reason, at: world.now() }
    await insertStockMovement(tx, { ...movement, by: staff.value.email })
    await recordAct({ ...world, db: tx }, staff.value, {
      act: `stock.${way}`,
      on: { subject: 'variant', id, label: `${product.title}, ${variant.name}` },
      changes: [
        { field: 'on hand', before: before.onHand, after: before.onHand + decided.value },
        { field: 'reason', before: null, after: reason },
      ],
    })
    await touchContent(tx, 'catalogue')
    return ok({ productId: product.id, id })
  })
}
