import { moveAddress, settleAddress } from '@/db/addresses'
import { touchContent } from '@/db/content-versions'
import { type Db, transact } from '@/db/open'
import { permit } from '@/lib/accounts/rights'
import type { Forbidden, Visitor } from '@/lib/accounts/rules'
import { decideEdit, recordAct } from '@/lib/audit/commands'
import { type ChangedMeanwhile, changesOf } from '@/lib/audit/rules'
import { ok, type Result, refuse } from '@/lib/base/result'
import type { World } from '@/lib/world/world'
import {
  type EditedProduct,
  findProductToEdit,
  findSlugOwner,
  isPicture,
  listCourseIdsBySlug,
  listIdsBySlug,
  listNuggetIdsByNumber,
} from '../queries/editing'
import { type AroundProduct, insertAround, insertProduct, saveAround, updateProduct } from '../queries/saving'
import type { ChangeProduct, MakeProduct, ProductRefusal } from '../rules/product-form'
import { factsOf, slugOf } from '../rules/product-form'

type Refusal = ProductRefusal | Forbidden | ChangedMeanwhile

/** A draft: nobody but staff sees it until it is published. */
export async function makeProduct(
  world: World,
  { actor }: Visitor,
  ask: MakeProduct,
): Promise<Result<{ id: string }, Refusal>> {
  const staff = permit(actor, 'edit-products')
  if (!staff.ok) return staff
  const missing = await findMissingFile(world, ask)
  if (missing) return missing
  return transact(world.db, async (tx) => {
    const decided = await decideProduct(tx, ask)
    if (!decided.ok) return decided
    const { facts, around } = decided.value
    const id = world.newId()
    await insertProduct(tx, { ...facts, id, state: 'draft', changedAt: world.now() })
    await insertAround(tx, id, around)
    await recordAct({ ...world, db: tx }, staff.value, {
      act: 'product.made',
      on: { subject: 'product', id, label: facts.title },
      revision: 1,
    })
    return ok({ id })
  })
}

/** Saves all fields of a product. Where its address changes, the old one leads to the new one. */
export async function changeProduct(
  world: World,
  { actor }: Visitor,
  ask: ChangeProduct,
): Promise<Result<{ id: string }, Refusal>> {
  const staff = permit(actor, 'edit-products')
  if (!staff.ok) return staff
  const missing = await findMissingFile(world, ask)
  if (missing) return missing
  return transact(world.db, async (tx) => {
    const stored = await findProductToEdit(tx, ask.product)
    if (!stored) return refuse({ kind: 'gone' })
    const { product } = stored
    const edit = await decideEdit(tx, 'product', product, ask.revision)
    if (!edit.ok) return edit
    const decided = await decideProduct(tx, ask, product.id)
    if (!decided.ok) return decided

    const { facts, around } = decided.value
    const changes = changesOf(summaryOf(stored, product), summaryOf(ask, facts))
    if (changes.length === 0) return ok({ id: product.id })
    const revision = product.revision + 1
    await updateProduct(tx, product.id, { ...facts, revision, changedAt: world.now() })
    // Those without a number yet cannot be named in a form, so none was meant to go.
    const unnumbered = stored.nuggets.flatMap(({ id, number }) => (number === null ? [id] : []))
    await saveAround(tx, product.id, { ...around, nuggets: [...around.nuggets, ...unnumbered] })
    if (facts.slug !== product.slug) await changeAddress(tx, product, facts.slug)
    await recordAct({ ...world, db: tx }, staff.value, {
      act: 'product.changed',
      on: { subject: 'product', id: product.id, label: facts.title },
      ...{ changes, revision },
    })
    await touchContent(tx, 'catalogue')
    return ok({ id: product.id })
  })
}

/** Nobody has seen the address of a draft, so nothing has to lead on from it. */
export async function changeAddress(tx: Db, { slug, state }: { slug: string; state: string }, to: string) {
  if (state === 'published') await moveAddress(tx, `/shop/${slug}`, `/shop/${to}`)
  else await settleAddress(tx, `/shop/${to}`)
}

/** Everything is read and decided before the first write. */
export async function decideProduct(tx: Db, ask: MakeProduct, id?: string) {
  const slug = ask.slug || slugOf(ask.title)
  if (!slug) return refuse({ kind: 'no-address', field: 'slug' })
  const by = await findSlugOwner(tx, slug, id)
  if (by) return refuse({ kind: 'slug-taken', field: 'slug', by })
  if (ask.cover && !(await isPicture(tx, ask.cover))) return refuse({ kind: 'no-such-picture', field: 'cover' })

  const ids = await listIdsBySlug(
    tx,
    ask.related.map(({ product }) => product),
  )
  const strange = ask.related.find(({ product }) => !ids.has(product) || ids.get(product) === id)
  if (strange)
    return refuse({ kind: 'no-such-product', field: `related-${strange.at}-product`, typed: strange.product })
  const taught = await listCourseIdsBySlug(
    tx,
    ask.courses.map(({ course }) => course),
  )
  const untaught = ask.courses.find(({ course }) => !taught.has(course))
  if (untaught)
    return refuse({ kind: 'no-such-course', field: `courses-${untaught.at}-course`, typed: untaught.course })
  const told = await listNuggetIdsByNumber(
    tx,
    ask.nuggets.map(({ number }) => number),
  )
  const untold = ask.nuggets.find(({ number }) => !told.has(number))
  if (untold) return refuse({ kind: 'no-such-nugget', field: `nuggets-${untold.at}-number`, typed: untold.number })

  const unique = (all: string[]) => [...new Set(all)]
  const around: AroundProduct = {
    people: ask.people.map(({ name, role }) => ({ name, role })),
    files: [...new Map(ask.files.map(({ at, ...file }) => [file.file, file])).values()],
    related: unique(ask.related.flatMap(({ product }) => ids.get(product) ?? [])),
    courses: unique(ask.courses.flatMap(({ course }) => taught.get(course) ?? [])),
    nuggets: unique(ask.nuggets.flatMap(({ number }) => told.get(number) ?? [])),
  }
  return ok({ facts: factsOf(ask, slug), around })
}

/** Looked for outside the transaction: files do not lie in the database. */
async function findMissingFile({ files }: World, ask: MakeProduct) {
  for (const { at, file } of ask.files)
    if (!((await files.find('media', file)) ?? (await files.find('downloads', file))))
      return refuse({ kind: 'no-such-file', field: `files-${at}-file`, typed: file } as const)
  return undefined
}

type Around = Pick<EditedProduct, 'people' | 'files'> & {
  related: { product: string }[]
  courses: { course: string }[]
  nuggets: { number: number | null }[]
}

/** What an act writes down: the fields, and the lists as words. */
function summaryOf({ people, files, related, courses, nuggets }: Around, facts: ReturnType<typeof factsOf>) {
  const { title, subtitle, slug, series, kind, audience, summary, description, publisher, year, pages, binding } = facts
  return {
    ...{ title, subtitle, slug, series, kind, audience, summary, description, publisher, year, pages, binding },
    ...{ updateNote: facts.updateNote, outsideLink: facts.outsideLink, rank: facts.rank, cover: facts.coverId },
    people: people.map(({ name, role }) => `${name}, ${role}`),
    files: files.map(({ file, title, pages }) => `${file}: ${title}, ${pages ?? '?'} pages`),
    related: related.map(({ product }) => product),
    courses: courses.map(({ course }) => course),
    nuggets: nuggets.flatMap(({ number }) => (number === null ? [] : [String(number)])),
  }
}
