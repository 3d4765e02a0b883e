import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requestWorld } from '@/app/_server/world'
import { Cover } from '@/app/_ui/cover'
import { counted } from '@/app/_ui/format'
import { Story } from '@/app/_ui/story'
import { type Course, findCourse, listDatesOfCourse } from '@/lib/courses/queries'
import { pickDates } from '@/lib/courses/rules'
import { listPictures } from '@/lib/media/queries'
import { AnyTime } from './any-time'
import { DateCard } from './date'
import '../courses.css'

export async function generateMetadata({ params }: PageProps<'/courses/[slug]'>): Promise<Metadata> {
  const course = await findCourse((await requestWorld()).db, (await params).slug)
  return course ? { title: course.title, description: course.summary } : {}
}

export default async function CoursePage({ params }: PageProps<'/courses/[slug]'>) {
  const { slug } = await params
  const { db, now } = await requestWorld()
  const course = await findCourse(db, slug)
  if (!course) notFound()
  const dates = await listDatesOfCourse(db, course.id)
  const coming = pickDates(dates, { status: 'upcoming' }, now())
  const over = dates.filter((date) => date.startsAt !== null && !coming.includes(date))
  const anyTime = dates.find((date) => date.startsAt === null)
  const cover = (await listPictures(db, course.coverId ? [course.coverId] : [])).get(course.coverId ?? '')

  return (
    <main id="content" className="page" data-area="courses">
      <nav className="trail" aria-label="Where you are">
        <ol>
          <li>
            <a href="/courses">Courses</a>
          </li>
          <li aria-current="page">{course.title}</li>
        </ol>
      </nav>
      <div className="product">
        <div className="ground" data-series="courses">
          <Cover picture={cover} isFirst />
        </div>
        <div className="offer">
          <h1>{course.title}</h1>
          <p className="lead">{course.summary}</p>
          <CourseFacts course={course} />
          {anyTime ? (
            <AnyTime date={anyTime} />
          ) : (
            <p>
              {coming.length > 0 ? (
                <a href="#dates">See {counted(coming.length, 'date')}</a>
              ) : (
                'No dates are planned yet.'
              )}
            </p>
          )}
        </div>
      </div>
      <section className="prose" aria-label="About the course">
        <Story markdown={course.description} />
      </section>
      <div className="columns">
        <Points title="What happens" points={course.outline} />
        <Points title="What you take home" points={course.objectives} />
      </div>
      {course.notes && <p className="notice">{course.notes}</p>}
      {!anyTime && (
        <section aria-labelledby="dates" className="stack">
          <h2 id="dates">Dates</h2>
          {coming.map((date) => (
            <DateCard key={date.id} date={date} now={now()} />
          ))}
          {coming.length === 0 && <p className="empty">No dates are planned yet. Please look again later.</p>}
        </section>
      )}
      {over.length > 0 && (
        <section aria-labelledby="past" className="stack">
          <h2 id="past">Held before</h2>
          {over.map((date) => (
            <DateCard key={date.id} date={date} now={now()} />
          ))}
        </section>
      )}
    </main>
  )
}

const AUDIENCE = {
  clinicians: 'Clinicians',
  'people-in-pain': 'People in pain',
  both: 'Everybody who works with pain or lives with it',
} as const

function CourseFacts({ course }: { course: Course }) {
  return (
    <dl className="facts">
      <div>
        <dt>Form</dt>
        <dd>{course.form}</dd>
      </div>
      <div>
        <dt>Hours</dt>
        <dd>{course.hours} (sample figure)</dd>
      </div>
      <div>
        <dt>For</dt>
        <dd>{AUDIENCE[course.audience]}</dd>
      </div>
      {course.prerequisite && (
        <div>
          <dt>Come after</dt>
          <dd>
            <a href={`/courses/${course.prerequisite.slug}`}>{course.prerequisite.title}</a>
          </dd>
        </div>
      )}
      {course.preReading && (
        <div>
          <dt>Read before</dt>
          <dd>
            <a href={`/shop/${course.preReading.slug}`}>{course.preReading.title}</a>
          </dd>
        </div>
      )}
      {course.nuggets.length > 0 && (
        <div>
          <dt>Nuggets to taste it</dt>
          <dd>
            {course.nuggets.map((nugget, at) => (
              <span key={nugget.slug}>
                {at > 0 && ', '}
                <a href={`/nuggets/${nugget.slug}`}>{nugget.title}</a>
              </span>
            ))}
          </dd>
        </div>
      )}
    </dl>
  )
}

function Points({ title, points }: { title: string; points: string[] }) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  )
}
