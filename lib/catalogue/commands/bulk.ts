import { permit } from '@/lib/accounts/rights'
import type { Forbidden, Visitor } from '@/lib/accounts/rules'
import { ok, type Result, refuse } from '@/lib/base/result'
import type { World } from '@/lib/world/world'
import { type BulkProducts, priceStepOf } from '../rules/repricing'
import type { ShelvingRefusal } from '../rules/shelving'
import { shelveMany } from './shelving'

type Refusal = ShelvingRefusal | Forbidden | { kind: 'no-step'; field: 'step' }

/** Publishes or retires what was chosen; new prices are only looked at, on the page that comes next. */
export async function bulkProducts(world: World, visitor: Visitor, ask: BulkProducts): Promise<Result<null, Refusal>> {
  if (ask.do !== 'prices') return shelveMany(world, visitor, { thing: 'product', chosen: ask.chosen, do: ask.do })
  const staff = permit(visitor.actor, 'edit-prices')
  if (!staff.ok) return staff
  return priceStepOf(ask.step ?? '') ? ok(null) : refuse({ kind: 'no-step', field: 'step' })
}
