import { type Db, transact } from '@/db/open'
import type { Counts, Outcome, Problem } from '@/db/schema/imports'
import { findUser } from '@/lib/accounts/queries'
import { permit, type Staff } from '@/lib/accounts/rights'
import type { Visitor } from '@/lib/accounts/rules'
import { decideEdit, recordAct } from '@/lib/audit/commands'
import { ok, type Result, refuse } from '@/lib/base/result'
import { enqueue } from '@/lib/jobs/commands'
import type { World } from '@/lib/world/world'
import { findImport, type Import, type ImportRow, listRowsToDo, markDone, updateImport, updateRow } from '../queries'
import { canApply, type ImportRefusal, isWaiting, type OneImport, RIGHT_OF } from '../rules/file'
import { isAsShown, refusedAt } from '../rules/plan'
import type { Plan } from './kind'
import { KIND_OF } from './kinds'
import { isNext, nextPiece, PIECES } from './pieces'

type Answer = Promise<Result<{ id: string }, ImportRefusal>>

/** What was found is done, piece by piece, by whoever started it last. */
export const startImport = (world: World, visitor: Visitor, ask: OneImport): Answer =>
  turn(world, visitor, ask, async (inside, staff, one) => {
    if (!isWaiting(one)) return refuse({ kind: 'nothing-to-do' })
    if (!canApply(one)) return refuse({ kind: 'not-now' })
    const after = {
      ...one,
      state: 'applying' as const,
      userId: staff.userId,
      by: staff.email,
      revision: one.revision + 1,
    }
    await updateImport(inside.db, one.id, after)
    await enqueue(inside, nextPiece(after))
    const { same: _, done: __, ...counts } = one.counts
    const changes = Object.entries(counts).map(([field, after]) => ({ field, before: null, after }))
    return ok({ act: 'import.started', changes })
  })

/** What was done stays; the rest can be gone on with. */
export const stopImport = (world: World, visitor: Visitor, ask: OneImport): Answer =>
  turn(world, visitor, ask, async ({ db }, _staff, one) => {
    if (one.state !== 'applying') return refuse({ kind: 'not-now' })
    await updateImport(db, one.id, { state: 'stopped', revision: one.revision + 1 })
    return ok({ act: 'import.stopped', changes: [{ field: 'rows done', before: null, after: one.counts.done }] })
  })

type Deed = { act: string; changes: { field: string; before: null; after: number }[] }
type Work = (inside: World, staff: Staff, one: Import) => Promise<Result<Deed, ImportRefusal>>

function turn(world: World, { actor }: Visitor, ask: OneImport, work: Work): Answer {
  return transact(world.db, async (tx) => {
    const one = await findImport(tx, ask.import)
    if (!one) return refuse({ kind: 'no-such-import' })
    const staff = permit(actor, RIGHT_OF[one.kind])
    if (!staff.ok) return staff
    const edit = await decideEdit(tx, 'import', one, ask.revision)
    if (!edit.ok) return edit
    const done = await work({ ...world, db: tx }, staff.value, one)
    if (!done.ok) return done
    const on = { subject: 'import', id: one.id, label: `${one.kind}: ${one.file}` }
    await recordAct({ ...world, db: tx }, staff.value, { ...done.value, on, revision: one.revision + 1 })
    return ok({ id: one.id })
  })
}

/** Does the next rows, marks them as done and queues the piece after it, all in one transaction. */
export function applyPiece(world: World, payload: Record<string, string>, size = PIECES.apply) {
  return transact(world.db, async (tx) => {
    const inside = { ...world, db: tx, files: SEEN }
    const one = await findImport(tx, payload.import ?? '')
    if (!one || !isNext(one, payload)) return ok(null)
    const visitor = await visitorOf(tx, one)
    let { counts } = one
    const rows = await listRowsToDo(tx, one.id, size)
    const plan = await KIND_OF[one.kind].planner(
      tx,
      rows.map(({ key }) => key),
      async () => true,
    )
    const done: string[] = []
    for (const row of rows) {
      const outcome = await applyRow({ inside, visitor, one }, row, await plan(row.cells ?? {}))
      counts = counted(counts, row, outcome)
      if (outcome === row.outcome) done.push(row.id)
    }
    await markDone(tx, done, world.now())
    const isEnd = rows.length === 0 || !isWaiting({ ...one, counts })
    const after: Import = { ...one, counts, ...(isEnd && { state: 'done', finishedAt: world.now() }) }
    await updateImport(tx, one.id, { counts, state: after.state, finishedAt: after.finishedAt })
    if (!isEnd) await enqueue({ ...world, db: tx }, nextPiece(after))
    return ok(null)
  })
}

/** Files were looked for while the row was checked: nothing outside is asked within a transaction. */
const SEEN: World['files'] = {
  find: async () => ({ size: 0, tag: '', stream: () => new Blob().stream() }),
  read: () => Promise.reject(new Error('no file is read here')),
  write: () => Promise.reject(new Error('no file is written here')),
  append: () => Promise.reject(new Error('no file is written here')),
  remove: () => Promise.reject(new Error('no file is removed here')),
  room: async () => 0,
}

/** With the role of today: who has lost it does nothing any more. */
async function visitorOf(db: Db, { userId, by }: Import): Promise<Visitor> {
  const user = await findUser(db, userId)
  return { actor: { userId, email: by, role: user?.role ?? null, factor: 'none' }, cartId: null }
}

type At = { inside: World; visitor: Visitor; one: Import }

/** Planned anew: what is done is what was shown, or the row is left out and says why. */
async function applyRow({ inside: world, visitor, one }: At, row: ImportRow, plan: Plan): Promise<Outcome> {
  const cells = row.cells ?? {}
  const field = KIND_OF[one.kind].needs[0]?.[0] ?? ''
  const leaveOut = async (...problems: Problem[]) => {
    await updateRow(world.db, row.id, { outcome: 'wrong', problems, changes: null })
    return 'wrong' as const
  }
  if (plan.outcome === 'wrong') return leaveOut(...plan.problems)
  if (plan.outcome === 'same') {
    await updateRow(world.db, row.id, { outcome: 'same', cells: null, changes: null })
    return 'same'
  }
  if (plan.outcome !== row.outcome || !isAsShown(plan.changes, row.changes))
    return leaveOut(refusedAt({ kind: 'moved-on' }, cells, field))
  const saved = await plan.save(world, visitor, one.file)
  if (!saved.ok) return leaveOut(refusedAt(saved.refusal, cells, field))
  return plan.outcome
}

const counted = (counts: Counts, row: ImportRow, outcome: Outcome): Counts => {
  if (outcome === row.outcome) return { ...counts, done: counts.done + 1 }
  return { ...counts, [row.outcome]: counts[row.outcome] - 1, [outcome]: counts[outcome] + 1 }
}
