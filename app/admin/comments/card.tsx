import { ActionForm, Hidden, Submit, TextArea } from '@/app/_ui/form'
import { counted, When } from '@/app/_ui/format'
import type { CommentState } from '@/db/schema/comments'
import { HOME_ZONE } from '@/lib/base/time'
import type { QueuedComment } from '@/lib/comments/queries/queue'
import type { AuthorHistory } from '@/lib/comments/rules/moderation'
import { LONGEST_COMMENT } from '@/lib/comments/rules/posting'
import { answerCommentAction, decideCommentAction } from './actions'
import { reasonWords, STATE_WORDS } from './words'

type Props = { comment: QueuedComment; history?: AuthorHistory; next?: string; from: 'queue' | 'one' }

/** A comment with all that it takes to decide on it, and the buttons to do so. */
export function CommentCard({ comment, history, next, from }: Props) {
  const { id, name, email, words, reasons, createdAt, nugget, parent, state } = comment
  const onward = (
    <>
      <input type="hidden" name="comment" value={id} />
      <Hidden name="was" value={state} />
      <input type="hidden" name="from" value={from} />
      {next && <input type="hidden" name="next" value={next} />}
    </>
  )
  return (
    <article className="moderated" id={`comment-${id}`} tabIndex={-1} aria-labelledby={`title-${id}`}>
      <div className="moderated-words">
        <h2 id={`title-${id}`}>{name || 'Removed'}</h2>
        <p className="quiet">
          on <a href={`/admin/nuggets/${nugget.id}`}>{nugget.title}</a>, <When at={createdAt} zone={HOME_ZONE} />
        </p>
        {parent && (
          <blockquote>
            <p className="quiet">Answers {parent.name || 'a removed comment'}:</p>
            <p>{parent.words || 'The words are gone.'}</p>
          </blockquote>
        )}
        <p className="moderated-text">{words || 'The words are gone; the place in the thread is kept.'}</p>
      </div>
      <aside className="moderated-why" aria-label={`About the comment by ${name}`}>
        <h3>{state === 'held' ? 'Why it waits' : `It is ${STATE_WORDS[state]}. Why it waited`}</h3>
        <ul>
          {reasons.map((reason) => (
            <li key={reason}>{reasonWords(reason)}</li>
          ))}
        </ul>
        <h3>Its author</h3>
        <p>{email || 'Nobody knows any more.'}</p>
        {history && <History of={history} but={id} />}
      </aside>
      <div className="moderated-do">
        <ActionForm action={decideCommentAction} label={`Decide on the comment by ${name}`} className="form row">
          {onward}
          {BUTTONS.filter(({ to }) => to !== state).map(({ to, label, key }, at) => (
            <Submit
              key={to}
              name="to"
              value={to}
              data-key={key}
              className={at === 0 ? 'button' : 'button button-quiet'}
            >
              {label}
              <span className="unseen">: {name}</span>
            </Submit>
          ))}
        </ActionForm>
        {state !== 'removed' && (
          <details data-reply>
            <summary data-key="r">
              Reply
              <span className="unseen">to {name}</span>
            </summary>
            <ActionForm action={answerCommentAction} label={`Reply to ${name}`}>
              {onward}
              <TextArea
                name="words"
                label="Your reply, in the name of the house"
                rows={4}
                maxLength={LONGEST_COMMENT}
                required
              />
              <Submit className="button button-quiet">{state === 'shown' ? 'Reply' : 'Approve and reply'}</Submit>
            </ActionForm>
          </details>
        )}
      </div>
    </article>
  )
}

const BUTTONS: { to: CommentState; label: string; key?: string }[] = [
  { to: 'shown', label: 'Approve', key: 'a' },
  { to: 'hidden', label: 'Hide', key: 'h' },
  { to: 'spam', label: 'Spam', key: 's' },
  { to: 'held', label: 'Hold' },
  { to: 'removed', label: 'Delete', key: 'd' },
]

function History({ of: { counts, latest }, but }: { of: AuthorHistory; but: string }) {
  const others = latest.filter(({ id }) => id !== but).slice(0, 3)
  if (others.length === 0) return <p className="quiet">The first comment from this address.</p>
  const known = Object.entries(counts).map(([state, n]) => `${n} ${STATE_WORDS[state as CommentState]}`)
  const total = Object.values(counts).reduce((all, n) => all + n, 0)
  return (
    <details>
      <summary>
        {counted(total, 'comment')}: {known.join(', ')}
      </summary>
      <ol className="said-before">
        {others.map(({ id, words, state, nugget, createdAt }) => (
          <li key={id}>
            <span className="quiet">
              <When at={createdAt} zone={HOME_ZONE} />, {nugget}, {STATE_WORDS[state]}
            </span>
            <p>{words.length > 280 ? `${words.slice(0, 280)}…` : words}</p>
          </li>
        ))}
      </ol>
    </details>
  )
}
