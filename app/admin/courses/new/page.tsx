import { staffPage } from '@/app/_server/staff'
import { Head } from '../../_ui/shell'
import { makeCourseAction } from '../actions'
import { choicesFor } from '../choices'
import { CourseForm } from '../form'

const { metadata, page } = staffPage({
  title: 'A new course',
  see: 'edit-courses',
  show: async ({ world }) => (
    <>
      <Head title="A new course" up={{ href: '/admin/courses', title: 'Courses' }} lead="It is a draft at first." />
      <CourseForm action={makeCourseAction} {...(await choicesFor(world))} />
    </>
  ),
})
export const generateMetadata = metadata
export default page
