import { csvRoute } from '@/app/_server/csv-answer'
import { iso } from '@/lib/base/time'
import { exportPeople } from '@/lib/people/commands'
import { listPeople, PEOPLE_LIST, type Person } from '@/lib/people/queries'

export const GET = csvRoute<Person>({
  see: exportPeople,
  shape: PEOPLE_LIST,
  columns: [
    { title: 'E-mail', value: ({ id }) => id },
    { title: 'Name', value: ({ name }) => name },
    { title: 'Orders', value: ({ orders }) => orders },
    { title: 'Last order', value: ({ lastOrderAt }) => lastOrderAt && iso(lastOrderAt) },
    { title: 'Account', value: ({ hasAccount }) => (hasAccount ? 'yes' : 'guest') },
  ],
  list: ({ db }, asked, size) => listPeople(db, asked, size),
})
