import type { Audience, ProductKind, ProductSeries, TaxClass, VariantKind } from '@/db/schema/catalogue'
import type { publicationOf } from '@/lib/base/publication'

export type Standing = ReturnType<typeof publicationOf>

export const standingWords: Record<Standing, string> = {
  draft: 'Draft',
  scheduled: 'Scheduled',
  published: 'In the shop',
  retired: 'Retired',
}

export const kindWords: Record<ProductKind, string> = {
  book: 'Book',
  cards: 'Cards',
  tool: 'Tool',
  access: 'Online access',
  dvd: 'DVD',
  download: 'Free sheet',
  app: 'App',
}

export const seriesWords: Record<ProductSeries, string> = {
  'explain-pain': 'Explain Pain',
  gmi: 'Graded Motor Imagery',
  neurodynamics: 'Neurodynamics',
  stories: 'Stories',
}

export const audienceWords: Record<Audience, string> = {
  both: 'Clinicians and people in pain',
  clinicians: 'Clinicians',
  'people-in-pain': 'People in pain',
}

export const variantWords: Record<VariantKind, string> = {
  print: 'Print',
  'e-book': 'E-book',
  'access-code': 'Access code',
  cards: 'Cards',
  tool: 'Tool',
  dvd: 'DVD',
  'free-download': 'Free download',
  outside: 'Sold elsewhere',
  'out-of-print': 'Out of print',
}

export const taxWords: Record<TaxClass, string> = { goods: 'Goods that are sent', digital: 'Electronic' }

const taken = ({ by }: { by: string }) =>
  `“${by}” has that already. Please choose another; every thing on the shelf has its own.`

export const shelfRefusals = {
  gone: 'That is not here any more.',
  'slug-taken': taken,
  'sku-taken': taken,
  'no-address': 'The title makes no address. Please give one, such as explain-pain.',
  'no-such-picture': 'That picture is not here any more. Please choose another.',
}
