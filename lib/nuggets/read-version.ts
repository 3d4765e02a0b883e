import type { Db } from '@/db/open'
import type { FrozenSource, VersionKind } from '@/db/schema/nuggets'
import type { Instant } from '@/lib/base/time'
import { freezeSources } from './commands/history'
import { findWholeNugget } from './queries/nuggets'
import { findPublicVersion, listPublicChanges } from './queries/versions'
import { supersededBy } from './rules/changes'

type Words = { title: string; summary: string; story: string; tellIt: string }
type Next = { kind: VersionKind | null; reason: string | null; at: Instant | null }
export type ReadVersion = { words: Words; sources: FrozenSource[]; at: Instant | null; next: Next | undefined }

/** A version as it read; the first of what came out before versions were kept is the nugget itself. */
export async function readVersion(db: Db, { id }: { id: string }, n: number): Promise<ReadVersion | undefined> {
  if (!Number.isSafeInteger(n) || n < 1) return undefined
  const changes = await listPublicChanges(db, id)
  const version = await findPublicVersion(db, id, n)
  const next = supersededBy(changes, n)
  if (version)
    return {
      ...{ words: version, sources: version.sources, at: version.publishedAt },
      next: next && { kind: next.kind, reason: next.reason, at: next.publishedAt },
    }
  const nugget = n === 1 && changes.length === 0 ? await findWholeNugget(db, id) : undefined
  return (
    nugget && {
      ...{ words: nugget, sources: await freezeSources(db, nugget.story), at: nugget.releaseAt },
      next: undefined,
    }
  )
}
