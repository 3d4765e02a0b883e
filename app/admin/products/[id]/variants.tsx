import { ActionForm, Submit } from '@/app/_ui/form'
import { format, money } from '@/lib/base/money'
import type { listPacksWith, VariantRow } from '@/lib/catalogue/queries/editing'
import { variantWords } from '../../_shelving/words'
import { Part } from '../../_ui/shell'
import { moveVariantAction } from './variants/actions'

type Props = {
  productId: string
  variants: VariantRow[]
  left: Map<string, number>
  packs: Awaited<ReturnType<typeof listPacksWith>>
  mayEdit: boolean
}

/** The ways in which a product is handed over, in their order, and the packs that hold them. */
export function Variants({ productId, variants, left, packs, mayEdit }: Props) {
  const path = `/admin/products/${productId}/variants`
  return (
    <Part
      title="Formats, prices and stock"
      tools={
        mayEdit && (
          <a className="button button-quiet" href={`${path}/new`}>
            Add a format
          </a>
        )
      }
    >
      {variants.length === 0 ? (
        <p className="list-empty">
          Nothing of it can be bought yet, and its page says that it is out of print. Add the first format: print,
          e-book, a size …
        </p>
      ) : (
        <div className="list-scroll">
          <table className="list">
            <thead>
              <tr>
                <th scope="col">Format</th>
                <th scope="col">SKU</th>
                <th scope="col">ISBN</th>
                <th scope="col" className="number">
                  Price
                </th>
                <th scope="col" className="number">
                  Left
                </th>
                <th scope="col">Sold</th>
                {mayEdit && <th scope="col">Order</th>}
              </tr>
            </thead>
            <tbody>
              {variants.map((variant, at) => (
                <tr key={variant.id}>
                  <td>
                    <a href={`${path}/${variant.id}`}>{variant.name}</a>{' '}
                    <span className="quiet">{variantWords[variant.kind]}</span>
                  </td>
                  <td>{variant.sku}</td>
                  <td>{variant.isbn}</td>
                  <td className="number">{variant.price !== null && format(money(variant.price))}</td>
                  <td className="number">
                    <Left of={variant} left={left.get(variant.id)} />
                  </td>
                  <td>{sayForSale(variant)}</td>
                  {mayEdit && (
                    <td>
                      <Moves variant={variant} isFirst={at === 0} isLast={at === variants.length - 1} />
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {packs.length > 0 && (
        <p>
          In packs:{' '}
          {packs.map(({ id, title }, at) => (
            <span key={id}>
              {at > 0 && ', '}
              <a href={`/admin/packs/${id}`}>{title}</a>
            </span>
          ))}
          . Where this is retired, they cannot be bought any more.
        </p>
      )}
    </Part>
  )
}

function Left({ of, left }: { of: VariantRow; left: number | undefined }) {
  if (left === undefined) return <span className="quiet">not counted</span>
  return left <= of.lowStock ? (
    <span className="state" data-kind="look">
      {left}, low
    </span>
  ) : (
    left
  )
}

const sayForSale = ({ retiredAt, isForSale }: VariantRow) =>
  retiredAt !== null ? 'Retired' : isForSale ? 'For sale' : 'Not for sale'

function Moves({ variant, isFirst, isLast }: { variant: VariantRow; isFirst: boolean; isLast: boolean }) {
  return (
    <ActionForm action={moveVariantAction} className="inline-form" label={`Order of ${variant.name}`}>
      <input type="hidden" name="variant" value={variant.id} />
      {!isFirst && (
        <Submit name="way" value="up" className="button button-quiet" aria-label={`Move ${variant.name} up`}>
          ↑
        </Submit>
      )}
      {!isLast && (
        <Submit name="way" value="down" className="button button-quiet" aria-label={`Move ${variant.name} down`}>
          ↓
        </Submit>
      )}
    </ActionForm>
  )
}
