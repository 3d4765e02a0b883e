import { staffPage } from '@/app/_server/staff'
import { Field, Select } from '@/app/_ui/form'
import { DayOf } from '@/app/_ui/format'
import { can } from '@/lib/accounts/rights'
import { format } from '@/lib/base/money'
import { publicationOf } from '@/lib/base/publication'
import { HOME_ZONE } from '@/lib/base/time'
import { listProductsForStaff, rangeOf } from '@/lib/catalogue/queries/product-list'
import { PRODUCTS_LIST } from '@/lib/catalogue/rules/product-list'
import { listSavedViews } from '@/lib/lists/queries'
import { askedFor } from '@/lib/lists/rules'
import { listLowStock } from '@/lib/stock/queries/movements'
import { State } from '../_shelving/part'
import { kindWords } from '../_shelving/words'
import { List } from '../_ui/list'
import { Head } from '../_ui/shell'
import { bulkProductsAction } from './actions'

const { metadata, page } = staffPage({
  title: 'Products',
  see: 'see-products',
  async show({ world, staff, query }) {
    const asked = askedFor(PRODUCTS_LIST, query)
    const mayEdit = can(staff, 'edit-products')
    const low = await listLowStock(world.db)
    return (
      <>
        <Head title="Products" lead="What is sold, given away or only told of, whatever its state.">
          {mayEdit && (
            <a className="button" href="/admin/products/new">
              New product
            </a>
          )}
        </Head>
        <List
          path="/admin/products"
          shape={PRODUCTS_LIST}
          asked={asked}
          page={await listProductsForStaff(world.db, asked, world.now())}
          views={await listSavedViews(world.db, staff.userId, PRODUCTS_LIST.name)}
          nameOf={({ title }) => title}
          columns={[
            {
              title: 'Title',
              sort: 'title',
              cell: ({ id, title }) => <a href={`/admin/products/${id}`}>{title}</a>,
            },
            { title: 'Kind', cell: ({ kind }) => kindWords[kind] },
            { title: 'State', cell: (product) => <State of={publicationOf(product, world.now())} /> },
            { title: 'Price', isNumber: true, cell: (product) => <Range of={rangeOf(product)} /> },
            {
              title: 'Stock',
              cell: ({ id }) =>
                low
                  .filter(({ productId }) => productId === id)
                  .map(({ name, left }) => `${name}: ${left} left`)
                  .join(', '),
            },
            {
              title: 'Changed',
              sort: 'changed',
              cell: ({ changedAt }) => changedAt !== null && <DayOf at={changedAt} zone={HOME_ZONE} />,
            },
          ]}
          bulk={mayEdit ? BULK : undefined}
          hasExport
          empty={
            <p>
              Nothing stands on the shelf yet. <a href="/admin/products/new">Make the first product.</a>
            </p>
          }
        />
      </>
    )
  },
})
export const generateMetadata = metadata
export default page

const BULK = {
  action: bulkProductsAction,
  buttons: [
    { value: 'publish', label: 'Publish' },
    { value: 'retire', label: 'Retire' },
    { value: 'prices', label: 'See new prices' },
  ],
  fields: (
    <>
      <Field name="step" label="Change prices by" placeholder="+5%" />
      <Select name="rounding" label="Rounded to" defaultValue="5">
        <option value="1">1 cent</option>
        <option value="5">5 cents</option>
        <option value="50">50 cents</option>
        <option value="100">1 dollar</option>
      </Select>
    </>
  ),
}

function Range({ of }: { of: ReturnType<typeof rangeOf> }) {
  if (!of) return null
  if (of.from.minor === of.to.minor) return format(of.from)
  return `${format(of.from)}–${format(of.to).slice(of.to.currency.length + 1)}`
}
