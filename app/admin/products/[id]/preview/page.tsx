import { notFound } from 'next/navigation'
import { staffPage } from '@/app/_server/staff'
import { viewOf } from '@/lib/catalogue/queries'
import { findProductRow } from '@/lib/catalogue/queries/editing'
import { Preview } from '../../../_shelving/preview'

const { metadata, page } = staffPage({
  title: 'Preview',
  see: 'see-products',
  frame: 'shop',
  async show({ world: { db, now }, params }) {
    const product = await findProductRow(db, params.id ?? '')
    if (!product) notFound()
    const shown = { product: await viewOf(db, product, now()) }
    return <Preview thing="product" of={product} shown={shown} now={now()} />
  },
})
export const generateMetadata = metadata
export default page
