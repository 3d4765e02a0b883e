import { transact } from '@/db/open'
import type { Previewed } from '@/db/schema/previews'
import { type Action, permit } from '@/lib/accounts/rights'
import type { Forbidden, Visitor } from '@/lib/accounts/rules'
import { ok, type Result } from '@/lib/base/result'
import { earlier } from '@/lib/base/time'
import type { World } from '@/lib/world/world'
import { removeTypedBefore, saveTyped } from './queries'
import { KEPT_FOR, type Typed, type Writing } from './rules'

const RIGHT: Record<Previewed, Action> = {
  nugget: 'edit-nuggets',
  product: 'edit-products',
  pack: 'edit-products',
  course: 'edit-courses',
}

/** Keeps what is being typed, for the preview alone: nothing of the thing itself changes, so it is no act. */
export async function keepTyped(
  world: World,
  { actor }: Visitor,
  { thing, id }: Writing,
  words: Typed,
): Promise<Result<null, Forbidden>> {
  const staff = permit(actor, RIGHT[thing])
  if (!staff.ok) return staff
  const at = world.now()
  return transact(world.db, async (tx) => {
    await removeTypedBefore(tx, earlier(at, KEPT_FOR))
    await saveTyped(tx, { userId: staff.value.userId, thing, thingId: id, words, at })
    return ok(null)
  })
}
