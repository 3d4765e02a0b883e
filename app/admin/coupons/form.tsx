import type { FormState } from '@/app/_server/form'
import { Checkbox } from '@/app/_ui/checkbox'
import { Field, Hidden, TextArea } from '@/app/_ui/form'
import { decimal } from '@/lib/base/money'
import { HOME_ZONE, type Instant, wallIn } from '@/lib/base/time'
import type { NamedOffer } from '@/lib/pricing/queries/offers'
import { SCOPES } from '@/lib/pricing/rules/coupon-form'
import type { Coupon } from '@/lib/pricing/rules/coupons'
import { EditForm } from '../_ui/edit-form'
import { SCOPE_WORDS } from './words'

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  coupon?: Coupon
  offers?: NamedOffer[]
}

/** All that a coupon is. Its code is chosen once; orders bear it. */
export function CouponForm({ action, coupon, offers = [] }: Props) {
  const { takesOff } = coupon ?? {}
  const at = (instant: Instant | null | undefined) => (instant ? wallIn(instant, HOME_ZONE) : '')
  return (
    <EditForm action={action} label={coupon?.code ?? 'New coupon'} {...(coupon && { revision: coupon.revision })}>
      {coupon && <Hidden name="coupon" value={coupon.id} />}
      <Field
        name="title"
        label="What it is for"
        hint="Only staff see this."
        maxLength={120}
        required
        defaultValue={coupon?.title}
      />
      {!coupon && (
        <Field
          name="code"
          label="Code"
          hint="4 to 40 letters and digits; case, spaces and dashes make no difference. Left empty, one is made that nobody guesses."
          autoComplete="off"
          spellCheck={false}
        />
      )}
      <fieldset>
        <legend>What it takes off</legend>
        <div className="field-row">
          <Field
            name="percent"
            label="Per cent"
            inputMode="decimal"
            className="short"
            defaultValue={takesOff?.kind === 'percent' ? String(takesOff.basisPoints / 100) : ''}
          />
          <Field
            name="amount"
            label="or an amount"
            inputMode="decimal"
            className="short"
            defaultValue={takesOff?.kind === 'amount' ? decimal(takesOff.amount) : ''}
          />
          <Field
            name="minimum"
            label="From so much on"
            inputMode="decimal"
            className="short"
            defaultValue={coupon && coupon.minimum.minor > 0 ? decimal(coupon.minimum) : ''}
          />
        </div>
        <p className="field-hint">
          Amounts are in AUD, before GST. One that is taken off is shared over the things it is for, once for an order.
          What has to be spent counts those things, at bulk prices and without shipping.
        </p>
      </fieldset>
      <fieldset>
        <legend>Off what</legend>
        {SCOPES.map((scope) => (
          <Checkbox
            key={scope}
            type="radio"
            name="scope"
            value={scope}
            label={SCOPE_WORDS[scope]}
            defaultChecked={scope === (coupon?.scope ?? 'everything')}
          />
        ))}
        <TextArea
          name="offers"
          label="The chosen things"
          hint="One on each line: a SKU, or the address of a course date."
          rows={3}
          defaultValue={offers.map(({ name }) => name).join('\n')}
        />
      </fieldset>
      <fieldset>
        <legend>When and how often</legend>
        <div className="field-row">
          <Field
            name="from"
            label="From (time in Adelaide)"
            type="datetime-local"
            defaultValue={at(coupon?.validFrom)}
          />
          <Field
            name="until"
            label="Until (time in Adelaide)"
            type="datetime-local"
            defaultValue={at(coupon?.validUntil)}
          />
        </div>
        <div className="field-row">
          <Field
            name="mostUses"
            label="Uses in all"
            hint="Empty: as often as anybody likes."
            inputMode="numeric"
            defaultValue={coupon?.mostUses ?? ''}
          />
          <Field
            name="mostPerPerson"
            label="Uses of one person"
            hint="Told apart by e-mail address."
            inputMode="numeric"
            defaultValue={coupon?.mostPerPerson ?? ''}
          />
        </div>
      </fieldset>
    </EditForm>
  )
}
