import { differenceOf, type Piece } from '@/lib/nuggets/difference'
import type { Version } from '@/lib/nuggets/queries/versions'
import { wordsOf } from '@/lib/nuggets/rules/words'
import { FIELD_NAMES } from '../../words'

/** Field by field, what was put in and taken out: underlined and struck through, and said so. */
export function Difference({ before, after }: { before: Version; after: Version }) {
  const fields = differenceOf(wordsOf(before), wordsOf(after))
  if (fields.length === 0) return <p>The words of both are the same.</p>
  return (
    <>
      {fields.map(({ field, pieces }) => (
        <section key={field} aria-label={`${FIELD_NAMES[field]}: what differs`}>
          <h3>{FIELD_NAMES[field]}</h3>
          <p className="difference">
            {pieces.map((piece, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no name but their place
              <Told key={at} piece={piece} />
            ))}
          </p>
        </section>
      ))}
    </>
  )
}

function Told({ piece: { kind, text } }: { piece: Piece }) {
  if (kind === 'same') return text.length > 600 ? `${text.slice(0, 250)} … ${text.slice(-250)}` : text
  const Mark = kind === 'added' ? 'ins' : 'del'
  return (
    <Mark>
      <span className="unseen">{kind}: </span>
      {text}
      <span className="unseen"> (end of {kind})</span>
    </Mark>
  )
}
