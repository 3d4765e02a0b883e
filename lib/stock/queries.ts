import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { prepared } from '@/db/prepared'
import { packParts, variants } from '@/db/schema/catalogue'
import { claims, stockMovements } from '@/db/schema/stock'
import type { Instant } from '@/lib/base/time'

export type Claim = typeof claims.$inferSelect

/** What is left of each counted variant: Σ movements − Σ claims that count. Others are missing from the map. */
export async function listStock(db: Db, variantIds: string[]): Promise<Map<string, number>> {
  if (variantIds.length === 0) return new Map()
  const counted = await db
    .select({ id: variants.id })
    .from(variants)
    .where(and(inArray(variants.id, variantIds), eq(variants.isCounted, true)))
  const moved = await db
    .select({ id: stockMovements.variantId, n: total(stockMovements.quantity) })
    .from(stockMovements)
    .where(inArray(stockMovements.variantId, variantIds))
    .groupBy(stockMovements.variantId)
  const claimed = await db
    .select({ id: claims.variantId, n: total(claims.quantity) })
    .from(claims)
    .where(and(inArray(claims.variantId, variantIds), isNull(claims.releasedAt)))
    .groupBy(claims.variantId)
  const countOf = (rows: { id: string | null; n: number }[], id: string) => rows.find((row) => row.id === id)?.n ?? 0
  return new Map(counted.map(({ id }) => [id, countOf(moved, id) - countOf(claimed, id)]))
}

const total = (column: typeof claims.quantity | typeof stockMovements.quantity) =>
  sql`coalesce(sum(${column}), 0)`.mapWith(Number)

/** How many of each variant its largest pack takes; variants in no pack are missing. */
export async function listLargestParts(db: Db, variantIds: string[]): Promise<Map<string, number>> {
  if (variantIds.length === 0) return new Map()
  const rows = await db
    .select({ id: packParts.variantId, most: sql`max(${packParts.quantity})`.mapWith(Number) })
    .from(packParts)
    .where(inArray(packParts.variantId, variantIds))
    .groupBy(packParts.variantId)
  return new Map(rows.map(({ id, most }) => [id, most]))
}

export async function insertClaims(db: Db, rows: (typeof claims.$inferInsert)[]) {
  if (rows.length > 0) await db.insert(claims).values(rows)
}

export const listClaims = (db: Db, orderId: string) => claimsOf(db, { orderId })

const claimsOf = prepared((db) =>
  db
    .select()
    .from(claims)
    .where(eq(claims.orderId, sql.placeholder('orderId'))),
)

/** Those that were only held until now. */
export const keepClaims = (db: Db, orderId: string, at: Instant) => keepHeld(db, { orderId, at })

const keepHeld = prepared((db) =>
  db
    .update(claims)
    .set({ keptAt: sql`${sql.placeholder('at')}` })
    .where(and(eq(claims.orderId, sql.placeholder('orderId')), isNull(claims.keptAt), isNull(claims.releasedAt)))
    .returning({ quantity: claims.quantity, courseDateId: claims.courseDateId }),
)

export async function releaseClaims(db: Db, orderId: string, at: Instant, reason: string) {
  await db
    .update(claims)
    .set({ releasedAt: at, releaseReason: reason })
    .where(and(eq(claims.orderId, orderId), isNull(claims.releasedAt)))
}

export async function releaseClaim(db: Db, id: string, at: Instant, reason: string) {
  await db
    .update(claims)
    .set({ releasedAt: at, releaseReason: reason })
    .where(and(eq(claims.id, id), isNull(claims.releasedAt)))
}

export async function releaseClaimsOfLine(db: Db, lineId: string, at: Instant, reason: string) {
  await db
    .update(claims)
    .set({ releasedAt: at, releaseReason: reason })
    .where(and(eq(claims.lineId, lineId), isNull(claims.releasedAt)))
}

export async function insertStockMovement(db: Db, row: typeof stockMovements.$inferInsert) {
  await db.insert(stockMovements).values(row)
}
