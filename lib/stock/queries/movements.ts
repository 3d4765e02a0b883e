import { and, asc, desc, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { products, variants } from '@/db/schema/catalogue'
import { claims, stockMovements } from '@/db/schema/stock'
import type { OnHand } from '../rules/movements'

export type Movement = typeof stockMovements.$inferSelect

/** Newest first. */
export async function listMovements(db: Db, variantId: string, most = 100): Promise<Movement[]> {
  return await db
    .select()
    .from(stockMovements)
    .where(eq(stockMovements.variantId, variantId))
    .orderBy(desc(stockMovements.at), desc(stockMovements.id))
    .limit(most)
}

export async function findOnHand(db: Db, variantId: string): Promise<OnHand> {
  const [moved] = await db
    .select({ n: sql`coalesce(sum(${stockMovements.quantity}), 0)`.mapWith(Number) })
    .from(stockMovements)
    .where(eq(stockMovements.variantId, variantId))
  const [taken] = await db
    .select({ n: sql`coalesce(sum(${claims.quantity}), 0)`.mapWith(Number) })
    .from(claims)
    .where(and(eq(claims.variantId, variantId), isNull(claims.releasedAt)))
  return { onHand: moved?.n ?? 0, claimed: taken?.n ?? 0 }
}

/** Counted variants of which no more are left than staff want to be told of; the scarcest first. */
export async function listLowStock(db: Db) {
  return await db
    .select({
      id: variants.id,
      productId: products.id,
      title: products.title,
      name: variants.name,
      sku: variants.sku,
      lowStock: variants.lowStock,
      left,
    })
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))
    .where(and(isWatched, ne(products.state, 'retired'), sql`${left} <= ${variants.lowStock}`))
    .orderBy(asc(left), asc(products.title), asc(variants.id))
}

/** What is left of a variant, asked for row by row. */
const left = sql`(
  coalesce((select sum(m.quantity) from ${stockMovements} m where m.variant_id = ${variants.id}), 0)
  - coalesce((select sum(c.quantity) from ${claims} c where c.variant_id = ${variants.id} and c.released_at is null), 0)
)`.mapWith(Number)

const isWatched = and(eq(variants.isCounted, true), eq(variants.isForSale, true), isNull(variants.retiredAt))
