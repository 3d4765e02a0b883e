import type { SearchDocument, SnippetPiece } from '@/lib/search/rules'
import { KINDS } from './kinds'

type Result = Pick<SearchDocument, 'id' | 'kind' | 'path' | 'heading'> & { snippet: SnippetPiece[] }

export function Results({ results }: { results: Result[] }) {
  if (results.length === 0) return null
  return (
    <ol className="results">
      {results.map(({ id, kind, path, heading, snippet }) => (
        <li key={`${kind}-${id}`} data-area={KINDS[kind].area}>
          <p className="kind">{KINDS[kind].title}</p>
          <h2>
            <a href={path}>{heading}</a>
          </h2>
          <p className="snippet">
            <Snippet pieces={snippet} />
          </p>
        </li>
      ))}
    </ol>
  )
}

function Snippet({ pieces }: { pieces: SnippetPiece[] }) {
  let at = 0
  return pieces.map(({ text, isHit }) => (isHit ? <mark key={at++}>{text}</mark> : <span key={at++}>{text}</span>))
}
