import type { NuggetState } from '@/db/schema/nuggets'
import { type Day, dayIn, HOME_ZONE, type Instant } from '@/lib/base/time'

export type Release = { state: NuggetState; releaseAt: Instant | null }

/** Released, or in the queue and due. */
export function isPublic({ state, releaseAt }: Release, now: Instant): boolean {
  return state === 'released' || (state === 'queued' && releaseAt !== null && releaseAt <= now)
}

export const publishedOn = ({ releaseAt }: { releaseAt: Instant | null }): Day | null =>
  releaseAt === null ? null : dayIn(releaseAt, HOME_ZONE)
