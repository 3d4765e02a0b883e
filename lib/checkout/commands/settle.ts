import { type Db, transact } from '@/db/open'
import { ok, type Result, refuse } from '@/lib/base/result'
import { findCartOfOrder, updateCart } from '@/lib/cart/queries'
import { enqueue } from '@/lib/jobs/commands'
import { mailJob } from '@/lib/jobs/rules'
import { restand } from '@/lib/orders/commands/standing'
import { insertPayment } from '@/lib/orders/queries/facts'
import { findOrderRow } from '@/lib/orders/queries/orders'
import { giveUseBack } from '@/lib/pricing/queries/coupons'
import { release } from '@/lib/stock/commands'
import type { FindRefusal, PaymentState } from '@/lib/world/payments'
import type { World } from '@/lib/world/world'
import { type Attempt, type Due, endAttempt, findDue, insertParkedPayment, saveSession } from '../queries'
import { fulfil } from './fulfil'

/** `parked`: money that matches no order waits for staff. */
export type Settled = {
  status: 'open' | 'processing' | 'unpaid' | 'paid' | 'parked' | 'unknown'
  order: Due['order'] | null
}

/**
 * Asks Stripe how a session stands and records it, once. The webhook, the return page, the reconciler and the
 * tests all call this; nothing else marks an order paid.
 */
export async function settle(world: World, session: string): Promise<Result<Settled, FindRefusal>> {
  const found = await world.payments.find(session)
  return found.ok ? ok(await record(world, found.value)) : found
}

/** Ends the payment of an order that nobody wants to pay any more; says how it stands then. */
export async function endPayment(
  world: World,
  attempt: Attempt,
): Promise<Result<Settled['status'], { kind: 'payment-unavailable' }>> {
  const session = await sessionOf(world, attempt)
  if (session === 'unavailable') return refuse({ kind: 'payment-unavailable' })
  if (session === 'never-made') {
    await transact(world.db, (tx) => endUnpaid({ ...world, db: tx }, attempt, 'never-made'))
    return ok('unpaid')
  }
  const ended = await world.payments.end(session)
  if (!ended.ok) return refuse({ kind: 'payment-unavailable' })
  return ok((await record(world, ended.value)).status)
}

/** A process may have died between the order and the answer of Stripe: the same key finds the session, or that there is none. */
export async function sessionOf(world: World, attempt: Attempt): Promise<string | 'never-made' | 'unavailable'> {
  if (attempt.session) return attempt.session
  const begun = await world.payments.begin(attempt.id, attempt.request, attempt.expiresAt)
  if (!begun.ok) return begun.refusal.kind === 'payment-unavailable' ? 'unavailable' : 'never-made'
  await transact(world.db, (tx) => saveSession(tx, attempt.id, begun.value.session, begun.value.url))
  return begun.value.session
}

const record = (world: World, state: PaymentState): Promise<Settled> =>
  transact(world.db, (tx) => recordIn({ ...world, db: tx }, state))

type Inside = Pick<World, 'now' | 'newId' | 'log'> & { db: Db }

async function recordIn(world: Inside, state: PaymentState): Promise<Settled> {
  const due = await findDue(world.db, { session: state.session, orderId: state.order })
  if (!due) {
    if (state.status === 'paid') await park(world, state, 'no such order')
    return { status: state.status === 'paid' ? 'parked' : 'unknown', order: null }
  }
  const { attempt, order } = due
  if (attempt.session === null) await saveSession(world.db, attempt.id, state.session, null)
  if (state.status === 'open' || state.status === 'processing') return { status: state.status, order }
  if (state.status === 'paid') return { status: await recordPayment(world, due, state), order }

  await endUnpaid(world, attempt, 'unpaid')
  if (state.status === 'failed') await enqueue(world, mailJob('payment-failed', order.id))
  return { status: 'unpaid', order }
}

async function recordPayment(world: Inside, due: Due, state: PaymentState) {
  const { order, attempt } = due
  const reason = mismatch(order, state)
  if (reason || !state.payment) {
    await park(world, state, reason ?? 'no payment named')
    return 'parked'
  }
  const payment = {
    id: world.newId(),
    orderId: order.id,
    reference: state.payment,
    session: state.session,
    amount: state.amount,
    currency: 'AUD' as const,
    at: world.now(),
  }
  if (!(await insertPayment(world.db, payment))) return 'paid'

  await endAttempt(world.db, attempt.id, world.now(), 'paid')
  await fulfil(world, due, payment)
  world.log('order.paid', { order: order.id, payment: state.payment })
  return 'paid'
}

function mismatch(order: Due['order'], state: PaymentState): string | null {
  if (state.order !== order.id) return 'it names another order'
  if (state.amount !== order.total) return 'the amount is another one'
  if (state.currency !== order.currency) return 'the currency is another one'
  if (state.quoteHash !== order.quoteHash) return 'it was made for another quote'
  return null
}

/** Stripe says that nobody will pay: what was held goes back on sale. */
async function endUnpaid(world: Inside, attempt: Due['attempt'], outcome: 'unpaid' | 'never-made') {
  if (!(await endAttempt(world.db, attempt.id, world.now(), outcome))) return
  await release(world, attempt.orderId, 'not paid')
  await restand(world.db, attempt.orderId)
  const order = await findOrderRow(world.db, attempt.orderId)
  if (order?.couponCode) await giveUseBack(world.db, order.id, world.now())
  const cart = order && (await findCartOfOrder(world.db, order))
  if (cart?.pendingOrderId === attempt.orderId) await updateCart(world.db, cart.id, { pendingOrderId: null })
}

async function park(world: Inside, state: PaymentState, reason: string) {
  const reference = state.payment ?? state.session
  const { order: orderId, amount, currency } = state
  const isNew = await insertParkedPayment(world.db, { reference, orderId, reason, amount, currency, at: world.now() })
  if (isNew) await enqueue(world, mailJob('parked-payment', reference))
  world.log('payment.parked', { reference, reason })
}
