import { touchContent } from '@/db/content-versions'
import { type Db, transact } from '@/db/open'
import { permit } from '@/lib/accounts/rights'
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
export async function saveWords(
  world: World,
  { actor }: Visitor,
  ask: SaveWords,
): Promise<Result<Edited, WordsRefusal>> {
  const staff = permit(actor, 'edit-nuggets')
  if (!staff.ok) return staff
  return transact(world.db, async (tx) => {
    const inside = { ...world, db: tx }
    const nugget = await openToEdit(inside, ask)
    if (!nugget.ok) return nugget
    const known = await knownKeys(tx, ask.story)
    const marks = lostMarks(ask.story, known)
    if (marks.length > 0) return refuse({ kind: 'no-such-source', field: 'story', marks })

    const words = wordsOf(ask)
    const draft = await findDraft(tx, nugget.value.id)
    const isOut = nugget.value.state === 'released' || nugget.value.state === 'withdrawn'
    const revision = nugget.value.revision + 1
    await updateNugget(tx, nugget.value.id, { ...(!isOut && words), revision })
    if (isOut) await saveDraft(inside, nugget.value, words, { by: staff.value.email, draft })
    if (nugget.value.state === 'queued') await touchContent(tx, 'nuggets')
    const changes = wordChanges(wordsOf(draft ?? nugget.value), words)
    await recordAct(inside, staff.value, { act: 'nugget.written', on: subjectOf(nugget.value), changes, revision })
    return ok({ id: nugget.value.id })
  })
}

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
export async function restoreVersion(
  world: World,
  { actor }: Visitor,
  ask: RestoreVersion,
): Promise<Result<Edited, WordsRefusal>> {
  const staff = permit(actor, 'edit-nuggets')
  if (!staff.ok) return staff
  return transact(world.db, async (tx) => {
    const inside = { ...world, db: tx }
    const nugget = await openToEdit(inside, ask)
    if (!nugget.ok) return nugget
    const { id, revision: before } = nugget.value
    const old = (await listVersions(tx, id)).find(({ n }) => n === ask.n)
    if (!old) return refuse({ kind: 'no-such-nugget' })
    const revision = before + 1
    await updateNugget(tx, id, { revision })
    await saveDraft(inside, nugget.value, wordsOf(old), { by: staff.value.email, draft: undefined })
    const changes = [{ field: 'draft', before: null, after: `as version ${ask.n}` }]
    await recordAct(inside, staff.value, { act: 'nugget.restored', on: subjectOf(nugget.value), changes, revision })
    return ok({ id })
  })
}

/** The words that wait are dropped; what readers see stays. */
export async function dropDraft(
  world: World,
  { actor }: Visitor,
  ask: OneNugget,
): Promise<Result<Edited, WordsRefusal>> {
  const staff = permit(actor, 'edit-nuggets')
  if (!staff.ok) return staff
  return transact(world.db, async (tx) => {
    const nugget = await openToEdit({ ...world, db: tx }, ask)
    if (!nugget.ok) return nugget
    const revision = nugget.value.revision + 1
    await removeDrafts(tx, nugget.value.id)
    await updateNugget(tx, nugget.value.id, { revision })
    await recordAct({ ...world, db: tx }, staff.value, {
      act: 'nugget.draft-dropped',
      on: subjectOf(nugget.value),
      revision,
    })
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
