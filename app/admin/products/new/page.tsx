import { staffPage } from '@/app/_server/staff'
import { Head } from '../../_ui/shell'
import { makeProductAction } from '../actions'
import { readChoices } from '../choices'
import { ProductForm } from '../form'

const { metadata, page } = staffPage({
  title: 'New product',
  see: 'edit-products',
  async show({ world }) {
    return (
      <>
        <Head
          title="New product"
          up={{ href: '/admin/products', title: 'Products' }}
          lead="It begins as a draft that only staff see. Formats, prices and stock come next."
        />
        <ProductForm action={makeProductAction} choices={await readChoices(world.db)} />
      </>
    )
  },
})
export const generateMetadata = metadata
export default page
