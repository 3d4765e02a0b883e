import { csvRoute } from '@/app/_server/csv-answer'
import { publicationOf } from '@/lib/base/publication'
import { COURSES_LIST, listCoursesForStaff } from '@/lib/courses/queries/staff-courses'

type Row = Awaited<ReturnType<typeof listCoursesForStaff>>['rows'][number] & { standing: string }

export const GET = csvRoute<Row>({
  see: 'see-courses',
  shape: COURSES_LIST,
  columns: [
    { title: 'Address', value: ({ slug }) => slug },
    { title: 'Code', value: ({ code }) => code },
    { title: 'Title', value: ({ title }) => title },
    { title: 'Format', value: ({ format }) => format },
    { title: 'Hours', value: ({ hours }) => hours },
    { title: 'Dates to come', value: ({ coming }) => coming },
    { title: 'Rank', value: ({ rank }) => rank },
    { title: 'State', value: ({ standing }) => standing },
  ],
  async list({ db, now }, asked, size) {
    const page = await listCoursesForStaff(db, asked, now(), size)
    return { ...page, rows: page.rows.map((course) => ({ ...course, standing: publicationOf(course, now()) })) }
  },
})
