import { ActionForm, Field, Submit } from '@/app/_ui/form'
import { Price } from '@/app/_ui/format'
import { dropCodeAction, enterCodeAction } from '@/app/(shop)/_cart/actions'
import { sayCoupon } from '@/app/(shop)/_cart/words'
import type { QuotedCoupon } from '@/lib/pricing/rules'
import { LookedAtFor } from './looked-at-for'

/** One code for a cart: typed, or kept with what it does, and let go again. */
export function Code({ coupon, asked }: { coupon: QuotedCoupon | null; asked: string | undefined }) {
  if (!coupon)
    return (
      <ActionForm action={enterCodeAction} enhance="cart" className="estimate" label="Code">
        <LookedAtFor country={asked} />
        <Field name="code" label="Have a code?" autoComplete="off" autoCapitalize="characters" spellCheck={false} />
        <Submit className="button button-quiet">Use it</Submit>
      </ActionForm>
    )
  return (
    <div className="estimate">
      <CodeNote coupon={coupon} />
      <ActionForm action={dropCodeAction} enhance="cart" className="inline-form" label="Code">
        <LookedAtFor country={asked} />
        <Submit className="link-button">Remove the code {coupon.code}</Submit>
      </ActionForm>
    </div>
  )
}

/** What the code does, or why it does nothing yet. */
export function CodeNote({ coupon }: { coupon: QuotedCoupon | null }) {
  if (!coupon) return null
  if (coupon.refusal)
    return (
      <p className="notice" data-kind="look">
        Code {coupon.code} takes nothing off. {sayCoupon(coupon.refusal)}
      </p>
    )
  return (
    <p className="notice" data-kind="good">
      Code {coupon.code} takes <Price of={coupon.saves} /> off the items, before GST.
    </p>
  )
}
