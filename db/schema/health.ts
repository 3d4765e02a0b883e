import { id, index, instant, table, text, whole } from '../columns'

/** A copy of everything, and whether it was brought back to life somewhere apart and kept every promise there. */
export const backups = table(
  'backups',
  {
    id: id(),
    name: text().notNull(),
    madeAt: instant().notNull(),
    bytes: whole().notNull(),
    provedAt: instant(),
    failure: text(),
    /** Why nobody knows whether it is good: what is not on this machine. */
    untried: text(),
  },
  (t) => [index('backups_made').on(t.madeAt)],
)

/** When something outside was last reached, and when it was last not. */
export const reaches = table('reaches', {
  name: id(),
  reachedAt: instant(),
  failedAt: instant(),
  failure: text(),
})
