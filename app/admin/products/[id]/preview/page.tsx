import { notFound } from 'next/navigation'
import { staffPage } from '@/app/_server/staff'
import { typedFor } from '@/app/_server/typed'
import { viewOf } from '@/lib/catalogue/queries'
import { findProductRow } from '@/lib/catalogue/queries/editing'
import { findPicture } from '@/lib/media/queries'
import { withTyped } from '@/lib/previews/rules'
import { Preview } from '../../../_shelving/preview'

const { metadata, page } = staffPage({
  title: 'Preview',
  see: 'see-products',
  frame: 'shop',
  async show(look) {
    const { db, now } = look.world
    const stored = await findProductRow(db, look.params.id ?? '')
    if (!stored) notFound()
    const typed = await typedFor(look, { thing: 'product', id: stored.id })
    const row = withTyped(stored, typed, ['title', 'summary', 'description', 'publisher', 'binding'])
    const cover = (await findPicture(db, row.coverId)) ?? null
    const shown = { product: await viewOf(db, { ...row, cover }, now()) }
    return <Preview thing="product" of={row} shown={shown} isTyped={typed !== undefined} now={now()} />
  },
})
export const generateMetadata = metadata
export default page
