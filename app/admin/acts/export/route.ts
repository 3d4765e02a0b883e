import { csvRoute } from '@/app/_server/csv-answer'
import { withMoneySaid } from '@/lib/audit/money'
import { ACTS_LIST, type Act, listActs } from '@/lib/audit/queries'
import { iso } from '@/lib/base/time'

export const GET = csvRoute<Act>({
  see: 'see-acts',
  shape: ACTS_LIST,
  columns: [
    { title: 'When', value: ({ at }) => iso(at) },
    { title: 'Who', value: ({ email }) => email },
    { title: 'What', value: ({ act }) => act },
    { title: 'On', value: ({ label }) => label },
    { title: 'Changes', value: ({ changes }) => JSON.stringify(changes.map(withMoneySaid)) },
  ],
  list: ({ db }, asked, size) => listActs(db, asked, size),
})
