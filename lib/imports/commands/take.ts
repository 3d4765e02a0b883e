import { createHash } from 'node:crypto'
import { transact } from '@/db/open'
import { permit } from '@/lib/accounts/rights'
import type { Forbidden, Visitor } from '@/lib/accounts/rules'
import { recordAct } from '@/lib/audit/commands'
import { ok, type Result, refuse } from '@/lib/base/result'
import { enqueue } from '@/lib/jobs/commands'
import type { World } from '@/lib/world/world'
import { findImport, type Import, insertImport } from '../queries'
import { countRows, DELIMITERS, readRows, textOf } from '../reading'
import { readHead } from '../rules/columns'
import {
  decideFile,
  type FileRefusal,
  type FileSent,
  MOST_ROWS,
  NO_COUNTS,
  type OneImport,
  RIGHT_OF,
} from '../rules/file'
import { KIND_OF } from './kinds'
import { nextPiece } from './pieces'

/** Keeps a file and has it checked, row by row; nothing else is changed by it. */
export async function takeFile(
  world: World,
  { actor }: Visitor,
  { kind, file, bytes }: FileSent,
): Promise<Result<{ id: string }, FileRefusal>> {
  const staff = permit(actor, RIGHT_OF[kind])
  if (!staff.ok) return staff
  const problem = decideFile(bytes)
  if (problem) return refuse({ kind: problem })
  const text = textOf(bytes)
  if (text === undefined) return refuse({ kind: 'not-utf8' })

  const { delimiter, head, after } = headOf(text, kind)
  const rows = head.missing.length > 0 ? 0 : await countRows(text, after, delimiter)
  if (rows === 0 && head.missing.length === 0) return refuse({ kind: 'empty' })
  if (rows > MOST_ROWS) return refuse({ kind: 'too-many-rows' })

  const id = world.newId()
  const state = head.missing.length > 0 ? 'refused' : 'checking'
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { userId, email: by } = staff.value
  const taken: Import = {
    ...{ id, kind, file: nameOf(file), sha256, bytes: bytes.length, userId, by, createdAt: world.now(), state },
    ...{ delimiter, head, rows, position: 0, offset: after.offset, line: after.line, counts: NO_COUNTS },
    ...{ finishedAt: null, revision: 1 },
  }
  if (state === 'checking') await world.files.write('inbox', fileOf(id), bytes)
  await transact(world.db, async (tx) => {
    const inside = { ...world, db: tx }
    await insertImport(tx, taken)
    const on = { subject: 'import', id, label: `${kind}: ${taken.file}` }
    await recordAct(inside, staff.value, { act: 'import.sent', on, revision: 1 })
    if (state === 'checking') await enqueue(inside, nextPiece(taken))
  })
  return ok({ id })
}

/** The same file once more, held against what is stored by now. */
export async function checkAgain(
  world: World,
  visitor: Visitor,
  ask: OneImport,
): Promise<Result<{ id: string }, FileRefusal | Forbidden | { kind: 'no-such-import' } | { kind: 'file-gone' }>> {
  const known = await findImport(world.db, ask.import)
  if (!known) return refuse({ kind: 'no-such-import' })
  const staff = permit(visitor.actor, RIGHT_OF[known.kind])
  if (!staff.ok) return staff
  const bytes = await world.files.read('inbox', fileOf(known.id))
  if (!bytes) return refuse({ kind: 'file-gone' })
  return takeFile(world, visitor, { kind: known.kind, file: known.file, bytes })
}

export const fileOf = (id: string) => `import-${id}.csv`

/** The sign that parts the columns is the one by which most of them are known. */
function headOf(text: string, kind: FileSent['kind']) {
  const { columns, needs } = KIND_OF[kind]
  const heads = DELIMITERS.map((delimiter) => {
    const piece = readRows(text, { offset: 0, line: 1 }, delimiter, 1)
    const head = readHead(
      (piece.rows[0]?.cells ?? []).map((title) => title.slice(0, 200)),
      columns,
      needs,
    )
    return { delimiter, head, after: { offset: piece.offset, line: piece.line } }
  })
  const known = ({ head }: (typeof heads)[number]) => head.fields.filter(Boolean).length
  return heads.reduce((best, one) => (known(one) > known(best) ? one : best))
}

const nameOf = (file: string) =>
  file
    .replace(/^.*[\\/]/, '')
    .trim()
    .slice(0, 120) || 'a file'
