import { touchContent } from '@/db/content-versions'
import { transact } from '@/db/open'
import { permit } from '@/lib/accounts/rights'
import type { Forbidden, Visitor } from '@/lib/accounts/rules'
import { recordAct } from '@/lib/audit/commands'
import { changesOf } from '@/lib/audit/rules'
import { ok, type Result } from '@/lib/base/result'
import type { World } from '@/lib/world/world'
import type { MakeLadder } from '../forms/ladder'
import { insertLadder } from '../queries/writes'

/** A ladder is never changed: orders carry the one they were bought under, and dates choose another. */
export async function makeLadder(
  world: World,
  { actor }: Visitor,
  { title, steps }: MakeLadder,
): Promise<Result<{ id: string }, Forbidden>> {
  const staff = permit(actor, 'edit-courses')
  if (!staff.ok) return staff
  return transact(world.db, async (tx) => {
    const id = world.newId()
    await insertLadder(tx, { id, title, steps })
    const on = { subject: 'ladder', id, label: title }
    const changes = changesOf(null, { title, steps })
    await recordAct({ ...world, db: tx }, staff.value, { act: 'ladder.made', on, changes })
    await touchContent(tx, 'courses')
    return ok({ id })
  })
}
