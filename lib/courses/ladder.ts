import type { LadderStep } from '@/db/schema/courses'
import { type Money, money } from '@/lib/base/money'

/** `toDays` is null for the first step: from so many days on, however early. */
export type Rung = { fromDays: number; toDays: number | null; basisPoints: number; fee: Money }

/** The steps of a refund ladder as sentences need them, from the earliest day to the last. */
export function rungsOf(steps: LadderStep[]): Rung[] {
  return steps.map(({ atLeastDays, basisPoints, fee }, at) => {
    const before = steps[at - 1]
    return { fromDays: atLeastDays, toDays: before ? before.atLeastDays - 1 : null, basisPoints, fee: money(fee) }
  })
}
