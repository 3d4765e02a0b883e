import { touchContent } from '@/db/content-versions'
import { transact } from '@/db/open'
import { permit } from '@/lib/accounts/rights'
import type { Visitor } from '@/lib/accounts/rules'
import { decideEdit, recordAct } from '@/lib/audit/commands'
import { changesOf } from '@/lib/audit/rules'
import { ok, type Result, refuse } from '@/lib/base/result'
import type { World } from '@/lib/world/world'
import { freeAddress, moveAddress } from '../queries/addresses'
import { findLabel, insertLabel, updateLabel } from '../queries/labels'
import type { LabelRefusal, SaveLabel } from '../rules/place'

/** A series or a category, new or changed; its old address leads on. */
export async function saveLabel(
  world: World,
  { actor }: Visitor,
  ask: SaveLabel,
): Promise<Result<{ id: string }, LabelRefusal>> {
  const staff = permit(actor, 'edit-nuggets')
  if (!staff.ok) return staff
  const { kind, title, slug, description } = ask
  return transact(world.db, async (tx) => {
    const stored = ask.id ? await findLabel(tx, kind, { id: ask.id }) : undefined
    if (ask.id && !stored) return refuse({ kind: 'no-such-label' })
    const edit = stored ? await decideEdit(tx, kind, stored, ask.revision) : ok(null)
    if (!edit.ok) return edit
    const other = await findLabel(tx, kind, { slug })
    if (other && other.id !== stored?.id) return refuse({ kind: 'slug-taken', field: 'slug' })

    const label = { id: stored?.id ?? world.newId(), title, slug, description, revision: (stored?.revision ?? 0) + 1 }
    await (stored ? updateLabel : insertLabel)(tx, kind, label)
    if (stored && stored.slug !== slug)
      await moveAddress(tx, `/nuggets/${kind}/${stored.slug}`, `/nuggets/${kind}/${slug}`)
    else await freeAddress(tx, `/nuggets/${kind}/${slug}`)
    await touchContent(tx, 'nuggets')
    const before = stored ? { title: stored.title, slug: stored.slug, description: stored.description } : null
    await recordAct({ ...world, db: tx }, staff.value, {
      act: stored ? `${kind}.changed` : `${kind}.made`,
      on: { subject: kind, id: label.id, label: title },
      changes: changesOf(before, { title, slug, description }),
      revision: label.revision,
    })
    return ok({ id: label.id })
  })
}
