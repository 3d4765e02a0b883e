import type { Metadata } from 'next'
import { cache } from 'react'
import { leadOn } from '@/app/_server/old-addresses'
import { requestWorld } from '@/app/_server/world'
import { Cover } from '@/app/_ui/cover'
import { counted } from '@/app/_ui/format'
import { JsonLd } from '@/app/_ui/json-ld'
import { metadataOf } from '@/app/_ui/metadata'
import { Story } from '@/app/_ui/story'
import { Trail } from '@/app/_ui/trail'
import { isSlug } from '@/lib/base/slug'
import { courseOf } from '@/lib/content/linked-data/course'
import { posterOfCourse } from '@/lib/content/posters'
import { type Course, findCourse, listDatesOfCourse, listNuggetsForCourse } from '@/lib/courses/queries'
import { isPast } from '@/lib/courses/rules'
import { findPicture, listPictures } from '@/lib/media/queries'
import { AnyTime } from './any-time'
import { Dates } from './dates'
import { CourseFacts } from './facts'
import '@/app/_ui/styles/offer.css'
import '../courses.css'

export async function generateMetadata({ params }: PageProps<'/courses/[slug]'>): Promise<Metadata> {
  const course = await readCourse((await params).slug)
  if (!course) return {}
  const { slug, title, summary } = course
  return metadataOf({ title, description: summary, path: `/courses/${slug}`, poster: await posterAddress(course) })
}

export default async function CoursePage({ params }: PageProps<'/courses/[slug]'>) {
  const { slug } = await params
  const { db, now, site } = await requestWorld()
  const course = await readCourse(slug)
  if (!course) return leadOn('courses', slug)
  const all = await listDatesOfCourse(db, course.id)
  const anyTime = all.find((date) => date.days.length === 0)
  const dates = all.filter((date) => date !== anyTime)
  const coming = dates.filter((date) => !isPast(date, now()))
  const past = dates.filter((date) => isPast(date, now())).toReversed()
  const nuggets = await listNuggetsForCourse(db, course.id, now())
  const pictures = await listPictures(
    db,
    [course, ...dates.map(({ mapId }) => ({ coverId: mapId }))].flatMap(({ coverId }) => coverId ?? []),
  )

  return (
    <main id="content" className="page" data-area="courses">
      <Trail from={{ href: '/courses', title: 'Courses' }} title={course.title} />
      <div className="product">
        <div className="ground" data-series="courses">
          <Cover picture={pictures.get(course.coverId ?? '')} isFirst />
        </div>
        <div className="offer">
          <div className="offer-head">
            <h1>{course.title}</h1>
          </div>
          <p className="lead">{course.summary}</p>
          {anyTime && <AnyTime date={anyTime} now={now()} />}
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
      <div className="columns">
        <section className="prose" aria-label="About the course">
          <Story markdown={course.description} />
          {course.notes && <p className="notice">{course.notes}</p>}
        </section>
        <div className="stack-far">
          <Points title="What happens" points={course.outline} />
          <Points title="What you take home" points={course.objectives} />
        </div>
      </div>
      {!anyTime && <Dates {...{ coming, past, pictures }} now={now()} />}
      <JsonLd data={courseOf(site, course, all, now(), await posterAddress(course))} />
    </main>
  )
}

/** Asked for the title and for the page: read once. */
const readCourse = cache(async (slug: string) =>
  isSlug(slug) ? findCourse((await requestWorld()).db, slug) : undefined,
)

const posterAddress = cache(async (course: Course) => {
  const { db, site } = await requestWorld()
  return posterOfCourse(course, await findPicture(db, course.coverId), site.name).address
})

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
