import { touchContent } from '@/db/content-versions'
import { type Db, transact } from '@/db/open'
import { permit, type Staff } from '@/lib/accounts/rights'
import type { Forbidden, Visitor } from '@/lib/accounts/rules'
import { decideEdit, recordAct } from '@/lib/audit/commands'
import { type ChangedMeanwhile, changesOf } from '@/lib/audit/rules'
import { ok, type Result, refuse } from '@/lib/base/result'
import type { World } from '@/lib/world/world'
import { findProductRow, findSkuOwner, findVariantRow, listVariantRows, type VariantRow } from '../queries/editing'
import { insertVariant, updateProduct, updateVariant } from '../queries/saving'
import type { ChangeVariant, MakeVariant, MoveVariant, RetireVariant, VariantRefusal } from '../rules/variant-form'

type Refusal = VariantRefusal | Forbidden | ChangedMeanwhile
type Answer = Promise<Result<{ productId: string; id: string }, Refusal>>
type Inside = Pick<World, 'now' | 'newId'> & { db: Db }

/** One more way in which a product is handed over; it stands last. */
export async function makeVariant(world: World, { actor }: Visitor, ask: MakeVariant): Answer {
  const staff = permit(actor, 'edit-products')
  if (!staff.ok) return staff
  const missing = await findMissingFile(world, ask.file)
  if (missing) return missing
  return transact(world.db, async (tx) => {
    const product = await findProductRow(tx, ask.product)
    if (!product) return refuse({ kind: 'gone' })
    const by = await findSkuOwner(tx, ask.sku)
    if (by) return refuse({ kind: 'sku-taken', field: 'sku', by })
    const rank = Math.max(-1, ...(await listVariantRows(tx, product.id)).map((other) => other.rank)) + 1
    const { product: productId, ...facts } = ask
    const id = world.newId()
    await insertVariant(tx, { ...facts, id, productId, rank })
    await record({ ...world, db: tx }, staff.value, 'variant.made', { ...product, id, name: ask.name }, facts, null, 1)
    return ok({ productId, id })
  })
}

export async function changeVariant(world: World, { actor }: Visitor, ask: ChangeVariant): Answer {
  const staff = permit(actor, 'edit-products')
  if (!staff.ok) return staff
  const missing = await findMissingFile(world, ask.file)
  if (missing) return missing
  const { variant, revision, ...facts } = ask
  return edit(world, staff.value, { variant, revision }, 'variant.changed', async (tx) => {
    const by = await findSkuOwner(tx, facts.sku, variant)
    return by ? refuse({ kind: 'sku-taken', field: 'sku', by }) : ok(facts)
  })
}

/** It is shown and sold no more; what was sold of it stays as it is. */
export async function retireVariant(world: World, { actor }: Visitor, { way, ...ask }: RetireVariant): Answer {
  const staff = permit(actor, 'edit-products')
  if (!staff.ok) return staff
  const act = way === 'retire' ? 'variant.retired' : 'variant.brought-back'
  return edit(world, staff.value, ask, act, async () => ok({ retiredAt: way === 'retire' ? world.now() : null }))
}

/** One step up or down among the variants of its product. */
export async function moveVariant(world: World, { actor }: Visitor, { variant, way }: MoveVariant): Answer {
  const staff = permit(actor, 'edit-products')
  if (!staff.ok) return staff
  return transact(world.db, async (tx) => {
    const stored = await findVariantRow(tx, variant)
    if (!stored) return refuse({ kind: 'gone' })
    const { productId } = stored
    const before = await listVariantRows(tx, productId)
    const from = before.findIndex(({ id }) => id === variant)
    const to = Math.min(before.length - 1, Math.max(0, way === 'up' ? from - 1 : from + 1))
    const after = before.toSpliced(from, 1).toSpliced(to, 0, stored)
    for (const [rank, { id }] of after.entries()) await updateVariant(tx, id, { rank })
    const names = (rows: VariantRow[]) => ({ order: rows.map(({ name }) => name) })
    const product = await findProductRow(tx, productId)
    await recordAct({ ...world, db: tx }, staff.value, {
      act: 'product.variants-moved',
      on: { subject: 'product', id: productId, label: product?.title ?? '' },
      changes: changesOf(names(before), names(after)),
    })
    await touchContent(tx, 'catalogue')
    return ok({ productId, id: variant })
  })
}

type Facts = Partial<Omit<VariantRow, 'id' | 'productId' | 'revision'>>
type Decide = (tx: Db) => Promise<Result<Facts, VariantRefusal>>

function edit(
  world: World,
  staff: Staff,
  ask: { variant: string; revision: number },
  act: string,
  decide: Decide,
): Answer {
  return transact(world.db, async (tx) => {
    const stored = await findVariantRow(tx, ask.variant)
    const product = stored && (await findProductRow(tx, stored.productId))
    if (!stored || !product) return refuse({ kind: 'gone' })
    const { id, productId } = stored
    const allowed = await decideEdit(tx, 'variant', stored, ask.revision)
    if (!allowed.ok) return allowed
    const decided = await decide(tx)
    if (!decided.ok) return decided
    const facts = decided.value
    const before = Object.fromEntries(Object.keys(facts).map((field) => [field, stored[field as keyof VariantRow]]))
    if (changesOf(before, facts).length === 0) return ok({ productId, id })
    const revision = stored.revision + 1
    await updateVariant(tx, id, { ...facts, revision })
    await record(
      { ...world, db: tx },
      staff,
      act,
      { ...product, id, name: facts.name ?? stored.name },
      facts,
      before,
      revision,
    )
    await updateProduct(tx, productId, { changedAt: world.now() })
    return ok({ productId, id })
  })
}

async function record(
  inside: Inside,
  staff: Staff,
  act: string,
  { id, title, name }: { id: string; title: string; name: string },
  after: Facts,
  before: Facts | null,
  revision: number,
) {
  await recordAct(inside, staff, {
    act,
    on: { subject: 'variant', id, label: `${title}, ${name}` },
    changes: changesOf(before, after),
    revision,
  })
  await touchContent(inside.db, 'catalogue')
}

/** Looked for outside the transaction: files do not lie in the database. */
async function findMissingFile({ files }: World, file: string | null) {
  if (file === null || (await files.find('downloads', file))) return undefined
  return refuse({ kind: 'no-such-file', field: 'file', typed: file } as const)
}
