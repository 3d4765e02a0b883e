import { notFound } from 'next/navigation'
import { staffPage } from '@/app/_server/staff'
import { ActionForm, Hidden, Submit, TextArea } from '@/app/_ui/form'
import { When } from '@/app/_ui/format'
import { sayAvailability, sayDays } from '@/app/(shop)/courses/words'
import { can } from '@/lib/accounts/rights'
import { listActsOn } from '@/lib/audit/queries'
import { format } from '@/lib/base/money'
import { publicationOf } from '@/lib/base/publication'
import { type Instant, showOffset } from '@/lib/base/time'
import { findCourseDate } from '@/lib/courses/queries/dates'
import { type DateRow, findDateRow } from '@/lib/courses/queries/staff-dates'
import { availability, type CourseDate, goesAhead, isOffered, isPast, placePrice } from '@/lib/courses/rules'
import { Acts } from '../../_ui/acts'
import { Facts, Head, Part } from '../../_ui/shell'
import { PublicationPart } from '../../courses/publication'
import { cancelDateAction, changeDateAction, publishDateAction } from '../actions'
import { choicesFor } from '../choices'
import { DateForm } from '../form'
import { sayPlaces } from '../words'

const { metadata, page } = staffPage({
  title: 'Date',
  see: 'see-courses',
  async show({ world, staff, params: { id = '' } }) {
    const { db } = world
    const [row, date, now] = [await findDateRow(db, id), await findCourseDate(db, id), world.now()]
    if (!row || !date) notFound()
    const mayEdit = can(staff, 'edit-courses')
    const isCancelled = date.cancelledAt !== null
    return (
      <>
        <Head
          title={`${date.courseTitle}, ${date.city ?? 'online'}`}
          up={{ href: '/admin/dates', title: 'Dates' }}
          lead={sayDays(date)}
        >
          {can(staff, 'see-roster') && <a href={`/admin/dates/${id}/roster`}>Who comes</a>}
          {isCancelled && <a href={`/admin/dates/${id}/refunds`}>Refunds</a>}
          {mayEdit && <a href={`/admin/dates/new?from=${encodeURIComponent(id)}`}>The same in another town</a>}
          <a href={`/admin/courses/${date.courseId}`}>Its course</a>
          <a href={`/admin/dates/${id}/preview#${date.slug}`}>As a visitor sees it</a>
          {isOffered(date, now) && <a href={`/courses/${date.courseSlug}#${date.slug}`}>Its place in the shop</a>}
        </Head>
        <Standing date={date} now={now} />
        {!isCancelled && <PublicationPart thing={row} now={now} mayEdit={mayEdit} action={publishDateAction} />}
        {publicationOf(row, now) === 'published' && !isOffered(date, now) && (
          <p className="notice" data-kind="look">
            Visitors do not see it yet: its course is not in the shop.{' '}
            <a href={`/admin/courses/${date.courseId}#publication`}>Publish the course</a>, and this date stands below
            it.
          </p>
        )}
        {mayEdit && !isCancelled && (
          <DateForm
            action={changeDateAction}
            id={id}
            date={{ ...row, days: date.days }}
            {...(await choicesFor(world))}
          />
        )}
        {mayEdit && !isCancelled && !isPast(date, now) && <CancelPart row={row} date={date} />}
        <Part title="What was done">
          <Acts of={await listActsOn(db, 'course-date', id)} />
        </Part>
      </>
    )
  },
})
export const generateMetadata = metadata
export default page

function Standing({ date, now }: { date: CourseDate; now: Instant }) {
  const { startsAt, zone, cancelledAt, cancelReason } = date
  return (
    <>
      {cancelledAt !== null && (
        <p className="notice" data-kind="look">
          Cancelled <When at={cancelledAt} zone={zone} />: {cancelReason}
        </p>
      )}
      <Facts
        of={[
          ['Stands', sayAvailability(availability(date, now))],
          ['Sold', sayPlaces(date)],
          ['Goes ahead with', `${date.minimum}${goesAhead(date) ? ', so it does' : ''}`],
          ['A place costs now', format(placePrice(date, now))],
          [
            'Begins',
            startsAt === null ? (
              'In one’s own time'
            ) : (
              <>
                <When at={startsAt} zone={zone} /> ({showOffset(startsAt, zone)})
              </>
            ),
          ],
        ]}
      />
    </>
  )
}

function CancelPart({ row, date }: { row: DateRow; date: CourseDate }) {
  return (
    <Part title="Cancel this date" id="cancel">
      <details>
        <summary>It will not be held</summary>
        <ActionForm action={cancelDateAction} label="Cancel this date">
          <p>
            Everybody who paid for a place is told by mail at once ({date.claimed - date.held} places), what is being
            paid for is let go, and the board says that it is cancelled. Refunds are proposed on the next page; nothing
            is sent back before you say so.
          </p>
          <Hidden name="revision" value={row.revision} />
          <input type="hidden" name="date" value={row.id} />
          <TextArea
            name="reason"
            label="Why, in words for those who booked"
            hint="It stands in the mail and on the public page."
            rows={3}
            required
          />
          <Submit>Cancel the date and tell everybody</Submit>
        </ActionForm>
      </details>
    </Part>
  )
}
