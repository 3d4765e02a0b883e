import { count, eq, max } from 'drizzle-orm'
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

export async function insertDownload(db: Db, download: typeof downloads.$inferInsert) {
  await db.insert(downloads).values(download)
}
