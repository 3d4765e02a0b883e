import { Cover } from '@/app/_ui/cover'
import { ActionForm, Select, Submit } from '@/app/_ui/form'
import { Price } from '@/app/_ui/format'
import { addToCartAction } from '@/app/(shop)/_cart/actions'
import { format } from '@/lib/base/money'
import type { Product } from '@/lib/catalogue/queries'
import { cheapest, type SaleVariant, stockWord } from '@/lib/catalogue/rules'

type Props = { work: Product; left: Map<string, number> }

/** A work that goes with the nugget, with its price and a way into the cart right here. */
export function Book({ work, left }: Props) {
  const price = cheapest(work.variants)
  const offered = work.variants.filter(
    ({ id, isForSale, price }) => isForSale && price && stockWord(left.get(id)).kind !== 'sold-out',
  )
  return (
    <>
      <div className="ground" data-series={work.series}>
        <Cover picture={work.cover} isDecoration />
      </div>
      <div className="stack-close">
        <h3>
          <a href={`/shop/${work.slug}`}>{work.title}</a>
        </h3>
        {work.subtitle && <p className="by">{work.subtitle}</p>}
        {price && (
          <p>
            <Price of={price.price} from={price.isFrom} /> <span className="price-note">before GST</span>
          </p>
        )}
        {offered.length > 0 ? (
          <ActionForm
            action={addToCartAction}
            enhance="add"
            className="form row"
            label={`Add ${work.title} to the cart`}
          >
            <Formats offered={offered} />
            <input type="hidden" name="quantity" value="1" />
            <Submit>
              Add to cart<span className="unseen">: {work.title}</span>
            </Submit>
          </ActionForm>
        ) : (
          <p className="quiet">Sold out for now.</p>
        )}
      </div>
    </>
  )
}

function Formats({ offered }: { offered: SaleVariant[] }) {
  const [only, ...more] = offered
  if (more.length === 0) return <input type="hidden" name="offer" value={`variant:${only?.id}`} />
  return (
    <Select name="offer" label="Format">
      {offered.map(({ id, name, price }) => (
        <option key={id} value={`variant:${id}`}>
          {price && `${format(price)}, `}
          {name}
        </option>
      ))}
    </Select>
  )
}
