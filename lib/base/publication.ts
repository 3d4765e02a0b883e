import type { Instant } from './time'

export type Publication = 'draft' | 'published' | 'retired'
/** Public from `publishAt` on, or at once where it is null. */
export type Published = { state: Publication; publishAt: Instant | null }

const ALWAYS = 0 as Instant

/** From when on visitors may see it; null: they may not. Several things together are seen when the last of them is. */
export function publicFrom(...things: Published[]): Instant | null {
  if (things.some(({ state }) => state !== 'published')) return null
  return Math.max(ALWAYS, ...things.map(({ publishAt }) => publishAt ?? ALWAYS)) as Instant
}

export const isPublic = (thing: Published, now: Instant) => publicationOf(thing, now) === 'published'

/** What staff are told of it. */
export function publicationOf({ state, publishAt }: Published, now: Instant): Publication | 'scheduled' {
  return state === 'published' && publishAt !== null && now < publishAt ? 'scheduled' : state
}
