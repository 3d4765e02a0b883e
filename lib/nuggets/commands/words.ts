import { touchContent } from '@/db/content-versions'
import { type Db, transact } from '@/db/open'
import type { Change } from '@/db/schema/audit'
import { permit, type Staff } from '@/lib/accounts/rights'
import type { Forbidden, Visitor } from '@/lib/accounts/rules'
import { decideEdit, recordAct } from '@/lib/audit/commands'
import type { ChangedMeanwhile } from '@/lib/audit/rules'
import { ok, type Result, refuse } from '@/lib/base/result'
import type { World } from '@/lib/world/world'
import { wordChanges } from '../difference'
import { listReferences } from '../queries/references'
import { findNuggetBySlug, findNuggetToEdit, insertNugget, type NuggetRow, updateNugget } from '../queries/staff'
import { findDraft, insertVersion, listVersions, removeDrafts, updateDraft, type Version } from '../queries/versions'
import { numberCitations } from '../rules/citations'
import { slugOf } from '../rules/place'
import { isPublic } from '../rules/release'
import {
  lostMarks,
  type NewNugget,
  type NoSuchNugget,
  type NuggetWords,
  type OneNugget,
  type RestoreVersion,
  type SaveWords,
  type WordsRefusal,
  wordsOf,
} from '../rules/words'
import { type Inside, keepFirst, nextN, settleDue } from './history'

export type Edited = { id: string }
export const subjectOf = ({ id, title }: { id: string; title: string }) => ({ subject: 'nugget', id, label: title })

/** A new draft with nothing but its title. */
export async function createNugget(
  world: World,
  { actor }: Visitor,
  { title, topic }: NewNugget,
): Promise<Result<Edited, Forbidden>> {
  const staff = permit(actor, 'edit-nuggets')
  if (!staff.ok) return staff
  return transact(world.db, async (tx) => {
    const id = world.newId()
    const slug = slugOf(title)
    const isTaken = (await findNuggetBySlug(tx, slug)) !== undefined
    const empty = { summary: '', story: '', tellIt: '' }
    await insertNugget(tx, {
      id,
      title,
      topic,
      ...empty,
      slug: isTaken ? `${slug}-${id.slice(-6).toLowerCase()}` : slug,
      state: 'draft',
    })
    await recordAct({ ...world, db: tx }, staff.value, {
      act: 'nugget.made',
      on: subjectOf({ id, title }),
      revision: 1,
    })
    return ok({ id })
  })
}

/** Of what readers can see a draft is kept beside it; of anything else the words are simply these. */
export const saveWords = (world: World, visitor: Visitor, ask: SaveWords): Answer<WordsRefusal> =>
  editing<WordsRefusal>(world, visitor, ask, async (inside, staff, nugget) => {
    const { db } = inside
    const marks = lostMarks(ask.story, await knownKeys(db, ask.story))
    if (marks.length > 0) return refuse({ kind: 'no-such-source', field: 'story', marks })
    const words = wordsOf(ask)
    const draft = await findDraft(db, nugget.id)
    const isOut = nugget.state === 'released' || nugget.state === 'withdrawn'
    if (isOut) await saveDraft(inside, nugget, words, { by: staff.email, draft })
    else await updateNugget(db, nugget.id, words)
    if (nugget.state === 'queued') await touchContent(db, 'nuggets')
    return ok({ act: 'nugget.written', changes: wordChanges(wordsOf(draft ?? nugget), words) })
  })

type Draft = { by: string; draft: Version | undefined }

async function saveDraft(inside: Inside, nugget: NuggetRow, words: NuggetWords, { by, draft }: Draft) {
  const { db, now, newId } = inside
  await keepFirst(inside, nugget)
  if (draft) return updateDraft(db, draft.id, { ...words, by, at: now() })
  const n = await nextN(db, nugget.id)
  const unpublished = { sources: [], kind: null, reason: null, publishedAt: null }
  await insertVersion(db, { id: newId(), nuggetId: nugget.id, n, ...words, ...unpublished, by, at: now() })
}

/** The words of an earlier version become the draft; nothing is published. */
export const restoreVersion = (world: World, visitor: Visitor, ask: RestoreVersion): Answer<WordsRefusal> =>
  editing<WordsRefusal>(world, visitor, ask, async (inside, staff, nugget) => {
    const old = (await listVersions(inside.db, nugget.id)).find(({ n }) => n === ask.n)
    if (!old) return refuse({ kind: 'no-such-nugget' })
    await saveDraft(inside, nugget, wordsOf(old), { by: staff.email, draft: undefined })
    return ok({ act: 'nugget.restored', changes: [{ field: 'draft', before: null, after: `as version ${ask.n}` }] })
  })

/** The words that wait are dropped; what readers see stays. */
export const dropDraft = (world: World, visitor: Visitor, ask: OneNugget): Answer<WordsRefusal> =>
  editing<WordsRefusal>(world, visitor, ask, async ({ db }, _staff, nugget) => {
    await removeDrafts(db, nugget.id)
    return ok({ act: 'nugget.draft-dropped', changes: [] })
  })

type Answer<Refusal> = Promise<Result<Edited, Refusal | Forbidden | ChangedMeanwhile | NoSuchNugget>>
type Deed = { act: string; changes: Change[] }
export type Edit<Refusal> = (inside: Inside, staff: Staff, nugget: NuggetRow) => Promise<Result<Deed, Refusal>>

/** Every change of a nugget: who may, on what is stored, in one transaction with its act. */
export async function editing<Refusal>(
  world: World,
  { actor }: Visitor,
  ask: OneNugget,
  edit: Edit<Refusal>,
): Answer<Refusal> {
  const staff = permit(actor, 'edit-nuggets')
  if (!staff.ok) return staff
  return transact(world.db, async (tx) => {
    const inside = { ...world, db: tx }
    const nugget = await openToEdit(inside, ask)
    if (!nugget.ok) return nugget
    const done = await edit(inside, staff.value, nugget.value)
    if (!done.ok) return done
    const revision = nugget.value.revision + 1
    await updateNugget(tx, nugget.value.id, { revision })
    await recordAct(inside, staff.value, { ...done.value, on: subjectOf(nugget.value), revision })
    return ok({ id: nugget.value.id })
  })
}

/** As it stands once everything is stored that time has done. */
export async function openToEdit(
  inside: Inside,
  { nugget: id, revision }: OneNugget,
): Promise<Result<NuggetRow, ChangedMeanwhile | NoSuchNugget>> {
  const found = await findNuggetToEdit(inside.db, id)
  if (!found) return refuse({ kind: 'no-such-nugget' })
  const edit = await decideEdit(inside.db, 'nugget', found, revision)
  if (!edit.ok) return edit
  const isDue = found.state === 'queued' && isPublic(found, inside.now())
  if (isDue) await settleDue(inside, inside.now())
  return ok((isDue && (await findNuggetToEdit(inside.db, id))) || found)
}

export async function knownKeys(db: Db, story: string): Promise<Set<string>> {
  const keys = numberCitations(story).map(({ key }) => key)
  return new Set((await listReferences(db, keys)).keys())
}
