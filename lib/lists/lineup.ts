import { type Db, findStore } from '@/db/open'
import type { Scope } from '@/db/schema/content'
import type { Instant } from '@/lib/base/time'

/** Everything that stands on a list, in its order, and the moments at which time alone changes that. */
export type Lineup<Entry> = { entries: Entry[]; changes: (Instant | null | undefined)[] }

type Known<Entry> = { version: number | undefined; lineup: Promise<Lineup<Entry>>; found?: Lineup<Entry> }

/** So many entries are stepped over faster than a whole list is read. */
export const isFar = (entries: number) => entries > 600

/** So many entries are remembered of all lists of one kind together. */
const MOST = 250_000

/**
 * Whole lists by their names, each read once for as long as its content stands, so that its last page takes no longer
 * than its first. What was asked for longest ago is forgotten first; inside a transaction nothing is remembered.
 */
export function lineups<Entry>(scope: Scope, most = MOST) {
  const shelves = new WeakMap<Db, Map<string, Known<Entry>>>()

  return async (db: Db, now: Instant, name: string, read: () => Promise<Lineup<Entry>>): Promise<Entry[]> => {
    const store = findStore(db)
    if (!store) return (await read()).entries
    const { [scope]: version } = await store.versions()
    const shelf = shelves.get(db) ?? new Map<string, Known<Entry>>()
    shelves.set(db, shelf)
    const kept = shelf.get(name)
    const known = kept && isRight(kept, version, now) ? kept : { version, lineup: read() }
    shelf.delete(name)
    shelf.set(name, known)
    try {
      known.found = await known.lineup
    } catch (error) {
      if (shelf.get(name) === known) shelf.delete(name)
      throw error
    }
    shorten(shelf, most)
    return known.found.entries
  }
}

/** One that is still being read is as new as its version. */
const isRight = (known: Known<unknown>, version: number | undefined, now: Instant) =>
  known.version === version && (known.found?.changes ?? []).every((at) => !at || now < at)

function shorten(shelf: Map<string, Known<unknown>>, most: number) {
  const sizeOf = ({ found }: Known<unknown>) => found?.entries.length ?? 0
  let over = [...shelf.values()].reduce((all, known) => all + sizeOf(known), -most)
  for (const [name, known] of shelf) {
    if (over <= 0) return
    shelf.delete(name)
    over -= sizeOf(known)
  }
}
