import { and, asc, eq, isNull, lt } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { type TransferOutcome, transfers } from '@/db/schema/checkout'
import type { Day, Instant } from '@/lib/base/time'

export type Transfer = typeof transfers.$inferSelect

export async function insertTransfer(db: Db, row: typeof transfers.$inferInsert) {
  await db.insert(transfers).values(row)
}

/** The order's wait for a bank transfer, while it lasts. */
export async function findOpenTransfer(db: Db, orderId: string): Promise<Transfer | undefined> {
  const [transfer] = await db
    .select()
    .from(transfers)
    .where(and(eq(transfers.orderId, orderId), isNull(transfers.endedAt)))
  return transfer
}

export async function saveDueDay(db: Db, orderId: string, dueOn: Day) {
  await db.update(transfers).set({ dueOn }).where(eq(transfers.orderId, orderId))
}

/** False: nobody waited for it. */
export async function saveTransferEnd(db: Db, orderId: string, at: Instant, outcome: TransferOutcome) {
  const ended = await db
    .update(transfers)
    .set({ endedAt: at, outcome })
    .where(and(eq(transfers.orderId, orderId), isNull(transfers.endedAt)))
    .returning({ orderId: transfers.orderId })
  return ended.length === 1
}

/** Those that were due before that day, the longest overdue first. */
export const listTransfersDueBefore = (db: Db, day: Day): Promise<Transfer[]> =>
  db
    .select()
    .from(transfers)
    .where(and(isNull(transfers.endedAt), lt(transfers.dueOn, day)))
    .orderBy(asc(transfers.dueOn), asc(transfers.orderId))
