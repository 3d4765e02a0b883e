import { touchContent } from '@/db/content-versions'
import type { Db } from '@/db/open'
import type { FrozenSource, VersionKind } from '@/db/schema/nuggets'
import type { Instant } from '@/lib/base/time'
import type { World } from '@/lib/world/world'
import { findHighestNumber, listDue } from '../queries/due'
import { listReferences } from '../queries/references'
import { type NuggetRow, updateNugget } from '../queries/staff'
import { insertVersion, listVersions } from '../queries/versions'
import { numberCitations, setReference } from '../rules/citations'
import { numberDue } from '../rules/release'
import { type NuggetWords, wordsOf } from '../rules/words'

export type Inside = Pick<World, 'now' | 'newId'> & { db: Db }

/** The sources as they read now, for a version that keeps them so. */
export async function freezeSources(db: Db, story: string): Promise<FrozenSource[]> {
  const cited = numberCitations(story)
  const known = await listReferences(
    db,
    cited.map(({ key }) => key),
  )
  return cited.flatMap(({ key, number }) => {
    const reference = known.get(key)
    if (!reference) return []
    const { lead, journal, place } = setReference(reference)
    return [{ number, key, text: [lead, journal, place].filter(Boolean).join(' '), doi: reference.doi }]
  })
}

type NewVersion = {
  words: NuggetWords
  kind: VersionKind
  reason: string | null
  by: string | null
  at: Instant
  n?: number
}

/** A public change, kept for good. */
export async function keepVersion({ db, newId }: Inside, nuggetId: string, version: NewVersion) {
  const { words, kind, reason, by, at, n = await nextN(db, nuggetId) } = version
  await insertVersion(db, {
    ...{ id: newId(), nuggetId, n },
    ...wordsOf(words),
    sources: await freezeSources(db, words.story),
    ...{ kind, reason, by, at, publishedAt: at },
  })
}

export async function nextN(db: Db, nuggetId: string): Promise<number> {
  const [newest] = await listVersions(db, nuggetId)
  return (newest?.n ?? 0) + 1
}

/** What came out before versions were kept has its first one made before it changes. */
export async function keepFirst(inside: Inside, nugget: NuggetRow) {
  if ((await listVersions(inside.db, nugget.id)).length > 0) return
  const at = nugget.releaseAt ?? inside.now()
  await keepVersion(inside, nugget.id, { words: nugget, kind: 'release', reason: null, by: null, at })
}

/** Stores what time has done until then: those that are due are released, each with its number. */
export async function settleDue(inside: Inside, until: Instant) {
  const due = await listDue(inside.db, until)
  if (due.length === 0) return
  const numbers = numberDue(await findHighestNumber(inside.db), due)
  for (const nugget of due) {
    await updateNugget(inside.db, nugget.id, { state: 'released', number: numbers.get(nugget.id) ?? null })
    await keepFirst(inside, nugget)
  }
  await touchContent(inside.db, 'nuggets')
}
