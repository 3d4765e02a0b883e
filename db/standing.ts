import { type Db, findStore, type Versions } from './open'

/**
 * What is the same for everybody and seldom changes: read once, and again when anything public has changed. Whoever
 * changes it raises a content version in the same transaction. Inside a transaction it is read each time.
 */
export function standing<Value>(read: (db: Db) => Promise<Value>): (db: Db) => Promise<Value> {
  const known = new WeakMap<Db, { versions: Versions; value: Promise<Value> }>()
  return async (db) => {
    const store = findStore(db)
    if (!store) return read(db)
    const versions = await store.versions()
    const kept = known.get(db)
    if (kept?.versions === versions) return kept.value
    // What is read now is no older than the versions that were read before.
    const value = read(db)
    known.set(db, { versions, value })
    value.catch(() => known.delete(db))
    return value
  }
}
