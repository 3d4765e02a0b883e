import type { Route } from 'next'
import './choices.css'

export type Choice = { label: string; href: Route; isChosen: boolean }
export type ChoiceRow = { name: string; field: string; choices: Choice[] }

/** Plain links above a list, so that a choice can be shared and needs no script. */
export function Choices({ label, rows }: { label: string; rows: ChoiceRow[] }) {
  return (
    <nav className="filters" aria-label={label}>
      {rows.map(({ name, field, choices }) => (
        <div key={field}>
          <p id={`by-${field}`}>{name}</p>
          <ul aria-labelledby={`by-${field}`}>
            {choices.map((choice) => (
              <li key={choice.label}>
                <a href={choice.href} aria-current={choice.isChosen ? 'true' : undefined}>
                  {choice.label}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

/** The address of a list that is asked for `wanted`; what is usual is left out of it. */
export function addressOf(path: string, wanted: Record<string, string | undefined>, usual: string[]): Route {
  const asked = Object.entries(wanted).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const query = new URLSearchParams(asked.filter(([, value]) => !usual.includes(value)))
  return (query.size > 0 ? `${path}?${query}` : path) as Route
}
