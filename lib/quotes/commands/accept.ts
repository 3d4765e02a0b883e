import { type Db, transact } from '@/db/open'
import type { Visitor } from '@/lib/accounts/rules'
import { ok, type Result, refuse } from '@/lib/base/result'
import { listLeft } from '@/lib/cart/queries'
import { isUsable, openPayment, type Placed, writeAttempt } from '@/lib/checkout/commands/place-order'
import { endPayment } from '@/lib/checkout/commands/settle'
import { type Attempt, findAttemptOfOrder } from '@/lib/checkout/queries'
import { writeOrder } from '@/lib/orders/commands/write-order'
import { orderPath } from '@/lib/orders/link'
import { isPaid } from '@/lib/orders/queries/facts'
import { findOrderRow } from '@/lib/orders/queries/orders'
import { textOf } from '@/lib/pricing/rules'
import { decideAvailability } from '@/lib/stock/rules'
import type { World } from '@/lib/world/world'
import { mayOpenQuote, quotePath } from '../link'
import { findQuoteByNumber, type QuoteRow, quoteAgreed, saveQuote } from '../queries'
import { type AcceptQuote, type AcceptRefusal, quoteState } from '../rules'

type Answer<Value> = Promise<Result<Value, AcceptRefusal>>

/**
 * Makes the order that was offered, once, and leads to its payment. Accepted again it leads to the same order; where
 * that one's payment ended unpaid, to a new one while the quote is good.
 */
export async function acceptQuote(world: World, visitor: Visitor, ask: AcceptQuote): Answer<Placed> {
  const found = await findQuoteByNumber(world.db, ask.number)
  if (!found || !mayOpenQuote(world, found, ask.key)) return refuse({ kind: 'no-such-quote' })
  const before = await orderBefore(world, found)
  if (!before.ok) return before
  if (before.value) return ok(before.value)
  const written = await transact(world.db, (tx) => writeFromQuote({ ...world, db: tx }, visitor, ask))
  return written.ok ? pay(world, written.value) : written
}

/** What is paid needs no payment page. */
async function pay(world: World, attempt: Attempt): Answer<Placed> {
  const paid = attempt.endedAt === null ? undefined : await findOrderRow(world.db, attempt.orderId)
  if (paid) return ok({ url: orderPath(world, paid), orderId: paid.id })
  const opened = await openPayment(world, attempt)
  return opened.ok ? opened : refuse({ kind: 'payment-unavailable' })
}

/** The order that came of an earlier acceptance, as long as it is paid or can be. */
async function orderBefore(world: World, { orderId }: QuoteRow): Answer<Placed | null> {
  const attempt = orderId ? await findAttemptOfOrder(world.db, orderId) : undefined
  const order = attempt && (await findOrderRow(world.db, attempt.orderId))
  if (!attempt || !order) return ok(null)
  const there = { url: orderPath(world, order), orderId: order.id }
  if (await isPaid(world.db, order.id)) return ok(there)
  if (attempt.endedAt !== null) return ok(null)
  if (isUsable(attempt, world.now())) return pay(world, attempt)
  const ended = await endPayment(world, attempt)
  if (!ended.ok) return refuse({ kind: 'payment-unavailable' })
  return ok(ended.value === 'unpaid' ? null : there)
}

type Inside = Pick<World, 'now' | 'newId' | 'sign' | 'site'> & { db: Db }

async function writeFromQuote(world: Inside, visitor: Visitor, ask: AcceptQuote): Answer<Attempt> {
  const { db } = world
  const row = await findQuoteByNumber(db, ask.number)
  if (!row) return refuse({ kind: 'no-such-quote' })
  const other = row.orderId ? await findAttemptOfOrder(db, row.orderId) : undefined
  if (other && (other.endedAt === null || (await isPaid(db, other.orderId)))) return ok(other)
  const state = quoteState({ ...row, orderId: null }, world.now())
  if (state === 'asked') return refuse({ kind: 'no-such-quote' })
  if (state === 'expired' || state === 'withdrawn') return refuse({ kind: state })
  if (row.revision !== ask.revision) return refuse({ kind: 'offer-changed' })

  const agreed = await quoteAgreed(db, row, world.now())
  const available = decideAvailability(agreed.lines, await listLeft(db, agreed.lines), world.now())
  if (!available.ok) return available
  const quoteHash = world.sign(`quote:${row.id}:${textOf(agreed)}`)
  const { name, email, organisation, billingCountry, delivery, poNumber, invoiceEmail } = row
  const details = {
    ...{ name, email, organisation, billingCountry, delivery, poNumber, invoiceEmail },
    ...{ attendees: {}, note: '', service: 'standard' as const },
  }
  const order = await writeOrder(world, { visitor, cartId: null, details, quote: agreed, quoteHash })
  await saveQuote(db, row.id, { orderId: order.id, acceptedAt: world.now() })
  return ok(await writeAttempt(world, order, details, agreed, quoteHash, quotePath(world, row)))
}
