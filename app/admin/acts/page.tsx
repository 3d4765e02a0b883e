import { staffPage } from '@/app/_server/staff'
import { When } from '@/app/_ui/format'
import { ACTS_LIST, listActs } from '@/lib/audit/queries'
import { HOME_ZONE } from '@/lib/base/time'
import { listSavedViews } from '@/lib/lists/queries'
import { askedFor } from '@/lib/lists/rules'
import { Changes, sayAct } from '../_ui/acts'
import { List } from '../_ui/list'
import { Head } from '../_ui/shell'

const { metadata, page } = staffPage({
  title: 'What was done',
  see: 'see-acts',
  async show({ world, staff, query }) {
    const asked = askedFor(ACTS_LIST, query)
    return (
      <>
        <Head
          title="What was done"
          lead="Every act of staff, as it was written down with the act itself. Nobody can change this list."
        />
        <List
          path="/admin/acts"
          shape={ACTS_LIST}
          asked={asked}
          page={await listActs(world.db, asked)}
          views={await listSavedViews(world.db, staff.userId, ACTS_LIST.name)}
          nameOf={({ label }) => label}
          columns={[
            { title: 'When', sort: 'when', cell: ({ at }) => <When at={at} zone={HOME_ZONE} /> },
            { title: 'Who', cell: ({ email }) => email },
            { title: 'What', cell: ({ act }) => sayAct(act) },
            { title: 'On', cell: ({ subject, label }) => `${subject}: ${label}` },
            { title: 'Changes', cell: ({ changes }) => <Changes of={changes} /> },
          ]}
          hasExport
          empty={<p>Nobody has done anything yet. What staff change from now on stands here.</p>}
        />
      </>
    )
  },
})
export const generateMetadata = metadata
export default page
