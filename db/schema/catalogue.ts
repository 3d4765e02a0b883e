import { sql } from 'drizzle-orm'
import {
  cents,
  check,
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
import { nuggets } from './nuggets'
import { edited, publication } from './publication'

export type Audience = 'clinicians' | 'people-in-pain' | 'both'
export type ProductKind = 'book' | 'cards' | 'tool' | 'access' | 'dvd' | 'download' | 'app'
export type ProductSeries = 'explain-pain' | 'gmi' | 'neurodynamics' | 'stories'
export type VariantKind =
  | 'print'
  | 'e-book'
  | 'access-code'
  | 'cards'
  | 'tool'
  | 'dvd'
  | 'free-download'
  | 'outside'
  | 'out-of-print'
export type TaxClass = 'goods' | 'digital'

export const products = table(
  'products',
  {
    id: id(),
    slug: text().notNull(),
    title: text().notNull(),
    subtitle: text(),
    series: word<ProductSeries>().notNull(),
    kind: word<ProductKind>().notNull(),
    audience: word<Audience>().notNull(),
    summary: text().notNull(),
    description: text().notNull(),
    publisher: text(),
    year: whole(),
    pages: whole(),
    binding: text(),
    updateNote: json<{ on: string; text: string }>(),
    outsideLink: json<{ label: string; note: string }>(),
    rank: whole().notNull(),
    coverId: text().references(() => media.id),
    /** By staff; null since it came with the shop. */
    changedAt: instant(),
    ...publication(),
  },
  (t) => [
    uniqueIndex('products_slug').on(t.slug),
    index('products_window').on(t.rank, t.id),
    index('products_title').on(t.title, t.id),
    index('products_changed').on(t.changedAt, t.id),
    index('products_publish_at').on(t.publishAt),
  ],
)

export const contributors = table(
  'contributors',
  {
    productId: text()
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    rank: whole().notNull(),
    name: text().notNull(),
    role: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.productId, t.rank] })],
)

/** `price` is ex GST; null where nothing is for sale. `isCounted`: copies come from stock movements. */
export const variants = table(
  'variants',
  {
    id: id(),
    productId: text()
      .notNull()
      .references(() => products.id),
    sku: text().notNull(),
    name: text().notNull(),
    kind: word<VariantKind>().notNull(),
    taxClass: word<TaxClass>(),
    price: cents(),
    weight: whole().notNull(),
    isBulk: flag().notNull(),
    isCounted: flag().notNull(),
    isForSale: flag().notNull(),
    isbn: text(),
    /** Key of the file that a buyer may download. */
    file: text(),
    rank: whole().notNull(),
    /** From then on it is shown and sold no more. */
    retiredAt: instant(),
    /** So few left are worth a word to staff. */
    lowStock: whole().notNull().default(10),
    ...edited(),
  },
  (t) => [
    uniqueIndex('variants_sku').on(t.sku),
    index('variants_product').on(t.productId, t.rank),
    check('variants_price_positive', sql`${t.price} >= 0`),
    check('variants_weight_positive', sql`${t.weight} >= 0`),
  ],
)

export const packs = table(
  'packs',
  {
    id: id(),
    slug: text().notNull(),
    sku: text().notNull(),
    title: text().notNull(),
    series: word<ProductSeries>().notNull(),
    audience: word<Audience>().notNull(),
    summary: text().notNull(),
    description: text().notNull(),
    price: cents().notNull(),
    rank: whole().notNull(),
    coverId: text().references(() => media.id),
    changedAt: instant(),
    ...publication(),
  },
  (t) => [uniqueIndex('packs_slug').on(t.slug), uniqueIndex('packs_sku').on(t.sku)],
)

export const packParts = table(
  'pack_parts',
  {
    packId: text()
      .notNull()
      .references(() => packs.id, { onDelete: 'cascade' }),
    variantId: text()
      .notNull()
      .references(() => variants.id),
    quantity: whole().notNull(),
    rank: whole().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.packId, t.variantId] }),
    index('pack_parts_variant').on(t.variantId),
    check('pack_parts_quantity_positive', sql`${t.quantity} > 0`),
  ],
)

export const relatedProducts = table(
  'related_products',
  {
    productId: text()
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    otherId: text()
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    rank: whole().notNull(),
  },
  (t) => [primaryKey({ columns: [t.productId, t.otherId] })],
)

/** Files that anybody may take, without an account and without a cart. */
export const freeDownloads = table(
  'free_downloads',
  {
    productId: text()
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    file: text().notNull(),
    title: text().notNull(),
    pages: whole(),
    rank: whole().notNull(),
  },
  (t) => [primaryKey({ columns: [t.productId, t.file] })],
)

export const nuggetProducts = table(
  'nugget_products',
  {
    nuggetId: text()
      .notNull()
      .references(() => nuggets.id, { onDelete: 'cascade' }),
    productId: text()
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    rank: whole().notNull(),
  },
  (t) => [primaryKey({ columns: [t.nuggetId, t.productId] }), index('nugget_products_product').on(t.productId)],
)
