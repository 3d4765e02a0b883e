import { Checkbox } from '@/app/_ui/checkbox'
import { ActionForm, Field, Submit } from '@/app/_ui/form'
import { Price } from '@/app/_ui/format'
import { addToCartAction } from '@/app/(shop)/_cart/actions'
import { type Left, type SaleVariant, stockWord } from '@/lib/catalogue/rules'
import { sayStock } from '../words'
import '@/app/_ui/groups.css'
import './formats.css'

type Props = { variants: SaleVariant[]; left: Left }

/** Every variant at a glance, one of them chosen, one button. */
export function Buy({ variants, left }: Props) {
  const [only, ...others] = variants
  const first = variants.find((variant) => isThere(variant, left))
  return (
    <>
      {only && others.length === 0 && <One variant={only} left={left} />}
      {first || others.length > 0 ? (
        <ActionForm action={addToCartAction} enhance="add" className="form buy" label="Add to cart">
          {only && others.length === 0 ? (
            <input type="hidden" name="offer" value={`variant:${only.id}`} />
          ) : (
            <Choices variants={variants} left={left} first={first} />
          )}
          {first && <Quantity />}
        </ActionForm>
      ) : null}
      {!first && <p className="notice">Sold out for now. We print and order again, so please look in later.</p>}
    </>
  )
}

const isThere = (variant: SaleVariant, left: Left) => stockWord(left.get(variant.id)).kind !== 'sold-out'

function One({ variant, left }: { variant: SaleVariant; left: Left }) {
  return (
    <p>
      {variant.price && <Price of={variant.price} />}{' '}
      <span className="price-note">
        {[variant.name, sayStock(stockWord(left.get(variant.id)))].filter(Boolean).join(', ')}
      </span>
    </p>
  )
}

function Choices({ variants, left, first }: Props & { first: SaleVariant | undefined }) {
  return (
    <fieldset className="choices">
      <legend className="unseen">Which one</legend>
      {variants.map((variant) => (
        <Checkbox
          key={variant.id}
          type="radio"
          name="offer"
          value={`variant:${variant.id}`}
          label={
            <>
              <span>
                {variant.name}
                <StockNote words={sayStock(stockWord(left.get(variant.id)))} />
              </span>
              {variant.price && <Price of={variant.price} />}
            </>
          }
          defaultChecked={variant.id === first?.id}
          disabled={!isThere(variant, left)}
        />
      ))}
    </fieldset>
  )
}

const StockNote = ({ words }: { words: string | undefined }) => words && <span className="quiet">, {words}</span>

export function Quantity() {
  return (
    <div className="row">
      <Field
        name="quantity"
        label="Quantity"
        className="short"
        type="number"
        inputMode="numeric"
        min={1}
        max={999}
        defaultValue={1}
      />
      <Submit>Add to cart</Submit>
    </div>
  )
}
