import { transact } from '@/db/open'
import { ok, type Result, refuse } from '@/lib/base/result'
import { findRefund } from '@/lib/orders/queries/facts'
import type { PaymentEvent } from '@/lib/world/payments'
import type { World } from '@/lib/world/world'
import { insertWebhookEvent, isEventDone, saveEventDone } from '../queries'
import { recordRefund } from './refund'
import { settle } from './settle'

export type WebhookRefusal = { kind: 'bad-signature' } | { kind: 'payment-unavailable' }

/**
 * A webhook is a hint: what it is about is asked of Stripe again. It is done only after everything is committed,
 * so whatever fails is delivered once more.
 */
export async function receiveWebhook(
  world: World,
  body: string,
  signature: string,
): Promise<Result<null, WebhookRefusal>> {
  const event = await world.payments.readEvent(body, signature, world.now())
  if (!event) return refuse({ kind: 'bad-signature' })
  if (await isEventDone(world.db, event.id)) return ok(null)
  const about = event.session ?? event.refund?.state.reference ?? 'nothing of ours'
  await transact(world.db, (tx) =>
    insertWebhookEvent(tx, { id: event.id, type: event.type, about, receivedAt: world.now() }),
  )

  const worked = await workOn(world, event)
  if (!worked.ok) return worked
  await transact(world.db, (tx) => saveEventDone(tx, event.id, world.now()))
  return ok(null)
}

async function workOn(world: World, event: PaymentEvent): Promise<Result<null, { kind: 'payment-unavailable' }>> {
  const refund = event.refund?.key?.replace(/^refund-/, '')
  if (event.refund && refund && (await findRefund(world.db, refund)))
    await recordRefund(world, refund, event.refund.state)
  if (!event.session) return ok(null)
  const settled = await settle(world, event.session)
  // A session that Stripe does not know cannot be ours; saying so again would change nothing.
  if (!settled.ok && settled.refusal.kind === 'payment-unavailable') return refuse({ kind: 'payment-unavailable' })
  return ok(null)
}
