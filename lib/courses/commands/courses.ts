import { moveAddress, settleAddress } from '@/db/addresses'
import { touchContent } from '@/db/content-versions'
import { type Db, transact } from '@/db/open'
import { permit } from '@/lib/accounts/rights'
import type { Forbidden, Visitor } from '@/lib/accounts/rules'
import { decideEdit, recordAct } from '@/lib/audit/commands'
import { type ChangedMeanwhile, changesOf } from '@/lib/audit/rules'
import { ok, type Result, refuse } from '@/lib/base/result'
import { listPictures } from '@/lib/media/queries'
import type { World } from '@/lib/world/world'
import { type ChangeCourse, type CourseRefusal, type MakeCourse, slugOf } from '../forms/course'
import { findCourseRow, findTaken, hasProduct, listNuggetIds, listNuggetNumbers } from '../queries/staff-courses'
import { insertCourse, saveNuggetsOfCourse, updateCourse } from '../queries/writes'

type Refusal = Forbidden | ChangedMeanwhile | CourseRefusal

/** A new course, hidden until it is published. */
export async function makeCourse(
  world: World,
  { actor }: Visitor,
  ask: MakeCourse,
): Promise<Result<{ id: string }, Refusal>> {
  const staff = permit(actor, 'edit-courses')
  if (!staff.ok) return staff
  return transact(world.db, async (tx): Promise<Result<{ id: string }, Refusal>> => {
    const id = world.newId()
    const fits = await decideCourse(tx, id, ask)
    if (!fits.ok) return fits
    await insertCourse(tx, { ...fits.value.row, id, state: 'draft' })
    await saveNuggetsOfCourse(tx, id, fits.value.nuggetIds)
    const on = { subject: 'course', id, label: ask.title }
    await recordAct({ ...world, db: tx }, staff.value, { act: 'course.made', on, revision: 1 })
    return ok({ id })
  })
}

/** Where its address changes, the old one leads to the new. */
export async function changeCourse(
  world: World,
  { actor }: Visitor,
  ask: ChangeCourse,
): Promise<Result<{ id: string }, Refusal>> {
  const staff = permit(actor, 'edit-courses')
  if (!staff.ok) return staff
  return transact(world.db, async (tx): Promise<Result<{ id: string }, Refusal>> => {
    const stored = await findCourseRow(tx, ask.course)
    if (!stored) return refuse({ kind: 'gone' })
    const edit = await decideEdit(tx, 'course', stored, ask.revision)
    if (!edit.ok) return edit
    const fits = await decideCourse(tx, stored.id, ask)
    if (!fits.ok) return fits
    const { row, nuggetIds } = fits.value

    const revision = stored.revision + 1
    const numbers = await listNuggetNumbers(tx, stored.id)
    await updateCourse(tx, stored.id, { ...row, revision })
    await saveNuggetsOfCourse(tx, stored.id, nuggetIds)
    await settleAddress(tx, `/courses/${row.slug}`)
    await moveAddress(tx, `/courses/${stored.slug}`, `/courses/${row.slug}`)
    const old = Object.fromEntries(Object.keys(row).map((name) => [name, stored[name as keyof typeof row]]))
    const changes = changesOf({ ...old, nuggets: numbers }, { ...row, nuggets: ask.nuggets.toSorted((a, b) => a - b) })
    const on = { subject: 'course', id: stored.id, label: row.title }
    await recordAct({ ...world, db: tx }, staff.value, { act: 'course.changed', on, changes, revision })
    await touchContent(tx, 'courses')
    return ok({ id: stored.id })
  })
}

async function decideCourse(tx: Db, id: string, ask: MakeCourse) {
  const { prerequisite, preReading, cover, nuggets, title, code, summary, description, outline, objectives } = ask
  const { audience, format, form, hours, notes, rank } = ask
  const slug = ask.slug ?? slugOf(title)
  const taken = await findTaken(tx, id, { slug, code })
  if (taken) return refuse({ kind: taken === 'slug' ? 'slug-taken' : 'code-taken' })
  if (prerequisite === id) return refuse({ kind: 'after-itself' })
  if (prerequisite && !(await findCourseRow(tx, prerequisite))) return refuse({ kind: 'no-such-course' })
  if (preReading && !(await hasProduct(tx, preReading))) return refuse({ kind: 'no-such-product' })
  if (cover && !(await listPictures(tx, [cover])).has(cover)) return refuse({ kind: 'no-such-picture' })
  const known = await listNuggetIds(tx, nuggets)
  const missing = nuggets.find((number) => !known.has(number))
  if (missing !== undefined) return refuse({ kind: 'no-such-nugget', number: missing })
  const row = {
    ...{ slug, title, code, summary, description, outline, objectives, audience, format, form, hours, notes, rank },
    prerequisiteId: prerequisite,
    preReadingId: preReading,
    coverId: cover,
  }
  return ok({ row, nuggetIds: [...known.values()] })
}
