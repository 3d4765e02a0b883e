import type { VariantKind } from '@/db/schema/catalogue'
import { format } from '@/lib/base/money'
import type { StockWord } from '@/lib/catalogue/rules'
import type { AUDIENCES, FORMATS, Kind, Order, Shelved } from '@/lib/catalogue/shelf'

export const audienceWords: Record<(typeof AUDIENCES)[number], string> = {
  'people-in-pain': 'People in pain',
  clinicians: 'Clinicians',
}

export const kindWords: Record<Kind, string> = {
  books: 'Books',
  tools: 'Cards and tools',
  online: 'Online',
  packs: 'Packs',
  free: 'Free sheets',
}

export const formatWords: Record<(typeof FORMATS)[number], string> = {
  print: 'Print',
  'e-book': 'E-book',
  dvd: 'DVD',
  'access-code': 'Access code',
}

export const orderWords: Record<Order, string> = {
  window: 'As in our window',
  price: 'Cheapest first',
  title: 'By title',
  year: 'Newest first',
}

const handedOver: Record<VariantKind, string> = {
  print: 'Print',
  'e-book': 'e-book',
  'access-code': 'Access code by e-mail',
  cards: 'Cards',
  tool: 'Tool',
  dvd: 'DVD and handbook',
  'free-download': 'PDF to print',
  outside: 'App',
  'out-of-print': 'Book',
}

/** `Print and e-book`; of a pack, what it saves. */
export function sayFormats({ formats, saves }: Shelved): string {
  if (saves) return `Pack, saves ${format(saves)}`
  return [...new Set(formats.map((format) => handedOver[format]))].join(' and ')
}

export const stockWords: Record<Exclude<Shelved['stock'], 'there'>, string> = {
  'sold-out': 'Sold out for now',
  'out-of-print': 'Out of print',
  elsewhere: 'Sold by the app stores',
  free: 'Free',
}

/** Nothing is said of what there is plenty of. */
export function sayStock(word: StockWord): string | undefined {
  if (word.kind === 'there') return undefined
  return word.kind === 'few' ? `${word.left} left` : 'sold out'
}
