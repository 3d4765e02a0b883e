import type { ReactNode } from 'react'
import type { FormState } from '@/app/_server/form'
import { ActionForm, Submit } from '@/app/_ui/form'
import { type Asked, type ListShape, type Page, queryOf, type SavedView } from '@/lib/lists/rules'
import { ChooseAll } from './choose-all'
import { Filters } from './filters'
import { Views } from './views'

export type Column<Row> = {
  title: string
  cell(row: Row): ReactNode
  /** The key of the sort that orders by this column. */
  sort?: string
  isNumber?: boolean
}

type Bulk = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  /** Each button is sent as `do`, beside the ids as `chosen`. */
  buttons: { value: string; label: string }[]
  /** Fields that the buttons need. */
  fields?: ReactNode
}

type Props<Row> = {
  path: string
  shape: ListShape
  asked: Asked
  page: Page<Row>
  columns: Column<Row>[]
  nameOf(row: Row): string
  views: SavedView[]
  bulk?: Bulk
  hasExport?: boolean
  /** What to do where there is nothing. */
  empty: ReactNode
}

/** The one list of the staff pages: filters in the address, pages by key, views to keep, rows to choose, a file to take along. */
export function List<Row extends { id: string }>(props: Props<Row>) {
  const { path, shape, asked, page, views, bulk, hasExport, empty } = props
  const isFiltered = Object.keys(asked.filters).length > 0
  return (
    <>
      <Filters path={path} shape={shape} asked={asked} />
      <Views path={path} shape={shape} asked={asked} views={views} />
      {page.rows.length === 0 ? (
        <div className="list-empty">
          {isFiltered ? (
            <p>
              Nothing is like that. <a href={path}>Show everything</a>
            </p>
          ) : (
            empty
          )}
        </div>
      ) : bulk ? (
        <ActionForm action={bulk.action} className="list-form" label="Chosen rows">
          <Rows {...props} />
          <div className="list-bulk">
            <span>With the chosen rows:</span>
            {bulk.fields}
            {bulk.buttons.map(({ value, label }) => (
              <Submit key={value} name="do" value={value} className="button button-quiet">
                {label}
              </Submit>
            ))}
          </div>
        </ActionForm>
      ) : (
        <Rows {...props} />
      )}
      <nav className="list-pages" aria-label="Pages">
        {page.previous && <a href={`${path}?${queryOf(shape, asked, { cursor: page.previous })}`}>Back</a>}
        {page.next && <a href={`${path}?${queryOf(shape, asked, { cursor: page.next })}`}>Further</a>}
        {hasExport && page.rows.length > 0 && (
          // Without `download`: where the second factor comes first, a page is the answer.
          <a href={`${path}/export?${queryOf(shape, asked)}`}>All of these as a CSV file</a>
        )}
      </nav>
    </>
  )
}

function Rows<Row extends { id: string }>({ path, shape, asked, page, columns, nameOf, bulk }: Props<Row>) {
  return (
    <div className="list-scroll">
      <table className="list">
        <thead>
          <tr>
            {bulk && (
              <th scope="col">
                <ChooseAll />
              </th>
            )}
            {columns.map((column) => (
              <Heading key={column.title} {...{ column, path, shape, asked }} />
            ))}
          </tr>
        </thead>
        <tbody>
          {page.rows.map((row) => (
            <tr key={row.id}>
              {bulk && (
                <td>
                  <input type="checkbox" name="chosen" value={row.id} aria-label={`Choose ${nameOf(row)}`} />
                </td>
              )}
              {columns.map(({ title, cell, isNumber }) => (
                <td key={title} className={isNumber ? 'number' : undefined} data-title={title}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Heading<Row>({
  column,
  path,
  shape,
  asked,
}: { column: Column<Row> } & Pick<Props<Row & { id: string }>, 'path' | 'shape' | 'asked'>) {
  const { title, sort, isNumber } = column
  const isSorted = sort !== undefined && asked.sort === sort
  const order = asked.isDescending ? 'descending' : 'ascending'
  const usual = shape.sorts.find(({ key }) => key === sort)?.isDescending ?? false
  const isDescending = isSorted ? !asked.isDescending : usual
  return (
    <th scope="col" className={isNumber ? 'number' : undefined} aria-sort={isSorted ? order : undefined}>
      {sort ? <a href={`${path}?${queryOf(shape, asked, { sort, isDescending })}`}>{title}</a> : title}
    </th>
  )
}
