import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requestWorld } from '@/app/_server/world'
import { Drawn } from '@/app/_ui/drawn'
import { counted } from '@/app/_ui/format'
import { metadataOf } from '@/app/_ui/metadata'
import { Pages, pageFrom } from '@/app/_ui/pages'
import { AUDIENCES, FORMATS, KINDS, ORDERS, type Wish } from '@/lib/catalogue/shelf'
import { addressOfWish, Filters } from './filters'
import { listShelf } from './list-shelf'
import { Shelf } from './shelf'
import './shop.css'

const SIZE = 24

/** A narrowed or sorted shelf is a view of the one shelf, not a page for search engines. */
export async function generateMetadata({ searchParams }: PageProps<'/shop'>): Promise<Metadata> {
  const asked = await searchParams
  return metadataOf({
    title: 'Books and tools',
    description:
      'Explain Pain and Graded Motor Imagery: books, e-books, cards, mirror boxes and packs, for clinicians and for people in pain.',
    path: '/shop',
    isUnlisted: ['for', 'kind', 'format', 'sort'].some((wish) => asked[wish]),
  })
}

export default async function ShopPage({ searchParams }: PageProps<'/shop'>) {
  const asked = await searchParams
  const wish: Wish = {
    audience: AUDIENCES.find((audience) => audience === asked.for),
    kind: KINDS.find((kind) => kind === asked.kind),
    format: FORMATS.find((format) => format === asked.format),
    order: ORDERS.find((order) => order === asked.sort) ?? 'window',
  }
  const page = pageFrom(asked.page)
  const { db, now } = await requestWorld()
  const { things, known, isAll } = await listShelf(db, wish, { page, size: SIZE, now: now() })
  if (things.length === 0 && page > 1) notFound()
  const isNarrowed = Boolean(wish.audience ?? wish.kind ?? wish.format)

  return (
    <main id="content" className="page" data-area="shop">
      <div className="page-head">
        <h1>Books and tools</h1>
        <p className="lead">To understand pain, to explain it, to practise.</p>
      </div>
      <Filters wish={wish} />
      {things.length === 0 ? (
        <div className="empty">
          <Drawn of="searching" />
          <p>Nothing on our shelf is all of that at once.</p>
          <p>
            <a href="/shop">See everything</a>, or take one wish back above.
          </p>
        </div>
      ) : (
        <Shelf things={things} />
      )}
      <Pages page={page} size={SIZE} total={known} href={(n) => addressOfWish(wish, n)} />
      <p className="quiet">
        {isNarrowed && isAll && `${counted(known, 'thing')}. `}
        Prices are in Australian dollars, before GST. Ten copies or more of one thing cost less each.
      </p>
    </main>
  )
}
