import { notFound } from 'next/navigation'
import { staffPage } from '@/app/_server/staff'
import { CourseView } from '@/app/(shop)/courses/[slug]/view'
import { findCourseToPreview } from '@/lib/courses/queries/courses'
import { listDatesToPreview } from '@/lib/courses/queries/dates'
import { Head } from '../../../_ui/shell'

const { metadata, page } = staffPage({
  title: 'As a visitor sees it',
  see: 'see-courses',
  async show({ world, params: { id = '' } }) {
    const course = await findCourseToPreview(world.db, id, world.now())
    if (!course) notFound()
    const all = await listDatesToPreview(world.db, course.id)
    return (
      <>
        <Head
          title="As a visitor sees it"
          up={{ href: `/admin/courses/${id}`, title: course.title }}
          lead="With everything that is saved, and with dates that are only scheduled. Drafts of dates are left out."
        />
        <div className="course-preview" data-area="courses">
          <CourseView {...{ world, course, all }} />
        </div>
      </>
    )
  },
})
export const generateMetadata = metadata
export default page
