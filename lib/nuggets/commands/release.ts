import { touchContent } from '@/db/content-versions'
import { transact } from '@/db/open'
import type { Visitor } from '@/lib/accounts/rules'
import { changesOf } from '@/lib/audit/rules'
import { ok, type Result, refuse } from '@/lib/base/result'
import { earlier, HOME_ZONE, show } from '@/lib/base/time'
import type { World } from '@/lib/world/world'
import { wordChanges } from '../difference'
import { findHighestNumber, listDue } from '../queries/due'
import { listCategoryIds, type NuggetRow, updateNugget } from '../queries/staff'
import { findDraft, updateDraft } from '../queries/versions'
import { checksOf, missingOf } from '../rules/readiness'
import { GRACE } from '../rules/release'
import {
  decideMoment,
  decideReady,
  decideStep,
  type ReleaseRefusal,
  type ScheduleNugget,
  type Step,
  type WithdrawNugget,
} from '../rules/releasing'
import { type NuggetWords, type OneNugget, type PublishWords, wordsOf } from '../rules/words'
import { freezeSources, type Inside, keepFirst, keepVersion, nextN, settleDue } from './history'
import { type Edit, type Edited, editing, knownKeys } from './words'

type Answer = Promise<Result<Edited, ReleaseRefusal>>

/** Out it goes, with the next number; one that was out before comes back under its own. */
export const releaseNugget = (world: World, visitor: Visitor, ask: OneNugget): Answer =>
  taking('release', world, visitor, ask, async (inside, staff, nugget) => {
    const { db, now } = inside
    const draft = await findDraft(db, nugget.id)
    const words = wordsOf(draft ?? nugget)
    const ready = decideReady(missingOf(await checksFor(inside, nugget, words)))
    if (!ready.ok) return ready
    await settleDue(inside, now())
    const isBack = nugget.state === 'withdrawn'
    const number = nugget.number ?? (await findHighestNumber(db)) + 1
    await updateNugget(db, nugget.id, { ...words, state: 'released', number, ...(!isBack && { releaseAt: now() }) })
    const version = { kind: 'release', reason: null, by: staff.email, at: now() } as const
    if (draft)
      await updateDraft(db, draft.id, { ...version, publishedAt: now(), sources: await freezeSources(db, words.story) })
    else await keepVersion(inside, nugget.id, { words, ...version })
    return ok({ act: 'nugget.released', changes: changesOf({ number: nugget.number }, { number }) })
  })

export const scheduleNugget = (world: World, visitor: Visitor, ask: ScheduleNugget): Answer =>
  taking('schedule', world, visitor, ask, async (inside, _staff, nugget) => {
    const ready = decideReady(missingOf(await checksFor(inside, nugget, nugget)))
    if (!ready.ok) return ready
    const at = decideMoment(ask.at, inside.now())
    if (!at.ok) return at
    await updateNugget(inside.db, nugget.id, { state: 'queued', releaseAt: at.value })
    const said = nugget.releaseAt === null ? null : show(nugget.releaseAt, HOME_ZONE)
    return ok({
      act: 'nugget.scheduled',
      changes: changesOf({ release: said }, { release: show(at.value, HOME_ZONE) }),
    })
  })

export const unscheduleNugget = (world: World, visitor: Visitor, ask: OneNugget): Answer =>
  taking('unschedule', world, visitor, ask, async ({ db }, _staff, nugget) => {
    await updateNugget(db, nugget.id, { state: 'draft', releaseAt: null })
    return ok({ act: 'nugget.unscheduled', changes: [] })
  })

/** The address stays, with a notice and the reason; its number is never given again. */
export const withdrawNugget = (world: World, visitor: Visitor, ask: WithdrawNugget): Answer =>
  taking('withdraw', world, visitor, ask, async (inside, staff, nugget) => {
    const { db, now } = inside
    await keepFirst(inside, nugget)
    await updateNugget(db, nugget.id, { state: 'withdrawn' })
    const draft = await findDraft(db, nugget.id)
    // The notice comes after whatever was being written, which stays the draft.
    if (draft) await updateDraft(db, draft.id, { n: await nextN(db, nugget.id) })
    const n = draft?.n ?? (await nextN(db, nugget.id))
    await keepVersion(inside, nugget.id, {
      words: nugget,
      kind: 'withdrawal',
      reason: ask.reason,
      by: staff.email,
      at: now(),
      n,
    })
    return ok({ act: 'nugget.withdrawn', changes: changesOf({ reason: null }, { reason: ask.reason }) })
  })

/** The draft becomes what readers see, and says of what kind the change is. */
export const publishWords = (world: World, visitor: Visitor, ask: PublishWords): Answer =>
  taking('publish', world, visitor, ask, async (inside, staff, nugget) => {
    const { db, now } = inside
    const draft = await findDraft(db, nugget.id)
    if (!draft) return refuse({ kind: 'nothing-to-publish' })
    const words = wordsOf(draft)
    const ready = decideReady(missingOf(await checksFor(inside, nugget, words)))
    if (!ready.ok) return ready
    await updateNugget(db, nugget.id, words)
    const { kind, reason } = ask
    const sources = await freezeSources(db, words.story)
    await updateDraft(db, draft.id, { kind, reason, sources, by: staff.email, publishedAt: now() })
    return ok({
      act: 'nugget.published',
      changes: [{ field: 'kind', before: null, after: kind }, ...wordChanges(wordsOf(nugget), words)],
    })
  })

export async function checksFor({ db }: Pick<Inside, 'db'>, nugget: NuggetRow, words: NuggetWords) {
  const [known, categories] = [await knownKeys(db, words.story), await listCategoryIds(db, nugget.id)]
  return checksOf({ words, known, hasPicture: nugget.pictureId !== null, categories: categories.length })
}

/** Every step shows at once; whether it can be taken is decided on what is stored. */
const taking = (step: Step, world: World, visitor: Visitor, ask: OneNugget, take: Edit<ReleaseRefusal>): Answer =>
  editing<ReleaseRefusal>(world, visitor, ask, async (inside, staff, nugget) => {
    const allowed = decideStep(nugget, step, world.now())
    if (!allowed.ok) return allowed
    const done = await take(inside, staff, nugget)
    if (done.ok) await touchContent(inside.db, 'nuggets')
    return done
  })

/** Stores the numbers of those that came out by themselves, once they cannot be stopped any more. */
export async function storeReleases(world: World) {
  const until = earlier(world.now(), GRACE)
  if ((await listDue(world.db, until)).length === 0) return
  await transact(world.db, (tx) => settleDue({ ...world, db: tx }, until))
}
