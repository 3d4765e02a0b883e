import type { FrozenSource } from '@/db/schema/nuggets'
import type { Cited } from '@/lib/nuggets/rules/citations'

/** The sources as they read when the version came out. */
export function FrozenSources({ sources, cited }: { sources: FrozenSource[]; cited: Cited[] }) {
  if (cited.length === 0) return null
  return (
    <section className="margin" aria-labelledby="references">
      <h2 id="references">References</h2>
      <ol className="sources">
        {cited.map(({ key, number, marks }) => {
          const source = sources.find((each) => each.key === key)
          return (
            <li key={key} id={`ref-${number}`} data-mark={marks[0]}>
              {source?.text ?? 'This source was being checked.'}{' '}
              {source?.doi && (
                <a href={`https://doi.org/${source.doi}`} className="doi">
                  {source.doi}
                </a>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
