import { moveAddress, settleAddress } from '@/db/addresses'
import { touchContent } from '@/db/content-versions'
import { type Db, transact } from '@/db/open'
import { permit } from '@/lib/accounts/rights'
import type { Forbidden, Visitor } from '@/lib/accounts/rules'
import { decideEdit, recordAct } from '@/lib/audit/commands'
import { type ChangedMeanwhile, changesOf } from '@/lib/audit/rules'
import type { Published } from '@/lib/base/publication'
import { ok, type Result, refuse } from '@/lib/base/result'
import type { Instant } from '@/lib/base/time'
import { enqueue } from '@/lib/jobs/commands'
import type { World } from '@/lib/world/world'
import type { Publish, PublishRefusal } from '../forms/publish'
import { findCourseDate, listDatesToPreview } from '../queries/dates'
import { findCourseRow } from '../queries/staff-courses'
import { findDateRow } from '../queries/staff-dates'
import { updateCourse, updateDate } from '../queries/writes'
import { isPast } from '../rules'

type Refusal = Forbidden | ChangedMeanwhile | PublishRefusal
type Answer = Result<{ id: string }, Refusal>

/** Shows a course to visitors, now or from a moment on, or takes it away from them; its address leads to the board then. */
export const publishCourse = (world: World, visitor: Visitor, ask: Publish) =>
  publish(world, visitor, ask, {
    subject: 'course',
    async find(tx) {
      const course = await findCourseRow(tx, ask.thing)
      return course && { ...course, label: course.title }
    },
    countTaken: async (tx, now) =>
      (await listDatesToPreview(tx, ask.thing))
        .filter((date) => !isPast(date, now) && date.cancelledAt === null && date.startsAt !== null)
        .reduce((all, date) => all + date.claimed, 0),
    async save(tx, change, { slug }) {
      await updateCourse(tx, ask.thing, change)
      if (change.state === 'retired') await moveAddress(tx, `/courses/${slug}`, '/courses')
      else await settleAddress(tx, `/courses/${slug}`)
    },
  })

export const publishDate = (world: World, visitor: Visitor, ask: Publish) =>
  publish(world, visitor, ask, {
    subject: 'course-date',
    async find(tx) {
      const date = await findDateRow(tx, ask.thing)
      return date && { ...date, label: date.slug }
    },
    async countTaken(tx, now) {
      const date = await findCourseDate(tx, ask.thing)
      return date && date.cancelledAt === null && !isPast(date, now) ? date.claimed : 0
    },
    save: (tx, change) => updateDate(tx, ask.thing, change),
  })

type Thing = Published & { id: string; slug: string; label: string; revision: number }
type Kind = {
  subject: string
  find(tx: Db): Promise<Thing | undefined>
  /** Places that people hold on what would be hidden. */
  countTaken(tx: Db, now: Instant): Promise<number>
  save(tx: Db, change: Published & { revision: number }, thing: Thing): Promise<void>
}

async function publish(world: World, { actor }: Visitor, ask: Publish, kind: Kind): Promise<Answer> {
  const staff = permit(actor, 'edit-courses')
  if (!staff.ok) return staff
  if (ask.do === 'schedule' && (ask.at === null || ask.at <= world.now())) return refuse({ kind: 'no-moment' })
  return transact(world.db, async (tx): Promise<Answer> => {
    const thing = await kind.find(tx)
    if (!thing) return refuse({ kind: 'gone' })
    const edit = await decideEdit(tx, kind.subject, thing, ask.revision)
    if (!edit.ok) return edit
    const after = AFTER[ask.do](ask.at)
    const taken = ask.do === 'publish' ? 0 : await kind.countTaken(tx, world.now())
    if (taken > 0) return refuse({ kind: 'has-places', taken })

    const revision = thing.revision + 1
    await kind.save(tx, { ...after, revision }, thing)
    const { state, publishAt, id, label } = thing
    const changes = changesOf({ state, publishAt }, { ...after })
    const on = { subject: kind.subject, id, label }
    await recordAct({ ...world, db: tx }, staff.value, { act: `${kind.subject}.${ask.do}`, on, changes, revision })
    await touchContent(tx, 'courses')
    // The towns of a date are words by which its course is found: from its moment on.
    const appear = { kind: 'appear', key: `appear:${id}:${revision}`, payload: { scope: 'courses' } }
    if (after.publishAt !== null) await enqueue({ ...world, db: tx }, { ...appear, runAt: after.publishAt })
    return ok({ id })
  })
}

const AFTER: Record<Publish['do'], (at: Instant | null) => Published> = {
  publish: () => ({ state: 'published', publishAt: null }),
  schedule: (at) => ({ state: 'published', publishAt: at }),
  draft: () => ({ state: 'draft', publishAt: null }),
  retire: () => ({ state: 'retired', publishAt: null }),
}
