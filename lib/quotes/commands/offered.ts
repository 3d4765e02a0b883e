import type { Db } from '@/db/open'
import type { Visitor } from '@/lib/accounts/rules'
import { ok, type Result, refuse } from '@/lib/base/result'
import type { Instant } from '@/lib/base/time'
import { listLeft } from '@/lib/cart/queries'
import type { Placed } from '@/lib/checkout/commands/place-order'
import { findOpenTransfer } from '@/lib/checkout/queries/transfers'
import { writeOrder } from '@/lib/orders/commands/write-order'
import { orderPath } from '@/lib/orders/link'
import { isPaid } from '@/lib/orders/queries/facts'
import { findOrderRow } from '@/lib/orders/queries/orders'
import { type Quote, textOf } from '@/lib/pricing/rules'
import { decideAvailability } from '@/lib/stock/rules'
import type { World } from '@/lib/world/world'
import { mayOpenQuote } from '../link'
import { findQuoteByNumber, type QuoteRow, saveQuote } from '../queries'
import type { AcceptQuote, AcceptRefusal } from '../rules'

export type Answer<Value> = Promise<Result<Value, AcceptRefusal>>
export type Inside = Pick<World, 'now' | 'newId' | 'sign' | 'site'> & { db: Db }

/** The quote that this link opens. */
export async function findOffered(world: Pick<World, 'db' | 'sign'>, ask: AcceptQuote): Answer<QuoteRow> {
  const found = await findQuoteByNumber(world.db, ask.number)
  return found && mayOpenQuote(world, found, ask.key) ? ok(found) : refuse({ kind: 'no-such-quote' })
}

/** The order of an earlier acceptance that asks for no payment page: it is paid, or waits for a bank transfer. */
export async function findStandingOrder(
  world: Pick<World, 'db' | 'sign'>,
  { orderId }: QuoteRow,
): Promise<Placed | null> {
  const order = orderId ? await findOrderRow(world.db, orderId) : undefined
  if (!order) return null
  const stands = (await isPaid(world.db, order.id)) || (await findOpenTransfer(world.db, order.id))
  return stands ? { url: orderPath(world, order), orderId: order.id } : null
}

/** Makes the order that was offered and takes what it needs out of sale. That it may be accepted has been decided. */
export async function writeOffered(
  world: Inside,
  visitor: Visitor,
  { row, agreed, heldUntil }: { row: QuoteRow; agreed: Quote; heldUntil?: Instant },
) {
  const { db } = world
  const available = decideAvailability(agreed.lines, await listLeft(db, agreed.lines), world.now())
  if (!available.ok) return available
  const quoteHash = world.sign(`quote:${row.id}:${textOf(agreed)}`)
  const { name, email, organisation, billingCountry, delivery, poNumber, invoiceEmail } = row
  const details = {
    ...{ name, email, organisation, billingCountry, delivery, poNumber, invoiceEmail },
    ...{ attendees: {}, note: '', service: 'standard' as const },
  }
  const order = await writeOrder(world, { visitor, cartId: null, details, quote: agreed, quoteHash, heldUntil })
  await saveQuote(db, row.id, { orderId: order.id, acceptedAt: world.now() })
  return ok({ order, details, quoteHash })
}
