import { notFound } from 'next/navigation'
import { staffPage } from '@/app/_server/staff'
import { showHours, showWeekday } from '@/lib/base/time'
import { findCourseDate } from '@/lib/courses/queries/dates'
import { clockTown } from '@/lib/courses/rules'
import { listRoster } from '@/lib/places/queries'
import { Head } from '../../../_ui/shell'

const { metadata, page } = staffPage({
  title: 'Sheets to sign',
  see: 'see-roster',
  async show({ world, params: { id = '' } }) {
    const date = await findCourseDate(world.db, id)
    if (!date) notFound()
    const seats = await listRoster(world.db, id)
    const name = `${date.courseTitle}, ${date.city ?? 'online'}`
    return (
      <>
        <div className="no-print">
          <Head
            title="Sheets to sign"
            up={{ href: `/admin/dates/${id}/roster`, title: 'Who comes' }}
            lead="One sheet for each day. Print this page: only the sheets come out."
          />
        </div>
        {date.days.map(({ day, startsAt, endsAt }) => (
          <section className="sheet" key={day} aria-label={showWeekday(day)}>
            <h2>
              {name}: {showWeekday(day)}
            </h2>
            <p>
              {showHours(startsAt, endsAt, date.zone)}, {clockTown(date)} time. {date.venue?.name}. {date.instructor}.
            </p>
            <table className="list">
              <thead>
                <tr>
                  <th scope="col" className="number">
                    No.
                  </th>
                  <th scope="col">Name</th>
                  <th scope="col">From</th>
                  <th scope="col">Signed</th>
                </tr>
              </thead>
              <tbody>
                {seats.map(({ id: seat, attendee, organisation, order }, at) => (
                  <tr key={seat}>
                    <td className="number">{at + 1}</td>
                    <td>{attendee ?? `(name missing, order ${order})`}</td>
                    <td>{organisation}</td>
                    <td className="sign" />
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        ))}
      </>
    )
  },
})
export const generateMetadata = metadata
export default page
