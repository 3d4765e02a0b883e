import { allowAttempt } from '@/lib/accounts/commands'
import { countsOf, type Limited } from '@/lib/accounts/limits'
import type { Visitor } from '@/lib/accounts/rules'
import { type Duration, showWait } from '@/lib/base/time'
import { config } from '@/lib/config'
import type { World } from '@/lib/world/world'
import { currentClient } from './client'

/** What an action counts, of whom, and what it says to who has to wait (`12 minutes`). */
export type Limit<Input> = {
  what: Limited
  of?(visitor: Visitor, input: Input): string
  words(wait: string): string
}

/** Counts one attempt; a sentence where the person has to wait. */
export async function sayWait<Input>(
  world: World,
  visitor: Visitor,
  input: Input,
  { what, of, words }: Limit<Input>,
): Promise<string | null> {
  const until = await waitsUntil(world, what, of?.(visitor, input))
  return until === null ? null : words(showWait((until - world.now()) as Duration))
}

/** Counts one attempt; where it was one too many, when the next may follow. */
export async function waitsUntil(world: World, what: Limited, subject = '') {
  const counts = countsOf({ what, subject, client: await currentClient() }, config().clientLimitTimes)
  const allowed = await allowAttempt(world, counts)
  return allowed.ok ? null : allowed.refusal.until
}

/** One and the same browser, or account. */
export const whose = ({ actor, cartId }: Visitor) => actor?.userId ?? cartId ?? ''
