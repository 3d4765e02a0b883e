import { touchContent } from '@/db/content-versions'
import { type Db, transact } from '@/db/open'
import { permit } from '@/lib/accounts/rights'
import type { Forbidden, Visitor } from '@/lib/accounts/rules'
import { decideEdit, recordAct } from '@/lib/audit/commands'
import { type ChangedMeanwhile, changesOf } from '@/lib/audit/rules'
import { ok, type Result, refuse } from '@/lib/base/result'
import type { World } from '@/lib/world/world'
import { findSkuOwner, findSlugOwner, isPicture, listPartsBySku } from '../queries/editing'
import { findPackToEdit } from '../queries/packs'
import { insertPack, saveParts, updatePack } from '../queries/saving'
import type { ChangePack, MakePack, PackRefusal } from '../rules/pack-form'
import { slugOf } from '../rules/product-form'
import { changeAddress } from './products'

type Refusal = PackRefusal | Forbidden | ChangedMeanwhile

/** A draft: nobody but staff sees it until it is published. */
export async function makePack(
  world: World,
  { actor }: Visitor,
  ask: MakePack,
): Promise<Result<{ id: string }, Refusal>> {
  const staff = permit(actor, 'edit-products')
  if (!staff.ok) return staff
  return transact(world.db, async (tx) => {
    const decided = await decide(tx, ask)
    if (!decided.ok) return decided
    const { facts, parts } = decided.value
    const id = world.newId()
    await insertPack(tx, { ...facts, id, state: 'draft', changedAt: world.now() })
    await saveParts(tx, id, parts)
    const on = { subject: 'pack', id, label: facts.title }
    await recordAct({ ...world, db: tx }, staff.value, { act: 'pack.made', on, revision: 1 })
    return ok({ id })
  })
}

/** Saves all fields and parts of a pack. Where its address changes, the old one leads to the new one. */
export async function changePack(
  world: World,
  { actor }: Visitor,
  ask: ChangePack,
): Promise<Result<{ id: string }, Refusal>> {
  const staff = permit(actor, 'edit-products')
  if (!staff.ok) return staff
  return transact(world.db, async (tx) => {
    const stored = await findPackToEdit(tx, ask.pack)
    if (!stored) return refuse({ kind: 'gone' })
    const { pack } = stored
    const edit = await decideEdit(tx, 'pack', pack, ask.revision)
    if (!edit.ok) return edit
    const decided = await decide(tx, ask, pack.id)
    if (!decided.ok) return decided

    const { facts, parts } = decided.value
    const fields = (row: typeof facts) => Object.fromEntries(Object.keys(facts).map((key) => [key, row[key as never]]))
    const words = (rows: { sku: string; quantity: number }[]) => rows.map(({ sku, quantity }) => `${quantity} × ${sku}`)
    const before = { ...fields(pack), parts: words(stored.parts) }
    const changes = changesOf(before, { ...facts, parts: words(ask.parts) })
    if (changes.length === 0) return ok({ id: pack.id })
    const revision = pack.revision + 1
    await updatePack(tx, pack.id, { ...facts, revision, changedAt: world.now() })
    await saveParts(tx, pack.id, parts)
    if (facts.slug !== pack.slug) await changeAddress(tx, pack, facts.slug)
    const on = { subject: 'pack', id: pack.id, label: facts.title }
    await recordAct({ ...world, db: tx }, staff.value, { act: 'pack.changed', on, changes, revision })
    await touchContent(tx, 'catalogue')
    return ok({ id: pack.id })
  })
}

async function decide(tx: Db, ask: MakePack, id?: string) {
  const slug = ask.slug || slugOf(ask.title)
  if (!slug) return refuse({ kind: 'no-address', field: 'slug' })
  const neighbour = await findSlugOwner(tx, slug, id)
  if (neighbour) return refuse({ kind: 'slug-taken', field: 'slug', by: neighbour })
  const by = await findSkuOwner(tx, ask.sku, id)
  if (by) return refuse({ kind: 'sku-taken', field: 'sku', by })
  if (ask.cover && !(await isPicture(tx, ask.cover))) return refuse({ kind: 'no-such-picture', field: 'cover' })
  if (ask.parts.length === 0) return refuse({ kind: 'empty', field: 'parts-0-sku' })

  const skus = ask.parts.map(({ sku }) => sku)
  const ids = await listPartsBySku(tx, skus)
  const strange = ask.parts.find(({ sku }) => !ids.has(sku))
  if (strange) return refuse({ kind: 'no-such-part', field: `parts-${strange.at}-sku`, typed: strange.sku })
  const again = ask.parts.find(({ sku }, at) => skus.indexOf(sku) !== at)
  if (again) return refuse({ kind: 'twice', field: `parts-${again.at}-sku`, typed: again.sku })

  const { title, sku, series, audience, summary, description, price, rank, cover } = ask
  return ok({
    facts: { title, slug, sku, series, audience, summary, description, price, rank, coverId: cover },
    parts: ask.parts.map((part) => ({ variantId: ids.get(part.sku) ?? '', quantity: part.quantity })),
  })
}
