import { moveAddress, settleAddress } from '@/db/addresses'
import { touchContent } from '@/db/content-versions'
import { type Db, transact } from '@/db/open'
import { permit, type Staff } from '@/lib/accounts/rights'
import type { Forbidden, Visitor } from '@/lib/accounts/rules'
import { decideEdit, recordAct } from '@/lib/audit/commands'
import { type ChangedMeanwhile, changesOf } from '@/lib/audit/rules'
import { isPublic, type Published, publicationOf } from '@/lib/base/publication'
import { ok, type Result, refuse } from '@/lib/base/result'
import { type Instant, iso } from '@/lib/base/time'
import type { World } from '@/lib/world/world'
import { findShelved, hasParts, isOnShelf, type ShelvedRow, saveShelved } from '../queries/shelving'
import type { OnShelf, Publish, Retire, ShelveMany, ShelvingRefusal, Unschedule } from '../rules/shelving'

type Refusal = ShelvingRefusal | Forbidden | ChangedMeanwhile
type Answer = Promise<Result<{ thing: OnShelf; id: string; publication: ReturnType<typeof publicationOf> }, Refusal>>
type Inside = Pick<World, 'now' | 'newId'> & { db: Db }

/** Puts a product or a pack into the shop, now or from an instant on. An instant that has passed is now. */
export const publish = (world: World, visitor: Visitor, ask: Publish): Answer =>
  change(world, visitor, ask, (inside, stored, staff) => {
    const publishAt = ask.publishAt !== null && ask.publishAt > world.now() ? ask.publishAt : null
    return putOnShelf(inside, staff, ask.thing, stored, publishAt)
  })

/** What waits for its instant is a draft again. */
export const unschedule = (world: World, visitor: Visitor, ask: Unschedule): Answer =>
  change(world, visitor, ask, async (inside, stored, staff) => {
    if (publicationOf(stored, world.now()) !== 'scheduled') return refuse({ kind: 'not-scheduled' })
    await put(inside, staff, ask.thing, stored, { act: 'unscheduled', state: 'draft', publishAt: null })
    return ok(null)
  })

/** Takes a product or a pack out of the shop. What was sold stays as it is; its address leads on. */
export const retire = (world: World, visitor: Visitor, ask: Retire): Answer =>
  change(world, visitor, ask, async (inside, stored, staff) => {
    const { leadsTo } = ask
    const isThere = leadsTo === null || (leadsTo !== stored.slug && (await isOnShelf(inside.db, leadsTo, world.now())))
    if (!isThere) return refuse({ kind: 'no-such-page', field: 'leadsTo', typed: leadsTo })
    await takeOffShelf(inside, staff, ask.thing, stored, leadsTo ? `/shop/${leadsTo}` : '/shop')
    return ok(null)
  })

/** All or none; those that stand as asked already are left alone. */
export async function shelveMany(
  world: World,
  { actor }: Visitor,
  ask: ShelveMany,
): Promise<Result<null, ShelvingRefusal | Forbidden>> {
  const staff = permit(actor, 'edit-products')
  if (!staff.ok) return staff
  return transact(world.db, async (tx) => {
    const things: ShelvedRow[] = []
    for (const id of ask.chosen) {
      const stored = await findShelved(tx, ask.thing, id)
      if (!stored) return refuse({ kind: 'gone' })
      if (ask.do === 'publish' && !(await canBeShown(tx, ask.thing, id))) return refuse({ kind: 'nothing-in-it' })
      things.push(stored)
    }
    const inside = { ...world, db: tx }
    for (const stored of things) {
      if (ask.do === 'publish' && !isPublic(stored, world.now()))
        await putOnShelf(inside, staff.value, ask.thing, stored, null)
      if (ask.do === 'retire' && stored.state !== 'retired')
        await takeOffShelf(inside, staff.value, ask.thing, stored, '/shop')
    }
    return ok(null)
  })
}

type Work = (inside: Inside, stored: ShelvedRow, staff: Staff) => Promise<Result<null, ShelvingRefusal>>

async function change(world: World, { actor }: Visitor, ask: Unschedule, work: Work): Answer {
  const staff = permit(actor, 'edit-products')
  if (!staff.ok) return staff
  return transact(world.db, async (tx) => {
    const stored = await findShelved(tx, ask.thing, ask.id)
    if (!stored) return refuse({ kind: 'gone' })
    const edit = await decideEdit(tx, ask.thing, stored, ask.revision)
    if (!edit.ok) return edit
    const done = await work({ ...world, db: tx }, stored, staff.value)
    if (!done.ok) return done
    const after = (await findShelved(tx, ask.thing, ask.id)) ?? stored
    return ok({ thing: ask.thing, id: ask.id, publication: publicationOf(after, world.now()) })
  })
}

async function putOnShelf(
  inside: Inside,
  staff: Staff,
  thing: OnShelf,
  stored: ShelvedRow,
  publishAt: Instant | null,
): Promise<Result<null, ShelvingRefusal>> {
  if (!(await canBeShown(inside.db, thing, stored.id))) return refuse({ kind: 'nothing-in-it' })
  await settleAddress(inside.db, `/shop/${stored.slug}`)
  const act = publishAt === null ? 'published' : 'scheduled'
  await put(inside, staff, thing, stored, { act, state: 'published', publishAt })
  return ok(null)
}

/** A pack holds something; a product may be a page alone, such as one that is out of print. */
const canBeShown = async (tx: Db, thing: OnShelf, id: string) => thing === 'product' || (await hasParts(tx, id))

async function takeOffShelf(inside: Inside, staff: Staff, thing: OnShelf, stored: ShelvedRow, leadsTo: string) {
  if (stored.state === 'published') await moveAddress(inside.db, `/shop/${stored.slug}`, leadsTo)
  await put(inside, staff, thing, stored, { act: 'retired', state: 'retired', publishAt: null })
}

async function put(
  { db, ...world }: Inside,
  staff: Staff,
  thing: OnShelf,
  stored: ShelvedRow,
  { act, ...to }: Published & { act: string },
) {
  const revision = stored.revision + 1
  await saveShelved(db, thing, stored.id, { ...to, revision, changedAt: world.now() })
  const words = ({ state, publishAt }: Published) => ({ state, publishAt: publishAt && iso(publishAt) })
  await recordAct({ ...world, db }, staff, {
    act: `${thing}.${act}`,
    on: { subject: thing, id: stored.id, label: stored.title },
    changes: changesOf(words(stored), words(to)),
    revision,
  })
  await touchContent(db, 'catalogue')
}
