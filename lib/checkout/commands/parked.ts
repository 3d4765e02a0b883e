import { transact } from '@/db/open'
import { permit } from '@/lib/accounts/rights'
import type { Forbidden, Visitor } from '@/lib/accounts/rules'
import { recordAct } from '@/lib/audit/commands'
import { changesOf } from '@/lib/audit/rules'
import { ok, type Result, refuse } from '@/lib/base/result'
import type { World } from '@/lib/world/world'
import type { ResolveParked } from '../care'
import { saveParkedResolved } from '../queries'

/** Somebody has dealt with money that matched no order, and says how. */
export function resolveParked(
  world: World,
  { actor }: Visitor,
  { reference, words }: ResolveParked,
): Promise<Result<null, Forbidden | { kind: 'resolved-before' }>> {
  return transact(world.db, async (tx) => {
    const staff = permit(actor, 'record-payment')
    if (!staff.ok) return staff
    const by = staff.value.userId
    if (!(await saveParkedResolved(tx, reference, { at: world.now(), by, words })))
      return refuse({ kind: 'resolved-before' })
    const on = { subject: 'parked-payment', id: reference, label: reference }
    const changes = changesOf(null, { words })
    await recordAct({ ...world, db: tx }, staff.value, { act: 'parked-payment.resolved', on, changes })
    return ok(null)
  })
}
