import type { variants } from '@/db/schema/catalogue'
import { decimal, money } from '@/lib/base/money'
import { type MakeVariant, TAX_CLASSES, VARIANT_KINDS } from '@/lib/catalogue/rules/variant-form'
import type { Cells, Column } from './columns'

export type StoredVariant = { variant: typeof variants.$inferSelect; product: string }

export const VARIANT_COLUMNS: Column[] = [
  { field: 'sku', title: 'SKU', hint: 'Says which format is meant.' },
  { field: 'product', title: 'Product', hint: 'The address of its product: the part after /shop/.' },
  { field: 'name', title: 'Name', hint: 'Print, E-book, Size S …' },
  { field: 'kind', title: 'Kind', hint: VARIANT_KINDS.join(', '), choices: VARIANT_KINDS },
  { field: 'taxClass', title: 'Tax class', hint: `${TAX_CLASSES.join(', ')}, or empty`, choices: TAX_CLASSES },
  { field: 'price', title: 'Price', hint: 'Dollars and cents before GST, such as 31.50.', isMoney: true },
  { field: 'weight', title: 'Weight in grams', hint: 'A whole number.' },
  { field: 'isbn', title: 'ISBN', hint: 'Thirteen digits, with or without hyphens.' },
  { field: 'file', title: 'File', hint: 'The file of an e-book, or empty.' },
  { field: 'lowStock', title: 'Low stock', hint: 'So few left are worth a word to staff.' },
  { field: 'isBulk', title: 'Bulk prices', hint: 'yes or no', isYesNo: true },
  { field: 'isCounted', title: 'Counted', hint: 'yes or no: whether copies come from stock.', isYesNo: true },
  { field: 'isForSale', title: 'For sale', hint: 'yes or no', isYesNo: true },
]

export const NEW_VARIANT: Cells = { weight: '0', lowStock: '10', isBulk: 'no', isCounted: 'no', isForSale: 'no' }

export const skuKey = ({ sku = '' }: Cells) => sku.toUpperCase()

const yesNo = (is: boolean) => (is ? 'yes' : 'no')
type Facts = Omit<MakeVariant, 'product'>

export const variantCells = (facts: Facts, product: string): Cells => ({
  ...{ sku: facts.sku, product, name: facts.name, kind: facts.kind, taxClass: facts.taxClass ?? '' },
  price: facts.price === null ? '' : decimal(money(facts.price)),
  ...{ weight: String(facts.weight), isbn: facts.isbn ?? '', file: facts.file ?? '', lowStock: String(facts.lowStock) },
  ...{ isBulk: yesNo(facts.isBulk), isCounted: yesNo(facts.isCounted), isForSale: yesNo(facts.isForSale) },
})

/** As the form of a variant is typed: a box that is not ticked sends nothing. */
export function variantForm({ isBulk, isCounted, isForSale, ...cells }: Cells): Cells {
  const ticked = Object.entries({ isBulk, isCounted, isForSale }).filter(([, word]) => word === 'yes')
  return { ...cells, ...Object.fromEntries(ticked.map(([name]) => [name, 'on'])) }
}
