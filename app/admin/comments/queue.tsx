import { ActionForm, Submit } from '@/app/_ui/form'
import { counted } from '@/app/_ui/format'
import { countHeldComments, findCommentToModerate, listHeldComments, listHistories } from '@/lib/comments/queries/queue'
import type { World } from '@/lib/world/world'
import { Head } from '../_ui/shell'
import { decideCommentAction } from './actions'
import { CommentCard } from './card'
import { Keys } from './keys'
import { saidOf } from './words'

const AT_ONCE = 20

/** The comments that wait, and what was just done with one of them. */
export async function Queue({ world: { db }, query }: { world: World; query: (key: string) => string }) {
  const held = await listHeldComments(db, AT_ONCE)
  const count = await countHeldComments(db)
  const histories = await listHistories(db, [...new Set(held.map(({ email }) => email))])
  const [did, on, was, next] = ['did', 'on', 'was', 'next'].map(query) as [string, string, string, string]
  const decided = on && saidOf(did) ? await findCommentToModerate(db, on) : undefined
  const words = decided && `${saidOf(did)}: ${decided.name} on “${decided.nugget.title}”.`
  return (
    <>
      <Head
        title="Comments"
        lead={
          count === 0 ? 'Nobody waits to be read.' : `${counted(count, 'comment waits', 'comments wait')} to be read.`
        }
      >
        <a href="/admin/comments?state=">All comments</a>
        <Keys after={decided && `${did} ${on}`} next={next} said={words} />
      </Head>
      <div className="did">
        {words && <p>{words}</p>}
        {decided && did !== 'answered' && decided.state === did && (
          <ActionForm action={decideCommentAction} className="inline-form" label="Undo">
            <input type="hidden" name="comment" value={on} />
            <input type="hidden" name="was" value={did} />
            <input type="hidden" name="next" value={on} />
            <Submit name="to" value={was} className="button button-quiet" data-key="u">
              Undo
            </Submit>
          </ActionForm>
        )}
      </div>
      {held.length === 0 ? (
        <div className="list-empty">
          <p>
            All is read. What readers write from now on waits here until somebody has decided on it;{' '}
            <a href="/admin/comments?state=shown">what is shown</a> can be hidden or answered at any time.
          </p>
        </div>
      ) : (
        <ol className="queue" aria-label="Comments that wait">
          {held.map((comment, at) => (
            <li key={comment.id}>
              <CommentCard
                comment={comment}
                history={histories.get(comment.email)}
                next={held[at + 1]?.id ?? held[at - 1]?.id}
                from="queue"
              />
            </li>
          ))}
        </ol>
      )}
    </>
  )
}
