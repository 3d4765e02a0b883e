import { requestWorld } from '@/app/_server/world'
import { counted, DayName } from '@/app/_ui/format'
import { Shown } from '@/app/_ui/shown'
import { countShown, type Thread } from '@/lib/comments/rules/threads'
import { listCategoriesOf } from '@/lib/nuggets/queries/labels'
import type { Nugget } from '@/lib/nuggets/queries/nuggets'
import { readingMinutes } from '@/lib/nuggets/rules/reading'
import { publishedOn } from '@/lib/nuggets/rules/release'
import { topicOf } from '@/lib/nuggets/rules/topics'

/** Number, drawing, title, and who told it when. */
export async function NuggetHead({ nugget, comments }: { nugget: Nugget; comments: Thread[] }) {
  const { db } = await requestWorld()
  const { number, picture, series, title, summary, reviewedOn } = nugget
  const published = publishedOn(nugget)
  const said = countShown(comments)
  return (
    <header className="nugget-head">
      {number !== null && (
        <p className="numeral">
          <span className="unseen">Nugget </span>
          {number}
        </p>
      )}
      {picture && <Shown className="neuron" picture={picture} />}
      {series && (
        <p className="series-line">
          <a href={`/nuggets/series/${series.slug}`}>{series.title}</a>
        </p>
      )}
      <h1>{title}</h1>
      <p className="lead">{summary}</p>
      <div className="nugget-facts">
        <p className="byline">
          By the editors
          {published && (
            <>
              , <DayName day={published} />
            </>
          )}
          . {tied(counted(readingMinutes(nugget.story), 'minute'))}
          {' to read. '}
          {reviewedOn && (
            <>
              Last reviewed on <DayName day={reviewedOn} />.{' '}
            </>
          )}
          {said > 0 && <a href="#comments">{tied(counted(said, 'comment'))}</a>}
        </p>
        <Labels topic={nugget.topic} categories={await listCategoriesOf(db, nugget.id)} />
      </div>
    </header>
  )
}

/** A number and its word stay on one line. */
const tied = (words: string) => words.replace(' ', '\u00a0')

type LabelsProps = { topic: Nugget['topic']; categories: { slug: string; title: string }[] }

function Labels({ topic, categories }: LabelsProps) {
  const label = topicOf(topic)
  return (
    <ul className="words" aria-label="Filed under">
      {label && (
        <li>
          <a href={`/nuggets/topic/${label.slug}`}>{label.title}</a>
        </li>
      )}
      {categories.map(({ slug, title }) => (
        <li key={slug}>
          <a href={`/nuggets/category/${slug}`}>{title}</a>
        </li>
      ))}
    </ul>
  )
}
