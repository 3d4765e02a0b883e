import { staffPage } from '@/app/_server/staff'
import { DayName, DayOf } from '@/app/_ui/format'
import { countryName } from '@/lib/base/countries'
import { HOME_ZONE } from '@/lib/base/time'
import { listSavedViews } from '@/lib/lists/queries'
import { askedFor } from '@/lib/lists/rules'
import { listQuotes, QUOTES_LIST } from '@/lib/quotes/queries'
import { quoteState } from '@/lib/quotes/rules'
import { List } from '../_ui/list'
import { Head } from '../_ui/shell'
import { QUOTE_STANDS } from './words'

const { metadata, page } = staffPage({
  title: 'Quotes',
  see: 'make-orders',
  async show({ world, staff, query }) {
    const asked = askedFor(QUOTES_LIST, query)
    const now = world.now()
    return (
      <>
        <Head title="Quotes" lead="What people asked for, and what you offer them. An accepted quote is an order.">
          <a className="button" href={`/admin/quotes/${world.newId()}`}>
            Make an order for somebody
          </a>
        </Head>
        <List
          path="/admin/quotes"
          shape={QUOTES_LIST}
          asked={asked}
          page={await listQuotes(world.db, asked)}
          views={await listSavedViews(world.db, staff.userId, QUOTES_LIST.name)}
          hasExport
          nameOf={({ number }) => `quote ${number}`}
          columns={[
            { title: 'Quote', cell: ({ id, number }) => <a href={`/admin/quotes/${id}`}>{number}</a> },
            { title: 'Asked', sort: 'asked', cell: ({ askedAt }) => <DayOf at={askedAt} zone={HOME_ZONE} /> },
            {
              title: 'Who',
              cell: ({ name, organisation, email }) => [name, organisation, email].filter(Boolean).join(', '),
            },
            { title: 'To', cell: ({ delivery, billingCountry }) => countryName(delivery?.country ?? billingCountry) },
            {
              title: 'How it stands',
              cell: (row) => (
                <span className="state" data-kind={quoteState(row, now) === 'asked' ? 'look' : undefined}>
                  {QUOTE_STANDS[quoteState(row, now)]}
                </span>
              ),
            },
            { title: 'Good until', cell: ({ validUntil }) => validUntil && <DayName day={validUntil} /> },
          ]}
          empty={<p>Nobody has asked yet. Where freight is too heavy for the table, buyers can ask from their cart.</p>}
        />
      </>
    )
  },
})
export const generateMetadata = metadata
export default page
