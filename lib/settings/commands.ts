import { touchContent } from '@/db/content-versions'
import { transact } from '@/db/open'
import { permit } from '@/lib/accounts/rights'
import type { Forbidden, Visitor } from '@/lib/accounts/rules'
import { decideEdit, recordAct } from '@/lib/audit/commands'
import { type ChangedMeanwhile, changesOf } from '@/lib/audit/rules'
import { ok, type Result, refuse } from '@/lib/base/result'
import type { World } from '@/lib/world/world'
import { findSettings, isPicture, saveSettings } from './queries'
import type { House, Settings, SettingsRefusal } from './rules'

/** Shows in the very next response, in the next mail and on every invoice from now on. */
export async function changeSettings(
  world: World,
  { actor }: Visitor,
  { revision, ...typed }: Settings,
): Promise<Result<null, Forbidden | ChangedMeanwhile | SettingsRefusal>> {
  const staff = permit(actor, 'change-settings')
  if (!staff.ok) return staff
  const said: Partial<House> = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''))
  return transact(world.db, async (tx) => {
    const before = await findSettings(tx)
    const fresh = await decideEdit(tx, 'settings', before, revision)
    if (!fresh.ok) return fresh
    if (said.logo && !(await isPicture(tx, said.logo))) return refuse({ kind: 'no-such-picture', field: 'logo' })
    const changes = changesOf(before.said, said)
    if (changes.length === 0) return ok(null)
    const after = { ...before, said, revision: before.revision + 1 }
    await saveSettings(tx, after)
    await touchContent(tx, 'site')
    const on = { subject: 'settings', id: before.id, label: 'the house' }
    await recordAct({ ...world, db: tx }, staff.value, {
      act: 'settings.changed',
      on,
      changes,
      revision: after.revision,
    })
    return ok(null)
  })
}
