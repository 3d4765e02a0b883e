import { count, isNotNull } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { users } from '@/db/schema/accounts'
import { packParts, packs, products, variants } from '@/db/schema/catalogue'
import { courseDates, courses, refundLadders } from '@/db/schema/courses'
import { accessCodes } from '@/db/schema/order-facts'
import { orders } from '@/db/schema/orders'
import { bulkTiers, freightZones } from '@/db/schema/pricing'
import { listCourseDates } from '@/lib/courses/queries/dates'
import { brokenPromises } from '@/lib/invariants'
import { findOrder } from '@/lib/orders/queries/orders'
import { orderStatus } from '@/lib/orders/rules'
import { listStock } from '@/lib/stock/queries'
import { fakeWorld } from '@/lib/world/fake'

const orderNamed = async (db: Parameters<typeof findOrder>[0], email: string, total: number) => {
  const rows = await db.select({ id: orders.id, email: orders.email, total: orders.total }).from(orders)
  const row = rows.find((each) => each.email === email && each.total === total)
  return row && findOrder(db, row.id)
}

test('the seed holds what the field facts count', async () => {
  const { db } = await fakeWorld('seeded')
  const counts = await Promise.all(
    [products, variants, packs, packParts, bulkTiers, freightZones, refundLadders, courses].map(async (table) => {
      const [row] = await db.select({ n: count() }).from(table)
      return row?.n
    }),
  )
  expect(counts).toEqual([14, 19, 6, 17, 6, 3, 2, 8])
  const [dates] = await db.select({ n: count() }).from(courseDates).where(isNotNull(courseDates.startsAt))
  expect(dates).toEqual({ n: 25 })
  const [staff] = await db.select({ n: count() }).from(users).where(isNotNull(users.role))
  expect(staff).toEqual({ n: 5 })
  const [codes] = await db.select({ n: count() }).from(accessCodes).where(isNotNull(accessCodes.entitlementId))
  expect(codes).toEqual({ n: 3 })
})

test.each([
  ['O1', 'guest-o1@example.com', 45_10, 'shipped'],
  ['O2', 'clinic@example.com', 1206_70, 'shipped'],
  ['O3', 'clinic@example.com', 644_05, 'paid'],
  ['O4', 'bookshop@example.com', 207_60, 'paid'],
  ['O5', 'clinician@example.com', 38_00, 'paid'],
  ['O6', 'guest-o6@example.com', 758_45, 'paid'],
  ['O7', 'guest-o7@example.com', 212_55, 'paid'],
  ['O8', 'university@example.com', 1848_00, 'paid'],
  ['O10', 'guest-o10@example.com', 79_75, 'payment-ended'],
  ['O13', 'person-in-pain@example.com', 758_45, 'shipped'],
])('order %s of %s comes to %i cents and stands at "%s"', async (_, email, total, status) => {
  const { db } = await fakeWorld('seeded')
  const order = await orderNamed(db, email, total)
  expect(order && orderStatus(order)).toBe(status)
})

test('O9 keeps its pack and loses one e-book; O13 gets 616.00 back; O11 gets everything back', async () => {
  const { db } = await fakeWorld('seeded')
  const rows = await db.select({ id: orders.id, email: orders.email }).from(orders)
  const of = (email: string) => findOrder(db, rows.find((row) => row.email === email)?.id ?? '')
  const o9 = await of('guest-o9@example.com')
  expect(o9?.entitlements.map((right) => right.endedAt !== null).sort()).toEqual([false, true])
  expect((await orderNamed(db, 'person-in-pain@example.com', 758_45))?.refunds).toMatchObject([
    { amount: 616_00, gst: 56_00 },
  ])
  const late = rows.filter((row) => row.email === 'attendee@example.com')
  const stories = await Promise.all(late.map((row) => findOrder(db, row.id)))
  const o11 = stories.find((order) => order?.cancellation)
  expect(o11?.refunds[0]?.amount).toBe(o11?.total.minor)
})

test('copies and places left are those of the tables', async () => {
  const { db } = await fakeWorld('seeded')
  const left = await listStock(db, ['EP2-PR', 'PROTO-PR', 'SNS-PR', 'NDT-DVD', 'MB-S', 'MB-M', 'FC-HAND'])
  expect(Object.fromEntries(left)).toEqual({
    'EP2-PR': 140,
    'PROTO-PR': 620,
    'SNS-PR': 18,
    'NDT-DVD': 1,
    'MB-S': 30,
    'MB-M': 0,
    'FC-HAND': 55,
  })
  const rows = await db.select({ id: courseDates.id }).from(courseDates)
  const dates = await listCourseDates(
    db,
    rows.map((row) => row.id),
  )
  const taken = Object.fromEntries(dates.filter((date) => date.claimed > 0).map((date) => [date.slug, date.claimed]))
  expect(Object.values(taken).sort((a, b) => a - b)).toEqual([5, 12, 23, 24, 30, 38, 60])
})

test('every promise is kept in the shop that the seed makes', async () => {
  const { db, now } = await fakeWorld('seeded')
  expect(await brokenPromises(db, now())).toEqual([])
})
