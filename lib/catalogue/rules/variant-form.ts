import * as z from 'zod'
import type { TaxClass, VariantKind } from '@/db/schema/catalogue'
import { Revision } from '@/lib/audit/rules'
import { maybeDollars, maybeWords, ticked, wholeNumber, words } from '@/lib/base/typed'
import { MaybeIsbn } from './isbn'

export const VARIANT_KINDS = [
  'print',
  'e-book',
  'access-code',
  'cards',
  'tool',
  'dvd',
  'free-download',
  'outside',
  'out-of-print',
] as const satisfies VariantKind[]
export const TAX_CLASSES = ['goods', 'digital'] as const satisfies TaxClass[]

export const Sku = z
  .string('Please give a SKU.')
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9][A-Z0-9.-]{0,39}$/, 'A SKU has up to 40 letters, digits, hyphens and full stops, such as EP2-PR.')

const Fields = z.object({
  sku: Sku,
  name: words(80, 'Please name it: Print, E-book, Size S …'),
  kind: z.enum(VARIANT_KINDS, 'Please choose what is handed over.'),
  taxClass: z
    .enum(['', ...TAX_CLASSES], 'Please choose a tax class.')
    .optional()
    .transform((typed) => typed || null),
  price: maybeDollars('Please give a price in dollars and cents before GST, such as 31.50.'),
  weight: wholeNumber(0, 100_000, 'Please give the weight in whole grams.'),
  isbn: MaybeIsbn,
  file: maybeWords(120),
  lowStock: wholeNumber(0, 100_000, 'Please give a whole number.'),
  isBulk: ticked,
  isCounted: ticked,
  isForSale: ticked,
})

type Typed = z.infer<typeof Fields>

/** What can be bought has all that a buyer and the tax office need to know of it. */
const refuseHalf = (typed: Typed, context: z.RefinementCtx<Typed>) => {
  const wrong = (path: keyof Typed, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  if (!typed.isForSale) return
  if (typed.price === null) wrong('price', 'What is for sale has a price.')
  if (typed.taxClass === null) wrong('taxClass', 'What is for sale has a tax class.')
  if (typed.taxClass === 'goods' && typed.weight === 0) wrong('weight', 'What is sent has a weight, for the freight.')
  if (typed.kind === 'e-book' && typed.file === null) wrong('file', 'An e-book that is for sale has a file.')
}

const Of = { product: z.string().max(120) }
export const MakeVariant = Fields.extend(Of).superRefine(refuseHalf)
export const ChangeVariant = Fields.extend({ variant: z.string().max(120), revision: Revision }).superRefine(refuseHalf)
export type MakeVariant = z.infer<typeof MakeVariant>
export type ChangeVariant = z.infer<typeof ChangeVariant>

export const MoveVariant = z.object({ variant: z.string().max(120), way: z.enum(['up', 'down']) })
export type MoveVariant = z.infer<typeof MoveVariant>

export const RetireVariant = z.object({
  variant: z.string().max(120),
  revision: Revision,
  way: z.enum(['retire', 'bring-back']),
})
export type RetireVariant = z.infer<typeof RetireVariant>

export type VariantRefusal =
  | { kind: 'gone' }
  | { kind: 'sku-taken'; field: 'sku'; by: string }
  | { kind: 'no-such-file'; field: 'file'; typed: string }
