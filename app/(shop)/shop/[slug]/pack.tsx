import { Cover } from '@/app/_ui/cover'
import { ActionForm } from '@/app/_ui/form'
import { Price } from '@/app/_ui/format'
import { Story } from '@/app/_ui/story'
import { addToCartAction } from '@/app/(shop)/_cart/actions'
import { isLess, type Money, minus, times } from '@/lib/base/money'
import { packSaving, packStock, type SalePack } from '@/lib/catalogue/rules'
import type { Picture } from '@/lib/media/rules'
import { discountOf, type Tier } from '@/lib/pricing/rules'
import { Quantity, StockNote } from './buy'
import { Trail } from './trail'
import '../shop.css'

type Props = { pack: SalePack; cover: Picture | undefined; left: Map<string, number>; tiers: Tier[] }

export function PackPage({ pack, cover, left, tiers }: Props) {
  const { saves } = packSaving(pack)
  const stock = packStock(pack, left)
  return (
    <main id="content" className="page" data-area={pack.series === 'gmi' ? 'gmi' : 'shop'}>
      <Trail title={pack.title} />
      <div className="product">
        <div className="ground" data-series={pack.series}>
          <Cover picture={cover} isFirst />
        </div>
        <div className="offer">
          <h1>{pack.title}</h1>
          <p>{pack.summary}</p>
          <p>
            <Price of={pack.price} />{' '}
            <span className="price-note">
              before GST; you save <Price of={saves} />
            </span>{' '}
            {stock.left !== undefined && stock.left > 0 && stock.left <= 5 && (
              <StockNote word={{ kind: 'few', left: stock.left }} />
            )}
          </p>
          {stock.left === 0 ? (
            <p className="notice">Cannot be bought just now: {stock.missing.join(' and ')} is sold out.</p>
          ) : (
            <ActionForm action={addToCartAction} className="form buy" label="Add to cart">
              <input type="hidden" name="offer" value={`pack:${pack.id}`} />
              <Quantity />
            </ActionForm>
          )}
          <CheaperWay pack={pack} tiers={tiers} />
        </div>
      </div>
      <Contents pack={pack} />
      <section className="prose" aria-label="About it">
        <Story markdown={pack.description} />
      </section>
    </main>
  )
}

function Contents({ pack }: { pack: SalePack }) {
  const { single, saves } = packSaving(pack)
  return (
    <section aria-labelledby="contents">
      <h2 id="contents">What is in it</h2>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">Part</th>
            <th scope="col">On its own</th>
          </tr>
        </thead>
        <tbody>
          {pack.parts.map(({ variant, quantity }) => (
            <tr key={variant.id}>
              <th scope="row">
                {quantity} × <a href={`/shop/${variant.productSlug}`}>{variant.productTitle}</a>, {variant.name}
              </th>
              <td>{variant.price && <Price of={times(variant.price, quantity)} />}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">One by one</th>
            <td>
              <Price of={single} />
            </td>
          </tr>
          <tr>
            <th scope="row">As a pack</th>
            <td>
              <Price of={pack.price} />, you save <Price of={saves} />
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

/** Where several packs of one thing cost more than as many copies at their bulk price, the page says so. */
function CheaperWay({ pack, tiers }: { pack: SalePack; tiers: Tier[] }) {
  const [part, ...others] = pack.parts
  if (!part?.variant.price || !part.variant.isBulk || others.length > 0) return null
  const unitPrice: Money = part.variant.price
  const better = [2, 3, 4, 5]
    .map((packs) => ({ packs, copies: packs * part.quantity }))
    .map((way) => ({
      ...way,
      asPacks: times(pack.price, way.packs),
      asCopies: minus(times(unitPrice, way.copies), discountOf(unitPrice, way.copies, tiers)),
    }))
    .find((way) => isLess(way.asCopies, way.asPacks))
  if (!better) return null
  return (
    <p className="notice">
      For {better.copies} there is a cheaper way: {better.copies} single copies cost <Price of={better.asCopies} />,{' '}
      {better.packs} packs <Price of={better.asPacks} />.{' '}
      <a href={`/shop/${part.variant.productSlug}`}>Buy single copies</a>
    </p>
  )
}
