import { transact } from '@/db/open'
import type { Counts } from '@/db/schema/imports'
import { ok } from '@/lib/base/result'
import { enqueue } from '@/lib/jobs/commands'
import { uncell } from '@/lib/lists/csv'
import type { World } from '@/lib/world/world'
import { findImport, type Import, type ImportRow, insertRows, listLinesOf, updateImport } from '../queries'
import { type RawRow, readRows, textOf } from '../reading'
import type { Cells } from '../rules/columns'
import { even } from '../rules/plan'
import type { Kind, Look, Plan } from './kind'
import { KIND_OF } from './kinds'
import { isNext, nextPiece, PIECES } from './pieces'
import { fileOf } from './take'

/** Looks at the next rows of a file and writes down what each would do; the piece after it is queued with that. */
export async function checkPiece(world: World, payload: Record<string, string>, size = PIECES.check) {
  const one = await findImport(world.db, payload.import ?? '')
  if (!one || !isNext(one, payload)) return ok(null)
  const bytes = await world.files.read('inbox', fileOf(one.id))
  if (!bytes) return finish(world, one, { state: 'stopped' })
  const piece = readRows(textOf(bytes) ?? '', one, one.delimiter, size)
  const rows = await planAll(world, one, piece.rows)
  const found = (outcome: ImportRow['outcome']) => rows.filter((row) => row.outcome === outcome).length
  const { same, changed, wrong, done } = one.counts
  const counts: Counts = {
    ...{ done, new: one.counts.new + found('new'), same: same + found('same') },
    ...{ changed: changed + found('changed'), wrong: wrong + found('wrong') },
  }
  const position = one.position + rows.length
  const { offset, line, isEnd } = piece

  return transact(world.db, async (tx) => {
    const now = await findImport(tx, one.id)
    if (!now || !isNext(now, payload)) return ok(null)
    await insertRows(tx, rows)
    const after: Import = { ...now, counts, position, offset, line, state: isEnd ? 'checked' : 'checking' }
    const revision = isEnd ? now.revision + 1 : now.revision
    await updateImport(tx, one.id, { ...after, revision })
    if (!isEnd) await enqueue({ ...world, db: tx }, nextPiece(after))
    return ok(null)
  })
}

async function finish(world: World, { id, revision }: Import, change: Partial<Import>) {
  await transact(world.db, (tx) => updateImport(tx, id, { ...change, revision: revision + 1 }))
  return ok(null)
}

async function planAll(world: World, one: Import, raw: RawRow[]): Promise<ImportRow[]> {
  const kind = KIND_OF[one.kind]
  const read = raw.map((row) => {
    const cells = cellsOf(row, one)
    return { ...row, cells, key: kind.keyOf(cells) }
  })
  const keys = read.flatMap(({ key }) => key || [])
  const known = await listLinesOf(world.db, one.id, keys)
  const looked = new Map<string, Promise<boolean>>()
  const look: Look = (file) => {
    const seen = looked.get(file) ?? world.files.find('downloads', file).then((found) => found !== undefined)
    looked.set(file, seen)
    return seen
  }
  const plan = await kind.planner(world.db, keys, look)
  const rows: ImportRow[] = []
  for (const [at, { line, cells, key, isBroken }] of read.entries()) {
    const n = one.position + at + 1
    const earlier = key ? known.get(key) : undefined
    const flaw = isBroken ? { kind: 'quotes' } : flawIn(key, earlier)
    const found = flaw ? wrongAt(kind, cells, flaw) : await plan(cells)
    if (key) known.set(key, earlier ?? line)
    rows.push(rowOf(one, { n, line, key, label: kind.labelOf(cells) }, found, cells))
  }
  return rows
}

function flawIn(key: string, earlier: number | undefined) {
  if (!key) return { kind: 'no-key' }
  return earlier === undefined ? undefined : { kind: 'twice-in-file', line: earlier }
}

function wrongAt(kind: Kind, cells: Cells, refusal: { kind: string; line?: number }): Plan {
  const named = kind.needs[0] ?? []
  const field = named.findLast((one) => cells[one]) ?? named[0] ?? ''
  return { outcome: 'wrong', problems: [{ field, found: cells[field] ?? '', refusal }] }
}

type Named = Pick<ImportRow, 'n' | 'line' | 'key' | 'label'>

function rowOf(one: Import, named: Named, plan: Plan, cells: Cells): ImportRow {
  return {
    id: `${one.id}-${String(named.n).padStart(6, '0')}`,
    importId: one.id,
    ...{ ...named, key: named.key.slice(0, 200), label: named.label.slice(0, 200) },
    outcome: plan.outcome,
    cells: plan.outcome === 'same' ? null : cells,
    changes: 'changes' in plan ? plan.changes : null,
    problems: 'problems' in plan ? plan.problems.map((each) => ({ ...each, found: each.found.slice(0, 300) })) : null,
    doneAt: null,
  }
}

/** The cells of a row by field, as they were before a spreadsheet was guarded against them. */
function cellsOf({ cells }: RawRow, { head }: Import): Cells {
  const named = head.fields.flatMap((field, at) =>
    field ? [[field, even(uncell(cells[at] ?? '').toWellFormed())] as const] : [],
  )
  return Object.fromEntries(named)
}
