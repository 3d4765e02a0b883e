import { id, table, text, whole, word } from '../columns'

export type Scope = 'nuggets' | 'catalogue' | 'courses' | 'site'

/** Raised in the same transaction as each change that a public page shows. */
export const contentVersions = table('content_versions', {
  scope: word<Scope>().primaryKey(),
  version: whole().notNull(),
})

/** Old addresses, each with the one that took its place. */
export const redirects = table('redirects', { from: id(), to: text().notNull() })
