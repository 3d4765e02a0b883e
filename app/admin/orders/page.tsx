import { staffPage } from '@/app/_server/staff'
import { DayOf, Price } from '@/app/_ui/format'
import { countryName } from '@/lib/base/countries'
import { money } from '@/lib/base/money'
import { HOME_ZONE } from '@/lib/base/time'
import { listSavedViews } from '@/lib/lists/queries'
import { askedFor } from '@/lib/lists/rules'
import { ORDERS_LIST } from '@/lib/orders/list'
import { listOrders } from '@/lib/orders/queries/list'
import { List } from '../_ui/list'
import { Head } from '../_ui/shell'
import { Stands } from './stands'

const { metadata, page } = staffPage({
  title: 'Orders',
  see: 'see-orders',
  async show({ world, staff, query }) {
    const asked = askedFor(ORDERS_LIST, query)
    return (
      <>
        <Head
          title="Orders"
          lead="Typed words find the beginning of a number, a name, an e-mail address, a SKU or a purchase order."
        />
        <List
          path="/admin/orders"
          shape={ORDERS_LIST}
          asked={asked}
          page={await listOrders(world.db, asked)}
          views={await listSavedViews(world.db, staff.userId, ORDERS_LIST.name)}
          nameOf={({ number }) => `order ${number}`}
          columns={[
            { title: 'Order', cell: ({ id, number }) => <a href={`/admin/orders/${id}`}>{number}</a> },
            { title: 'Placed', sort: 'placed', cell: ({ placedAt }) => <DayOf at={placedAt} zone={HOME_ZONE} /> },
            { title: 'Who', cell: (order) => <Who {...order} /> },
            { title: 'To', cell: ({ country }) => countryName(country) },
            { title: 'How it stands', cell: ({ standing }) => <Stands standing={standing} /> },
            { title: 'Total', sort: 'total', isNumber: true, cell: ({ total }) => <Price of={money(total)} /> },
          ]}
          hasExport
          empty={<p>No orders yet. The first one will stand here in the moment in which it is placed.</p>}
        />
      </>
    )
  },
})
export const generateMetadata = metadata
export default page

function Who({ name, email, organisation, poNumber }: Record<'name' | 'email' | 'organisation' | 'poNumber', string>) {
  const at = email.indexOf('@')
  return (
    <>
      {[name, organisation].filter(Boolean).join(', ')}
      <br />
      <span className="quiet">
        {email.slice(0, at)}
        <wbr />
        {email.slice(at)}
        {poNumber && ` · PO ${poNumber}`}
      </span>
    </>
  )
}
