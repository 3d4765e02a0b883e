import { transact } from '@/db/open'
import type { Forbidden, Visitor } from '@/lib/accounts/rules'
import { recordAct } from '@/lib/audit/commands'
import { ok, type Result } from '@/lib/base/result'
import type { World } from '@/lib/world/world'
import { removeSessionsOf } from '../queries'
import { type OfSession, permitOwn } from '../rules'

/** One session of one's own, or with `others` all but the one that asks. */
export async function endOwnSessions(
  world: World,
  { actor }: Visitor,
  { session }: OfSession,
): Promise<Result<null, Forbidden>> {
  const staff = permitOwn(actor, ['none', 'stale', 'fresh'])
  if (!staff.ok) return staff
  const { userId, email, session: own } = staff.value
  const which = session === 'others' ? { but: own } : { only: session }
  return transact(world.db, async (tx) => {
    const ended = await removeSessionsOf(tx, userId, which)
    const on = { subject: 'account', id: userId, label: email }
    const changes = [{ field: 'sessions', before: ended, after: 0 }]
    if (ended > 0) await recordAct({ ...world, db: tx }, staff.value, { act: 'sessions.ended', on, changes })
    return ok(null)
  })
}
