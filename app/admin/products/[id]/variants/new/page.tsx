import { notFound } from 'next/navigation'
import { staffPage } from '@/app/_server/staff'
import { findProductRow } from '@/lib/catalogue/queries/editing'
import { Head } from '../../../../_ui/shell'
import { makeVariantAction } from '../actions'
import { VariantForm } from '../form'

const { metadata, page } = staffPage({
  title: 'New format',
  see: 'edit-products',
  async show({ world, params }) {
    const product = await findProductRow(world.db, params.id ?? '')
    if (!product) notFound()
    return (
      <>
        <Head
          title="New format"
          up={{ href: `/admin/products/${product.id}`, title: product.title }}
          lead="One way in which it is handed over, with a price of its own."
        />
        <VariantForm action={makeVariantAction} productId={product.id} />
      </>
    )
  },
})
export const generateMetadata = metadata
export default page
