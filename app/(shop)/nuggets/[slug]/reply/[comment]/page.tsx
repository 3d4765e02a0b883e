import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requestWorld } from '@/app/_server/world'
import { listShownComments } from '@/lib/comments/queries/comments'
import { threadsOf } from '@/lib/comments/rules/threads'
import { CommentForm } from '../../comments'
import { openNugget } from '../../open'
import '../../nugget.css'

export const metadata: Metadata = { title: 'Reply to a comment', robots: { index: false } }

export default async function ReplyPage({ params }: PageProps<'/nuggets/[slug]/reply/[comment]'>) {
  const { slug, comment: id } = await params
  const nugget = await openNugget(slug)
  const { db } = await requestWorld()
  const threads = threadsOf(await listShownComments(db, nugget.id))
  const comment = threads.flatMap((thread) => [thread.comment, ...thread.replies]).find((each) => each.id === id)
  if (!comment || comment.isRemoved) notFound()

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
