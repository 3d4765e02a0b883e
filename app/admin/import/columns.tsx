import type { ImportKind } from '@/db/schema/imports'
import { COLUMNS_OF } from '@/lib/imports/rules/kinds'
import { KIND_WORDS } from './words'

/** What may stand in a file of one kind, and where to begin. */
export function Columns({ kind }: { kind: ImportKind }) {
  return (
    <details>
      <summary>{KIND_WORDS[kind]}</summary>
      <p className="list-pages">
        <a href={`/admin/import/export/${kind}`} download>
          {KIND_WORDS[kind]} as they stand now
        </a>
        <a href={`/admin/import/export/${kind}?empty=1`} download>
          An empty file with these columns
        </a>
      </p>
      <table className="list">
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">What stands in it</th>
          </tr>
        </thead>
        <tbody>
          {COLUMNS_OF[kind].map(({ field, title, hint }) => (
            <tr key={field}>
              <th scope="row">{title}</th>
              <td>{hint}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
