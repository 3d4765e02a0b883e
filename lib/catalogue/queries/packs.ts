import { and, asc, eq, inArray, ne, type SQL } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { isPublished } from '@/db/published'
import { packParts, packs, variants } from '@/db/schema/catalogue'
import { money } from '@/lib/base/money'
import type { Instant } from '@/lib/base/time'
import { listVariants } from '../queries'
import type { SalePack } from '../rules'

export async function findPack(db: Db, slug: string, now: Instant): Promise<SalePack | undefined> {
  const [pack] = await listPacksWhere(db, and(eq(packs.slug, slug), isPublished(packs, now)))
  return pack
}

/** Those that visitors see, or will from an instant on. */
export const listPacks = (db: Db) => listPacksWhere(db, eq(packs.state, 'published'))

/** Whether visitors see them or not. */
export async function listPacksByIds(db: Db, ids: string[]): Promise<SalePack[]> {
  return ids.length === 0 ? [] : listPacksWhere(db, inArray(packs.id, ids))
}

/** The packs in the shop, or on the way there, that hold one of these variants. */
export async function listPacksHolding(db: Db, variantIds: string[]): Promise<SalePack[]> {
  if (variantIds.length === 0) return []
  const holding = db.select({ id: packParts.packId }).from(packParts).where(inArray(packParts.variantId, variantIds))
  return listPacksWhere(db, and(inArray(packs.id, holding), ne(packs.state, 'retired')))
}

async function listPacksWhere(db: Db, condition: SQL | undefined): Promise<SalePack[]> {
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
  return rows.map(({ state, publishAt, ...pack }) => ({
    ...pack,
    price: money(pack.price),
    publication: { state, publishAt },
    parts: partsOf(pack.id),
  }))
}

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
