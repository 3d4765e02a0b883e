import { Cover } from '@/app/_ui/cover'
import { DayName } from '@/app/_ui/format'
import { Story } from '@/app/_ui/story'
import type { Day } from '@/lib/base/time'
import type { ProductView } from '@/lib/catalogue/queries'
import type { Picture } from '@/lib/media/rules'
import type { Tier } from '@/lib/pricing/rules'
import { BulkTable } from './bulk'
import { Buy } from './buy'
import { Trail } from './trail'
import '../shop.css'

type Props = { product: ProductView; cover: Picture | undefined; left: Map<string, number>; tiers: Tier[] }

export function ProductPage({ product, cover, left, tiers }: Props) {
  const bulk = product.variants.find((variant) => variant.isForSale && variant.isBulk && variant.price)
  return (
    <main id="content" className="page" data-area={product.series === 'gmi' ? 'gmi' : 'shop'}>
      <Trail title={product.title} />
      <div className="product">
        <div className="ground" data-series={product.series}>
          <Cover picture={cover} isFirst />
        </div>
        <div className="offer">
          <h1>{product.title}</h1>
          {product.subtitle && <p className="lead">{product.subtitle}</p>}
          {product.contributors.length > 0 && <p className="by">{byline(product.contributors)}</p>}
          <p>{product.summary}</p>
          {product.variants.some((variant) => variant.isForSale) ? (
            <Buy variants={product.variants} left={left} />
          ) : (
            <NotForSale product={product} />
          )}
          <FreeFiles product={product} />
        </div>
      </div>
      {product.updateNote && (
        <p className="notice">
          <DayName day={product.updateNote.on as Day} />: {product.updateNote.text}
        </p>
      )}
      <section className="prose" aria-label="About it">
        <Story markdown={product.description} />
      </section>
      {bulk?.price && <BulkTable unitPrice={bulk.price} tiers={tiers} name={bulk.name} />}
      <Facts product={product} />
      <Beside product={product} />
    </main>
  )
}

function byline(people: ProductView['contributors']): string {
  return people.map(({ name, role }) => (role === 'author' ? name : `${name} (${role})`)).join(', ')
}

function NotForSale({ product }: { product: ProductView }) {
  const isFree = product.freeDownloads.length > 0
  if (isFree) return <p>Free for everybody: no account, no cart.</p>
  if (product.outsideLink) return <p className="notice">{product.outsideLink.note}</p>
  return <p className="notice">Out of print. Some libraries keep it, and second-hand copies turn up.</p>
}

function FreeFiles({ product }: { product: ProductView }) {
  if (product.freeDownloads.length === 0) return null
  return (
    <ul className="stack-close">
      {product.freeDownloads.map(({ file, title, pages }) => (
        <li key={file}>
          <a href={`/files/${file}`}>{title}</a>
          <span className="quiet"> PDF{pages ? `, ${pages} ${pages === 1 ? 'page' : 'pages'}` : ''}, free</span>
        </li>
      ))}
    </ul>
  )
}

function Facts({ product }: { product: ProductView }) {
  const facts = [
    ['Publisher', product.publisher],
    ['Year', product.year],
    ['Pages', product.pages],
    ['Binding', product.binding],
    ...product.variants.map((variant) => [`ISBN, ${variant.name}`, variant.isbn] as const),
  ].filter((fact): fact is [string, string | number] => Boolean(fact[1]))
  if (facts.length === 0) return null
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">Facts</h2>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Beside({ product }: { product: ProductView }) {
  const groups = [
    {
      title: 'Nuggets that go with it',
      links: product.nuggets.map((each) => ({ href: `/nuggets/${each.slug}`, text: `${each.number}. ${each.title}` })),
    },
    {
      title: 'Cheaper together',
      links: product.packs.map((each) => ({ href: `/shop/${each.slug}`, text: each.title })),
    },
    {
      title: 'Its neighbours on the shelf',
      links: product.related.map((each) => ({ href: `/shop/${each.slug}`, text: each.title })),
    },
  ].filter((group) => group.links.length > 0)
  return (
    <div className="columns-three">
      {groups.map(({ title, links }) => (
        <section key={title} aria-label={title}>
          <h2>{title}</h2>
          <ul className="stack-close">
            {links.map(({ href, text }) => (
              <li key={href}>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
