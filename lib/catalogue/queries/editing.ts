import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { prepared } from '@/db/prepared'
import {
  contributors,
  freeDownloads,
  nuggetProducts,
  packParts,
  packs,
  products,
  relatedProducts,
  variants,
} from '@/db/schema/catalogue'
import { courses, productCourses } from '@/db/schema/courses'
import { media } from '@/db/schema/media'
import { nuggets } from '@/db/schema/nuggets'
import type { ProductRow } from '../queries'

export type VariantRow = typeof variants.$inferSelect
export type EditedProduct = NonNullable<Awaited<ReturnType<typeof findProductToEdit>>>

export async function findProductRow(db: Db, id: string): Promise<ProductRow | undefined> {
  const [row] = await db.select().from(products).where(eq(products.id, id))
  return row
}

/** A product with all that its form holds, whatever its state. */
export async function findProductToEdit(db: Db, id: string) {
  const product = await findProductRow(db, id)
  if (!product) return undefined
  return {
    product,
    people: await db
      .select({ name: contributors.name, role: contributors.role })
      .from(contributors)
      .where(eq(contributors.productId, id))
      .orderBy(asc(contributors.rank)),
    files: await db
      .select({ file: freeDownloads.file, title: freeDownloads.title, pages: freeDownloads.pages })
      .from(freeDownloads)
      .where(eq(freeDownloads.productId, id))
      .orderBy(asc(freeDownloads.rank)),
    related: await db
      .select({ product: products.slug, title: products.title })
      .from(relatedProducts)
      .innerJoin(products, eq(products.id, relatedProducts.otherId))
      .where(eq(relatedProducts.productId, id))
      .orderBy(asc(relatedProducts.rank)),
    courses: await db
      .select({ course: courses.slug })
      .from(productCourses)
      .innerJoin(courses, eq(courses.id, productCourses.courseId))
      .where(eq(productCourses.productId, id))
      .orderBy(asc(productCourses.rank)),
    nuggets: await db
      .select({ id: nuggets.id, number: nuggets.number, title: nuggets.title })
      .from(nuggetProducts)
      .innerJoin(nuggets, eq(nuggets.id, nuggetProducts.nuggetId))
      .where(eq(nuggetProducts.productId, id))
      .orderBy(asc(nuggets.number)),
    variants: await listVariantRows(db, id),
  }
}

/** Retired ones last. */
export async function listVariantRows(db: Db, productId: string): Promise<VariantRow[]> {
  return await db
    .select()
    .from(variants)
    .where(eq(variants.productId, productId))
    .orderBy(asc(variants.rank), asc(variants.id))
}

/** Who has that address in the shop already; works and packs share one shelf. */
export async function findSlugOwner(db: Db, slug: string, except?: string): Promise<string | undefined> {
  for (const ownersOf of [worksAt, packsAt]) {
    const [owner] = await ownersOf(db, { slug })
    if (owner && owner.id !== except) return owner.title
  }
  return undefined
}

const worksAt = prepared((db) =>
  db
    .select({ id: products.id, title: products.title })
    .from(products)
    .where(eq(products.slug, sql.placeholder('slug'))),
)
const packsAt = prepared((db) =>
  db
    .select({ id: packs.id, title: packs.title })
    .from(packs)
    .where(eq(packs.slug, sql.placeholder('slug'))),
)

/** What has that SKU already: SKUs of variants and packs are one kind of word. */
export async function findSkuOwner(db: Db, sku: string, except?: string): Promise<string | undefined> {
  const [variant] = await db
    .select({ id: variants.id, name: variants.name, title: products.title })
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))
    .where(eq(variants.sku, sku))
  if (variant && variant.id !== except) return `${variant.title}, ${variant.name}`
  const [pack] = await db.select({ id: packs.id, title: packs.title }).from(packs).where(eq(packs.sku, sku))
  return pack && pack.id !== except ? pack.title : undefined
}

export async function isPicture(db: Db, id: string): Promise<boolean> {
  const [picture] = await db.select({ id: media.id }).from(media).where(eq(media.id, id))
  return picture !== undefined
}

/** Ids of the products at these addresses. */
export async function listIdsBySlug(db: Db, slugs: string[]): Promise<Map<string, string>> {
  if (slugs.length === 0) return new Map()
  const rows = await db
    .select({ id: products.id, slug: products.slug })
    .from(products)
    .where(inArray(products.slug, slugs))
  return new Map(rows.map(({ id, slug }) => [slug, id]))
}

export async function listCourseIdsBySlug(db: Db, slugs: string[]): Promise<Map<string, string>> {
  if (slugs.length === 0) return new Map()
  const rows = await db.select({ id: courses.id, slug: courses.slug }).from(courses).where(inArray(courses.slug, slugs))
  return new Map(rows.map(({ id, slug }) => [slug, id]))
}

export async function listNuggetIdsByNumber(db: Db, numbers: number[]): Promise<Map<number, string>> {
  if (numbers.length === 0) return new Map()
  const rows = await db
    .select({ id: nuggets.id, number: nuggets.number })
    .from(nuggets)
    .where(inArray(nuggets.number, numbers))
  return new Map(rows.flatMap(({ id, number }) => (number === null ? [] : [[number, id] as const])))
}

/** The packs that hold one of these variants and can be, or could be, bought. */
export async function listPacksWith(db: Db, variantIds: string[]) {
  if (variantIds.length === 0) return []
  return await db
    .selectDistinct({ id: packs.id, slug: packs.slug, title: packs.title, state: packs.state })
    .from(packs)
    .innerJoin(packParts, eq(packParts.packId, packs.id))
    .where(and(inArray(packParts.variantId, variantIds), or(eq(packs.state, 'published'), eq(packs.state, 'draft'))))
    .orderBy(asc(packs.title))
}

export async function findVariantRow(db: Db, id: string): Promise<VariantRow | undefined> {
  const [row] = await db.select().from(variants).where(eq(variants.id, id))
  return row
}

/** Ids of the variants that a pack may hold: those that are not retired. */
export async function listPartsBySku(db: Db, skus: string[]): Promise<Map<string, string>> {
  if (skus.length === 0) return new Map()
  const rows = await db
    .select({ id: variants.id, sku: variants.sku })
    .from(variants)
    .where(and(inArray(variants.sku, skus), isNull(variants.retiredAt)))
  return new Map(rows.map(({ id, sku }) => [sku, id]))
}
