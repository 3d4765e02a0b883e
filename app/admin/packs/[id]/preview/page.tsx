import { notFound } from 'next/navigation'
import { staffPage } from '@/app/_server/staff'
import { typedFor } from '@/app/_server/typed'
import { listPacksByIds } from '@/lib/catalogue/queries/packs'
import { findShelved } from '@/lib/catalogue/queries/shelving'
import { withTyped } from '@/lib/previews/rules'
import { Preview } from '../../../_shelving/preview'

const { metadata, page } = staffPage({
  title: 'Preview',
  see: 'see-products',
  frame: 'shop',
  async show(look) {
    const { db, now } = look.world
    const of = await findShelved(db, 'pack', look.params.id ?? '')
    const [stored] = of ? await listPacksByIds(db, [of.id]) : []
    if (!of || !stored) notFound()
    const typed = await typedFor(look, { thing: 'pack', id: of.id })
    const pack = withTyped(stored, typed, ['title', 'summary', 'description'])
    return <Preview thing="pack" of={of} shown={{ pack }} isTyped={typed !== undefined} now={now()} />
  },
})
export const generateMetadata = metadata
export default page
