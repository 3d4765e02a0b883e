import { type AnyColumn, and, count, desc, eq, gte, inArray, isNotNull, lt, max, or, sql } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { invitations, sessions, users } from '@/db/schema/accounts'
import { carts } from '@/db/schema/cart'
import { paymentAttempts, transfers } from '@/db/schema/checkout'
import { comments } from '@/db/schema/comments'
import { mails } from '@/db/schema/email'
import { invoices } from '@/db/schema/invoices'
import { orderDeliveries, orderNotes } from '@/db/schema/order-care'
import { entitlements, payments, refunds, shipments } from '@/db/schema/order-facts'
import { orderLines, orders, places } from '@/db/schema/orders'
import { quotes } from '@/db/schema/quotes'
import type { Instant } from '@/lib/base/time'
import { hasWords, keyset, PAGE } from '@/lib/lists/keyset'
import { type Asked, asPage, type ListShape, type Page } from '@/lib/lists/rules'

export const PEOPLE_LIST: ListShape = {
  name: 'people',
  filters: [
    { key: 'email', label: 'E-mail begins with', kind: 'text' },
    { key: 'name', label: 'Name', kind: 'text' },
  ],
  sorts: [{ key: 'email', label: 'E-mail' }],
}

/** `id` is the address: a guest has no other. */
export type Person = {
  id: string
  name: string | null
  orders: number
  lastOrderAt: Instant | null
  hasAccount: boolean
}

/** One page of all addresses that have an account or an order, by address. */
export async function listPeople(db: Db, asked: Asked, size = PAGE): Promise<Page<Person>> {
  const { email = '', name = '' } = asked.filters
  const from = email.toLowerCase()
  const begins = (column: typeof users.email | typeof orders.email) =>
    from ? and(gte(column, from), lt(column, `${from}\u{7f}`)) : undefined
  const ofOrders = keyset(asked, orders.email, orders.email, size)
  const buyers = await db
    .select({ id: orders.email, name: max(orders.name), n: count(), last: max(orders.placedAt) })
    .from(orders)
    .where(and(begins(orders.email), name ? hasWords(orders.name, name) : undefined, ofOrders.where))
    .groupBy(orders.email)
    .orderBy(...ofOrders.orderBy)
    .limit(size + 1)
  const ofUsers = keyset(asked, users.email, users.email, size)
  const members = await db
    .select({ id: users.email, name: users.name })
    .from(users)
    .where(and(begins(users.email), name ? hasWords(users.name, name) : undefined, ofUsers.where))
    .orderBy(...ofUsers.orderBy)
    .limit(size + 1)

  const all = new Map<string, Person>()
  for (const { id, name } of members) all.set(id, { id, name, orders: 0, lastOrderAt: null, hasAccount: true })
  for (const { id, name, n, last } of buyers) {
    const known = all.get(id)
    const lastOrderAt = last === null ? null : (Number(last) as Instant)
    all.set(id, { id, name: known?.name ?? name, orders: n, lastOrderAt, hasAccount: Boolean(known) })
  }
  const isDown = asked.isDescending !== (asked.cursor?.way === 'before')
  const sorted = [...all.values()].sort((a, b) => (a.id < b.id ? -1 : 1) * (isDown ? -1 : 1))
  return asPage(sorted.slice(0, size + 1), asked, size, ({ id }) => id)
}

/** Everything that the shop holds about who has this address, table by table. */
export async function gatherPerson(db: Db, email: string) {
  const [account] = await db.select().from(users).where(eq(users.email, email))
  const whose = account ? or(eq(orders.email, email), eq(orders.userId, account.id)) : eq(orders.email, email)
  const theirs = await db.select().from(orders).where(whose).orderBy(desc(orders.placedAt))
  const ids = theirs.map(({ id }) => id)
  const isTheirs = (column: AnyColumn) => inArray(column, ids)
  const device = { agent: sessions.agent, createdAt: sessions.createdAt, seenAt: sessions.seenAt }
  return {
    users: account ? [account] : [],
    sessions: account ? await db.select(device).from(sessions).where(eq(sessions.userId, account.id)) : [],
    invitations: await db.select().from(invitations).where(eq(invitations.email, email)),
    carts: account ? await db.select().from(carts).where(eq(carts.userId, account.id)) : [],
    orders: theirs,
    order_lines: await db.select().from(orderLines).where(isTheirs(orderLines.orderId)),
    order_deliveries: await db.select().from(orderDeliveries).where(isTheirs(orderDeliveries.orderId)),
    order_notes: await db.select().from(orderNotes).where(isTheirs(orderNotes.orderId)),
    places: await db
      .select()
      .from(places)
      .where(or(isTheirs(places.orderId), eq(places.attendeeEmail, email))),
    payments: await db.select().from(payments).where(isTheirs(payments.orderId)),
    payment_attempts: await db.select().from(paymentAttempts).where(isTheirs(paymentAttempts.orderId)),
    transfers: await db.select().from(transfers).where(isTheirs(transfers.orderId)),
    refunds: await db.select().from(refunds).where(isTheirs(refunds.orderId)),
    shipments: await db.select().from(shipments).where(isTheirs(shipments.orderId)),
    entitlements: await db.select().from(entitlements).where(isTheirs(entitlements.orderId)),
    invoices: await db.select().from(invoices).where(isTheirs(invoices.orderId)),
    quotes: await db.select().from(quotes).where(eq(quotes.email, email)),
    comments: await db.select().from(comments).where(eq(comments.email, email)),
    mails: await db.select().from(mails).where(eq(mails.recipient, email)),
  }
}
export type Gathered = Awaited<ReturnType<typeof gatherPerson>>

export const isNobody = (gathered: Gathered) => Object.values(gathered).every((rows) => rows.length === 0)

/** In JSON of either engine an address stands between quotation marks. */
export const holds = (column: AnyColumn, email: string) =>
  and(isNotNull(column), sql`cast(${column} as text) like ${`%"${email}"%`}`)
