import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { paymentAttempts, transfers } from '@/db/schema/checkout'
import { claims } from '@/db/schema/stock'
import { earlier, type Instant, minutes } from '@/lib/base/time'
import { listTransfersDueBefore } from './queries/transfers'
import { firstDayToWaitFor } from './transfers'

/** What the shop promises about things that are held and not paid for yet. */
export const holdPromises = {
  'nobody is waited for beyond the last day of a transfer and its grace': async (db: Db, now: Instant) => {
    const rows = await listTransfersDueBefore(db, firstDayToWaitFor(earlier(now, minutes(20))))
    return rows.map(({ orderId }) => `order ${orderId}`)
  },

  'what is held is held for a payment that may still come': async (db: Db) => {
    const rows = await db
      .selectDistinct({ what: claims.orderId })
      .from(claims)
      .leftJoin(paymentAttempts, and(eq(paymentAttempts.orderId, claims.orderId), isNull(paymentAttempts.endedAt)))
      .leftJoin(transfers, and(eq(transfers.orderId, claims.orderId), isNull(transfers.endedAt)))
      .where(
        and(
          ...[isNull(claims.keptAt), isNull(claims.releasedAt)],
          ...[isNull(paymentAttempts.id), isNull(transfers.orderId)],
        ),
      )
    return rows.map(({ what }) => `order ${what}`)
  },
}
