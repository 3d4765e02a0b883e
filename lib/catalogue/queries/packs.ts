import { and, asc, eq, getTableColumns, inArray, ne, type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { NOW, prepared, preparedFor } from '@/db/prepared'
import { isPublished } from '@/db/published'
import { packParts, packs, products, variants } from '@/db/schema/catalogue'
import { media } from '@/db/schema/media'
import { money } from '@/lib/base/money'
import type { Instant } from '@/lib/base/time'
import { pictureColumns } from '@/lib/media/queries'
import type { Picture } from '@/lib/media/rules'
import type { SalePack } from '../rules'
import { asSale, variantColumns } from './variants'

export type ShownPack = SalePack & { cover: Picture | null }
type Row = typeof packs.$inferSelect & { cover: Picture | null }

const packsWhere = (db: Db, condition: SQL | undefined) =>
  db
    .select({ ...getTableColumns(packs), cover: pictureColumns })
    .from(packs)
    .leftJoin(media, eq(media.id, packs.coverId))
    .where(condition)
    .orderBy(asc(packs.rank))

export async function findPack(db: Db, slug: string, now: Instant): Promise<ShownPack | undefined> {
  const [pack] = await listPacksAt(db, [slug], now)
  return pack
}

/** Those of the slugs that visitors see. */
export async function listPacksAt(db: Db, slugs: string[], now: Instant): Promise<ShownPack[]> {
  return withParts(db, await packsAt(db, slugs, { now }))
}

const packsAt = preparedFor((db, slugs) => packsWhere(db, and(inArray(packs.slug, slugs), isPublished(packs, NOW))))

/** Those that visitors see, or will from an instant on. */
export const listPacks = async (db: Db) => withParts(db, await packsWhere(db, eq(packs.state, 'published')))

/** Whether visitors see them or not. */
export async function listPacksByIds(db: Db, ids: string[]): Promise<ShownPack[]> {
  return withParts(db, await packsById(db, ids))
}

const packsById = preparedFor((db, ids) => packsWhere(db, inArray(packs.id, ids)))

/** The packs that visitors see and that hold a variant of this work. */
export const listPacksWith = async (db: Db, productId: string, now: Instant) =>
  withParts(db, await packsWithWork(db, { productId, now }))

const packsWithWork = prepared((db) => {
  const holding = db
    .select({ id: packParts.packId })
    .from(packParts)
    .innerJoin(variants, eq(variants.id, packParts.variantId))
    .where(eq(variants.productId, sql.placeholder('productId')))
  return packsWhere(db, and(inArray(packs.id, holding), isPublished(packs, NOW)))
})

/** The packs in the shop, or on the way there, that hold one of these variants. */
export async function listPacksHolding(db: Db, variantIds: string[]): Promise<ShownPack[]> {
  if (variantIds.length === 0) return []
  const holding = db.select({ id: packParts.packId }).from(packParts).where(inArray(packParts.variantId, variantIds))
  return withParts(db, await packsWhere(db, and(inArray(packs.id, holding), ne(packs.state, 'retired'))))
}

async function withParts(db: Db, rows: Row[]): Promise<ShownPack[]> {
  const ids = rows.map(({ id }) => id)
  const parts = await partsOfPacks(db, ids)
  return rows.map(({ state, publishAt, ...pack }) => ({
    ...pack,
    price: money(pack.price),
    publication: { state, publishAt },
    parts: parts.flatMap(({ packId, quantity, ...variant }) =>
      packId === pack.id ? [{ variant: asSale(variant), quantity }] : [],
    ),
  }))
}

const partsOfPacks = preparedFor((db, ids) =>
  db
    .select({ ...variantColumns, packId: packParts.packId, quantity: packParts.quantity })
    .from(packParts)
    .innerJoin(variants, eq(variants.id, packParts.variantId))
    .innerJoin(products, eq(products.id, variants.productId))
    .where(inArray(packParts.packId, ids))
    .orderBy(asc(packParts.rank)),
)

/** A pack with all that its form holds, whatever its state. */
export async function findPackToEdit(db: Db, id: string) {
  const [pack] = await db.select().from(packs).where(eq(packs.id, id))
  if (!pack) return undefined
  const parts = await db
    .select({ sku: variants.sku, quantity: packParts.quantity })
    .from(packParts)
    .innerJoin(variants, eq(variants.id, packParts.variantId))
    .where(eq(packParts.packId, id))
    .orderBy(asc(packParts.rank))
  return { pack, parts }
}
