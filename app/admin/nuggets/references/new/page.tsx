import { staffPage } from '@/app/_server/staff'
import { Head } from '../../../_ui/shell'
import { ReferenceForm } from '../form'

const { metadata, page } = staffPage({
  title: 'A new source',
  see: 'edit-nuggets',
  async show({ query }) {
    return (
      <>
        <Head
          title="A new source"
          up={{ href: '/admin/nuggets/references', title: 'Sources' }}
          lead="Its key is made from its first author and its year."
        />
        <ReferenceForm doi={[query.doi].flat()[0]?.slice(0, 300)} />
      </>
    )
  },
})
export const generateMetadata = metadata
export default page
