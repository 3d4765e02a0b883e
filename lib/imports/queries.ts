import { and, asc, eq, inArray, isNull, lt } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { importRows, imports, type Outcome } from '@/db/schema/imports'
import type { Instant } from '@/lib/base/time'
import { keyset, PAGE } from '@/lib/lists/keyset'
import { type Asked, asPage, type ListShape, type Page } from '@/lib/lists/rules'
import { KINDS } from './rules/columns'

export type Import = typeof imports.$inferSelect
export type ImportRow = typeof importRows.$inferSelect

export async function insertImport(db: Db, row: typeof imports.$inferInsert) {
  await db.insert(imports).values(row)
}

export async function findImport(db: Db, id: string): Promise<Import | undefined> {
  const [found] = await db.select().from(imports).where(eq(imports.id, id))
  return found
}

export async function updateImport(db: Db, id: string, change: Partial<Import>) {
  await db.update(imports).set(change).where(eq(imports.id, id))
}

const AT_ONCE = 50

export async function insertRows(db: Db, rows: ImportRow[]) {
  for (let at = 0; at < rows.length; at += AT_ONCE) await db.insert(importRows).values(rows.slice(at, at + AT_ONCE))
}

export async function updateRow(db: Db, id: string, change: Partial<ImportRow>) {
  await db.update(importRows).set(change).where(eq(importRows.id, id))
}

export async function markDone(db: Db, ids: string[], at: Instant) {
  if (ids.length > 0) await db.update(importRows).set({ doneAt: at, cells: null }).where(inArray(importRows.id, ids))
}

/** The line of the first row with each of these keys. */
export async function listLinesOf(db: Db, importId: string, keys: string[]): Promise<Map<string, number>> {
  if (keys.length === 0) return new Map()
  const rows = await db
    .select({ key: importRows.key, line: importRows.line })
    .from(importRows)
    .where(and(eq(importRows.importId, importId), inArray(importRows.key, keys)))
  return new Map(rows.map(({ key, line }) => [key, line]))
}

/** What is to be done next, in the order of the file. */
export async function listRowsToDo(db: Db, importId: string, most: number): Promise<ImportRow[]> {
  return await db
    .select()
    .from(importRows)
    .where(
      and(
        eq(importRows.importId, importId),
        inArray(importRows.outcome, ['new', 'changed']),
        isNull(importRows.doneAt),
      ),
    )
    .orderBy(asc(importRows.n))
    .limit(most)
}

const choice = (value: string, label: string) => ({ value, label })
export const IMPORTS_LIST: ListShape = {
  name: 'imports',
  filters: [{ key: 'kind', label: 'Kind', kind: 'choice', choices: KINDS.map((kind) => choice(kind, kind)) }],
  sorts: [{ key: 'when', label: 'Newest', isDescending: true }],
}

/** Of the kinds that somebody may look after. */
export async function listImports(db: Db, asked: Asked, kinds: Import['kind'][], size = PAGE): Promise<Page<Import>> {
  const { where, orderBy, limit } = keyset(asked, imports.createdAt, imports.id, size)
  const { kind } = asked.filters
  const rows = await db
    .select()
    .from(imports)
    .where(and(inArray(imports.kind, kinds), kind ? eq(imports.kind, kind as Import['kind']) : undefined, where))
    .orderBy(...orderBy)
    .limit(limit)
  return asPage(rows, asked, size, ({ createdAt }) => createdAt)
}

export const ROWS_LIST: ListShape = {
  name: 'import-rows',
  filters: [
    {
      key: 'outcome',
      label: 'Rows',
      kind: 'choice',
      choices: [
        choice('wrong', 'with something wrong'),
        choice('new', 'that are new'),
        choice('changed', 'that change something'),
        choice('same', 'that change nothing'),
      ],
    },
  ],
  sorts: [{ key: 'n', label: 'As in the file' }],
}

/** What was found for the rows of one file. */
export async function listRows(db: Db, importId: string, asked: Asked, size = PAGE): Promise<Page<ImportRow>> {
  const { where, orderBy, limit } = keyset(asked, importRows.n, importRows.id, size)
  const { outcome } = asked.filters
  const isAsked = outcome ? eq(importRows.outcome, outcome as Outcome) : undefined
  const rows = await db
    .select()
    .from(importRows)
    .where(and(eq(importRows.importId, importId), isAsked, where))
    .orderBy(...orderBy)
    .limit(limit)
  return asPage(rows, asked, size, ({ n }) => n)
}

/** Those that came before then and still have their rows. */
export async function listImportsBefore(db: Db, before: Instant) {
  return await db
    .selectDistinct({ id: imports.id })
    .from(imports)
    .innerJoin(importRows, eq(importRows.importId, imports.id))
    .where(lt(imports.createdAt, before))
}

export async function removeRows(db: Db, importId: string) {
  await db.delete(importRows).where(eq(importRows.importId, importId))
}
