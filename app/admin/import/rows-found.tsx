import { Scroll } from '@/app/_ui/scroll'
import type { ImportKind, Outcome } from '@/db/schema/imports'
import { type ImportRow, ROWS_LIST } from '@/lib/imports/queries'
import { type Asked, type Page, queryOf } from '@/lib/lists/rules'
import { Changes } from '../_ui/acts'
import { sayProblem } from './words'

type Props = { kind: ImportKind; path: string; asked: Asked; page: Page<ImportRow> }

/** Row by row what was found: what would change from what to what, or what is wrong and how to mend it. */
export function RowsFound({ kind, path, asked, page }: Props) {
  if (page.rows.length === 0) return <p className="list-empty">There are no such rows.</p>
  const more = (cursor: Asked['cursor']) => `${path}?${queryOf(ROWS_LIST, asked, { cursor })}#rows`
  return (
    <>
      <Scroll className="list-scroll" label="Rows of the file">
        <table className="list import-rows">
          <thead>
            <tr>
              <th scope="col" className="number">
                Line
              </th>
              <th scope="col">What</th>
              <th scope="col">Stands</th>
              <th scope="col">What changes, or is wrong</th>
            </tr>
          </thead>
          <tbody>
            {page.rows.map((row) => (
              <tr key={row.id}>
                <td className="number">{row.line}</td>
                <th scope="row">{row.label}</th>
                <td className="state" data-kind={row.outcome === 'wrong' ? 'look' : undefined}>
                  {row.doneAt ? DONE[row.outcome] : STANDS[row.outcome]}
                </td>
                <td>
                  {row.problems ? <Problems of={row} kind={kind} /> : <Changes of={shortened(row.changes ?? [])} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <nav className="list-pages" aria-label="Pages">
        {page.previous && <a href={more(page.previous)}>Back</a>}
        {page.next && <a href={more(page.next)}>Further</a>}
      </nav>
    </>
  )
}

const STANDS: Record<Outcome, string> = { same: 'no change', new: 'new', changed: 'changes', wrong: 'left out' }
const DONE: Record<Outcome, string> = { ...STANDS, new: 'made', changed: 'changed' }

function Problems({ of, kind }: { of: ImportRow; kind: ImportKind }) {
  return (
    <ul>
      {of.problems?.map((problem) => (
        <li key={problem.field}>{sayProblem(kind, problem)}</li>
      ))}
    </ul>
  )
}

const LONG = 120
const short = <T,>(value: T) => (typeof value === 'string' && value.length > LONG ? `${value.slice(0, LONG)}…` : value)
const shortened = (changes: NonNullable<ImportRow['changes']>) =>
  changes.map(({ field, before, after }) => ({ field, before: short(before), after: short(after) }))
