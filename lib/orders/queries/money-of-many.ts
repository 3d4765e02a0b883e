import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { type PaymentMethod, payments, refunds } from '@/db/schema/order-facts'
import { type Money, money, sum } from '@/lib/base/money'
import { by } from './facts-of-many'

/** What came or went back, and by which means. */
export type Moved = { amount: Money; means: PaymentMethod[] }
export type WithMoney<Row> = Row & { paid: Moved; refunded: Moved }

/** Orders with the money that came and that went back, in two questions for all of them. A refund that failed is none. */
export async function withMoney<Row extends { id: string }>(db: Db, rows: Row[]): Promise<WithMoney<Row>[]> {
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return []
  const { orderId, amount, method } = payments
  const came = await db.select({ orderId, amount, method }).from(payments).where(inArray(orderId, ids))
  const back = await db
    .select({ orderId: refunds.orderId, amount: refunds.amount, method })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .where(and(inArray(refunds.orderId, ids), isNull(refunds.failedAt)))
  const [paid, refunded] = [movedBy(came), movedBy(back)]
  return rows.map((row) => ({ ...row, paid: paid(row.id), refunded: refunded(row.id) }))
}

function movedBy(all: { orderId: string; amount: number; method: PaymentMethod }[]) {
  const ofOrder = by(all)
  return (id: string): Moved => {
    const own = ofOrder(id)
    const moved = own.filter(({ amount }) => amount > 0)
    return {
      amount: sum(own.map(({ amount }) => money(amount))),
      means: [...new Set(moved.map(({ method }) => method))].toSorted(),
    }
  }
}
