import type { Metadata } from 'next'
import { cache } from 'react'
import { leadOn } from '@/app/_server/old-addresses'
import { requestWorld } from '@/app/_server/world'
import { JsonLd } from '@/app/_ui/json-ld'
import { metadataOf } from '@/app/_ui/metadata'
import { isSlug } from '@/lib/base/slug'
import { courseOf } from '@/lib/content/linked-data/course'
import { posterOfCourse } from '@/lib/content/posters'
import { type Course, findCourse } from '@/lib/courses/queries/courses'
import { listDatesOfCourse } from '@/lib/courses/queries/dates'
import { CourseView } from './view'

export async function generateMetadata({ params }: PageProps<'/courses/[slug]'>): Promise<Metadata> {
  const course = await readCourse((await params).slug)
  if (!course) return {}
  const { slug, title, summary } = course
  return metadataOf({ title, description: summary, path: `/courses/${slug}`, poster: await posterAddress(course) })
}

export default async function CoursePage({ params }: PageProps<'/courses/[slug]'>) {
  const { slug } = await params
  const world = await requestWorld()
  const course = await readCourse(slug)
  if (!course) return leadOn('courses', slug)
  const now = world.now()
  const all = await listDatesOfCourse(world.db, course.id, now)
  return (
    <main id="content" className="page" data-area="courses">
      <CourseView {...{ world, course, all }} />
      <JsonLd data={courseOf(world.site, course, all, now, await posterAddress(course))} />
    </main>
  )
}

/** Asked for the title and for the page: read once. */
const readCourse = cache(async (slug: string) => {
  const { db, now } = await requestWorld()
  return isSlug(slug) ? findCourse(db, slug, now()) : undefined
})

async function posterAddress(course: Course) {
  const { site } = await requestWorld()
  return posterOfCourse(course, course.cover, site.name).address
}
