import type { Metadata, Route } from 'next'
import { requestWorld } from '@/app/_server/world'
import { type Day, type Instant, showDay } from '@/lib/base/time'
import { listAllDates, listCourses } from '@/lib/courses/queries'
import { type CourseDate, type DateWish, isStatus, pickDates, STATUSES } from '@/lib/courses/rules'
import { Board } from './board'
import './courses.css'

export const metadata: Metadata = {
  title: 'Courses',
  description: 'Explain Pain, Graded Motor Imagery and more: dates in many towns and online, each with its local time.',
}

export default async function CoursesPage({ searchParams }: PageProps<'/courses'>) {
  const asked = await searchParams
  const { db, now } = await requestWorld()
  const all = await listAllDates(db)
  const wish: DateWish = {
    region: all.find((date) => date.region === asked.region)?.region,
    month: typeof asked.month === 'string' && /^\d{4}-\d\d$/.test(asked.month) ? asked.month : undefined,
    online: asked.online === '1' ? true : undefined,
    status: isStatus(asked.status) ? asked.status : 'upcoming',
  }
  const dates = pickDates(all, wish, now())
  const courses = await listCourses(db)

  return (
    <main id="content" className="page" data-area="courses">
      <div className="page-head">
        <h1>Courses</h1>
        <p className="lead">Where you can learn this with others, in a room or from home.</p>
      </div>
      <ul className="words" aria-label="What is taught">
        {courses.map((course) => (
          <li key={course.id}>
            <a href={`/courses/${course.slug}`}>{course.title}</a>
          </li>
        ))}
      </ul>
      <Filters wish={wish} dates={all} now={now()} />
      {dates.length === 0 ? (
        <p className="empty">
          No date is all of that. <a href="/courses">See every date</a>.
        </p>
      ) : (
        <Board dates={dates} now={now()} />
      )}
      <p className="quiet">
        Times and days are those of the place. Prices are before GST, which is due on dates in Australia.
      </p>
    </main>
  )
}

function Filters({ wish, dates, now }: { wish: DateWish; dates: CourseDate[]; now: Instant }) {
  const current = { region: wish.region, month: wish.month, online: wish.online ? '1' : undefined, status: wish.status }
  const link = (change: Partial<Record<keyof typeof current, string | undefined>>) => {
    const wanted = Object.entries({ ...current, ...change }).filter(([, value]) => value && value !== 'upcoming')
    const query = new URLSearchParams(wanted as [string, string][]).toString()
    return (query ? `/courses?${query}` : '/courses') as Route
  }
  const choice = (label: string, href: Route, isChosen: boolean) => (
    <li key={label}>
      <a href={href} aria-current={isChosen ? 'true' : undefined}>
        {label}
      </a>
    </li>
  )
  const coming = pickDates(dates, { status: wish.status }, now)
  const regions = [...new Set(coming.filter((date) => date.mode !== 'online').map((date) => date.region))].sort()
  const months = [...new Set(coming.flatMap((date) => (date.days[0] ? [date.days[0].day.slice(0, 7)] : [])))].sort()
  return (
    <nav className="filters" aria-label="Narrow the dates">
      <ul>
        {Object.entries(STATUSES).map(([key, label]) => choice(label, link({ status: key }), wish.status === key))}
      </ul>
      <ul>
        {choice('Everywhere', link({ region: undefined, online: undefined }), !wish.region && !wish.online)}
        {choice('Online', link({ online: '1', region: undefined }), wish.online === true)}
        {regions.map((region) => choice(region, link({ region, online: undefined }), wish.region === region))}
      </ul>
      <ul>
        {choice('Any month', link({ month: undefined }), !wish.month)}
        {months.map((month) => choice(showMonth(month), link({ month }), wish.month === month))}
      </ul>
    </nav>
  )
}

const showMonth = (month: string) => showDay(`${month}-01` as Day).replace(/^1 /, '')
