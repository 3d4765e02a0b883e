import type { Asked, Filter, ListShape } from '@/lib/lists/rules'

/** What the list is narrowed to: an ordinary form whose answers stand in the address. */
export function Filters({ path, shape, asked }: { path: string; shape: ListShape; asked: Asked }) {
  if (shape.filters.length === 0) return null
  const isFiltered = Object.keys(asked.filters).length > 0
  const isUsual = asked.sort === shape.sorts[0].key
  return (
    <search>
      <form action={path} className="filter-form" aria-label="Narrow the list">
        {shape.filters.map((filter) => (
          <div key={filter.key} className="field">
            <label htmlFor={`filter-${filter.key}`}>{filter.label}</label>
            <Control filter={filter} value={asked.filters[filter.key] ?? ''} />
          </div>
        ))}
        {!isUsual && <input type="hidden" name="sort" value={asked.sort} />}
        {!isUsual && <input type="hidden" name="way" value={asked.isDescending ? 'down' : 'up'} />}
        <button type="submit" className="button button-quiet">
          Show
        </button>
        {isFiltered && <a href={path}>Everything</a>}
      </form>
    </search>
  )
}

function Control({ filter, value }: { filter: Filter; value: string }) {
  const shared = { id: `filter-${filter.key}`, name: filter.key, defaultValue: value }
  if (filter.kind !== 'choice') return <input type={filter.kind === 'day' ? 'date' : 'search'} {...shared} />
  return (
    <select {...shared}>
      <option value="">All</option>
      {filter.choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  )
}
