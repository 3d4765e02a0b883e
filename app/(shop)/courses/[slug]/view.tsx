import { Cover } from '@/app/_ui/cover'
import { counted } from '@/app/_ui/format'
import { Story } from '@/app/_ui/story'
import { Trail } from '@/app/_ui/trail'
import { type Course, listNuggetsForCourse, listWorksForCourse } from '@/lib/courses/queries/courses'
import { type CourseDate, isPast } from '@/lib/courses/rules'
import { listPictures } from '@/lib/media/queries'
import type { World } from '@/lib/world/world'
import { listLeft, shelve } from '../../shop/list-shelf'
import { Shelf } from '../../shop/shelf'
import { AnyTime } from './any-time'
import { Dates } from './dates'
import { CourseFacts } from './facts'
import '@/app/_ui/styles/columns.css'
import '@/app/_ui/styles/facts.css'
import '@/app/_ui/styles/offer.css'
import './course.css'

/** All that the page of a course shows: for visitors, and for staff before visitors may see it. */
export async function CourseView({ world, course, all }: { world: World; course: Course; all: CourseDate[] }) {
  const { db } = world
  const now = world.now()
  const anyTime = all.find((date) => date.days.length === 0)
  const dates = all.filter((date) => date !== anyTime)
  const coming = dates.filter((date) => !isPast(date, now))
  const past = dates.filter((date) => isPast(date, now)).toReversed()
  const nuggets = await listNuggetsForCourse(db, course.id, now)
  const beside = { works: await listWorksForCourse(db, course.id, now), packs: [] }
  const works = shelve(beside, await listLeft(db, beside), now)
  const pictures = await listPictures(
    db,
    dates.flatMap(({ mapId }) => mapId ?? []),
  )

  return (
    <>
      <Trail from={{ href: '/courses', title: 'Courses' }} title={course.title} />
      <div className="product">
        <div className="ground" data-series="courses">
          <Cover picture={course.cover} isFirst isLarge />
        </div>
        <div className="offer">
          <div className="offer-head">
            <h1>{course.title}</h1>
          </div>
          <p className="lead">{course.summary}</p>
          {anyTime && <AnyTime date={anyTime} now={now} />}
          {coming.length > 0 && (
            <p>
              <a className="button" href="#dates">
                See {counted(coming.length, 'date')}
              </a>
            </p>
          )}
          <CourseFacts course={course} nuggets={nuggets} />
        </div>
      </div>
      <div className="with-aside">
        <section className="prose" aria-label="About the course">
          <Story markdown={course.description} />
          {course.notes && <p className="notice">{course.notes}</p>}
        </section>
        <div className="stack-far">
          <Points title="What happens" points={course.outline} />
          <Points title="What you take home" points={course.objectives} />
        </div>
      </div>
      {!anyTime && <Dates {...{ coming, past, pictures }} now={now} />}
      {works.length > 0 && (
        <section data-area="shop" aria-labelledby="works">
          <h2 id="works">Read and use at home</h2>
          <Shelf things={works} level="h3" />
        </section>
      )}
    </>
  )
}

function Points({ title, points }: { title: string; points: string[] }) {
  if (points.length === 0) return null
  return (
    <section className="stack-close" aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  )
}
