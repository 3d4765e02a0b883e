import { and, count, desc, eq, inArray, isNull, or } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { couponUses } from '@/db/schema/order-facts'
import { orders } from '@/db/schema/orders'
import { type CouponScope, coupons } from '@/db/schema/pricing'
import { hasWords, keyset, PAGE } from '@/lib/lists/keyset'
import { type Asked, asPage, type ListShape, type Page } from '@/lib/lists/rules'
import { type Coupon, codeOf } from '../rules/coupons'
import { couponOf } from './coupons'

export const COUPONS_LIST: ListShape = {
  name: 'coupons',
  filters: [
    { key: 'code', label: 'Code or title', kind: 'text' },
    {
      key: 'scope',
      label: 'For',
      kind: 'choice',
      choices: ['everything', 'products', 'courses', 'offers'].map((value) => ({ value, label: value })),
    },
    {
      key: 'active',
      label: 'State',
      kind: 'choice',
      choices: [
        { value: 'yes', label: 'Not ended' },
        { value: 'no', label: 'Ended' },
      ],
    },
  ],
  sorts: [
    { key: 'made', label: 'Made', isDescending: true },
    { key: 'code', label: 'Code' },
  ],
}

export type ListedCoupon = Coupon & { uses: number }

export async function listCoupons(db: Db, asked: Asked, size = PAGE): Promise<Page<ListedCoupon>> {
  const by = asked.sort === 'code' ? coupons.code : coupons.createdAt
  const { where, orderBy, limit } = keyset(asked, by, coupons.id, size)
  const { code, scope, active } = asked.filters
  const rows = await db
    .select()
    .from(coupons)
    .where(
      and(
        code ? or(hasWords(coupons.title, code), hasWords(coupons.code, codeOf(code))) : undefined,
        scope ? eq(coupons.scope, scope as CouponScope) : undefined,
        active ? eq(coupons.isActive, active === 'yes') : undefined,
        where,
      ),
    )
    .orderBy(...orderBy)
    .limit(limit)
  const page = asPage(rows, asked, size, (row) => (asked.sort === 'code' ? row.code : row.createdAt))
  const uses = await countUses(
    db,
    page.rows.map(({ id }) => id),
  )
  return { ...page, rows: page.rows.map((row) => ({ ...couponOf(row), uses: uses.get(row.id) ?? 0 })) }
}

async function countUses(db: Db, ids: string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: couponUses.couponId, n: count() })
    .from(couponUses)
    .where(and(inArray(couponUses.couponId, ids), isNull(couponUses.givenBackAt)))
    .groupBy(couponUses.couponId)
  return new Map(rows.map(({ id, n }) => [id, n]))
}

/** The orders that it made cheaper, newest first; those that ended unpaid among them. */
export const listUses = (db: Db, couponId: string, most = 200) =>
  db
    .select({
      orderId: orders.id,
      number: orders.number,
      name: orders.name,
      saved: couponUses.saved,
      at: couponUses.at,
      givenBackAt: couponUses.givenBackAt,
    })
    .from(couponUses)
    .innerJoin(orders, eq(orders.id, couponUses.orderId))
    .where(eq(couponUses.couponId, couponId))
    .orderBy(desc(couponUses.at), desc(orders.id))
    .limit(most)
