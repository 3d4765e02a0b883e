import { csvRoute } from '@/app/_server/csv-answer'
import { listRoster, ROSTER, type Seat } from '@/lib/places/queries'

/** A roster is as long as a room is large: one page. */
export const GET = csvRoute<Seat>({
  see: 'see-roster',
  shape: ROSTER,
  columns: [
    { title: 'Who comes', value: ({ attendee }) => attendee ?? 'name missing' },
    { title: 'E-mail', value: ({ email }) => email },
    { title: 'Who bought', value: ({ buyer }) => buyer },
    { title: 'E-mail of the buyer', value: ({ buyerEmail }) => buyerEmail },
    { title: 'Organisation', value: ({ organisation }) => organisation },
    { title: 'Order', value: ({ order }) => order },
    { title: 'Note', value: ({ note }) => note },
  ],
  async list({ db }, { filters }) {
    return { rows: await listRoster(db, filters.date ?? ''), next: null, previous: null }
  },
})
