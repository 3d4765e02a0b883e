import { notFound } from 'next/navigation'
import { staffPage } from '@/app/_server/staff'
import { can } from '@/lib/accounts/rights'
import { listActsOn } from '@/lib/audit/queries'
import { isPublic } from '@/lib/base/publication'
import { findCourseRow, listNuggetNumbers } from '@/lib/courses/queries/staff-courses'
import { Acts } from '../../_ui/acts'
import { Facts, Head, Part } from '../../_ui/shell'
import { changeCourseAction, publishCourseAction } from '../actions'
import { choicesFor } from '../choices'
import { CourseForm } from '../form'
import { PublicationPart } from '../publication'
import { audienceWords, formatWords } from '../words'

const { metadata, page } = staffPage({
  title: 'Course',
  see: 'see-courses',
  async show({ world, staff, params: { id = '' } }) {
    const { db } = world
    const [course, now] = [await findCourseRow(db, id), world.now()]
    if (!course) notFound()
    const mayEdit = can(staff, 'edit-courses')
    return (
      <>
        <Head title={course.title} up={{ href: '/admin/courses', title: 'Courses' }}>
          <a href={`/admin/courses/${id}/preview`}>As a visitor sees it</a>
          {isPublic(course, now) && <a href={`/courses/${course.slug}`}>Its page in the shop</a>}
          <a href={`/admin/dates?course=${encodeURIComponent(id)}&when=coming`}>Its dates</a>
          {mayEdit && <a href={`/admin/dates/new?course=${encodeURIComponent(id)}`}>A new date</a>}
        </Head>
        <PublicationPart thing={course} now={now} mayEdit={mayEdit} action={publishCourseAction} />
        {mayEdit ? (
          <CourseForm
            action={changeCourseAction}
            course={course}
            nuggets={await listNuggetNumbers(db, id)}
            {...(await choicesFor(world, id))}
          />
        ) : (
          <Facts
            of={[
              ['Summary', course.summary],
              ['For', audienceWords[course.audience]],
              ['How', formatWords[course.format]],
              ['Form', course.form],
              ['Hours', course.hours],
            ]}
          />
        )}
        <Part title="What was done">
          <Acts of={await listActsOn(db, 'course', id)} />
        </Part>
      </>
    )
  },
})
export const generateMetadata = metadata
export default page
