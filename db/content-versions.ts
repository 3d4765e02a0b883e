import { sql } from 'drizzle-orm'
import type { Db } from './open'
import { contentVersions, type Scope } from './schema/content'

/** Says, in the transaction of the change itself, that public pages of that scope look different from now on. */
export async function touchContent(tx: Db, scope: Scope) {
  await tx
    .insert(contentVersions)
    .values({ scope, version: 1 })
    .onConflictDoUpdate({ target: contentVersions.scope, set: { version: sql`${contentVersions.version} + 1` } })
}
