import { staffPage } from '@/app/_server/staff'
import { Price } from '@/app/_ui/format'
import { listSavedViews } from '@/lib/lists/queries'
import { askedFor } from '@/lib/lists/rules'
import { COUPONS_LIST, listCoupons } from '@/lib/pricing/queries/coupon-list'
import { List } from '../_ui/list'
import { Head } from '../_ui/shell'
import { SCOPE_WORDS, sayOff, sayState, sayWindow } from './words'

const { metadata, page } = staffPage({
  title: 'Coupons',
  see: 'edit-prices',
  async show({ world, staff, query }) {
    const asked = askedFor(COUPONS_LIST, query)
    const now = world.now()
    return (
      <>
        <Head
          title="Coupons"
          lead="Codes that take something off. A line takes the better of its bulk price and the code."
        >
          <a className="button" href="/admin/coupons/new">
            Make a coupon
          </a>
        </Head>
        <List
          path="/admin/coupons"
          shape={COUPONS_LIST}
          asked={asked}
          page={await listCoupons(world.db, asked)}
          views={await listSavedViews(world.db, staff.userId, COUPONS_LIST.name)}
          nameOf={({ code }) => code}
          columns={[
            { title: 'Code', sort: 'code', cell: ({ id, code }) => <a href={`/admin/coupons/${id}`}>{code}</a> },
            { title: 'What it is for', cell: ({ title }) => title },
            { title: 'Takes off', cell: (coupon) => sayOff(coupon), isNumber: true },
            { title: 'Off what', cell: ({ scope }) => SCOPE_WORDS[scope] },
            { title: 'From', cell: ({ minimum }) => (minimum.minor > 0 ? <Price of={minimum} /> : 'any sum') },
            { title: 'When', cell: (coupon) => sayWindow(coupon) },
            {
              title: 'Used',
              cell: ({ uses, mostUses }) => (mostUses ? `${uses} of ${mostUses}` : uses),
              isNumber: true,
            },
            { title: 'State', cell: (coupon) => <span className="state">{sayState(coupon, now)}</span> },
          ]}
          hasExport
          empty={
            <p>
              There is no coupon yet. <a href="/admin/coupons/new">Make the first one</a>: a code for a conference, a
              class, or somebody who waited too long for a parcel.
            </p>
          }
        />
      </>
    )
  },
})
export const generateMetadata = metadata
export default page
