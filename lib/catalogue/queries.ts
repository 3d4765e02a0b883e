import { asc, eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { packParts, packs, products, variants } from '@/db/schema/catalogue'
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
    })
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))
    .$dynamic()
}

type Row = Awaited<ReturnType<typeof saleVariants>>[number]

const toVariant = ({ price, ...row }: Row): SaleVariant => ({ ...row, price: price === null ? null : money(price) })
