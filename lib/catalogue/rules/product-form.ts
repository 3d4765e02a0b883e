import * as z from 'zod'
import type { Audience, ProductKind, ProductSeries } from '@/db/schema/catalogue'
import { Revision } from '@/lib/audit/rules'
import { formWithRows } from '@/lib/base/rows'
import { maybeWholeNumber, maybeWords, wholeNumber, words } from '@/lib/base/typed'

export const PRODUCT_KINDS = [
  'book',
  'cards',
  'tool',
  'access',
  'dvd',
  'download',
  'app',
] as const satisfies ProductKind[]
export const SERIES = ['explain-pain', 'gmi', 'neurodynamics', 'stories'] as const satisfies ProductSeries[]
export const ALL_AUDIENCES = ['clinicians', 'people-in-pain', 'both'] as const satisfies Audience[]

/** The part of an address that is a thing's own; left empty, it is made from the title. */
export const Slug = z
  .string()
  .trim()
  .toLowerCase()
  .max(100, 'Please keep the address to 100 characters.')
  .regex(
    /^$|^[a-z0-9]+(-[a-z0-9]+)*$/,
    'An address holds small letters, digits and single hyphens, such as explain-pain.',
  )
  .optional()
  .transform((typed) => typed ?? '')

export const slugOf = (title: string) =>
  title
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 100)
    .replace(/-$/, '')

const Day = z
  .string()
  .trim()
  .regex(/^$|^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'Please give a day.')
  .optional()

const Fields = z.object({
  title: words(200, 'Please give the product a title.'),
  subtitle: maybeWords(300),
  slug: Slug,
  series: z.enum(SERIES, 'Please choose a series.'),
  kind: z.enum(PRODUCT_KINDS, 'Please choose what it is.'),
  audience: z.enum(ALL_AUDIENCES, 'Please choose for whom it is.'),
  summary: words(400, 'Please say in a sentence or two what it is: lists and search engines show it.'),
  description: words(20_000, 'Please describe it.'),
  publisher: maybeWords(200),
  year: maybeWholeNumber(1800, 2100, 'Please give the year with four digits, such as 2015.'),
  pages: maybeWholeNumber(1, 20_000, 'Please give a whole number of pages.'),
  binding: maybeWords(100),
  noteOn: Day,
  noteText: maybeWords(600),
  outsideLabel: maybeWords(100),
  outsideNote: maybeWords(400),
  rank: wholeNumber(0, 1_000_000, 'Please give a whole number: low numbers stand first in the window.'),
  cover: maybeWords(40),
})

const Rows = {
  people: z.object({ name: words(120, 'Please give a name.'), role: words(60, 'Please give a role, such as author.') }),
  files: z.object({
    file: words(120, 'Please name the file.').regex(/^[a-z0-9][a-z0-9.-]*\.pdf$/i, 'Please name a PDF file.'),
    title: words(200, 'Please give the file a title.'),
    pages: maybeWholeNumber(1, 5000, 'Please give a whole number of pages.'),
  }),
  related: z.object({ product: words(100, 'Please give the address of a product.') }),
  courses: z.object({ course: words(120, 'Please give the address of a course.') }),
  nuggets: z.object({ number: wholeNumber(0, 1_000_000, 'Please give the number of a nugget.') }),
}

export const MakeProduct = formWithRows(Fields, Rows)
export const ChangeProduct = formWithRows(Fields.extend({ product: z.string().max(120), revision: Revision }), Rows)
export type MakeProduct = z.infer<typeof MakeProduct>
export type ChangeProduct = z.infer<typeof ChangeProduct>

/** `field` is where the words belong. */
export type ProductRefusal =
  | { kind: 'gone' }
  | { kind: 'slug-taken'; field: 'slug'; by: string }
  | { kind: 'no-address'; field: 'slug' }
  | { kind: 'no-such-picture'; field: 'cover' }
  | { kind: 'no-such-product'; field: string; typed: string }
  | { kind: 'no-such-course'; field: string; typed: string }
  | { kind: 'no-such-nugget'; field: string; typed: number }
  | { kind: 'no-such-file'; field: string; typed: string }

/** The columns of a product from what its form holds. */
export function factsOf(ask: MakeProduct, slug: string) {
  const { title, subtitle, series, kind, audience, summary, description, publisher, year, pages, binding, rank } = ask
  return {
    ...{ title, subtitle, slug, series, kind, audience, summary, description, publisher, year, pages, binding, rank },
    updateNote: ask.noteOn && ask.noteText ? { on: ask.noteOn, text: ask.noteText } : null,
    outsideLink: ask.outsideLabel ? { label: ask.outsideLabel, note: ask.outsideNote ?? '' } : null,
    coverId: ask.cover,
  }
}
