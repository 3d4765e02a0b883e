import { asc, eq, inArray, type SQL } from 'drizzle-orm'
import type { Db } from '@/db/open'
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
import type { SalePack, SaleVariant } from './rules'

export type ProductRow = typeof products.$inferSelect
export type Product = ProductRow & { variants: SaleVariant[] }
export type ProductView = NonNullable<Awaited<ReturnType<typeof findProduct>>>

/** A work with everything that its page shows. */
export async function findProduct(db: Db, slug: string) {
  const [row] = await db.select().from(products).where(eq(products.slug, slug))
  const [product] = await withVariants(db, row ? [row] : [])
  if (!product) return undefined
  const { id } = product
  return {
    ...product,
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
      .where(eq(relatedProducts.productId, id))
      .orderBy(asc(relatedProducts.rank)),
    packs: await db
      .selectDistinct({ slug: packs.slug, title: packs.title, rank: packs.rank })
      .from(packs)
      .innerJoin(packParts, eq(packParts.packId, packs.id))
      .innerJoin(variants, eq(variants.id, packParts.variantId))
      .where(eq(variants.productId, id))
      .orderBy(asc(packs.rank)),
  }
}

/** In the order of the shop window. */
export async function listProducts(db: Db): Promise<Product[]> {
  return withVariants(db, await db.select().from(products).orderBy(asc(products.rank)))
}

/** In the order of the shop window. */
export async function listProductIds(db: Db): Promise<string[]> {
  const rows = await db.select({ id: products.id }).from(products).orderBy(asc(products.rank))
  return rows.map(({ id }) => id)
}

/** In the order of the ids. */
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
export async function listProductsForNugget(db: Db, nuggetId: string): Promise<Product[]> {
  const rows = await db
    .select({ product: products })
    .from(nuggetProducts)
    .innerJoin(products, eq(products.id, nuggetProducts.productId))
    .where(eq(nuggetProducts.nuggetId, nuggetId))
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
  const all = ids.length === 0 ? [] : await listVariantsWhere(db, inArray(variants.productId, ids))
  const byProduct = new Map<string, SaleVariant[]>(ids.map((id) => [id, []]))
  for (const variant of all) byProduct.get(variant.productId)?.push(variant)
  return rows.map((row) => ({ ...row, variants: byProduct.get(row.id) ?? [] }))
}

export async function listVariants(db: Db, ids: string[]): Promise<SaleVariant[]> {
  return ids.length === 0 ? [] : listVariantsWhere(db, inArray(variants.id, ids))
}

async function listVariantsWhere(db: Db, condition: SQL): Promise<SaleVariant[]> {
  const { id, sku, productId, name, kind, taxClass, price, weight, isBulk, isCounted, isForSale, file, isbn } = variants
  const rows = await db
    .select({
      ...{ id, sku, productId, name, kind, taxClass, price, weight, isBulk, isCounted, isForSale, file, isbn },
      productSlug: products.slug,
      productTitle: products.title,
    })
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))
    .where(condition)
    .orderBy(asc(products.rank), asc(variants.rank))
  return rows.map((row) => ({ ...row, price: row.price === null ? null : money(row.price) }))
}

export async function findPack(db: Db, slug: string): Promise<SalePack | undefined> {
  const [pack] = await listPacksWhere(db, eq(packs.slug, slug))
  return pack
}

export const listPacks = (db: Db) => listPacksWhere(db)

export async function listPacksByIds(db: Db, ids: string[]): Promise<SalePack[]> {
  return ids.length === 0 ? [] : listPacksWhere(db, inArray(packs.id, ids))
}

async function listPacksWhere(db: Db, condition?: SQL): Promise<SalePack[]> {
  const rows = await db.select().from(packs).where(condition).orderBy(asc(packs.rank))
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return []
  const parts = await db.select().from(packParts).where(inArray(packParts.packId, ids)).orderBy(asc(packParts.rank))
  const contents = await listVariants(
    db,
    parts.map(({ variantId }) => variantId),
  )
  const known = new Map(contents.map((variant) => [variant.id, variant]))
  const partsOf = (packId: string) =>
    parts
      .filter((part) => part.packId === packId)
      .flatMap(({ variantId, quantity }) => {
        const variant = known.get(variantId)
        return variant ? [{ variant, quantity }] : []
      })
  return rows.map((pack) => ({ ...pack, price: money(pack.price), parts: partsOf(pack.id) }))
}

/** A file that anybody may take. Several works may lead to the same one. */
export async function findFreeDownload(db: Db, file: string) {
  const [download] = await db.select().from(freeDownloads).where(eq(freeDownloads.file, file)).limit(1)
  return download
}
