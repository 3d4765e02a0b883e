import type { Metadata } from 'next'
import { requestWorld } from '@/app/_server/world'
import { type DateWish, pickDates, STATUSES } from '@/lib/courses/board'
import { listAllDates, listCourses } from '@/lib/courses/queries'
import { Board } from './board'
import { Filters } from './filters'
import './courses.css'

export const metadata: Metadata = {
  title: 'Courses',
  description:
    'Explain Pain, Graded Motor Imagery and more: course dates in many towns and online, each by the clock of its own town.',
}

export default async function CoursesPage({ searchParams }: PageProps<'/courses'>) {
  const asked = await searchParams
  const { db, now } = await requestWorld()
  const all = await listAllDates(db)
  const wish: DateWish = {
    status: STATUSES.find((status) => status === asked.status) ?? 'upcoming',
    region: all.find((date) => date.region === asked.region)?.region,
    mode: asked.mode === 'online' ? 'online' : undefined,
    month: typeof asked.month === 'string' && /^\d{4}-\d\d$/.test(asked.month) ? asked.month : undefined,
  }
  const dates = pickDates(all, wish, now())

  return (
    <main id="content" className="page" data-area="courses">
      <div className="page-head">
        <h1>Courses</h1>
        <p className="lead">Learn it with others: in a room near you, or from home.</p>
      </div>
      <Filters wish={wish} dates={all} now={now()} />
      {dates.length === 0 ? (
        <div className="empty">
          <p>No date is all of that at once.</p>
          <p>
            <a href="/courses">See every date to come</a>, or take one wish back above.
          </p>
        </div>
      ) : (
        <Board dates={dates} now={now()} />
      )}
      <p className="quiet">
        Days are those of the town. Prices are in Australian dollars, before GST, which comes to dates in Australia.
      </p>
      <section aria-labelledby="taught">
        <h2 id="taught">What is taught</h2>
        <dl className="taught">
          {(await listCourses(db)).map(({ id, slug, title, summary, form }) => (
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
