import { csvRoute } from '@/app/_server/csv-answer'
import { decimal } from '@/lib/base/money'
import { publicationOf } from '@/lib/base/publication'
import { iso } from '@/lib/base/time'
import { type ForStaff, listDatesForStaff, shapeDates } from '@/lib/courses/queries/staff-dates'
import { soldOf } from '@/lib/courses/rules'

export const GET = csvRoute<ForStaff & { standing: string }>({
  see: 'see-courses',
  shape: shapeDates,
  columns: [
    { title: 'Address', value: ({ slug }) => slug },
    { title: 'Course', value: ({ courseTitle }) => courseTitle },
    { title: 'Begins', value: ({ startsAt }) => startsAt && iso(startsAt) },
    { title: 'Ends', value: ({ endsAt }) => endsAt && iso(endsAt) },
    { title: 'Zone', value: ({ zone }) => zone },
    { title: 'Town', value: ({ city }) => city },
    { title: 'Country', value: ({ country }) => country },
    { title: 'Capacity', value: ({ capacity }) => capacity },
    { title: 'Sold', value: (date) => soldOf(date) },
    { title: 'Minimum', value: ({ minimum }) => minimum },
    { title: 'Price AUD', value: ({ price }) => decimal(price) },
    { title: 'State', value: ({ standing }) => standing },
  ],
  async list({ db, now }, asked, size) {
    const page = await listDatesForStaff(db, asked, now(), size)
    const standing = (date: ForStaff) => (date.cancelledAt ? 'cancelled' : publicationOf(date, now()))
    return { ...page, rows: page.rows.map((date) => ({ ...date, standing: standing(date) })) }
  },
})
