import { DayName } from '@/app/_ui/format'
import { Shown } from '@/app/_ui/shown'
import type { NuggetCard } from '@/lib/nuggets/queries/list'
import { publishedOn } from '@/lib/nuggets/rules/release'
import './plates.css'

/** Nuggets with their drawings, as a list. */
export function Plates({ nuggets, headings: Heading = 'h2' }: { nuggets: NuggetCard[]; headings?: 'h2' | 'h3' }) {
  return (
    <ol className="plates">
      {nuggets.map((nugget) => (
        <li key={nugget.id}>
          <a href={`/nuggets/${nugget.slug}`}>
            {nugget.picture && <Shown className="neuron" picture={nugget.picture} alt="" loading="lazy" wide="6rem" />}
            <span className="quiet">
              <Origin nugget={nugget} />
            </span>
            <Heading>{nugget.title}</Heading>
            <p>{nugget.summary}</p>
          </a>
        </li>
      ))}
    </ol>
  )
}

function Origin({ nugget }: { nugget: NuggetCard }) {
  const published = publishedOn(nugget)
  return (
    <>
      {nugget.number !== null && `${nugget.number}. `}
      {nugget.series?.title}
      {nugget.series && published && ', '}
      {published && <DayName day={published} />}
    </>
  )
}
