import type { VersionKind } from '@/db/schema/nuggets'
import type { Instant } from '@/lib/base/time'

/** What readers are told of how it changed: all but typos. */
export const TOLD = ['clarification', 'correction'] as const satisfies VersionKind[]

type Change = { n: number; kind: VersionKind | null; publishedAt: Instant | null }

export const toldOf = <Each extends Change>(changes: Each[]) =>
  changes.filter(({ kind }) => TOLD.some((told) => told === kind))

/** What readers saw before a change: the version that another took the place of. */
export const versionBefore = (changes: Change[], n: number) =>
  changes.findLast((change) => change.n < n && change.kind !== 'withdrawal')?.n

/** The version that readers see now; what came out before versions were kept is in its first. */
export function currentVersion(changes: Change[], releaseAt: Instant | null) {
  const last = changes.findLast(({ kind }) => kind !== 'withdrawal')
  return { n: last?.n ?? 1, at: last?.publishedAt ?? releaseAt }
}

/** What took the place of a version, if anything did. */
export const supersededBy = <Each extends Change>(changes: Each[], n: number) => changes.find((change) => change.n > n)
