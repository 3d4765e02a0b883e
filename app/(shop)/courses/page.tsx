import type { Metadata } from 'next'
import { requestWorld } from '@/app/_server/world'
import { Drawn } from '@/app/_ui/drawn'
import { metadataOf } from '@/app/_ui/metadata'
import { pickDates, STATUSES } from '@/lib/courses/board'
import { byDistance, distanceTo } from '@/lib/courses/near'
import { listCourses } from '@/lib/courses/queries/courses'
import { listAllDates, listPoints } from '@/lib/courses/queries/dates'
import type { CourseDate } from '@/lib/courses/rules'
import type { Point } from '@/lib/towns/rules'
import { Board } from './board'
import { type BoardWish, Filters } from './filters'
import { type Asked, askNear, NearYou, TownsBy } from './near'
import './courses.css'

/** A narrowed or sorted board is a view of the one board, not a page for search engines. */
export async function generateMetadata({ searchParams }: PageProps<'/courses'>): Promise<Metadata> {
  return metadataOf({
    title: 'Courses',
    description:
      'Explain Pain, Graded Motor Imagery and more: course dates in many towns and online, each by the clock of its own town.',
    path: '/courses',
    isUnlisted: Object.keys(await searchParams).length > 0,
  })
}

export default async function CoursesPage({ searchParams }: PageProps<'/courses'>) {
  const asked = await searchParams
  const { db, now } = await requestWorld()
  const all = await listAllDates(db, now())
  const near = await askNear(asked)
  const town = near.answer?.kind === 'town' ? near.answer.town : undefined
  const wish: BoardWish = { ...wishOf(asked, all), near: town?.key }
  const soonest = pickDates(all, wish, now())
  const distances = town && (await distancesFrom(town, soonest))
  const dates = distances ? byDistance(soonest, distances) : soonest

  return (
    <main id="content" className="page" data-area="courses">
      <div className="page-head">
        <h1>Courses</h1>
        <p className="lead">Learn it with others: in a room near you, or from home.</p>
      </div>
      <NearYou near={near} wish={wish} />
      <Filters wish={wish} dates={all} now={now()} />
      {dates.length === 0 ? (
        <div className="empty">
          <Drawn of="searching" />
          <p>No date is all of that at once.</p>
          <p>
            <a href="/courses">See every date to come</a>, or take one wish back above.
          </p>
        </div>
      ) : (
        <Board dates={dates} now={now()} distances={distances} />
      )}
      <p className="quiet">
        Days are those of the town. Prices are in Australian dollars, before GST, which comes to dates in Australia.{' '}
        <TownsBy />
      </p>
      <section aria-labelledby="taught">
        <h2 id="taught">What is taught</h2>
        <dl className="taught">
          {(await listCourses(db, now())).map(({ id, slug, title, summary, form }) => (
            <div key={id}>
              <dt>
                <a href={`/courses/${slug}`}>{title}</a>
              </dt>
              <dd>
                {summary} <span className="quiet">{form}</span>
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </main>
  )
}

function wishOf({ status, region, mode, month }: Asked, dates: CourseDate[]): BoardWish {
  return {
    status: STATUSES.find((known) => known === status) ?? 'upcoming',
    region: dates.find((date) => date.region === region)?.region,
    mode: mode === 'online' ? 'online' : undefined,
    month: typeof month === 'string' && /^\d{4}-\d\d$/.test(month) ? month : undefined,
  }
}

async function distancesFrom(town: Point, dates: CourseDate[]) {
  const points = await listPoints(dates)
  return new Map(dates.map((date) => [date.id, distanceTo(date, town, points)]))
}
