import { staffPage } from '@/app/_server/staff'
import { can } from '@/lib/accounts/rights'
import { publicationOf } from '@/lib/base/publication'
import { COURSES_LIST, listCoursesForStaff } from '@/lib/courses/queries/staff-courses'
import { listSavedViews } from '@/lib/lists/queries'
import { askedFor } from '@/lib/lists/rules'
import { List } from '../_ui/list'
import { Head } from '../_ui/shell'
import { formatWords, publicationWords } from './words'

const { metadata, page } = staffPage({
  title: 'Courses',
  see: 'see-courses',
  async show({ world, staff, query }) {
    const asked = askedFor(COURSES_LIST, query)
    const now = world.now()
    return (
      <>
        <Head title="Courses" lead="What is taught. When and where it is held stands with its dates.">
          {can(staff, 'edit-courses') && (
            <a className="button" href="/admin/courses/new">
              A new course
            </a>
          )}
        </Head>
        <List
          path="/admin/courses"
          shape={COURSES_LIST}
          asked={asked}
          page={await listCoursesForStaff(world.db, asked, now)}
          views={await listSavedViews(world.db, staff.userId, COURSES_LIST.name)}
          hasExport
          nameOf={({ title }) => title}
          columns={[
            { title: 'Title', sort: 'title', cell: ({ id, title }) => <a href={`/admin/courses/${id}`}>{title}</a> },
            { title: 'Code', cell: ({ code }) => code },
            { title: 'How', cell: ({ format }) => formatWords[format] },
            { title: 'Hours', isNumber: true, cell: ({ hours }) => hours },
            {
              title: 'Dates to come',
              isNumber: true,
              cell: ({ id, coming }) => (
                <a href={`/admin/dates?course=${encodeURIComponent(id)}&when=coming`}>{coming}</a>
              ),
            },
            { title: 'Rank', sort: 'rank', isNumber: true, cell: ({ rank }) => rank },
            { title: 'State', cell: (course) => publicationWords[publicationOf(course, now)] },
          ]}
          empty={
            <p>
              No course is written down yet. <a href="/admin/courses/new">Write the first one</a>; then give it a date.
            </p>
          }
        />
      </>
    )
  },
})
export const generateMetadata = metadata
export default page
