import { notFound } from 'next/navigation'
import { staffPage } from '@/app/_server/staff'
import { listPacksByIds } from '@/lib/catalogue/queries/packs'
import { findShelved } from '@/lib/catalogue/queries/shelving'
import { Preview } from '../../../_shelving/preview'

const { metadata, page } = staffPage({
  title: 'Preview',
  see: 'see-products',
  frame: 'shop',
  async show({ world: { db, now }, params }) {
    const stored = await findShelved(db, 'pack', params.id ?? '')
    const [pack] = stored ? await listPacksByIds(db, [stored.id]) : []
    if (!stored || !pack) notFound()
    return <Preview thing="pack" of={stored} shown={{ pack }} now={now()} />
  },
})
export const generateMetadata = metadata
export default page
