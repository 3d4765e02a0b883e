import { and, asc, eq, inArray, isNull, type SQL } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { preparedFor } from '@/db/prepared'
import { isPublished } from '@/db/published'
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
import { nuggets } from '@/db/schema/nuggets'
import { money } from '@/lib/base/money'
import type { Instant } from '@/lib/base/time'
import { isPublic } from '@/lib/nuggets/rules/release'
import type { SaleVariant } from './rules'

export type ProductRow = typeof products.$inferSelect
export type Product = ProductRow & { variants: SaleVariant[] }
export type ProductView = Awaited<ReturnType<typeof viewOf>>

/** A work that visitors see, with everything that its page shows. */
export async function findProduct(db: Db, slug: string, now: Instant) {
  const [row] = await db
    .select()
    .from(products)
    .where(and(eq(products.slug, slug), isPublished(products, now)))
  return row && viewOf(db, row, now)
}

/** What the page of a work shows, whether visitors see it yet or not. */
export async function viewOf(db: Db, row: ProductRow, now: Instant) {
  const { id } = row
  const [product] = await withVariants(db, [row])
  return {
    ...row,
    variants: product?.variants ?? [],
    contributors: await db
      .select()
      .from(contributors)
      .where(eq(contributors.productId, id))
      .orderBy(asc(contributors.rank)),
    freeDownloads: await db
      .select()
      .from(freeDownloads)
      .where(eq(freeDownloads.productId, id))
      .orderBy(asc(freeDownloads.rank)),
    related: await db
      .select({ slug: products.slug, title: products.title })
      .from(relatedProducts)
      .innerJoin(products, eq(products.id, relatedProducts.otherId))
      .where(and(eq(relatedProducts.productId, id), isPublished(products, now)))
      .orderBy(asc(relatedProducts.rank)),
    packs: await db
      .selectDistinct({ slug: packs.slug, title: packs.title, rank: packs.rank })
      .from(packs)
      .innerJoin(packParts, eq(packParts.packId, packs.id))
      .innerJoin(variants, eq(variants.id, packParts.variantId))
      .where(and(eq(variants.productId, id), isPublished(packs, now)))
      .orderBy(asc(packs.rank)),
  }
}

/** In the order of the shop window. */
export async function listProducts(db: Db, now: Instant): Promise<Product[]> {
  return withVariants(
    db,
    await db.select().from(products).where(isPublished(products, now)).orderBy(asc(products.rank)),
  )
}

/** Those that visitors see, or will from an instant on; in the order of the shop window. */
export async function listProductIds(db: Db): Promise<string[]> {
  const rows = await db
    .select({ id: products.id })
    .from(products)
    .where(eq(products.state, 'published'))
    .orderBy(asc(products.rank))
  return rows.map(({ id }) => id)
}

/** In the order of the ids, whether visitors see them or not. */
export async function listProductsByIds(db: Db, ids: string[]): Promise<Product[]> {
  if (ids.length === 0) return []
  const rows = await db.select().from(products).where(inArray(products.id, ids))
  const known = new Map(rows.map((row) => [row.id, row]))
  return withVariants(
    db,
    ids.flatMap((id) => known.get(id) ?? []),
  )
}

/** The works that go with a nugget. */
export async function listProductsForNugget(db: Db, nuggetId: string, now: Instant): Promise<Product[]> {
  const rows = await db
    .select({ product: products })
    .from(nuggetProducts)
    .innerJoin(products, eq(products.id, nuggetProducts.productId))
    .where(and(eq(nuggetProducts.nuggetId, nuggetId), isPublished(products, now)))
    .orderBy(asc(nuggetProducts.rank))
  return withVariants(
    db,
    rows.map(({ product }) => product),
  )
}

/** The public nuggets that lead to a work. */
export async function listNuggetsForProduct(db: Db, productId: string, now: Instant) {
  const { slug, number, title, state, releaseAt } = nuggets
  const rows = await db
    .select({ slug, number, title, state, releaseAt })
    .from(nuggetProducts)
    .innerJoin(nuggets, eq(nuggets.id, nuggetProducts.nuggetId))
    .where(eq(nuggetProducts.productId, productId))
    .orderBy(asc(nuggets.number))
  return rows.filter((nugget) => isPublic(nugget, now))
}

async function withVariants(db: Db, rows: ProductRow[]): Promise<Product[]> {
  const ids = rows.map(({ id }) => id)
  const byProduct = new Map<string, SaleVariant[]>(ids.map((id) => [id, []]))
  for (const row of await variantsOfProducts(db, ids)) byProduct.get(row.productId)?.push(saleVariant(row))
  return rows.map((row) => ({ ...row, variants: byProduct.get(row.id) ?? [] }))
}

export async function listVariants(db: Db, ids: string[]): Promise<SaleVariant[]> {
  return (await variantsByIds(db, ids)).map(saleVariant)
}

const { id, sku, productId, name, kind, taxClass, price, weight, isBulk, isCounted, isForSale, file, isbn } = variants

const variantsWhere = (db: Db, condition: SQL | undefined) =>
  db
    .select({
      ...{ id, sku, productId, name, kind, taxClass, price, weight, isBulk, isCounted, isForSale, file, isbn },
      productSlug: products.slug,
      productTitle: products.title,
      retiredAt: variants.retiredAt,
      publication: { state: products.state, publishAt: products.publishAt },
    })
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))
    .where(condition)
    .orderBy(asc(products.rank), asc(variants.rank))

const variantsByIds = preparedFor((db, ids) => variantsWhere(db, inArray(variants.id, ids)))
const variantsOfProducts = preparedFor((db, ids) =>
  variantsWhere(db, and(inArray(variants.productId, ids), isNull(variants.retiredAt))),
)

function saleVariant({ retiredAt, ...row }: Awaited<ReturnType<typeof variantsByIds>>[number]): SaleVariant {
  return {
    ...row,
    price: row.price === null ? null : money(row.price),
    isForSale: row.isForSale && retiredAt === null,
  }
}

/** A file that anybody may take. Several works may lead to the same one; one that visitors see has to. */
export async function findFreeDownload(db: Db, file: string, now: Instant) {
  const [found] = await db
    .select({ download: freeDownloads })
    .from(freeDownloads)
    .innerJoin(products, eq(products.id, freeDownloads.productId))
    .where(and(eq(freeDownloads.file, file), isPublished(products, now)))
    .limit(1)
  return found?.download
}
