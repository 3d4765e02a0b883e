import { and, eq, inArray, isNotNull, isNull, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { placeholders, prepared, preparedFor } from '@/db/prepared'
import { packParts, variants } from '@/db/schema/catalogue'
import { claims, stockMovements } from '@/db/schema/stock'
import type { Instant } from '@/lib/base/time'

export type Claim = typeof claims.$inferSelect

/** What is left of each counted variant: Σ movements − Σ claims that count. Others are missing from the map. */
export async function listStock(db: Db, variantIds: string[]): Promise<Map<string, number>> {
  const counted = await stockOf(db, variantIds)
  return new Map(counted.map(({ id, moved, claimed }) => [id, moved - claimed]))
}

const stockOf = preparedFor((db, ids) => {
  const sumOf = (query: SQLWrapper) => sql`coalesce(${query}, 0)`.mapWith(Number)
  const moved = db
    .select({ n: sql`sum(${stockMovements.quantity})` })
    .from(stockMovements)
    .where(eq(stockMovements.variantId, variants.id))
  const claimed = db
    .select({ n: sql`sum(${claims.quantity})` })
    .from(claims)
    .where(and(eq(claims.variantId, variants.id), isNull(claims.releasedAt)))
  return db
    .select({ id: variants.id, moved: sumOf(moved), claimed: sumOf(claimed) })
    .from(variants)
    .where(and(inArray(variants.id, ids), eq(variants.isCounted, true)))
})

/** How many of each variant its largest pack takes; variants in no pack are missing. */
export async function listLargestParts(db: Db, variantIds: string[]): Promise<Map<string, number>> {
  const rows = await largestParts(db, variantIds)
  return new Map(rows.map(({ id, most }) => [id, most]))
}

const largestParts = preparedFor((db, ids) =>
  db
    .select({ id: packParts.variantId, most: sql`max(${packParts.quantity})`.mapWith(Number) })
    .from(packParts)
    .where(inArray(packParts.variantId, ids))
    .groupBy(packParts.variantId),
)

export async function insertClaims(db: Db, rows: (typeof claims.$inferInsert)[]) {
  for (const row of rows) await addClaim(db, { ...FRESH, ...row })
}

const FRESH = { variantId: null, courseDateId: null, keptAt: null, releasedAt: null, releaseReason: null }
const addClaim = prepared((db) => db.insert(claims).values(placeholders(claims)))

export const listClaims = (db: Db, orderId: string) => claimsOf(db, { orderId })

/** Those that were given back: they count no more. */
export const listLostClaims = (db: Db, orderId: string) => lostClaimsOf(db, { orderId })

const claimsWhere = (...isMeant: SQL[]) =>
  prepared((db) =>
    db
      .select()
      .from(claims)
      .where(and(eq(claims.orderId, sql.placeholder('orderId')), ...isMeant)),
  )
const claimsOf = claimsWhere()
const lostClaimsOf = claimsWhere(isNotNull(claims.releasedAt))

/** Those that were only held until now. */
export const keepClaims = (db: Db, orderId: string, at: Instant) => keepHeld(db, { orderId, at })

const keepHeld = prepared((db) =>
  db
    .update(claims)
    .set({ keptAt: sql`${sql.placeholder('at')}` })
    .where(and(eq(claims.orderId, sql.placeholder('orderId')), isNull(claims.keptAt), isNull(claims.releasedAt)))
    .returning({ quantity: claims.quantity, courseDateId: claims.courseDateId, keptAt: claims.keptAt }),
)

/** Of what is only held. */
export async function saveHeldUntil(db: Db, orderId: string, heldUntil: Instant) {
  await db
    .update(claims)
    .set({ heldUntil })
    .where(and(eq(claims.orderId, orderId), isNull(claims.keptAt), isNull(claims.releasedAt)))
}

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
