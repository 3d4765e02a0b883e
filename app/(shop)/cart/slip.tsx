import { ActionForm, Field, Submit } from '@/app/_ui/form'
import { counted, DayOf, Price } from '@/app/_ui/format'
import { addToCartAction, changeLineAction } from '@/app/(shop)/_cart/actions'
import type { Instant } from '@/lib/base/time'
import { namesOf } from '@/lib/orders/names'
import type { QuoteLine } from '@/lib/pricing/rules'
import type { Offer } from '@/lib/stock/rules'
import { LookedAtFor } from './looked-at-for'

type Props = { lines: QuoteLine[]; blocked: Set<string>; now: Instant; asked: string | undefined }

/** The packing slip: what, how many, at what price. */
export function Slip({ lines, blocked, now, asked }: Props) {
  return (
    <ul className="slip">
      {lines.map((line) => (
        <li key={line.key} className={blocked.has(line.key) ? 'slip-line slip-blocked' : 'slip-line'}>
          <Line line={line} now={now} asked={asked} />
        </li>
      ))}
    </ul>
  )
}

function Line({ line, now, asked }: { line: QuoteLine } & Pick<Props, 'now' | 'asked'>) {
  const { title, detail } = namesOf(line.offer)
  return (
    <>
      <div className="slip-what">
        <h2 className="slip-title">
          <a href={pathOf(line.offer)}>{title}</a>
        </h2>
        <p className="muted">{detail}</p>
        <EarlyBird offer={line.offer} now={now} />
      </div>
      <div className="slip-count">
        <ActionForm action={changeLineAction} enhance="cart" className="slip-form" label={`Quantity of ${title}`}>
          <input type="hidden" name="offer" value={line.key} />
          <LookedAtFor country={asked} />
          <Field
            key={line.quantity}
            name="quantity"
            label={line.offer.kind === 'place' ? 'Places' : 'Quantity'}
            type="number"
            inputMode="numeric"
            min={0}
            max={999}
            defaultValue={line.quantity}
          />
          <Submit className="button button-quiet">Update</Submit>
        </ActionForm>
        <ActionForm action={changeLineAction} enhance="cart" className="slip-form" label={`Remove ${title}`}>
          <input type="hidden" name="offer" value={line.key} />
          <input type="hidden" name="quantity" value="0" />
          <LookedAtFor country={asked} />
          <Submit className="link-button" aria-label={`Remove ${title}`}>
            Remove
          </Submit>
        </ActionForm>
      </div>
      <Sums line={line} />
      {line.hint && <Hint line={line} asked={asked} />}
    </>
  )
}

function Sums({ line }: { line: QuoteLine }) {
  return (
    <p className="slip-sum">
      <span className="muted">
        {line.quantity} × <Price of={line.unitPrice} />
      </span>
      {line.discount.minor > 0 && (
        <span className="muted">
          {sayDiscount(line)}: −<Price of={line.discount} />
        </span>
      )}
      <strong>
        <Price of={line.net} />
      </strong>
    </p>
  )
}

export const sayDiscount = ({ couponDiscount, tierBasisPoints }: QuoteLine) =>
  couponDiscount.minor > 0 ? 'With your code' : `${tierBasisPoints / 100} % bulk discount`

/** A larger order that costs less is never kept from anybody. */
function Hint({ line, asked }: { line: QuoteLine } & Pick<Props, 'asked'>) {
  if (!line.hint) return null
  const { addMore, saves } = line.hint
  return (
    <ActionForm action={addToCartAction} enhance="cart" className="slip-hint">
      <input type="hidden" name="offer" value={line.key} />
      <input type="hidden" name="quantity" value={addMore} />
      <LookedAtFor country={asked} />
      <p>
        Add {counted(addMore, 'more', 'more')} and pay <Price of={saves} /> less: {line.quantity + addMore} copies cost{' '}
        less than {line.quantity}.
      </p>
      <Submit className="button button-quiet">Add {addMore}</Submit>
    </ActionForm>
  )
}

function EarlyBird({ offer, now }: { offer: Offer; now: Instant }) {
  if (offer.kind !== 'place' || !offer.date.earlyBird || now >= offer.date.earlyBird.until) return null
  return (
    <p className="muted">
      Early price until <DayOf at={offer.date.earlyBird.until} zone={offer.date.zone} />
    </p>
  )
}

function pathOf(offer: Offer): string {
  if (offer.kind === 'place') return `/courses/${offer.date.courseSlug}`
  return `/shop/${offer.kind === 'pack' ? offer.pack.slug : offer.variant.productSlug}`
}
