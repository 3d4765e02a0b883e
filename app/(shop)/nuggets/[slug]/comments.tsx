import { ActionForm, Field, Submit, TextArea } from '@/app/_ui/form'
import { counted, DayOf } from '@/app/_ui/format'
import { HOME_ZONE } from '@/lib/base/time'
import { countShown, type ShownComment, type Thread } from '@/lib/comments/rules/threads'
import type { Nugget } from '@/lib/nuggets/queries/nuggets'
import { postCommentAction } from './actions'
import type { Unsent } from './unsent'

export function Comments({ nugget, threads }: { nugget: Nugget; threads: Thread[] }) {
  return (
    <section className="said stack" aria-labelledby="comments">
      <h2 id="comments">{threads.length > 0 ? counted(countShown(threads), 'comment') : 'Comments'}</h2>
      {threads.length === 0 && <p className="quiet">Nobody has written below this nugget yet.</p>}
      <ol className="comments">
        {threads.map(({ comment, replies }, at) => (
          <Comment key={comment.id} comment={comment} number={`${at + 1}`} slug={nugget.slug}>
            {replies.length > 0 && (
              <ol>
                {replies.map((reply, n) => (
                  <Comment key={reply.id} comment={reply} number={`${at + 1}.${n + 1}`} slug={nugget.slug} />
                ))}
              </ol>
            )}
          </Comment>
        ))}
      </ol>
      <section className="say" aria-labelledby="say">
        <h3 id="say">Leave a comment</h3>
        <CommentForm nuggetId={nugget.id} />
      </section>
    </section>
  )
}

type CommentProps = { comment: ShownComment; number: string; slug: string; children?: React.ReactNode }

function Comment({ comment, number, slug, children }: CommentProps) {
  return (
    <li className="comment" id={`comment-${comment.id}`}>
      <p className="comment-head">
        <a href={`#comment-${comment.id}`} className="comment-number">
          <span className="unseen">Comment </span>
          {number}
        </a>
        {!comment.isRemoved && <strong>{comment.name}</strong>}
        <span className="quiet">
          {comment.isFromHouse && 'the publisher, '}
          <DayOf at={comment.createdAt} zone={HOME_ZONE} />
        </span>
      </p>
      {comment.isRemoved ? (
        <p className="quiet">This comment was removed. What was answered to it stays.</p>
      ) : (
        <>
          <p>{comment.words}</p>
          <p className="comment-foot">
            <a href={`/nuggets/${slug}/reply/${comment.id}`}>
              Reply<span className="unseen"> to {comment.name}</span>
            </a>
          </p>
        </>
      )}
      {children}
    </li>
  )
}

type FormProps = { nuggetId: string; parentId?: string; unsent?: Unsent }

/** What is sent is kept for staff to read first, and says so. */
export function CommentForm({ nuggetId, parentId, unsent }: FormProps) {
  return (
    <ActionForm action={postCommentAction} enhance="comment" label={parentId ? 'Your reply' : 'Your comment'}>
      <p className="quiet">Your email address will not be published. Required fields are marked *</p>
      <input type="hidden" name="nugget" value={nuggetId} />
      {parentId && <input type="hidden" name="parent" value={parentId} />}
      <TextArea name="words" label="Comment" rows={6} maxLength={5000} required defaultValue={unsent?.words} />
      <div className="field-row">
        <Field name="name" label="Name" autoComplete="name" maxLength={80} required defaultValue={unsent?.name} />
        <Field name="email" label="Email" type="email" autoComplete="email" required defaultValue={unsent?.email} />
      </div>
      <div className="unseen" aria-hidden="true">
        <Field name="website" label="Leave this empty" tabIndex={-1} autoComplete="off" />
      </div>
      <Submit>Send the comment</Submit>
      <p className="quiet">
        A person reads each comment before it appears. Please leave out anything that could tell who a patient is.
      </p>
    </ActionForm>
  )
}
