import * as z from 'zod'
import type { CouponScope } from '@/db/schema/pricing'
import { Revision } from '@/lib/audit/rules'
import { maybeDollars, maybeHomeTime, maybeWholeNumber, words } from '@/lib/base/typed'
import { codeOf } from './coupons'

export const SCOPES = ['everything', 'products', 'courses', 'offers'] as const satisfies CouponScope[]

/** `12.5` or `12.5 %` as basis points; null where nothing was typed. */
export const maybePercent = (hint: string) =>
  z
    .string()
    .optional()
    .transform((typed) => (typed ?? '').replace(/[\s%]/g, '') || null)
    .refine((typed) => typed === null || /^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/.test(typed), hint)
    .transform((typed) => {
      const [whole = '', part = ''] = (typed ?? '').split('.')
      return typed === null ? null : Number(whole) * 100 + Number(part.padEnd(2, '0'))
    })
    .refine((basisPoints) => basisPoints !== 0, hint)

const ONE_WAY = 'Please say either how many per cent, or which amount: one of the two.'

const Fields = z.object({
  title: words(120, 'Please say what it is for, such as “Conference in Hobart”.'),
  percent: maybePercent('Please give a number above 0 and up to 100, with two decimals at most.'),
  amount: maybeDollars('Please give an amount, such as 20 or 12.50.'),
  scope: z.enum(SCOPES, 'Please choose what it is for.'),
  offers: z
    .string()
    .max(4000)
    .optional()
    .transform((typed) => [...new Set((typed ?? '').split(/[\s,;]+/).filter(Boolean))])
    .refine((names) => names.length <= 100, 'A hundred chosen things at most, please.'),
  minimum: maybeDollars('Please give an amount, such as 50.').transform((cents) => cents ?? 0),
  from: maybeHomeTime,
  until: maybeHomeTime,
  mostUses: maybeWholeNumber(1, 1_000_000, 'Please give a whole number from 1 on, or leave it empty.'),
  mostPerPerson: maybeWholeNumber(1, 1_000_000, 'Please give a whole number from 1 on, or leave it empty.'),
})

const Code = z
  .string()
  .max(80)
  .transform(codeOf)
  .refine(
    (code) => /^([A-Z0-9]{4,40})?$/.test(code),
    'A code has 4 to 40 letters and digits. Leave it empty, and one is made that nobody guesses.',
  )

type Typed = z.infer<typeof Fields>

/** What no field can say alone. */
function checkWhole({ percent, amount, scope, offers, from, until }: Typed, context: z.RefinementCtx) {
  const say = (path: keyof Typed, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  if ((percent === null) === (amount === null)) say('percent', ONE_WAY)
  if (amount === 0) say('amount', 'Please give an amount above nothing.')
  if (scope === 'offers' && offers.length === 0) say('offers', 'Please choose at least one thing that it is for.')
  if (from !== null && until !== null && until <= from) say('until', 'It has to end after it begins.')
}

export const MakeCoupon = Fields.extend({ code: Code }).superRefine(checkWhole)
export const ChangeCoupon = Fields.extend({ coupon: z.string().max(40), revision: Revision }).superRefine(checkWhole)
export const SwitchCoupon = z.object({
  coupon: z.string().max(40),
  revision: Revision,
  to: z.enum(['end', 'revive']),
})
export type MakeCoupon = z.infer<typeof MakeCoupon>
export type ChangeCoupon = z.infer<typeof ChangeCoupon>
export type SwitchCoupon = z.infer<typeof SwitchCoupon>

/** `field` is where the words belong. */
export type CouponEditRefusal =
  | { kind: 'gone' }
  | { kind: 'code-taken'; field: 'code'; by: string }
  | { kind: 'no-such-offers'; field: 'offers'; names: string[] }
  | { kind: 'fewer-than-used'; field: 'mostUses'; used: number }
  | { kind: 'fewer-than-one-used'; field: 'mostPerPerson'; used: number }
