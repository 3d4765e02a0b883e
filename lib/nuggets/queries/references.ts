import { inArray } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { references } from '@/db/schema/nuggets'
import type { Reference } from '../rules/citations'

/** Those of the given keys that are known. */
export async function listReferences(db: Db, keys: string[]): Promise<Map<string, Reference>> {
  if (keys.length === 0) return new Map()
  const found = await db.select().from(references).where(inArray(references.key, keys))
  return new Map(found.map((reference) => [reference.key, reference]))
}
