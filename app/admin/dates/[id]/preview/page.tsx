import { notFound } from 'next/navigation'
import { staffPage } from '@/app/_server/staff'
import { CourseView } from '@/app/(shop)/courses/[slug]/view'
import { publicationOf } from '@/lib/base/publication'
import { findCourseToPreview } from '@/lib/courses/queries/courses'
import { listDatesToPreview } from '@/lib/courses/queries/dates'
import { findDateRow } from '@/lib/courses/queries/staff-dates'
import { PreviewBar } from '../../../_ui/preview-bar'
import { publicationWords } from '../../../courses/words'

/** The page of its course with this one date among those that visitors see or will see. */
const { metadata, page } = staffPage({
  title: 'Preview',
  see: 'see-courses',
  frame: 'shop',
  async show({ world, params: { id = '' } }) {
    const now = world.now()
    const row = await findDateRow(world.db, id)
    const course = row && (await findCourseToPreview(world.db, row.courseId, now))
    if (!row || !course) notFound()
    const [date, itsCourse] = [publicationOf(row, now), publicationOf(course, now)]
    const all = await listDatesToPreview(world.db, course.id, id)
    const hidden = date === 'published' ? itsCourse : date
    const what = date === 'published' && itsCourse !== 'published' ? 'Its course: ' : ''
    return (
      <>
        <PreviewBar
          state={`${what}${publicationWords[hidden]}`}
          isSeen={hidden === 'published'}
          back={`/admin/dates/${id}`}
        />
        <main id="content" className="page" data-area="courses">
          <CourseView {...{ world, course, all }} />
        </main>
      </>
    )
  },
})
export const generateMetadata = metadata
export default page
