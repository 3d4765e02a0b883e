import { and, asc, eq, inArray } from 'drizzle-orm'
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
import type { SalePack, SaleVariant } from './rules'

export async function listVariants(db: Db, ids: string[]): Promise<SaleVariant[]> {
  if (ids.length === 0) return []
  const rows = await saleVariants(db).where(inArray(variants.id, ids))
  return rows.map(toVariant)
}

export async function listPacksByIds(db: Db, ids: string[]): Promise<SalePack[]> {
  if (ids.length === 0) return []
  const rows = await db.select().from(packs).where(inArray(packs.id, ids)).orderBy(asc(packs.rank))
  const parts = await db.select().from(packParts).where(inArray(packParts.packId, ids)).orderBy(asc(packParts.rank))
  const contents = await listVariants(
    db,
    parts.map((part) => part.variantId),
  )
  return rows.map((pack) => ({
    ...pack,
    price: money(pack.price),
    parts: parts
      .filter((part) => part.packId === pack.id)
      .flatMap(({ variantId, quantity }) => {
        const variant = contents.find((each) => each.id === variantId)
        return variant ? [{ variant, quantity }] : []
      }),
  }))
}

function saleVariants(db: Db) {
  return db
    .select({
      id: variants.id,
      sku: variants.sku,
      productId: variants.productId,
      productSlug: products.slug,
      productTitle: products.title,
      name: variants.name,
      kind: variants.kind,
      taxClass: variants.taxClass,
      price: variants.price,
      weight: variants.weight,
      isBulk: variants.isBulk,
      isCounted: variants.isCounted,
      isForSale: variants.isForSale,
      file: variants.file,
      isbn: variants.isbn,
    })
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))
    .$dynamic()
}

type Row = Awaited<ReturnType<typeof saleVariants>>[number]

const toVariant = ({ price, ...row }: Row): SaleVariant => ({ ...row, price: price === null ? null : money(price) })

export type ProductRow = typeof products.$inferSelect
export type ProductView = NonNullable<Awaited<ReturnType<typeof findProduct>>>

/** A work with everything that its page shows. */
export async function findProduct(db: Db, slug: string) {
  const [product] = await db.select().from(products).where(eq(products.slug, slug))
  if (!product) return undefined
  const related = await db
    .select({ slug: products.slug, title: products.title })
    .from(relatedProducts)
    .innerJoin(products, eq(products.id, relatedProducts.otherId))
    .where(eq(relatedProducts.productId, product.id))
    .orderBy(asc(relatedProducts.rank))
  return {
    ...product,
    variants: await listVariantsOf(db, [product.id]),
    contributors: await db
      .select()
      .from(contributors)
      .where(eq(contributors.productId, product.id))
      .orderBy(asc(contributors.rank)),
    freeDownloads: await db
      .select()
      .from(freeDownloads)
      .where(eq(freeDownloads.productId, product.id))
      .orderBy(asc(freeDownloads.rank)),
    related,
    packs: await listPacksWith(db, product.id),
    nuggets: await listNuggetsOf(db, product.id),
  }
}

/** In the order of the shop window. */
export async function listProducts(db: Db): Promise<(ProductRow & { variants: SaleVariant[] })[]> {
  const rows = await db.select().from(products).orderBy(asc(products.rank))
  const all = await listVariantsOf(
    db,
    rows.map((row) => row.id),
  )
  return rows.map((row) => ({ ...row, variants: all.filter((variant) => variant.productId === row.id) }))
}

export async function findPack(db: Db, slug: string): Promise<SalePack | undefined> {
  const [row] = await db.select({ id: packs.id }).from(packs).where(eq(packs.slug, slug))
  return row && (await listPacksByIds(db, [row.id]))[0]
}

export async function listPacks(db: Db): Promise<SalePack[]> {
  const rows = await db.select({ id: packs.id }).from(packs).orderBy(asc(packs.rank))
  return listPacksByIds(
    db,
    rows.map((row) => row.id),
  )
}

/** The works that go with a nugget, each with its variants. */
export async function listProductsForNugget(db: Db, nuggetId: string) {
  const rows = await db
    .select({ product: products })
    .from(nuggetProducts)
    .innerJoin(products, eq(products.id, nuggetProducts.productId))
    .where(eq(nuggetProducts.nuggetId, nuggetId))
    .orderBy(asc(nuggetProducts.rank))
  const all = await listVariantsOf(
    db,
    rows.map(({ product }) => product.id),
  )
  return rows.map(({ product }) => ({
    ...product,
    variants: all.filter((variant) => variant.productId === product.id),
  }))
}

async function listVariantsOf(db: Db, productIds: string[]): Promise<SaleVariant[]> {
  if (productIds.length === 0) return []
  const rows = await saleVariants(db).where(inArray(variants.productId, productIds)).orderBy(asc(variants.rank))
  return rows.map(toVariant)
}

function listPacksWith(db: Db, productId: string) {
  return db
    .selectDistinct({ slug: packs.slug, title: packs.title, rank: packs.rank })
    .from(packs)
    .innerJoin(packParts, eq(packParts.packId, packs.id))
    .innerJoin(variants, eq(variants.id, packParts.variantId))
    .where(eq(variants.productId, productId))
    .orderBy(asc(packs.rank))
}

function listNuggetsOf(db: Db, productId: string) {
  return db
    .select({ slug: nuggets.slug, number: nuggets.number, title: nuggets.title })
    .from(nuggetProducts)
    .innerJoin(nuggets, eq(nuggets.id, nuggetProducts.nuggetId))
    .where(and(eq(nuggetProducts.productId, productId), eq(nuggets.state, 'released')))
    .orderBy(asc(nuggets.number))
}
