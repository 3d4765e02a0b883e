import { staffPage } from '@/app/_server/staff'
import { sayAvailability, sayDays } from '@/app/(shop)/courses/words'
import { can } from '@/lib/accounts/rights'
import { countryName } from '@/lib/base/countries'
import { publicationOf } from '@/lib/base/publication'
import type { Instant } from '@/lib/base/time'
import { type ForStaff, listDatesForStaff, shapeDates } from '@/lib/courses/queries/staff-dates'
import { availability, goesAhead } from '@/lib/courses/rules'
import { listSavedViews } from '@/lib/lists/queries'
import { askedFor } from '@/lib/lists/rules'
import { List } from '../_ui/list'
import { Head } from '../_ui/shell'
import { publicationWords } from '../courses/words'
import { sayPlaces } from './words'

const { metadata, page } = staffPage({
  title: 'Dates',
  see: 'see-courses',
  async show({ world, staff, query }) {
    const [shape, now] = [await shapeDates(world.db), world.now()]
    const isAsked = Object.keys(query).some((key) => key !== 'said')
    const asked = askedFor(shape, isAsked ? query : { when: 'coming' })
    return (
      <>
        <Head title="Dates" lead="When and where courses are held. Without another wish, those that are still to come.">
          {can(staff, 'edit-courses') && (
            <>
              <a className="button" href="/admin/dates/new">
                A new date
              </a>
              <a href="/admin/dates/ladders">Refund ladders</a>
            </>
          )}
        </Head>
        <List
          path="/admin/dates"
          shape={shape}
          asked={asked}
          page={await listDatesForStaff(world.db, asked, now)}
          views={await listSavedViews(world.db, staff.userId, shape.name)}
          hasExport
          nameOf={({ slug }) => slug}
          columns={[
            { title: 'When', sort: 'start', cell: (date) => <a href={`/admin/dates/${date.id}`}>{sayDays(date)}</a> },
            { title: 'Course', cell: ({ courseTitle }) => courseTitle },
            {
              title: 'Where',
              cell: ({ city, country }) =>
                [city ?? 'Online', country && countryName(country)].filter(Boolean).join(', '),
            },
            { title: 'Sold', isNumber: true, cell: (date) => sayPlaces(date) },
            { title: 'Needs', isNumber: true, cell: ({ minimum }) => minimum },
            { title: 'State', cell: (date) => <State date={date} now={now} /> },
          ]}
          empty={
            <p>
              Nothing is planned. <a href="/admin/dates/new">Plan a date</a>, or{' '}
              <a href="/admin/dates?when=past">look at past ones</a>.
            </p>
          }
        />
      </>
    )
  },
})
export const generateMetadata = metadata
export default page

function State({ date, now }: { date: ForStaff; now: Instant }) {
  const stands = publicationOf(date, now)
  const is = availability(date, now)
  const isUnder = !goesAhead(date) && is.kind !== 'past' && is.kind !== 'cancelled'
  return (
    <>
      {stands === 'published' ? sayAvailability(is) : publicationWords[stands]}
      {isUnder && stands === 'published' && (
        <>
          ,{' '}
          <span className="state" data-kind="look">
            under its minimum
          </span>
        </>
      )}
    </>
  )
}
