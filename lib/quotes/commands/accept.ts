import { transact } from '@/db/open'
import type { Visitor } from '@/lib/accounts/rules'
import { ok, refuse } from '@/lib/base/result'
import { isUsable, openPayment, type Placed, writeAttempt } from '@/lib/checkout/commands/place-order'
import { endPayment } from '@/lib/checkout/commands/settle'
import { type Attempt, findAttemptOfOrder } from '@/lib/checkout/queries'
import { orderPath } from '@/lib/orders/link'
import { findOrderRow } from '@/lib/orders/queries/orders'
import type { World } from '@/lib/world/world'
import { quotePath } from '../link'
import { findQuoteByNumber, type QuoteRow, quoteAgreed } from '../queries'
import { type AcceptQuote, decideAcceptance } from '../rules'
import { type Answer, findOffered, findStandingOrder, type Inside, writeOffered } from './offered'

/**
 * Makes the order that was offered, once, and leads to its payment. Accepted again it leads to the same order; where
 * that one's payment ended unpaid, to a new one while the quote is good.
 */
export async function acceptQuote(world: World, visitor: Visitor, ask: AcceptQuote): Answer<Placed> {
  const found = await findOffered(world, ask)
  if (!found.ok) return found
  const before = await orderBefore(world, found.value)
  if (!before.ok) return before
  if (before.value) return ok(before.value)
  const written = await transact(world.db, (tx) => writeFromQuote({ ...world, db: tx }, visitor, ask))
  if (!written.ok) return written
  return 'there' in written.value ? ok(written.value.there) : pay(world, written.value.attempt)
}

async function pay(world: World, attempt: Attempt): Answer<Placed> {
  const opened = await openPayment(world, attempt)
  return opened.ok ? opened : refuse({ kind: 'payment-unavailable' })
}

/** The order that came of an earlier acceptance, as long as it is paid or can be. */
async function orderBefore(world: World, row: QuoteRow): Answer<Placed | null> {
  const standing = await findStandingOrder(world, row)
  if (standing) return ok(standing)
  const attempt = row.orderId ? await findAttemptOfOrder(world.db, row.orderId) : undefined
  if (!attempt || attempt.endedAt !== null) return ok(null)
  return isUsable(attempt, world.now()) ? pay(world, attempt) : closePage(world, attempt)
}

/** Ends the payment page of an order, and leads to the order where money has come or is on its way. */
export async function closePage(world: World, attempt: Attempt): Answer<Placed | null> {
  const ended = await endPayment(world, attempt)
  if (!ended.ok) return refuse({ kind: 'payment-unavailable' })
  const order = ended.value === 'unpaid' ? undefined : await findOrderRow(world.db, attempt.orderId)
  return ok(order ? { url: orderPath(world, order), orderId: order.id } : null)
}

async function writeFromQuote(
  world: Inside,
  visitor: Visitor,
  ask: AcceptQuote,
): Answer<{ attempt: Attempt } | { there: Placed }> {
  const { db } = world
  const row = await findQuoteByNumber(db, ask.number)
  if (!row) return refuse({ kind: 'no-such-quote' })
  const there = await findStandingOrder(world, row)
  if (there) return ok({ there })
  const other = row.orderId ? await findAttemptOfOrder(db, row.orderId) : undefined
  if (other && other.endedAt === null) return ok({ attempt: other })
  const isOpen = decideAcceptance(row, ask.revision, world.now())
  if (!isOpen.ok) return isOpen

  const agreed = await quoteAgreed(db, row, world.now())
  const written = await writeOffered(world, visitor, { row, agreed })
  if (!written.ok) return written
  const { order, details, quoteHash } = written.value
  return ok({ attempt: await writeAttempt(world, order, details, agreed, quoteHash, quotePath(world, row)) })
}
