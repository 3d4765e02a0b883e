import { staffPage } from '@/app/_server/staff'
import { findCourseDate } from '@/lib/courses/queries/dates'
import { findDateRow } from '@/lib/courses/queries/staff-dates'
import type { World } from '@/lib/world/world'
import { Head } from '../../_ui/shell'
import { makeDateAction } from '../actions'
import { choicesFor } from '../choices'
import { DateForm, type Filled } from '../form'

const { metadata, page } = staffPage({
  title: 'A new date',
  see: 'edit-courses',
  async show({ world, query }) {
    const [from, course] = [[query.from].flat()[0], [query.course].flat()[0]]
    const filled = from ? await cloneOf(world, from) : undefined
    return (
      <>
        <Head
          title={filled ? 'The same in another town' : 'A new date'}
          up={{ href: '/admin/dates', title: 'Dates' }}
          lead={
            filled
              ? 'Everything is taken over but the days, the address and who comes. Say where and when.'
              : 'It is a draft at first: nobody but staff sees it.'
          }
        />
        <DateForm
          action={makeDateAction}
          date={filled ?? { courseId: course, days: [] }}
          {...(await choicesFor(world))}
        />
      </>
    )
  },
})
export const generateMetadata = metadata
export default page

/** What a date hands on to the next one: hours without their days, no address of its own, nobody who comes. */
async function cloneOf({ db }: World, id: string): Promise<Filled | undefined> {
  const [row, date] = [await findDateRow(db, id), await findCourseDate(db, id)]
  if (!row || !date) return undefined
  const { slug, bookingEndsAt, earlyUntil, earlyPrice, blocked, blockReason, venue, city, accreditation, ...same } = row
  const days = date.days.map(({ startsLocal, endsLocal }) => ({ startsLocal, endsLocal }))
  return { ...same, days: days as Filled['days'] }
}
