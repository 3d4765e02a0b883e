import { notFound } from 'next/navigation'
import { staffPage } from '@/app/_server/staff'
import { can } from '@/lib/accounts/rights'
import { listActsOn } from '@/lib/audit/queries'
import { findProductToEdit, listPacksWith } from '@/lib/catalogue/queries/editing'
import { listStock } from '@/lib/stock/queries'
import { Shelving } from '../../_shelving/part'
import { Acts } from '../../_ui/acts'
import { Head, Part } from '../../_ui/shell'
import { changeProductAction } from '../actions'
import { readChoices } from '../choices'
import { ProductForm } from '../form'
import { Variants } from './variants'

const { metadata, page } = staffPage({
  title: 'Product',
  see: 'see-products',
  async show({ world: { db, now }, staff, params }) {
    const found = await findProductToEdit(db, params.id ?? '')
    if (!found) notFound()
    const { product, variants } = found
    const mayEdit = can(staff, 'edit-products')
    const ids = variants.map(({ id }) => id)
    return (
      <>
        <Head title={product.title} up={{ href: '/admin/products', title: 'Products' }} />
        <Shelving thing="product" of={product} now={now()} mayEdit={mayEdit} />
        <Variants
          productId={product.id}
          variants={variants}
          left={await listStock(db, ids)}
          packs={await listPacksWith(db, ids)}
          mayEdit={mayEdit}
        />
        <Part title="The product">
          {mayEdit ? (
            <ProductForm
              key={product.revision}
              action={changeProductAction}
              of={found}
              choices={await readChoices(db)}
            />
          ) : (
            <p>{product.summary}</p>
          )}
        </Part>
        <Part title="What was done">
          <Acts of={await listActsOn(db, 'product', product.id)} />
        </Part>
      </>
    )
  },
})
export const generateMetadata = metadata
export default page
