import type { Change, Stored } from '@/db/schema/audit'
import type { Problem } from '@/db/schema/imports'
import type { Cells, Column } from './columns'

/** As texts are compared: without blanks around, and with line ends of one kind. */
export const even = (text: string) => text.replace(/\r\n?/g, '\n').trim()

/** Whether a row asks for nothing but what is there. */
export const isAsStored = (given: Cells, stored: Cells, columns: readonly Column[]) =>
  columns.every(
    ({ field, isNote }) => isNote || given[field] === undefined || given[field] === even(stored[field] ?? ''),
  )

/** What a row would change, by the names of its columns; what is new was nothing before. */
export function changesIn(before: Cells | null, after: Cells, columns: readonly Column[]): Change[] {
  const value = (cells: Cells | null, field: string): Stored => (cells ? even(cells[field] ?? '') || null : null)
  return columns
    .filter(({ isNote }) => !isNote)
    .map(({ field, title }) => ({ field: title, before: value(before, field), after: value(after, field) }))
    .filter((change) => change.before !== change.after)
}

/** Whether what would be done is what was shown. */
export const isAsShown = (planned: Change[], shown: Change[] | null) =>
  JSON.stringify(planned.map(inOrder)) === JSON.stringify((shown ?? []).map(inOrder))

const inOrder = ({ field, before, after }: Change) => [field, before, after]

type Issue = { path: PropertyKey[]; message: string }

/** What a form says of its fields, cell by cell. */
export const problemsIn = (issues: Issue[], cells: Cells, fieldOf = (name: string) => name): Problem[] =>
  issues.map(({ path, message }) => {
    const field = fieldOf(String(path[0] ?? ''))
    return { field, found: cells[field] ?? '', words: message }
  })

/** What a command refuses, at the cell that it is about. */
export function refusedAt(
  refusal: { kind: string; [fact: string]: unknown },
  cells: Cells,
  usual: string,
  fieldOf = (name: string) => name,
): Problem {
  const facts = JSON.parse(JSON.stringify(refusal)) as Problem['refusal'] & { field?: string }
  const field = facts.field ? fieldOf(facts.field) : usual
  return { field, found: cells[field] ?? '', refusal: facts }
}
