import type { Db } from '@/db/open'
import { ok, type Result, refuse } from '@/lib/base/result'
import { type Duration, later, minutes } from '@/lib/base/time'
import { listCourseDates } from '@/lib/courses/queries'
import { decidePlaces } from '@/lib/courses/rules'
import type { World } from '@/lib/world/world'
import { type Claim, insertClaims, keepClaims, listClaims, listStock, releaseClaims } from './queries'

/** Longer than a payment session can live, so nobody pays for a place that has gone. */
export const HOLD: Duration = minutes(40)

export type Ask = { lineId: string; quantity: number } & ({ variantId: string } | { courseDateId: string })
type Inside = Pick<World, 'now' | 'newId'> & { db: Db }

/** Takes things out of sale for an order. What may be taken has been decided in the same transaction. */
export async function claim(world: Inside, orderId: string, asks: Ask[]) {
  const now = world.now()
  const taken = asks.map((ask) => ({
    id: world.newId(),
    orderId,
    createdAt: now,
    heldUntil: later(now, HOLD),
    ...ask,
  }))
  await insertClaims(world.db, taken)
  return taken
}

/** Paid: the claims are kept for good. */
export const keep = ({ db, now }: Inside, orderId: string) => keepClaims(db, orderId, now())

/** Stripe said that nobody will pay: everything goes back on sale. */
export const release = ({ db, now }: Inside, orderId: string, reason: string) =>
  releaseClaims(db, orderId, now(), reason)

/**
 * The claims of an order whose money has come: those that still count stay, those that were released are taken
 * again if what they were for is still there. Old claim id → the one that counts now; refused when anything is gone.
 */
export async function reclaim(world: Inside, orderId: string): Promise<Result<Map<string, string>, { kind: 'gone' }>> {
  const claims = await listClaims(world.db, orderId)
  const lost = claims.filter((held) => held.releasedAt !== null)
  if (!(await isStillThere(world, lost))) return refuse({ kind: 'gone' })
  const taken = new Map(claims.map((held) => [held.id, held.id]))
  for (const { id, lineId, variantId, courseDateId, quantity } of lost) {
    const thing = variantId ? { variantId } : { courseDateId: courseDateId ?? '' }
    const [again] = await claim(world, orderId, [{ lineId, quantity, ...thing }])
    if (again) taken.set(id, again.id)
  }
  return ok(taken)
}

async function isStillThere({ db, now }: Inside, lost: Claim[]): Promise<boolean> {
  const idsOf = (ids: (string | null)[]) => [...new Set(ids.flatMap((id) => (id ? [id] : [])))]
  const wanted = (id: string) =>
    lost.filter((held) => (held.variantId ?? held.courseDateId) === id).reduce((all, held) => all + held.quantity, 0)
  const left = await listStock(db, idsOf(lost.map((held) => held.variantId)))
  const dates = await listCourseDates(db, idsOf(lost.map((held) => held.courseDateId)))
  const isEnough = [...left].every(([id, count]) => count >= wanted(id))
  return isEnough && dates.every((date) => decidePlaces(date, wanted(date.id), now()).ok)
}
