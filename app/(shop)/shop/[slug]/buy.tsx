import { ActionForm, Checkbox, Field, Submit } from '@/app/_ui/form'
import { Price } from '@/app/_ui/format'
import { addToCartAction } from '@/app/(shop)/_cart/actions'
import { type SaleVariant, type StockWord, stockWord } from '@/lib/catalogue/rules'

type Props = { variants: SaleVariant[]; left: Map<string, number> }

/** Every variant at a glance, one of them chosen, one button. */
export function Buy({ variants, left }: Props) {
  const sold = variants.filter((variant) => variant.isForSale && variant.price)
  const isThere = (variant: SaleVariant) => stockWord(left.get(variant.id)).kind !== 'sold-out'
  const first = sold.find(isThere)
  return (
    <ActionForm action={addToCartAction} className="form buy" label="Add to cart">
      <fieldset className="choices">
        <legend className="unseen">Format</legend>
        {sold.map((variant) => (
          <Checkbox
            key={variant.id}
            type="radio"
            name="offer"
            value={`variant:${variant.id}`}
            label={<Label variant={variant} word={stockWord(left.get(variant.id))} />}
            defaultChecked={variant.id === first?.id}
            disabled={!isThere(variant)}
          />
        ))}
      </fieldset>
      {first ? <Quantity /> : <p className="notice">Sold out for now. Please look again later.</p>}
      <GstNote variants={sold} />
    </ActionForm>
  )
}

function Label({ variant, word }: { variant: SaleVariant; word: StockWord }) {
  return (
    <>
      <span>
        {variant.name} <StockNote word={word} />
      </span>
      {variant.price && <Price of={variant.price} />}
    </>
  )
}

export function StockNote({ word }: { word: StockWord }) {
  if (word.kind === 'sold-out') return <span className="quiet">sold out</span>
  return word.kind === 'few' ? <span className="quiet">{word.left} left</span> : null
}

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

function GstNote({ variants }: { variants: SaleVariant[] }) {
  const isDigital = variants.some((variant) => variant.taxClass === 'digital')
  const isGoods = variants.some((variant) => variant.taxClass === 'goods')
  return (
    <ul className="assurance">
      <li>
        {isGoods && 'GST of 10 % comes to it when it is delivered in Australia'}
        {isGoods && isDigital && '; '}
        {isDigital && `${isGoods ? 'on' : 'GST of 10 % comes to it on'} e-books and codes, when you pay from Australia`}
        .
      </li>
      {isGoods && <li>Sent from Adelaide. What sending costs is shown in the cart, before you say who you are.</li>}
      {isDigital && <li>Downloads and codes are yours the moment your payment has arrived.</li>}
    </ul>
  )
}
