import { touchContent } from '@/db/content-versions'
import { transact } from '@/db/open'
import { permit } from '@/lib/accounts/rights'
import type { Visitor } from '@/lib/accounts/rules'
import { decideEdit, recordAct } from '@/lib/audit/commands'
import { changesOf } from '@/lib/audit/rules'
import { ok, type Result, refuse } from '@/lib/base/result'
import type { World } from '@/lib/world/world'
import {
  findReference,
  findReferenceByDoi,
  insertReference,
  listKeysLike,
  updateReference,
} from '../queries/references'
import { freshKey, type ReferenceRefusal, type SaveReference } from '../rules/reference-form'

/** One work, one row: whoever brings a DOI that is there already is told its key. */
export async function saveReference(
  world: World,
  { actor }: Visitor,
  { key: asked, revision: read, ...fields }: SaveReference,
): Promise<Result<{ key: string }, ReferenceRefusal>> {
  const staff = permit(actor, 'edit-nuggets')
  if (!staff.ok) return staff
  return transact(world.db, async (tx) => {
    const stored = asked ? await findReference(tx, asked) : undefined
    if (asked && !stored) return refuse({ kind: 'no-such-reference' })
    const edit = stored
      ? await decideEdit(tx, 'reference', { id: stored.key, revision: stored.revision }, read)
      : ok(null)
    if (!edit.ok) return edit
    const same = fields.doi ? await findReferenceByDoi(tx, fields.doi) : undefined
    if (same && same.key !== asked) return refuse({ kind: 'same-work', field: 'doi', key: same.key })

    const key = stored?.key ?? freshKey(fields, await listKeysLike(tx, freshKey(fields, [])))
    const revision = (stored?.revision ?? 0) + 1
    if (stored) await updateReference(tx, key, { ...fields, revision })
    else await insertReference(tx, { ...fields, key })
    await touchContent(tx, 'nuggets')
    const { key: _, revision: __, ...before } = stored ?? { key, revision }
    const changes = changesOf(stored ? before : null, fields)
    const act = stored ? 'reference.changed' : 'reference.made'
    await recordAct({ ...world, db: tx }, staff.value, {
      act,
      on: { subject: 'reference', id: key, label: key },
      changes,
      revision,
    })
    return ok({ key })
  })
}
