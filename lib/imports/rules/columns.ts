import type { Doubtful, Head, ImportKind, Problem } from '@/db/schema/imports'

export const KINDS = ['products', 'variants', 'stock', 'nuggets'] as const satisfies ImportKind[]

/** The cells of a row by field. */
export type Cells = Record<string, string>
export type Column = {
  field: string
  title: string
  /** For who fills it in. */
  hint: string
  choices?: readonly string[]
  isYesNo?: boolean
  isMoney?: boolean
  /** No fact of the thing, so it changes nothing. */
  isNote?: boolean
}

/** What each file of rows to put right has besides. */
const OURS = ['line', 'reason']
const plain = (title: string) => title.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** `needs`: of each group one column at least has to be there. */
export function readHead(titles: string[], columns: readonly Column[], needs: readonly string[][]): Head {
  const named = (title: string) =>
    columns.find((column) => [plain(column.title), plain(column.field)].includes(plain(title)))
  const found = titles.map((title) => named(title)?.field ?? null)
  const fields = found.map((field, at) => (field !== null && found.indexOf(field) === at ? field : null))
  const strange = titles.filter((title, at) => title.trim() && !fields[at] && !OURS.includes(plain(title)))
  const absent = columns.filter(({ field, isNote }) => !isNote && !fields.includes(field))
  const unread = strange.map((title) => ({ title, meant: nearest(title, namesOf(absent)) }))
  const missing = needs
    .filter((group) => !group.some((field) => fields.includes(field)))
    .map((group): Doubtful => {
      const title = columns.find(({ field }) => field === group[0])?.title ?? ''
      return { title, meant: nearest(title, strange) }
    })
  return { fields, unread, missing }
}

const namesOf = (columns: Column[]) => columns.map(({ title }) => title)

/** The name that is at most a few letters away. */
export function nearest(title: string, among: readonly string[]): string | null {
  const [best] = among
    .map((name) => ({ name, far: distance(plain(title), plain(name)) }))
    .filter(({ name, far }) => far <= Math.max(1, Math.floor(plain(name).length / 3)))
    .toSorted((a, b) => a.far - b.far)
  return best?.name ?? null
}

/** Letters to be put in, left out or changed. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 10) return 99
  let above = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (const [row, letter] of [...a].entries()) {
    const below = [row + 1]
    for (const [at, other] of [...b].entries())
      below.push(
        Math.min((below[at] ?? 0) + 1, (above[at + 1] ?? 0) + 1, (above[at] ?? 0) + (letter === other ? 0 : 1)),
      )
    above = below
  }
  return above[b.length] ?? 99
}

const YES_NO: Record<string, string> = { yes: 'yes', y: 'yes', true: 'yes', no: 'no', n: 'no', false: 'no' }

/** What the cells of a row mean, and which of them mean nothing. */
export function readCells(cells: Cells, columns: readonly Column[]): { read: Cells; problems: Problem[] } {
  const problems: Problem[] = []
  const read = Object.entries(cells).map(([field, found]) => {
    const column = columns.find((one) => one.field === field)
    const word = found.toLowerCase()
    if (found && column?.isYesNo && !YES_NO[word]) problems.push({ field, found, refusal: { kind: 'yes-or-no' } })
    if (column?.isMoney && /,(?!\d{3}(?!\d))/.test(found))
      problems.push({ field, found, refusal: { kind: 'decimal-comma' } })
    if (found && column?.choices && !column.choices.includes(word)) {
      const choices = [...column.choices]
      problems.push({ field, found, refusal: { kind: 'no-such-choice', choices, meant: nearest(word, choices) } })
    }
    if (/^\d+(?:[.,]\d+)?E\+\d+$/i.test(found)) problems.push({ field, found, refusal: { kind: 'shortened' } })
    return [field, column?.isYesNo ? (YES_NO[word] ?? '') : column?.choices ? word : found]
  })
  return { read: Object.fromEntries(read), problems }
}

/** `a, b; c, d`: lists of lists in one cell; a sign that parts them is written with a backslash before it. */
export const joinList = (rows: string[][]) =>
  rows.map((row) => row.map((part) => part.replace(/[\\,;]/g, '\\$&')).join(', ')).join('; ')

export function splitList(text: string): string[][] {
  const rows: string[][] = [['']]
  for (const [, escaped, sign = ''] of text.matchAll(/\\(.)|([\s\S])/gs)) {
    const row = rows.at(-1) ?? []
    if (escaped === undefined && sign === ';') rows.push([''])
    else if (escaped === undefined && sign === ',') row.push('')
    else row[row.length - 1] += escaped ?? sign
  }
  return rows.map((row) => row.map((part) => part.trim())).filter((row) => row.some(Boolean))
}
