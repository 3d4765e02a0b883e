import { staffPage } from '@/app/_server/staff'
import { When } from '@/app/_ui/format'
import { can } from '@/lib/accounts/rights'
import { HOME_ZONE } from '@/lib/base/time'
import { listSavedViews } from '@/lib/lists/queries'
import { askedFor } from '@/lib/lists/rules'
import { listPeople, PEOPLE_LIST } from '@/lib/people/queries'
import { List } from '../_ui/list'
import { Head } from '../_ui/shell'
import { pathOfPerson } from './address'

const { metadata, page } = staffPage({
  title: 'People',
  see: 'see-people',
  async show({ world, staff, query }) {
    const asked = askedFor(PEOPLE_LIST, query)
    return (
      <>
        <Head
          title="People"
          lead="Everybody who has an account or has ordered something, by e-mail address. Whoever has only commented is found through the comment."
        />
        <List
          path="/admin/people"
          shape={PEOPLE_LIST}
          asked={asked}
          page={await listPeople(world.db, asked)}
          views={await listSavedViews(world.db, staff.userId, PEOPLE_LIST.name)}
          nameOf={({ id }) => id}
          columns={[
            { title: 'E-mail', sort: 'email', cell: ({ id }) => <a href={pathOfPerson(id)}>{id}</a> },
            { title: 'Name', cell: ({ name }) => name ?? '' },
            { title: 'Orders', isNumber: true, cell: ({ orders }) => orders },
            {
              title: 'Last order',
              cell: ({ lastOrderAt }) => (lastOrderAt ? <When at={lastOrderAt} zone={HOME_ZONE} /> : ''),
            },
            { title: 'Account', cell: ({ hasAccount }) => (hasAccount ? 'yes' : 'guest') },
          ]}
          hasExport={can(staff, 'export-people')}
          empty={<p>Nobody yet. Who orders or signs in stands here.</p>}
        />
      </>
    )
  },
})
export const generateMetadata = metadata
export default page
