import Papa from 'papaparse'
import type { StaffRole } from '@/db/schema/accounts'
import { users } from '@/db/schema/accounts'
import type { ImportKind } from '@/db/schema/imports'
import type { Visitor } from '@/lib/accounts/rules'
import { runDueJobs } from '@/lib/jobs/commands'
import { cell } from '@/lib/lists/csv'
import type { FakeWorld } from '@/lib/world/fake'
import { importPiece } from './commands'
import { startImport } from './commands/apply'
import { takeFile } from './commands/take'
import { findImport } from './queries'

export const HANDLERS = { import: importPiece, mail: async () => ({ ok: true, value: null }) as const }

/** Somebody of the seed, as they are when signed in. */
export async function staffOf(world: FakeWorld, role: StaffRole): Promise<Visitor> {
  const [found] = (await world.db.select().from(users)).filter((user) => user.role === role)
  if (!found) throw new Error(`no ${role} in the seed`)
  return { actor: { userId: found.id, email: found.email, role, factor: 'none' }, cartId: null }
}

/** A file as a spreadsheet would save it. */
export function fileOfRows(rows: Record<string, string>[]) {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const data = rows.map((row) => columns.map((column) => cell(row[column] ?? '')))
  return `\uFEFF${Papa.unparse([columns, ...data])}\r\n`
}

export async function send(world: FakeWorld, visitor: Visitor, kind: ImportKind, text: string | Uint8Array) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  return takeFile(world, visitor, { kind, file: `${kind}.csv`, bytes })
}

/** Sent and checked. */
export async function check(world: FakeWorld, visitor: Visitor, kind: ImportKind, text: string) {
  const taken = await send(world, visitor, kind, text)
  if (!taken.ok) throw new Error(taken.refusal.kind)
  await runDueJobs(world, HANDLERS)
  return read(world, taken.value.id)
}

export async function read(world: FakeWorld, id: string) {
  const found = await findImport(world.db, id)
  if (!found) throw new Error(`no import ${id}`)
  return found
}

export async function apply(world: FakeWorld, visitor: Visitor, { id, revision }: { id: string; revision: number }) {
  const started = await startImport(world, visitor, { import: id, revision })
  if (!started.ok) throw new Error(started.refusal.kind)
  await runDueJobs(world, HANDLERS)
  return read(world, id)
}
