import { id, index, instant, json, table, text, whole, word } from '../columns'
import type { Change, Stored } from './audit'
import { edited } from './publication'

export type ImportKind = 'products' | 'variants' | 'stock' | 'nuggets'
/** `refused`: its head cannot be read as that kind. `stopped`: by staff, and may go on. */
export type ImportState = 'refused' | 'checking' | 'checked' | 'applying' | 'stopped' | 'done'
/** What a row does, or would do. */
export type Outcome = 'same' | 'new' | 'changed' | 'wrong'
export type Counts = Record<Outcome, number> & { done: number }

/** A column that is not read, or one that is missing, with the name that may have been meant. */
export type Doubtful = { title: string; meant: string | null }
/** The field that each column of the file holds; null where it is not read. */
export type Head = { fields: (string | null)[]; unread: Doubtful[]; missing: Doubtful[] }
/** What is wrong with one cell: said in words already, or as the refusal that came back. */
export type Problem = {
  field: string
  found: string
  words?: string
  refusal?: { kind: string; [fact: string]: Stored }
}

/** A file that staff sent in. The file itself lies in the inbox under the id. */
export const imports = table(
  'imports',
  {
    id: id(),
    kind: word<ImportKind>().notNull(),
    file: text().notNull(),
    sha256: text().notNull(),
    bytes: whole().notNull(),
    userId: text().notNull(),
    by: text().notNull(),
    createdAt: instant().notNull(),
    state: word<ImportState>().notNull(),
    delimiter: text().notNull(),
    head: json<Head>().notNull(),
    rows: whole().notNull(),
    /** How far the check has read: rows, signs and lines. */
    position: whole().notNull().default(0),
    offset: whole().notNull(),
    line: whole().notNull(),
    counts: json<Counts>().notNull(),
    finishedAt: instant(),
    ...edited(),
  },
  (t) => [index('imports_created').on(t.createdAt, t.id)],
)

/** What was found for each row of a file. `cells` are kept of what is still to be done, or put right. */
export const importRows = table(
  'import_rows',
  {
    id: id(),
    importId: text()
      .notNull()
      .references(() => imports.id, { onDelete: 'cascade' }),
    n: whole().notNull(),
    line: whole().notNull(),
    key: text().notNull(),
    label: text().notNull(),
    outcome: word<Outcome>().notNull(),
    cells: json<Record<string, string>>(),
    changes: json<Change[]>(),
    problems: json<Problem[]>(),
    doneAt: instant(),
  },
  (t) => [
    index('import_rows_n').on(t.importId, t.n),
    index('import_rows_outcome').on(t.importId, t.outcome, t.n),
    index('import_rows_key').on(t.importId, t.key),
  ],
)
