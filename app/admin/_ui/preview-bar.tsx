import '@/app/_ui/styles/staff.css'
import './preview-bar.css'

/** Above a page as visitors will see it: whether they do already, and the way back. */
export function PreviewBar({ state, isSeen, back }: { state: string; isSeen: boolean; back: string }) {
  return (
    <aside className="preview-bar" aria-label="Preview">
      <p>
        <span className="state">{state}.</span>{' '}
        {isSeen
          ? 'Visitors see this page as it is here.'
          : 'Visitors will see this page as it is here; for now only staff do.'}
      </p>
      <a className="button button-quiet" href={back} target="_top">
        Back to editing
      </a>
    </aside>
  )
}

/** In the frame beside the form. */
export const TypedBar = () => (
  <aside className="preview-bar" aria-label="Preview">
    <p>As it is typed. Nothing of it is saved yet.</p>
  </aside>
)
