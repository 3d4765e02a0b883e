import { staffPage } from '@/app/_server/staff'
import { Head } from '../../../_ui/shell'
import { makeZoneAction } from '../../actions'
import { ZoneForm } from '../../zone-form'

const { metadata, page } = staffPage({
  title: 'A new freight zone',
  see: 'edit-prices',
  async show() {
    return (
      <>
        <Head title="A new freight zone" up={{ href: '/admin/prices#freight', title: 'Prices and freight' }} />
        <ZoneForm action={makeZoneAction} />
      </>
    )
  },
})
export const generateMetadata = metadata
export default page
