import { type Cited, type Reference, setReference } from '@/lib/nuggets/rules/citations'

/** The references in the order of their numbers, each with a way back to where it is cited; on wide screens each stands beside its first mark. */
export function Sources({ cited, references }: { cited: Cited[]; references: Map<string, Reference> }) {
  if (cited.length === 0) return null
  return (
    <section className="margin" aria-labelledby="references">
      <h2 id="references">References</h2>
      <ol className="sources">
        {cited.map((source) => (
          <li key={source.key} id={`ref-${source.number}`} data-mark={source.marks[0]}>
            <Source reference={references.get(source.key)} /> <WaysBack source={source} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Source({ reference }: { reference: Reference | undefined }) {
  if (!reference) return <>This source is being checked.</>
  const { lead, journal, place, link } = setReference(reference)
  return (
    <>
      {lead} <cite>{journal}</cite> {place}{' '}
      {link && (
        <a href={link} className="doi">
          {reference.doi}
        </a>
      )}
    </>
  )
}

function WaysBack({ source: { number, marks } }: { source: Cited }) {
  return marks.map((mark, at) => (
    <a key={mark} href={`#mark-${mark}`} role="doc-backlink" aria-label={wayBack(number, at, marks.length)}>
      ↩
    </a>
  ))
}

const wayBack = (number: number, at: number, of: number) =>
  `Back to where reference ${number} is cited${of > 1 ? `, place ${at + 1} of ${of}` : ''}`
