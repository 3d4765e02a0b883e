import type { Route } from 'next'
import { DayName } from '@/app/_ui/format'
import { Story } from '@/app/_ui/story'
import { format } from '@/lib/base/money'
import type { Day } from '@/lib/base/time'
import type { listNuggetsForProduct, ProductView } from '@/lib/catalogue/queries'
import type { Left } from '@/lib/catalogue/rules'
import type { Shelved } from '@/lib/catalogue/shelf'
import type { listCoursesForProduct } from '@/lib/courses/queries/courses'
import type { Freight } from '@/lib/pricing/freight'
import type { Tier } from '@/lib/pricing/rules'
import { Shelf } from '../shelf'
import { Assurance } from './assurance'
import { BulkPrices } from './bulk'
import { Buy } from './buy'
import { Facts } from './facts'
import { Offered } from './offered'
import '@/app/_ui/styles/columns.css'

type Props = {
  product: ProductView
  nuggets: Awaited<ReturnType<typeof listNuggetsForProduct>>
  courses: Awaited<ReturnType<typeof listCoursesForProduct>>
  left: Left
  tiers: Tier[]
  sending: Freight
  beside: Shelved[]
}

export function ProductPage({ product, nuggets, courses, left, tiers, sending, beside }: Props) {
  const sold = product.variants.filter((variant) => variant.isForSale && variant.price)
  const bulk = sold.filter((variant) => variant.isBulk)
  return (
    <Offered
      title={product.title}
      series={product.series}
      cover={product.cover}
      by={byline(product.contributors)}
      offer={
        <>
          {sold.length > 0 ? <Buy variants={sold} left={left} /> : <NotForSale product={product} />}
          <FreeFiles files={product.freeDownloads} isAll={product.kind === 'download'} />
          {product.updateNote && (
            <p className="notice">
              <strong>
                Changed on <DayName day={product.updateNote.on as Day} />.
              </strong>{' '}
              {product.updateNote.text}
            </p>
          )}
          {sold.length > 0 && <Assurance variants={sold} sending={sending} />}
        </>
      }
    >
      <div className="with-aside">
        <section className="prose" aria-label="About it">
          <p className="lead">{product.summary}</p>
          <Story markdown={product.description} />
        </section>
        <div className="stack-far">
          <Facts product={product} />
          <Links
            title="Nuggets that go with it"
            links={nuggets.map(({ slug, number, title }) => ({
              href: `/nuggets/${slug}`,
              text: number === null ? title : `${number}. ${title}`,
            }))}
          />
          <Links
            title="Learn it with others"
            links={courses.map(({ slug, title }) => ({ href: `/courses/${slug}`, text: title }))}
          />
        </div>
      </div>
      {bulk.length > 0 && <BulkPrices variants={bulk} tiers={tiers} />}
      {beside.length > 0 && (
        <section aria-labelledby="beside">
          <h2 id="beside">Goes well with it</h2>
          <Shelf things={beside} level="h3" isLast />
        </section>
      )}
    </Offered>
  )
}

function byline(people: ProductView['contributors']): string {
  return people.map(({ name, role }) => (role === 'author' ? name : `${name} (${role})`)).join(', ')
}

function NotForSale({ product }: { product: ProductView }) {
  if (product.kind === 'download') return <p>Free for everybody: no account, no cart.</p>
  const guide = product.variants.find(({ price }) => price)?.price
  if (product.outsideLink)
    return (
      <p className="notice">
        <strong>{product.outsideLink.label}.</strong> {product.outsideLink.note}
        {guide && ` There it costs about ${format(guide)}.`}
      </p>
    )
  return (
    <p className="notice">
      <strong>Out of print.</strong> Some libraries keep it, and second-hand copies turn up.
    </p>
  )
}

function FreeFiles({ files, isAll }: { files: ProductView['freeDownloads']; isAll: boolean }) {
  if (files.length === 0) return null
  return (
    <ul className="free-files">
      {files.map(({ file, title, pages }) => (
        <li key={file}>
          <a className={isAll ? 'button' : undefined} href={`/files/${file}`}>
            {title}
          </a>{' '}
          <span className="quiet">free PDF{pages ? `, ${pages} ${pages === 1 ? 'page' : 'pages'}` : ''}</span>
        </li>
      ))}
    </ul>
  )
}

function Links({ title, links }: { title: string; links: { href: string; text: string }[] }) {
  if (links.length === 0) return null
  return (
    <section className="stack-close" aria-label={title}>
      <h2>{title}</h2>
      <ul className="plain-links">
        {links.map(({ href, text }) => (
          <li key={href}>
            <a href={href as Route}>{text}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
