import type { ProductRefusal } from '@/lib/catalogue/rules/product-form'
import type { BulkProducts, RepriceRefusal } from '@/lib/catalogue/rules/repricing'
import { shelvingWords } from '../_shelving/answers'
import { shelfRefusals } from '../_shelving/words'

type Refused<Kind extends ProductRefusal['kind']> = Extract<ProductRefusal, { kind: Kind }>

export const productWords = {
  gone: shelfRefusals.gone,
  'slug-taken': shelfRefusals['slug-taken'],
  'no-address': shelfRefusals['no-address'],
  'no-such-picture': shelfRefusals['no-such-picture'],
  'no-such-product': ({ typed }: Refused<'no-such-product'>) => `No other product has the address ${typed}.`,
  'no-such-course': ({ typed }: Refused<'no-such-course'>) => `No course has the address ${typed}.`,
  'no-such-nugget': ({ typed }: Refused<'no-such-nugget'>) => `No nugget has the number ${typed}.`,
  'no-such-file': ({ typed }: Refused<'no-such-file'>) => `${typed} is not among our files. Please upload it first.`,
}

export const bulkWords = {
  ...shelvingWords,
  'no-step': 'Please say by how much prices change: +5%, -10%, +2.50 or -1.',
}

export const repriceWords = {
  'price-moved': ({ names }: Extract<RepriceRefusal, { kind: 'price-moved' }>) =>
    `Nothing was changed: ${names.join(', ')} cost something else by now. Please choose the rows again and look at the new prices.`,
  'no-prices': 'There is no price to change here.',
}

export function afterBulk(_value: unknown, { do: what, chosen, step, rounding }: BulkProducts): string {
  if (what !== 'prices') return `/admin/products?said=${what === 'publish' ? 'published' : 'retired'}`
  const query = new URLSearchParams({ step: step ?? '', rounding: String(rounding ?? 1) })
  for (const id of chosen) query.append('of', id)
  return `/admin/products/prices?${query}`
}
