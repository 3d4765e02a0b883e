import { staffPage } from '@/app/_server/staff'
import { listPartChoices } from '@/lib/catalogue/queries/choices'
import { listPicturesToChoose } from '@/lib/media/queries'
import { Head } from '../../_ui/shell'
import { makePackAction } from '../actions'
import { PackForm } from '../form'

const { metadata, page } = staffPage({
  title: 'New pack',
  see: 'edit-products',
  async show({ world: { db } }) {
    return (
      <>
        <Head
          title="New pack"
          up={{ href: '/admin/packs', title: 'Packs' }}
          lead="It begins as a draft that only staff see."
        />
        <PackForm action={makePackAction} pictures={await listPicturesToChoose(db)} parts={await listPartChoices(db)} />
      </>
    )
  },
})
export const generateMetadata = metadata
export default page
