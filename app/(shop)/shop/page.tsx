import type { Metadata, Route } from 'next'
import { requestWorld } from '@/app/_server/world'
import { Cover } from '@/app/_ui/cover'
import { Price } from '@/app/_ui/format'
import type { Audience } from '@/db/schema/catalogue'
import { FORMATS, isFormat, isOrder, ORDERS, pick, type Shelved, type Wish } from '@/lib/catalogue/rules'
import { listShelf } from './shelf'

export const metadata: Metadata = {
  title: 'Books and tools',
  description:
    'Explain Pain and Graded Motor Imagery: books, e-books, cards, mirror boxes and packs, for clinicians and for people in pain.',
}

const AUDIENCES: Partial<Record<Audience, string>> = {
  'people-in-pain': 'For people in pain',
  clinicians: 'For clinicians',
}

export default async function ShopPage({ searchParams }: PageProps<'/shop'>) {
  const asked = await searchParams
  const wish: Wish = {
    audience: asked.for === 'people-in-pain' || asked.for === 'clinicians' ? asked.for : undefined,
    format: isFormat(asked.format) ? asked.format : undefined,
    packs: asked.packs === '1' ? true : undefined,
    order: isOrder(asked.sort) ? asked.sort : 'window',
  }
  const things = pick(await listShelf((await requestWorld()).db), wish)

  return (
    <main id="content" className="page" data-area="shop">
      <div className="page-head">
        <h1>Books and tools</h1>
        <p className="lead">To understand pain, to explain it, and to practise with. Prices are before GST.</p>
      </div>
      <Filters wish={wish} />
      <ul className="shelf">
        {things.map((thing) => (
          <Thing key={thing.slug} thing={thing} />
        ))}
      </ul>
      {things.length === 0 && (
        <p className="empty">
          Nothing on the shelf is all of that. <a href="/shop">See everything</a>.
        </p>
      )}
    </main>
  )
}

function Thing({ thing }: { thing: Shelved }) {
  return (
    <li>
      <a href={`/shop/${thing.slug}`}>
        <div className="ground" data-series={thing.series}>
          <Cover picture={thing.cover} isDecoration />
        </div>
        <h2>{thing.title}</h2>
        <p className="by">{thing.by}</p>
        {thing.price ? <Price of={thing.price} from={thing.isFrom} /> : <span className="quiet">Nothing to buy</span>}
        {thing.isSoldOut && <p className="quiet">Sold out for now</p>}
      </a>
    </li>
  )
}

/** Plain links, so that a choice can be shared and works without script. */
function Filters({ wish }: { wish: Wish }) {
  const current = { for: wish.audience, format: wish.format, packs: wish.packs ? '1' : undefined, sort: wish.order }
  const link = (change: Partial<Record<keyof typeof current, string | undefined>>) => {
    const wanted = Object.entries({ ...current, ...change }).filter(([, value]) => value && value !== 'window')
    const query = new URLSearchParams(wanted as [string, string][]).toString()
    return (query ? `/shop?${query}` : '/shop') as Route
  }
  const choice = (label: string, href: Route, isChosen: boolean) => (
    <li key={label}>
      <a href={href} aria-current={isChosen ? 'true' : undefined}>
        {label}
      </a>
    </li>
  )
  return (
    <nav className="filters" aria-label="Narrow the shelf">
      <ul>
        {choice('For everybody', link({ for: undefined }), !wish.audience)}
        {Object.entries(AUDIENCES).map(([key, label]) => choice(label, link({ for: key }), wish.audience === key))}
      </ul>
      <ul>
        {choice('Every format', link({ format: undefined, packs: undefined }), !wish.format && !wish.packs)}
        {Object.entries(FORMATS).map(([key, label]) =>
          choice(label, link({ format: key, packs: undefined }), wish.format === key),
        )}
        {choice('Packs', link({ packs: '1', format: undefined }), wish.packs === true)}
      </ul>
      <ul>{Object.entries(ORDERS).map(([key, label]) => choice(label, link({ sort: key }), wish.order === key))}</ul>
    </nav>
  )
}
