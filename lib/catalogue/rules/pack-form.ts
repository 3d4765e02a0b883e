import * as z from 'zod'
import { Revision } from '@/lib/audit/rules'
import { formWithRows } from '@/lib/base/rows'
import { dollars, maybeWords, wholeNumber, words } from '@/lib/base/typed'
import { ALL_AUDIENCES, SERIES, Slug } from './product-form'
import { Sku } from './variant-form'

const Fields = z.object({
  title: words(200, 'Please give the pack a title.'),
  slug: Slug,
  sku: Sku,
  series: z.enum(SERIES, 'Please choose a series.'),
  audience: z.enum(ALL_AUDIENCES, 'Please choose for whom it is.'),
  summary: words(400, 'Please say in a sentence or two what it is: lists and search engines show it.'),
  description: words(20_000, 'Please describe it.'),
  price: dollars('Please give a price in dollars and cents before GST, such as 165.60.'),
  rank: wholeNumber(0, 1_000_000, 'Please give a whole number: low numbers stand first in the window.'),
  cover: maybeWords(40),
})
const Rows = {
  parts: z.object({ sku: Sku, quantity: wholeNumber(1, 999, 'Please give a whole number from 1 to 999.') }),
}

export const MakePack = formWithRows(Fields, Rows)
export const ChangePack = formWithRows(Fields.extend({ pack: z.string().max(120), revision: Revision }), Rows)
export type MakePack = z.infer<typeof MakePack>
export type ChangePack = z.infer<typeof ChangePack>

export type PackRefusal =
  | { kind: 'gone' }
  | { kind: 'slug-taken'; field: 'slug'; by: string }
  | { kind: 'no-address'; field: 'slug' }
  | { kind: 'sku-taken'; field: 'sku'; by: string }
  | { kind: 'no-such-picture'; field: 'cover' }
  | { kind: 'empty'; field: 'parts-0-sku' }
  | { kind: 'no-such-part'; field: string; typed: string }
  | { kind: 'twice'; field: string; typed: string }
