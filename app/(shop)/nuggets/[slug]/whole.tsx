import { requestWorld } from '@/app/_server/world'
import { Story } from '@/app/_ui/story'
import { listShownComments } from '@/lib/comments/queries/comments'
import { threadsOf } from '@/lib/comments/rules/threads'
import type { Nugget } from '@/lib/nuggets/queries/nuggets'
import { listReferences } from '@/lib/nuggets/queries/references'
import { numberCitations } from '@/lib/nuggets/rules/citations'
import { Books, CoursesNear, Neighbours, SeriesBox } from './beside'
import { Changes } from './changes'
import { Comments } from './comments'
import { NuggetData } from './data'
import { NuggetHead } from './head'
import { Sources } from './sources'
import { TellIt } from './tell'
import './nugget.css'

/** The page of a nugget, for readers and for whoever is writing it. */
export async function WholeNugget({ nugget }: { nugget: Nugget }) {
  const { db } = await requestWorld()
  const cited = numberCitations(nugget.story)
  const references = await listReferences(
    db,
    cited.map(({ key }) => key),
  )
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
        <Sources {...{ cited, references }} />
      </article>
      <Changes nugget={nugget} />
      <Neighbours number={nugget.number} />
      <SeriesBox nugget={nugget} />
      <Books nuggetId={nugget.id} />
      <CoursesNear nuggetId={nugget.id} />
      <Comments nugget={nugget} threads={threads} />
      <NuggetData {...{ nugget, cited, references }} />
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
