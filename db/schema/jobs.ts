import { id, index, instant, json, table, text, uniqueIndex, whole } from '../columns'

/** Work to be done after a commit. `key` makes a piece of work unique for ever: one mail per fact. */
export const jobs = table(
  'jobs',
  {
    id: id(),
    kind: text().notNull(),
    key: text().notNull(),
    payload: json<Record<string, string>>().notNull(),
    createdAt: instant().notNull(),
    runAt: instant().notNull(),
    attempts: whole().notNull().default(0),
    lockedUntil: instant(),
    lastError: text(),
    doneAt: instant(),
    deadAt: instant(),
  },
  (t) => [uniqueIndex('jobs_key').on(t.key), index('jobs_open').on(t.doneAt, t.deadAt, t.runAt)],
)

/** What recurs: when it ran last. */
export const rounds = table('rounds', { name: id(), startedAt: instant().notNull() })
