import { sql } from 'drizzle-orm'
import {
  check,
  day,
  flag,
  id,
  index,
  instant,
  json,
  primaryKey,
  table,
  text,
  uniqueIndex,
  whole,
  word,
} from '../columns'
import { media } from './media'
import { edited } from './publication'

export type NuggetState = 'draft' | 'queued' | 'released' | 'withdrawn'
export type Topic =
  | 'alarm'
  | 'nerves'
  | 'body'
  | 'chemistry'
  | 'expectation'
  | 'words'
  | 'people'
  | 'living'
  | 'brain-maps'

export const nuggetSeries = table(
  'nugget_series',
  { id: id(), slug: text().notNull(), title: text().notNull(), description: text().notNull(), ...edited() },
  (t) => [uniqueIndex('nugget_series_slug').on(t.slug)],
)

export const categories = table(
  'categories',
  { id: id(), slug: text().notNull(), title: text().notNull(), description: text().notNull(), ...edited() },
  (t) => [uniqueIndex('categories_slug').on(t.slug)],
)

/** `story` is Markdown without raw HTML; marks like `[@raja2020]` name a reference by its key. */
export const nuggets = table(
  'nuggets',
  {
    id: id(),
    slug: text().notNull(),
    number: whole(),
    bookNumber: whole(),
    seriesId: text().references(() => nuggetSeries.id),
    state: word<NuggetState>().notNull(),
    releaseAt: instant(),
    topic: word<Topic>().notNull(),
    title: text().notNull(),
    summary: text().notNull(),
    story: text().notNull(),
    tellIt: text().notNull(),
    forPatients: flag().notNull().default(false),
    seeDoctor: text(),
    reviewedOn: day(),
    pictureId: text().references(() => media.id),
    ...edited(),
  },
  (t) => [
    uniqueIndex('nuggets_slug').on(t.slug),
    uniqueIndex('nuggets_number').on(t.number),
    uniqueIndex('nuggets_book_number').on(t.bookNumber),
    index('nuggets_release').on(t.state, t.releaseAt),
    index('nuggets_latest').on(t.releaseAt, t.number),
    index('nuggets_topic').on(t.topic, t.releaseAt, t.number),
    index('nuggets_series').on(t.seriesId, t.releaseAt, t.number),
    check('nuggets_number_positive', sql`${t.number} > 0`),
  ],
)

/** Why what is public changed: it was released, or the change is of this kind. */
export type VersionKind = 'release' | 'typo' | 'clarification' | 'correction' | 'withdrawal'
/** A source as it read when the version became public. */
export type FrozenSource = { number: number; key: string; text: string; doi: string | null }

/** The words of a nugget at each public change; one that is not published yet is the draft of the next. A public row never changes. */
export const nuggetVersions = table(
  'nugget_versions',
  {
    id: id(),
    nuggetId: text()
      .notNull()
      .references(() => nuggets.id, { onDelete: 'cascade' }),
    n: whole().notNull(),
    topic: word<Topic>().notNull(),
    title: text().notNull(),
    summary: text().notNull(),
    story: text().notNull(),
    tellIt: text().notNull(),
    forPatients: flag().notNull(),
    seeDoctor: text(),
    reviewedOn: day(),
    sources: json<FrozenSource[]>().notNull(),
    kind: word<VersionKind>(),
    reason: text(),
    /** The address of who wrote or published it; null where time did, or nobody knows. */
    by: text(),
    at: instant().notNull(),
    publishedAt: instant(),
  },
  (t) => [uniqueIndex('nugget_versions_n').on(t.nuggetId, t.n)],
)

export const nuggetCategories = table(
  'nugget_categories',
  {
    nuggetId: text()
      .notNull()
      .references(() => nuggets.id, { onDelete: 'cascade' }),
    categoryId: text()
      .notNull()
      .references(() => categories.id),
  },
  (t) => [primaryKey({ columns: [t.nuggetId, t.categoryId] }), index('nugget_categories_category').on(t.categoryId)],
)

/** `doi` is bare and lower case, or null where it is not confirmed. */
export const references = table(
  'references',
  {
    key: id(),
    authors: text(),
    year: whole(),
    title: text(),
    journal: text().notNull(),
    volume: text(),
    pages: text(),
    doi: text(),
    ...edited(),
  },
  (t) => [uniqueIndex('references_doi').on(t.doi)],
)
