import { and, asc, eq, getTableColumns, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { NOW, prepared, preparedFor } from '@/db/prepared'
import { isPublished } from '@/db/published'
import { contributors, freeDownloads, nuggetProducts, products, relatedProducts, variants } from '@/db/schema/catalogue'
import { media } from '@/db/schema/media'
import { nuggets } from '@/db/schema/nuggets'
import type { Instant } from '@/lib/base/time'
import { pictureColumns } from '@/lib/media/queries'
import type { Picture } from '@/lib/media/rules'
import { isPublic } from '@/lib/nuggets/rules/release'
import { listPacksWith } from './queries/packs'
import { asSale, variantsWhere } from './queries/variants'
import type { SaleVariant } from './rules'

export type ProductRow = typeof products.$inferSelect
export type Work = ProductRow & { cover: Picture | null }
export type Product = Work & { variants: SaleVariant[] }
export type ProductView = Awaited<ReturnType<typeof viewOf>>

const workColumns = { ...getTableColumns(products), cover: pictureColumns }

export const worksWhere = (db: Db, condition: SQL | undefined) =>
  db.select(workColumns).from(products).leftJoin(media, eq(media.id, products.coverId)).where(condition)

const ID = sql.placeholder('id')

/** A work that visitors see, with everything that its page shows. */
export async function findProduct(db: Db, slug: string, now: Instant) {
  const [work] = await workAt(db, { slug, now })
  return work && viewOf(db, work, now)
}

const workAt = prepared((db) =>
  worksWhere(db, and(eq(products.slug, sql.placeholder('slug')), isPublished(products, NOW))),
)

/** What the page of a work shows, whether visitors see it yet or not. */
export async function viewOf(db: Db, work: Work, now: Instant) {
  const { id } = work
  const [product, ...related] = await withVariants(db, [work, ...(await worksBeside(db, { id, now }))])
  return {
    ...work,
    variants: product?.variants ?? [],
    contributors: await peopleOf(db, { id }),
    freeDownloads: await filesOf(db, { id }),
    related,
    packs: await listPacksWith(db, id, now),
  }
}

const worksBeside = prepared((db) =>
  db
    .select(workColumns)
    .from(relatedProducts)
    .innerJoin(products, eq(products.id, relatedProducts.otherId))
    .leftJoin(media, eq(media.id, products.coverId))
    .where(and(eq(relatedProducts.productId, ID), isPublished(products, NOW)))
    .orderBy(asc(relatedProducts.rank)),
)

const peopleOf = prepared((db) =>
  db.select().from(contributors).where(eq(contributors.productId, ID)).orderBy(asc(contributors.rank)),
)

const filesOf = prepared((db) =>
  db.select().from(freeDownloads).where(eq(freeDownloads.productId, ID)).orderBy(asc(freeDownloads.rank)),
)

/** In the order of the shop window. */
export async function listProducts(db: Db, now: Instant): Promise<Product[]> {
  return withVariants(db, await worksWhere(db, isPublished(products, now)).orderBy(asc(products.rank)))
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
  const known = new Map((await worksById(db, ids)).map((work) => [work.id, work]))
  return withVariants(
    db,
    ids.flatMap((id) => known.get(id) ?? []),
  )
}

const worksById = preparedFor((db, ids) => worksWhere(db, inArray(products.id, ids)))

/** Those of the slugs that visitors see, in the order of the shop window. */
export async function listProductsAt(db: Db, slugs: string[], now: Instant): Promise<Product[]> {
  return withVariants(db, await worksAt(db, slugs, { now }))
}

const worksAt = preparedFor((db, slugs) =>
  worksWhere(db, and(inArray(products.slug, slugs), isPublished(products, NOW))).orderBy(
    asc(products.rank),
    asc(products.id),
  ),
)

/** The works that go with a nugget. */
export async function listProductsForNugget(db: Db, nuggetId: string, now: Instant): Promise<Product[]> {
  return withVariants(db, await worksForNugget(db, { id: nuggetId, now }))
}

const worksForNugget = prepared((db) =>
  db
    .select(workColumns)
    .from(nuggetProducts)
    .innerJoin(products, eq(products.id, nuggetProducts.productId))
    .leftJoin(media, eq(media.id, products.coverId))
    .where(and(eq(nuggetProducts.nuggetId, ID), isPublished(products, NOW)))
    .orderBy(asc(nuggetProducts.rank)),
)

/** The public nuggets that lead to a work. */
export async function listNuggetsForProduct(db: Db, productId: string, now: Instant) {
  return (await nuggetsForWork(db, { id: productId })).filter((nugget) => isPublic(nugget, now))
}

const { slug, number, title, state, releaseAt } = nuggets
const nuggetsForWork = prepared((db) =>
  db
    .select({ slug, number, title, state, releaseAt })
    .from(nuggetProducts)
    .innerJoin(nuggets, eq(nuggets.id, nuggetProducts.nuggetId))
    .where(eq(nuggetProducts.productId, ID))
    .orderBy(asc(nuggets.number)),
)

export async function withVariants(db: Db, rows: Work[]): Promise<Product[]> {
  const byProduct = new Map<string, SaleVariant[]>(rows.map(({ id }) => [id, []]))
  for (const row of await variantsOfWorks(db, [...byProduct.keys()])) byProduct.get(row.productId)?.push(asSale(row))
  return rows.map((row) => ({ ...row, variants: byProduct.get(row.id) ?? [] }))
}

const variantsOfWorks = preparedFor((db, ids) =>
  variantsWhere(db, and(inArray(variants.productId, ids), isNull(variants.retiredAt))),
)

export async function listVariants(db: Db, ids: string[]): Promise<SaleVariant[]> {
  return (await variantsById(db, ids)).map(asSale)
}

const variantsById = preparedFor((db, ids) => variantsWhere(db, inArray(variants.id, ids)))

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
