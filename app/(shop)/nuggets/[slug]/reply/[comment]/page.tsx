import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requestWorld } from '@/app/_server/world'
import { listShownComments } from '@/lib/comments/queries/comments'
import { threadsOf } from '@/lib/comments/rules/threads'
import { CommentForm } from '../../comments'
import { openNugget, readWithdrawn } from '../../open'
import { findUnsent } from '../../unsent'
import { Withdrawn } from '../../withdrawn'
import '../../nugget.css'

export const metadata: Metadata = { title: 'Reply to a comment', robots: { index: false } }

export default async function ReplyPage({ params }: PageProps<'/nuggets/[slug]/reply/[comment]'>) {
  const { slug, comment: id } = await params
  const [withdrawn, unsent] = [await readWithdrawn(slug), await findUnsent()]
  if (withdrawn && unsent) return <Withdrawn {...withdrawn} />
  const nugget = await openNugget(slug, `/reply/${id}`)
  const { db } = await requestWorld()
  const threads = threadsOf(await listShownComments(db, nugget.id))
  const comment = threads.flatMap((thread) => [thread.comment, ...thread.replies]).find((each) => each.id === id)
  if (!comment || comment.isRemoved) {
    if (!unsent) notFound()
    return (
      <main id="content" className="page" data-area="nuggets">
        <div className="page-head">
          <h1>That comment is no longer there</h1>
          <p className="lead">
            Your reply was not sent, but nothing of it is lost. You can send it as a comment of its own below{' '}
            <a href={`/nuggets/${nugget.slug}`}>{nugget.title}</a>.
          </p>
        </div>
        <CommentForm nuggetId={nugget.id} unsent={unsent} />
      </main>
    )
  }

  return (
    <main id="content" className="page" data-area="nuggets">
      <div className="page-head">
        <h1>Reply to {comment.name}</h1>
        <p>
          Below <a href={`/nuggets/${nugget.slug}`}>{nugget.title}</a>
        </p>
      </div>
      <blockquote className="prose spoken">{comment.words}</blockquote>
      <CommentForm nuggetId={nugget.id} parentId={comment.id} />
    </main>
  )
}
