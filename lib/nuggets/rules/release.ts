import type { NuggetState } from '@/db/schema/nuggets'
import { type Day, dayIn, HOME_ZONE, type Instant, minutes } from '@/lib/base/time'

export type Release = { state: NuggetState; releaseAt: Instant | null }

/** Released, or in the queue and due. */
export function isPublic({ state, releaseAt }: Release, now: Instant): boolean {
  return state === 'released' || (state === 'queued' && releaseAt !== null && releaseAt <= now)
}

export const publishedOn = ({ releaseAt }: { releaseAt: Instant | null }): Day | null =>
  releaseAt === null ? null : dayIn(releaseAt, HOME_ZONE)

/** So long after its instant the number of a nugget is still worked out, not stored: until then it can be stopped without a gap. */
export const GRACE = minutes(10)

/** The numbers of those that are due, in the order in which they came out: the same on every page and for the worker. */
export const numberDue = (highest: number, due: { id: string; number: number | null }[]): Map<string, number> => {
  let next = highest
  return new Map(due.map(({ id, number }) => [id, number ?? ++next]))
}
