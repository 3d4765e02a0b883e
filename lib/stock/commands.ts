import { touchContent } from '@/db/content-versions'
import type { Db } from '@/db/open'
import { ok, type Result, refuse } from '@/lib/base/result'
import { type Duration, type Instant, later, minutes } from '@/lib/base/time'
import { isWorthSaying } from '@/lib/catalogue/rules'
import { listCourseDates } from '@/lib/courses/queries/dates'
import { type CourseDate, decidePlaces, goesAhead, isNearlyFull, placesLeft } from '@/lib/courses/rules'
import type { World } from '@/lib/world/world'
import {
  type Claim,
  insertClaims,
  keepClaims,
  listClaims,
  listLargestParts,
  listLostClaims,
  listStock,
  releaseClaim,
  releaseClaims,
  releaseClaimsOfLine,
} from './queries'

/** Longer than a payment session can live, so nobody pays for a place that has gone. */
export const HOLD: Duration = minutes(40)

export type Ask = { lineId: string; quantity: number } & ({ variantId: string } | { courseDateId: string })
type Inside = Pick<World, 'now' | 'newId'> & { db: Db }

/** Takes things out of sale for an order. What may be taken has been decided in the same transaction. */
export async function claim(world: Inside, orderId: string, asks: Ask[], heldUntil = later(world.now(), HOLD)) {
  const now = world.now()
  const taken = asks.map((ask) => ({
    id: world.newId(),
    orderId,
    createdAt: now,
    heldUntil,
    ...ask,
  }))
  await insertClaims(world.db, taken)
  await touchWhatIsScarce(world.db, taken)
  return taken
}

/** Paid: the claims are kept for good. A full date is no longer one that is being paid for. */
export async function keep({ db, now }: Inside, orderId: string) {
  const kept = await keepClaims(db, orderId, now())
  await touchWhatIsScarce(
    db,
    kept.filter((held) => held.courseDateId !== null),
  )
}

/** Stripe said that nobody will pay: everything goes back on sale. */
export async function release({ db, now }: Inside, orderId: string, reason: string) {
  const freed = (await listClaims(db, orderId)).filter((held) => held.releasedAt === null)
  await releaseClaims(db, orderId, now(), reason)
  await touchWhatIsScarce(db, freed, 'freed')
}

/** A refunded line goes back on sale. */
export async function releaseLine({ db, now }: Inside, { orderId, lineId }: Pick<Claim, 'orderId' | 'lineId'>) {
  const claims = await listClaims(db, orderId)
  const freed = claims.filter((held) => held.lineId === lineId && held.releasedAt === null)
  await releaseClaimsOfLine(db, lineId, now(), 'refunded')
  await touchWhatIsScarce(db, freed, 'freed')
}

/** So much of what a paid order holds goes back on sale; a smaller claim takes the place of the rest. */
export async function endPartOf(world: Inside, held: Claim, quantity: number) {
  await releaseClaim(world.db, held.id, world.now(), 'refunded')
  await touchWhatIsScarce(world.db, [held], 'freed')
  const { orderId, lineId, variantId } = held
  if (held.quantity <= quantity || !variantId) return
  await claim(world, orderId, [{ lineId, variantId, quantity: held.quantity - quantity }])
  await keep(world, orderId)
}

type Moved = Pick<Claim, 'quantity'> & {
  variantId?: string | null
  courseDateId?: string | null
  keptAt?: Instant | null
}

/** Pages say how much is left only of what is scarce, and of a date whether it goes ahead; only then do they change. */
async function touchWhatIsScarce(db: Db, moved: Moved[], way: 'taken' | 'freed' = 'taken') {
  if (moved.length === 0) return
  const variantIds = idsOf(moved.map((one) => one.variantId))
  const dateIds = idsOf(moved.map((one) => one.courseDateId))
  const before = (left: number, quantity: number) => (way === 'freed' ? left - quantity : left)
  const quantityOf = (id: string) =>
    moved.reduce((all, one) => all + (one.variantId === id || one.courseDateId === id ? one.quantity : 0), 0)

  const left = await listStock(db, variantIds)
  const largest = await listLargestParts(db, variantIds)
  const isScarce = ([id, count]: [string, number]) => isWorthSaying(before(count, quantityOf(id)), largest.get(id) ?? 1)
  if ([...left].some(isScarce)) await touchContent(db, 'catalogue')
  const dates = await listCourseDates(db, dateIds)
  const isTold = (date: CourseDate) =>
    isNearlyFull(before(placesLeft(date), quantityOf(date.id))) || hasTurned(date, paidIn(moved, date.id), way)
  if (dates.some(isTold)) await touchContent(db, 'courses')
}

const paidIn = (moved: Moved[], dateId: string) =>
  moved.reduce((all, one) => all + (one.courseDateId === dateId && one.keptAt ? one.quantity : 0), 0)

/** Whether it goes ahead is another now than before so many paid places were taken or freed. */
function hasTurned(date: CourseDate, paid: number, way: 'taken' | 'freed') {
  const claimed = date.claimed + (way === 'freed' ? paid : -paid)
  return goesAhead({ ...date, claimed }) !== goesAhead(date)
}

/**
 * The claims of an order whose money has come: those that still count stay, those that were released are taken
 * again if what they were for is still there. Lost claim id → the one that counts instead; refused when anything is gone.
 */
export async function reclaim(world: Inside, orderId: string): Promise<Result<Map<string, string>, { kind: 'gone' }>> {
  const lost = await listLostClaims(world.db, orderId)
  const taken = new Map<string, string>()
  if (lost.length === 0) return ok(taken)
  if (!(await isStillThere(world, lost))) return refuse({ kind: 'gone' })
  for (const { id, lineId, variantId, courseDateId, quantity } of lost) {
    const thing = variantId ? { variantId } : { courseDateId: courseDateId ?? '' }
    const [again] = await claim(world, orderId, [{ lineId, quantity, ...thing }])
    if (again) taken.set(id, again.id)
  }
  return ok(taken)
}

/** Whether all that an order once held can be taken again. */
export async function isAllThere(world: Inside, orderId: string): Promise<boolean> {
  return isStillThere(world, await listLostClaims(world.db, orderId))
}

const idsOf = (ids: (string | null | undefined)[]) => [...new Set(ids.flatMap((id) => (id ? [id] : [])))]

async function isStillThere({ db, now }: Inside, lost: Claim[]): Promise<boolean> {
  const wanted = (id: string) =>
    lost.filter((held) => (held.variantId ?? held.courseDateId) === id).reduce((all, held) => all + held.quantity, 0)
  const left = await listStock(db, idsOf(lost.map((held) => held.variantId)))
  const dates = await listCourseDates(db, idsOf(lost.map((held) => held.courseDateId)))
  const isEnough = [...left].every(([id, count]) => count >= wanted(id))
  return isEnough && dates.every((date) => decidePlaces(date, wanted(date.id), now()).ok)
}
