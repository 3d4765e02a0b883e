import { id, index, instant, json, table, text, whole } from '../columns'

export type Stored = string | number | boolean | null | Stored[] | { [key: string]: Stored }
/** What a field held before an act and after it. */
export type Change = { field: string; before: Stored; after: Stored }

/** What staff did, written in the same transaction as the act. Rows are never changed and never removed. */
export const acts = table(
  'acts',
  {
    id: id(),
    at: instant().notNull(),
    userId: text().notNull(),
    email: text().notNull(),
    /** `product.changed` */
    act: text().notNull(),
    subject: text().notNull(),
    subjectId: text().notNull(),
    /** What the subject was called then. */
    label: text().notNull(),
    changes: json<Change[]>().notNull(),
    /** Of the subject, after the act; null where it counts none. */
    revision: whole(),
  },
  (t) => [
    index('acts_at').on(t.at, t.id),
    index('acts_subject').on(t.subject, t.subjectId, t.at),
    index('acts_user').on(t.userId, t.at),
  ],
)
