import { sayFailure } from '@/lib/base/failure'
import { later, minutes } from '@/lib/base/time'
import type { World } from '@/lib/world/world'
import { type Attempt, listOpenAttempts } from '../queries'
import { sendOpenRefunds } from './refund'
import { endPayment, sessionOf, settle } from './settle'
import { endOverdueTransfers } from './transfer'

const PATIENCE = minutes(1)

/**
 * Brings every open payment to Stripe's word without a single webhook: paid orders are settled,
 * sessions past their end are ended, attempts whose answer was lost are asked for again. Bank transfers that nobody
 * has seen in time end likewise.
 */
export async function reconcile(world: World) {
  for (const attempt of await listOpenAttempts(world.db, later(world.now(), -PATIENCE as typeof PATIENCE))) {
    // What goes wrong with one payment stays with it: the others, and the refunds, have their turn.
    await bringUpToDate(world, attempt).catch((failure: unknown) =>
      world.log('payment.not-reconciled', { order: attempt.orderId, failure: sayFailure(failure) }),
    )
  }
  await endOverdueTransfers(world)
  await sendOpenRefunds(world)
}

async function bringUpToDate(world: World, attempt: Attempt) {
  const session = await sessionOf(world, attempt)
  if (session === 'unavailable') return
  if (session === 'never-made' || world.now() >= attempt.expiresAt) await endPayment(world, attempt)
  else await settle(world, session)
}
