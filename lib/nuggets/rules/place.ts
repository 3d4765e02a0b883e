import * as z from 'zod'
import type { Forbidden } from '@/lib/accounts/rules'
import { type ChangedMeanwhile, Revision } from '@/lib/audit/rules'
import { maybeWholeNumber, maybeWords, words } from '@/lib/base/typed'
import { type NoSuchNugget, OneNugget } from './words'

/** Addresses below /nuggets that are pages of their own. */
const RESERVED = ['book', 'category', 'series', 'topic']

export const Slug = z
  .string()
  .trim()
  .max(160)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Please use small letters, figures and hyphens.')
  .refine((slug) => !/^\d+$/.test(slug), 'An address of figures alone would be taken for a number.')
  .refine((slug) => !RESERVED.includes(slug), 'That address is a page of its own.')

/** A title as part of an address. */
export const slugOf = (title: string) =>
  title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 100) || 'nugget'

const ids = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((chosen) => [...new Set([chosen ?? []].flat().filter(Boolean))])
  .pipe(z.array(z.string().max(60)).max(60))

export const PlaceNugget = OneNugget.extend({
  slug: Slug,
  bookNumber: maybeWholeNumber(1, 9999, 'Please give a number of the book, such as 49.'),
  series: maybeWords(60),
  picture: maybeWords(60),
  categories: ids,
  products: ids,
  courses: ids,
})
export type PlaceNugget = z.infer<typeof PlaceNugget>

export type PlaceRefusal =
  | Forbidden
  | ChangedMeanwhile
  | NoSuchNugget
  | { kind: 'slug-taken'; field: 'slug' }
  | { kind: 'book-number-taken'; field: 'bookNumber' }

export const LABEL_KINDS = ['series', 'category'] as const
export type LabelKind = (typeof LABEL_KINDS)[number]

export const SaveLabel = z.object({
  kind: z.enum(LABEL_KINDS),
  /** Empty for a new one. */
  id: z.string().max(60).default(''),
  revision: Revision.default(0),
  title: words(120, 'Please give it a title.'),
  slug: Slug,
  description: words(600, 'Please say in a sentence what it holds; its page shows it.'),
})
export type SaveLabel = z.infer<typeof SaveLabel>
export type LabelRefusal =
  | Forbidden
  | ChangedMeanwhile
  | { kind: 'no-such-label' }
  | { kind: 'slug-taken'; field: 'slug' }
