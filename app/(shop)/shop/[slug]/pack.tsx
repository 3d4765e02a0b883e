import { ActionForm } from '@/app/_ui/form'
import { Price } from '@/app/_ui/format'
import { Story } from '@/app/_ui/story'
import { addToCartAction } from '@/app/(shop)/_cart/actions'
import { format, times } from '@/lib/base/money'
import type { Instant } from '@/lib/base/time'
import type { ShownPack } from '@/lib/catalogue/queries/packs'
import { type Left, packSaving, packStock, type SalePack } from '@/lib/catalogue/rules'
import type { Shelved } from '@/lib/catalogue/shelf'
import { type CheaperWay, cheaperWay } from '@/lib/pricing/bulk-table'
import type { Freight } from '@/lib/pricing/freight'
import type { Tier } from '@/lib/pricing/rules'
import { Shelf } from '../shelf'
import { Assurance } from './assurance'
import { Quantity } from './buy'
import { Offered } from './offered'
import '@/app/_ui/styles/columns.css'
import '@/app/_ui/styles/tables.css'

type Props = {
  pack: ShownPack
  now: Instant
  left: Left
  tiers: Tier[]
  sending: Freight
  beside: Shelved[]
}

const FEW_PACKS = 5

export function PackPage({ pack, now, left, tiers, sending, beside }: Props) {
  const stock = packStock(pack, left, now)
  const cheaper = cheaperWay(pack, tiers)
  const variants = pack.parts.map((part) => part.variant)
  return (
    <Offered
      title={pack.title}
      series={pack.series}
      cover={pack.cover}
      offer={
        <>
          <p>
            <Price of={pack.price} />{' '}
            <span className="price-note">
              you save {format(packSaving(pack).saves)}
              {stock.left !== undefined && stock.left > 0 && stock.left <= FEW_PACKS && `; ${stock.left} left`}
            </span>
          </p>
          {stock.left === 0 ? (
            <Blocked missing={stock.missing} />
          ) : (
            <ActionForm action={addToCartAction} enhance="add" className="form buy" label="Add to cart">
              <input type="hidden" name="offer" value={`pack:${pack.id}`} />
              <Quantity />
            </ActionForm>
          )}
          {cheaper && <CheaperNotice way={cheaper} />}
          <Assurance variants={variants} sending={sending} />
        </>
      }
    >
      <div className="with-aside">
        <section className="prose" aria-label="About it">
          <p className="lead">{pack.summary}</p>
          <Story markdown={pack.description} />
        </section>
        <Contents pack={pack} />
      </div>
      <section aria-labelledby="parts">
        <h2 id="parts">One by one</h2>
        <Shelf things={beside} level="h3" isLast />
      </section>
    </Offered>
  )
}

function Blocked({ missing }: { missing: SalePack['parts'][number]['variant'][] }) {
  const names = missing.map(({ productTitle, name }) => `${productTitle} (${name})`).join(' and ')
  return (
    <p className="notice">
      <strong>Sold out for now.</strong> A pack is sold whole, and just now we have none left of: {names}. Its other
      parts can be bought one by one.
    </p>
  )
}

/** Packs hold their discount already, so many single copies may cost less than many packs. */
function CheaperNotice({ way }: { way: CheaperWay }) {
  return (
    <p className="notice">
      <strong>For {way.copies} copies there is a cheaper way.</strong> {way.packs} packs cost {format(way.asPacks)};{' '}
      {way.copies} <a href={`/shop/${way.slug}`}>single copies</a> cost {format(way.asCopies)}.
    </p>
  )
}

function Contents({ pack }: { pack: SalePack }) {
  const { single, saves } = packSaving(pack)
  return (
    <section className="stack-close" aria-labelledby="contents">
      <h2 id="contents">What is in it</h2>
      <table className="plain contents">
        <thead>
          <tr>
            <th scope="col">Part</th>
            <th scope="col" className="number">
              On its own
            </th>
          </tr>
        </thead>
        <tbody>
          {pack.parts.map(({ variant, quantity }) => (
            <tr key={variant.id}>
              <th scope="row">
                {quantity} × <a href={`/shop/${variant.productSlug}`}>{variant.productTitle}</a>, {variant.name}
              </th>
              <td className="number">{variant.price && <Price of={times(variant.price, quantity)} />}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">One by one</th>
            <td className="number">
              <Price of={single} />
            </td>
          </tr>
          <tr>
            <th scope="row">As a pack you save</th>
            <td className="number">
              <Price of={saves} />
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}
