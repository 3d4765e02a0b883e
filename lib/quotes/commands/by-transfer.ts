import { transact } from '@/db/open'
import type { Visitor } from '@/lib/accounts/rules'
import { ok, type Result, refuse } from '@/lib/base/result'
import type { Placed } from '@/lib/checkout/commands/place-order'
import { awaitTransfer } from '@/lib/checkout/commands/transfer'
import { findAttemptOfOrder } from '@/lib/checkout/queries'
import { dueDay, letsGoAt } from '@/lib/checkout/transfers'
import { orderPath } from '@/lib/orders/link'
import { findOrderRow } from '@/lib/orders/queries/orders'
import type { Quote } from '@/lib/pricing/rules'
import { findSettings } from '@/lib/settings/queries'
import { bankOf } from '@/lib/settings/rules'
import type { World } from '@/lib/world/world'
import { findQuoteByNumber, quoteAgreed } from '../queries'
import { type AcceptQuote, type ByTransferRefusal, decideAcceptance } from '../rules'
import { closePage } from './accept'
import { findOffered, findStandingOrder, type Inside, writeOffered } from './offered'

type Accepted<Value> = Promise<Result<Value, ByTransferRefusal>>

/**
 * Makes the order that was offered, once, and holds what it needs until its transfer can be expected no more. A payment
 * page that was opened for the same quote is closed first, so that nothing is taken or paid twice.
 */
export async function acceptByTransfer(world: World, visitor: Visitor, ask: AcceptQuote): Accepted<Placed> {
  for (let tries = 1; tries <= 3; tries++) {
    const cleared = await clearTheWay(world, ask)
    if (!cleared.ok) return cleared
    if (cleared.value) return ok(cleared.value)
    const written = await transact(world.db, (tx) => writeAwaited({ ...world, db: tx }, visitor, ask))
    if (!written.ok) return written
    if (written.value) return ok(written.value)
  }
  return refuse({ kind: 'payment-unavailable' })
}

/** Nothing is closed for a quote that may not be accepted so. */
async function clearTheWay(world: World, ask: AcceptQuote): Accepted<Placed | null> {
  const found = await findOffered(world, ask)
  if (!found.ok) return found
  const row = found.value
  const standing = await findStandingOrder(world, row)
  if (standing) return ok(standing)
  const isOpen = decideAcceptance(row, ask.revision, world.now())
  if (!isOpen.ok) return isOpen
  if (!bankOf((await findSettings(world.db)).said)) return refuse({ kind: 'no-transfer' })
  const attempt = row.orderId ? await findAttemptOfOrder(world.db, row.orderId) : undefined
  return attempt && attempt.endedAt === null ? closePage(world, attempt) : ok(null)
}

/** Null: a payment page was opened meanwhile. */
async function writeAwaited(world: Inside, visitor: Visitor, ask: AcceptQuote): Accepted<Placed | null> {
  const { db } = world
  const row = await findQuoteByNumber(db, ask.number)
  if (!row) return refuse({ kind: 'no-such-quote' })
  const there = await findStandingOrder(world, row)
  if (there) return ok(there)
  const attempt = row.orderId ? await findAttemptOfOrder(db, row.orderId) : undefined
  if (attempt && attempt.endedAt === null) return ok(null)
  const isOpen = decideAcceptance(row, ask.revision, world.now())
  if (!isOpen.ok) return isOpen
  const bank = bankOf((await findSettings(db)).said)
  const agreed = await quoteAgreed(db, row, world.now())
  if (!bank || agreed.total.minor === 0) return refuse({ kind: 'no-transfer' })

  const dueOn = dueDay(world.now(), bank.days, beginsOf(agreed))
  const written = await writeOffered(world, visitor, { row, agreed, heldUntil: letsGoAt(dueOn) })
  if (!written.ok) return written
  const order = await findOrderRow(db, written.value.order.id)
  if (!order) throw new Error(`order ${written.value.order.id} has gone`)
  await awaitTransfer(world, order, dueOn)
  return ok({ url: orderPath(world, order), orderId: order.id })
}

/** When the courses begin that it pays for. */
const beginsOf = ({ lines }: Quote) =>
  lines.flatMap(({ offer }) => (offer.kind === 'place' && offer.date.startsAt !== null ? [offer.date.startsAt] : []))
