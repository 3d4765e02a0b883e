import { later, minutes } from '@/lib/base/time'
import type { World } from '@/lib/world/world'
import { listOpenAttempts } from '../queries'
import { sendOpenRefunds } from './refund'
import { endPayment, sessionOf, settle } from './settle'

const PATIENCE = minutes(1)

/**
 * Brings every open payment to Stripe's word without a single webhook: paid orders are settled,
 * sessions past their end are ended, attempts whose answer was lost are asked for again.
 */
export async function reconcile(world: World) {
  for (const attempt of await listOpenAttempts(world.db, later(world.now(), -PATIENCE as typeof PATIENCE))) {
    const session = await sessionOf(world, attempt)
    if (session === 'unavailable') continue
    if (session === 'never-made' || world.now() >= attempt.expiresAt) await endPayment(world, attempt)
    else await settle(world, session)
  }
  await sendOpenRefunds(world)
}
