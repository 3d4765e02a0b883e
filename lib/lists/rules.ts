import type { Instant } from '@/lib/base/time'

export type Choice = { value: string; label: string }
/** `choice`: one of a closed list; `text`: words; `day`: a calendar day. */
export type Filter = { key: string; label: string } & ({ kind: 'choice'; choices: Choice[] } | { kind: 'text' | 'day' })
export type Sort = { key: string; label: string; isDescending?: boolean }

/** What a list of the staff pages can be asked for; all of it stands in the address. The first sort is the usual one. */
export type ListShape = { name: string; filters: readonly Filter[]; sorts: readonly [Sort, ...Sort[]] }

/** Where a page begins: beyond the row with this sort value and id. */
export type Cursor = { way: 'after' | 'before'; value: string | number | null; id: string }
export type Asked = {
  filters: Record<string, string>
  sort: string
  isDescending: boolean
  cursor: Cursor | null
}

type Query = Record<string, string | string[] | undefined>
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** What an address asks for; what it asks wrongly is left out. */
export function askedFor(shape: ListShape, query: Query): Asked {
  const one = (key: string) => [query[key]].flat()[0]?.trim().slice(0, 200) ?? ''
  const isFine = (filter: Filter, value: string) => {
    if (filter.kind === 'choice') return filter.choices.some((choice) => choice.value === value)
    return filter.kind === 'text' || DAY.test(value)
  }
  const told = shape.filters.flatMap((filter) => {
    const value = one(filter.key)
    return value && isFine(filter, value) ? [[filter.key, value]] : []
  })
  const sort = shape.sorts.find(({ key }) => key === one('sort')) ?? shape.sorts[0]
  const way = one('way')
  return {
    filters: Object.fromEntries(told),
    sort: sort.key,
    isDescending: way ? way === 'down' : Boolean(sort.isDescending),
    cursor: readCursor(one('at')),
  }
}

/** The same list asked for otherwise; without a cursor it begins anew. */
export function queryOf(shape: ListShape, asked: Asked, change: Partial<Asked> = {}): string {
  const { filters, sort, isDescending, cursor } = { ...asked, cursor: null, ...change }
  const usual = shape.sorts.find(({ key }) => key === sort)
  const query = new URLSearchParams(filters)
  if (sort !== shape.sorts[0].key) query.set('sort', sort)
  if (isDescending !== Boolean(usual?.isDescending)) query.set('way', isDescending ? 'down' : 'up')
  if (cursor) query.set('at', writeCursor(cursor))
  return query.toString()
}

/** `a~n12~id`: the way, the type and value that is sorted by, the id. */
const writeCursor = ({ way, value, id }: Cursor) =>
  `${way === 'after' ? 'a' : 'b'}~${value === null ? 'z' : `${typeof value === 'number' ? 'n' : 's'}${value}`}~${id}`

function readCursor(text: string): Cursor | null {
  const [, way, type, value = '', id = ''] = /^([ab])~([nsz])(.*)~([^~]+)$/.exec(text) ?? []
  if (!way || (type === 'n' && !Number.isFinite(Number(value)))) return null
  const read = { n: Number(value), s: value, z: null }[type as 'n' | 's' | 'z']
  return { way: way === 'a' ? 'after' : 'before', value: read, id }
}

export type Page<Row> = { rows: Row[]; next: Cursor | null; previous: Cursor | null }

/** From one row more than a page holds, in the order of asking, to a page in the order of the list. */
export function asPage<Row extends { id: string }>(
  found: Row[],
  { cursor }: Pick<Asked, 'cursor'>,
  size: number,
  sortValueOf: (row: Row) => Cursor['value'],
): Page<Row> {
  const isBack = cursor?.way === 'before'
  const kept = found.slice(0, size)
  const rows = isBack ? kept.reverse() : kept
  const isMore = found.length > size
  const cursorAt = (row: Row | undefined, way: Cursor['way']) =>
    row ? { way, value: sortValueOf(row), id: row.id } : null
  return {
    rows,
    next: isBack || isMore ? cursorAt(rows.at(-1), 'after') : null,
    previous: (isBack && isMore) || (cursor && !isBack) ? cursorAt(rows[0], 'before') : null,
  }
}

export type SavedView = { id: string; name: string; query: string; createdAt: Instant }
