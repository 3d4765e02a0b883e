import { count, eq, inArray, max } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { downloads } from '@/db/schema/downloads'
import { entitlements } from '@/db/schema/order-facts'
import { orders } from '@/db/schema/orders'
import type { Taken } from './rules'

export type OwnedDownload = NonNullable<Awaited<ReturnType<typeof findDownload>>>

/** The right to a file, and the order that gave it. */
export async function findDownload(db: Db, entitlementId: string) {
  const [download] = await db
    .select({
      id: entitlements.id,
      title: entitlements.title,
      file: entitlements.file,
      forgiven: entitlements.forgiven,
      endedAt: entitlements.endedAt,
      orderId: orders.id,
      orderNumber: orders.number,
      linkVersion: orders.linkVersion,
      email: orders.email,
      name: orders.name,
    })
    .from(entitlements)
    .innerJoin(orders, eq(orders.id, entitlements.orderId))
    .where(eq(entitlements.id, entitlementId))
  return download
}

export async function findTaken(db: Db, entitlementId: string): Promise<Taken> {
  const [taken] = await db
    .select({ times: count(), lastAt: max(downloads.at) })
    .from(downloads)
    .where(eq(downloads.entitlementId, entitlementId))
  return taken ?? { times: 0, lastAt: null }
}

/** By the id of the right to it; nothing for what nobody has fetched. */
export async function countDownloads(db: Db, rights: { id: string }[]): Promise<Map<string, number>> {
  const rows = await db
    .select({ id: downloads.entitlementId, times: count() })
    .from(downloads)
    .where(
      inArray(
        downloads.entitlementId,
        rights.map(({ id }) => id),
      ),
    )
    .groupBy(downloads.entitlementId)
  return new Map(rows.map(({ id, times }) => [id, times]))
}

/** Whoever has the right to the file may fetch it as often again as one purchase allows. */
export async function forgiveDownloads(db: Db, entitlementId: string, times: number) {
  await db.update(entitlements).set({ forgiven: times }).where(eq(entitlements.id, entitlementId))
}

export async function insertDownload(db: Db, download: typeof downloads.$inferInsert) {
  await db.insert(downloads).values(download)
}
