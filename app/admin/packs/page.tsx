import { staffPage } from '@/app/_server/staff'
import { DayOf } from '@/app/_ui/format'
import { can } from '@/lib/accounts/rights'
import { format } from '@/lib/base/money'
import { publicationOf } from '@/lib/base/publication'
import { HOME_ZONE } from '@/lib/base/time'
import { listPacksForStaff } from '@/lib/catalogue/queries/product-list'
import { packSaving, packStock } from '@/lib/catalogue/rules'
import { PACKS_LIST } from '@/lib/catalogue/rules/product-list'
import { listSavedViews } from '@/lib/lists/queries'
import { askedFor } from '@/lib/lists/rules'
import { listStock } from '@/lib/stock/queries'
import { State } from '../_shelving/part'
import { List } from '../_ui/list'
import { Head } from '../_ui/shell'
import { bulkPacksAction } from './actions'

const { metadata, page } = staffPage({
  title: 'Packs',
  see: 'see-products',
  async show({ world, staff, query }) {
    const asked = askedFor(PACKS_LIST, query)
    const mayEdit = can(staff, 'edit-products')
    const packs = await listPacksForStaff(world.db, asked, world.now())
    const parts = packs.rows.flatMap((pack) => pack.parts.map(({ variant }) => variant.id))
    const left = await listStock(world.db, [...new Set(parts)])
    return (
      <>
        <Head
          title="Packs"
          lead="Several things at one price. A pack can be sold as often as its scarcest part allows."
        >
          {mayEdit && (
            <a className="button" href="/admin/packs/new">
              New pack
            </a>
          )}
        </Head>
        <List
          path="/admin/packs"
          shape={PACKS_LIST}
          asked={asked}
          page={packs}
          views={await listSavedViews(world.db, staff.userId, PACKS_LIST.name)}
          nameOf={({ title }) => title}
          columns={[
            { title: 'Title', sort: 'title', cell: ({ id, title }) => <a href={`/admin/packs/${id}`}>{title}</a> },
            { title: 'SKU', cell: ({ sku }) => sku },
            { title: 'State', cell: ({ publication }) => <State of={publicationOf(publication, world.now())} /> },
            { title: 'Price', isNumber: true, cell: ({ price }) => format(price) },
            { title: 'Saves', isNumber: true, cell: (pack) => format(packSaving(pack).saves) },
            {
              title: 'Can be sold',
              isNumber: true,
              cell: (pack) => packStock(pack, left, world.now()).left ?? 'as often as wanted',
            },
            {
              title: 'Changed',
              sort: 'changed',
              cell: ({ changedAt }) => changedAt !== null && <DayOf at={changedAt} zone={HOME_ZONE} />,
            },
          ]}
          bulk={
            mayEdit
              ? {
                  action: bulkPacksAction,
                  buttons: [
                    { value: 'publish', label: 'Publish' },
                    { value: 'retire', label: 'Retire' },
                  ],
                  fields: <input type="hidden" name="thing" value="pack" />,
                }
              : undefined
          }
          hasExport
          empty={
            <p>
              There are no packs yet. <a href="/admin/packs/new">Make the first one.</a>
            </p>
          }
        />
      </>
    )
  },
})
export const generateMetadata = metadata
export default page
