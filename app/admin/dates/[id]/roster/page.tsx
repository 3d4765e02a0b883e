import { notFound } from 'next/navigation'
import { staffPage } from '@/app/_server/staff'
import { ActionForm, Field, Submit } from '@/app/_ui/form'
import { counted } from '@/app/_ui/format'
import { sayDays } from '@/app/(shop)/courses/words'
import { can } from '@/lib/accounts/rights'
import { findCourseDate } from '@/lib/courses/queries/dates'
import { listRoster, type Seat } from '@/lib/places/queries'
import { Head } from '../../../_ui/shell'
import { namePlaceAction } from '../../actions'

const { metadata, page } = staffPage({
  title: 'Who comes',
  see: 'see-roster',
  async show({ world, staff, params: { id = '' } }) {
    const date = await findCourseDate(world.db, id)
    if (!date) notFound()
    const seats = await listRoster(world.db, id)
    const missing = seats.filter(({ attendee }) => !attendee).length
    return (
      <>
        <Head
          title="Who comes"
          up={{ href: `/admin/dates/${id}`, title: `${date.courseTitle}, ${date.city ?? 'online'}` }}
          lead={`${sayDays(date)}. ${counted(seats.length, 'place')} paid for${missing > 0 ? `, ${counted(missing, 'name')} missing` : ''}.`}
        >
          {seats.length > 0 && (
            <>
              <a href={`/admin/dates/${id}/sheet`}>Sheets to sign, to print</a>
              <a href={`/admin/dates/roster/export?date=${encodeURIComponent(id)}`} download>
                As a CSV file
              </a>
            </>
          )}
        </Head>
        {seats.length === 0 ? (
          <p className="list-empty">Nobody has paid for a place yet.</p>
        ) : (
          <Seats {...{ id, seats, mayName: can(staff, 'name-attendees') }} />
        )}
      </>
    )
  },
})
export const generateMetadata = metadata
export default page

function Seats({ id, seats, mayName }: { id: string; seats: Seat[]; mayName: boolean }) {
  return (
    <div className="list-scroll">
      <table className="list">
        <thead>
          <tr>
            <th scope="col">Who comes</th>
            <th scope="col">Who bought</th>
            <th scope="col">Order</th>
            <th scope="col">Their note</th>
            {mayName && <th scope="col">Name</th>}
          </tr>
        </thead>
        <tbody>
          {seats.map((seat) => (
            <tr key={seat.id}>
              <td>
                {seat.attendee ? (
                  [seat.attendee, seat.email].filter(Boolean).join(', ')
                ) : (
                  <span className="state" data-kind="look">
                    Name missing
                  </span>
                )}
              </td>
              <td>{[seat.buyer, seat.organisation, seat.buyerEmail].filter(Boolean).join(', ')}</td>
              <td>{seat.order}</td>
              <td>{seat.note}</td>
              {mayName && (
                <td>
                  <Naming id={id} seat={seat} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Naming({ id, seat }: { id: string; seat: Seat }) {
  const who = seat.attendee ?? `a place of order ${seat.order}`
  return (
    <details>
      <summary>
        {seat.attendee ? 'Change' : 'Name'} <span className="unseen">{who}</span>
      </summary>
      <ActionForm action={namePlaceAction} className="form row" label={`Name ${who}`}>
        <input type="hidden" name="place" value={seat.id} />
        <input type="hidden" name="date" value={id} />
        <Field name="name" label="Name" required defaultValue={seat.attendee ?? ''} />
        <Field name="email" label="E-mail (optional)" type="email" defaultValue={seat.email ?? ''} />
        <Submit className="button button-quiet">Save</Submit>
      </ActionForm>
    </details>
  )
}
