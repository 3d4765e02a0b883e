import * as z from 'zod'
import { ok, type Result, refuse } from '@/lib/base/result'
import { wholeNumber, words } from '@/lib/base/typed'

/** `recount`: so many lie there, without the copies that orders have taken. */
export const WAYS = ['in', 'out', 'recount'] as const

export const MoveStock = z.object({
  variant: z.string().max(120),
  way: z.enum(WAYS, 'Please choose what happened.'),
  quantity: wholeNumber(0, 1_000_000, 'Please give a whole number of copies.'),
  reason: words(200, 'Please say why, so that others can follow it later.'),
})
export type MoveStock = z.infer<typeof MoveStock>

/** On hand = Σ movements; what of it no order has taken is left. */
export type OnHand = { onHand: number; claimed: number }

export type MovementRefusal =
  | { kind: 'gone' }
  | { kind: 'not-counted' }
  | { kind: 'nothing-moved'; field: 'quantity' }
  | { kind: 'claimed'; field: 'quantity'; onHand: number; claimed: number; left: number }

/** By how much the copies on hand change. */
export function decideMovement(
  { onHand, claimed }: OnHand,
  { way, quantity }: Pick<MoveStock, 'way' | 'quantity'>,
): Result<number, MovementRefusal> {
  const left = onHand - claimed
  const by = { in: quantity, out: -quantity, recount: quantity - left }[way]
  if (by === 0) return refuse({ kind: 'nothing-moved', field: 'quantity' })
  if (by < 0 && left + by < 0) return refuse({ kind: 'claimed', field: 'quantity', onHand, claimed, left })
  return ok(by)
}
