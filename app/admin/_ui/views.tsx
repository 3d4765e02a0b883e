import { ActionForm, Field, Submit } from '@/app/_ui/form'
import { type Asked, type ListShape, queryOf, type SavedView } from '@/lib/lists/rules'
import { dropViewAction, keepViewAction } from './views-actions'

/** Lists that somebody has kept under a name, and the way to keep this one. */
export function Views({
  path,
  shape,
  asked,
  views,
}: {
  path: string
  shape: ListShape
  asked: Asked
  views: SavedView[]
}) {
  const query = queryOf(shape, asked)
  return (
    <div className="views">
      {views.length > 0 && (
        <ul aria-label="Kept views">
          {views.map((view) => (
            <li key={view.id}>
              <a href={`${path}?${view.query}`} aria-current={view.query === query ? 'page' : undefined}>
                {view.name}
              </a>
              {view.query === query && (
                <ActionForm action={dropViewAction} className="inline-form">
                  <input type="hidden" name="view" value={view.id} />
                  <input type="hidden" name="back" value={path} />
                  <Submit className="link-button">Forget “{view.name}”</Submit>
                </ActionForm>
              )}
            </li>
          ))}
        </ul>
      )}
      {query && !views.some((view) => view.query === query) && (
        <details>
          <summary>Keep this view</summary>
          <ActionForm action={keepViewAction} className="form row">
            <input type="hidden" name="list" value={shape.name} />
            <input type="hidden" name="query" value={query} />
            <input type="hidden" name="back" value={path} />
            <Field name="name" label="Its name" maxLength={60} required />
            <Submit className="button button-quiet">Keep it</Submit>
          </ActionForm>
        </details>
      )}
    </div>
  )
}
