import { and, eq, like, ne, or } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { invitations, sessions, signInTokens, users } from '@/db/schema/accounts'
import { cartLines, carts } from '@/db/schema/cart'
import { paymentAttempts } from '@/db/schema/checkout'
import { comments } from '@/db/schema/comments'
import { mails } from '@/db/schema/email'
import { jobs } from '@/db/schema/jobs'
import { savedViews } from '@/db/schema/lists'
import { uploads } from '@/db/schema/media'
import { orderDeliveries, orderNotes } from '@/db/schema/order-care'
import { couponUses, shipments } from '@/db/schema/order-facts'
import { orderTerms } from '@/db/schema/order-list'
import { orders, places } from '@/db/schema/orders'
import { previews } from '@/db/schema/previews'
import { quotes } from '@/db/schema/quotes'
import { type Gathered, holds } from './queries'
import { NOBODY } from './rules'

type Erased = {
  order: Gathered['orders'][number]
  attempts: Gathered['payment_attempts']
  /** Its invoice has to name the buyer still. */
  isKept: boolean
  pseudonym: string
}

export async function eraseOrder(db: Db, { order, attempts, isKept, pseudonym }: Erased) {
  const { id } = order
  const named = isKept ? {} : { name: NOBODY, organisation: '', poNumber: '' }
  const rest = { email: pseudonym, delivery: null, invoiceEmail: '', note: '' }
  await db
    .update(orders)
    .set({ ...named, ...rest })
    .where(eq(orders.id, id))
  await db.delete(orderDeliveries).where(eq(orderDeliveries.orderId, id))
  await db.update(orderNotes).set({ words: NOBODY }).where(eq(orderNotes.orderId, id))
  await db.delete(orderTerms).where(eq(orderTerms.orderId, id))
  await db.insert(orderTerms).values({ orderId: id, term: order.number.toLowerCase(), placedAt: order.placedAt })
  await db.update(places).set({ attendeeName: NOBODY, attendeeEmail: null }).where(eq(places.orderId, id))
  await db.update(shipments).set({ tracking: '' }).where(eq(shipments.orderId, id))
  await db.update(couponUses).set({ person: pseudonym }).where(eq(couponUses.orderId, id))
  for (const { id: attempt, request } of attempts)
    await db
      .update(paymentAttempts)
      .set({ request: { ...request, email: pseudonym } })
      .where(eq(paymentAttempts.id, attempt))
}

const EMPTY = { poNumber: '', invoiceEmail: '', words: '' }

/** What hangs on the address itself. */
export async function erase(db: Db, who: { email: string; pseudonym: string; userId?: string }) {
  const { email, pseudonym, userId } = who
  await db.update(places).set({ attendeeName: NOBODY, attendeeEmail: null }).where(eq(places.attendeeEmail, email))
  await db
    .update(quotes)
    .set({ name: NOBODY, email: pseudonym, organisation: '', delivery: null, ...EMPTY })
    .where(eq(quotes.email, email))
  const theirs = eq(comments.email, email)
  await db
    .update(comments)
    .set({ words: '' })
    .where(and(theirs, ne(comments.state, 'shown')))
  await db.update(comments).set({ name: 'Somebody', email: pseudonym }).where(theirs)
  await db.update(mails).set({ recipient: pseudonym }).where(eq(mails.recipient, email))
  await db.delete(jobs).where(holds(jobs.payload, email))
  await db.update(carts).set({ details: null }).where(holds(carts.details, email))
  await db.delete(signInTokens).where(eq(signInTokens.email, email))
  await db.delete(invitations).where(eq(invitations.email, email))
  await db
    .delete(savedViews)
    .where(or(...[email, encodeURIComponent(email)].map((text) => like(savedViews.query, `%${text}%`))))
  if (!userId) return
  await db.delete(savedViews).where(eq(savedViews.userId, userId))
  await db.delete(uploads).where(eq(uploads.userId, userId))
  await db.delete(previews).where(eq(previews.userId, userId))
  const owned = await db.select({ id: carts.id }).from(carts).where(eq(carts.userId, userId))
  for (const { id } of owned) await db.delete(cartLines).where(eq(cartLines.cartId, id))
  await db.delete(carts).where(eq(carts.userId, userId))
  await db.delete(sessions).where(eq(sessions.userId, userId))
  await db
    .update(users)
    .set({ email: pseudonym, name: null })
    .where(or(eq(users.id, userId), eq(users.email, email)))
}
