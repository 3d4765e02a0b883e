import type { Metadata } from 'next'
import { requestWorld } from '@/app/_server/world'
import { metadataOf } from '@/app/_ui/metadata'
import { Story } from '@/app/_ui/story'
import { listShownComments } from '@/lib/comments/queries/comments'
import { threadsOf } from '@/lib/comments/rules/threads'
import { posterOfNugget } from '@/lib/content/posters'
import { numberCitations } from '@/lib/nuggets/rules/citations'
import { Books, CoursesNear, Neighbours, SeriesBox } from './beside'
import { Comments } from './comments'
import { NuggetData } from './data'
import { NuggetHead } from './head'
import { openNugget, readNugget } from './open'
import { Sources } from './sources'
import { TellIt } from './tell'
import './nugget.css'

export async function generateMetadata({ params }: PageProps<'/nuggets/[slug]'>): Promise<Metadata> {
  const nugget = await readNugget((await params).slug)
  if (!nugget) return {}
  const { name } = (await requestWorld()).site
  const number = nugget.number === null ? '' : ` (nugget ${nugget.number})`
  return metadataOf({
    title: `${nugget.title}${number}`,
    description: nugget.summary,
    path: `/nuggets/${nugget.slug}`,
    poster: posterOfNugget(nugget, name).address,
    isArticle: true,
  })
}

export default async function NuggetPage({ params }: PageProps<'/nuggets/[slug]'>) {
  const nugget = await openNugget((await params).slug)
  const { db } = await requestWorld()
  const cited = numberCitations(nugget.story)
  const threads = threadsOf(await listShownComments(db, nugget.id))

  return (
    <main id="content" className="page" data-area="nuggets">
      <article className="nugget">
        <NuggetHead nugget={nugget} comments={threads} />
        <div className="story prose">
          <Story markdown={nugget.story} cited={cited} />
        </div>
        <TellIt nugget={nugget} />
        <Advice seeDoctor={nugget.seeDoctor} />
        <Sources cited={cited} />
      </article>
      <Neighbours number={nugget.number} />
      <SeriesBox nugget={nugget} />
      <Books nuggetId={nugget.id} />
      <CoursesNear nuggetId={nugget.id} />
      <Comments nugget={nugget} threads={threads} />
      <NuggetData nugget={nugget} cited={cited} />
    </main>
  )
}

function Advice({ seeDoctor }: { seeDoctor: string | null }) {
  return (
    <div className="advice stack-close">
      {seeDoctor && <p>{seeDoctor}</p>}
      <p className="quiet">
        This is not medical advice. It explains how pain works in general, and cannot know how it is with you.
      </p>
    </div>
  )
}
