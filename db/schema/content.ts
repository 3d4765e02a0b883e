import { id, primaryKey, table, text, whole, word } from '../columns'
import { products } from './catalogue'
import { courses } from './courses'
import { nuggets } from './nuggets'

export type Scope = 'nuggets' | 'catalogue' | 'courses' | 'site'

/** Raised in the same transaction as each change that a public page shows. */
export const contentVersions = table('content_versions', {
  scope: word<Scope>().primaryKey(),
  version: whole().notNull(),
})

/** Old addresses, each with the one that took its place. */
export const redirects = table('redirects', { from: id(), to: text().notNull() })

/** Who somebody may be that comes for the first time, and what is laid out for them: a door of the page *Start here*. */
export const doors = table('doors', {
  id: id(),
  rank: whole().notNull(),
  title: text().notNull(),
  invitation: text().notNull(),
  welcome: text().notNull(),
  productId: text().references(() => products.id, { onDelete: 'set null' }),
  productWhy: text(),
  courseId: text().references(() => courses.id, { onDelete: 'set null' }),
  courseWhy: text(),
})

/** What to read behind a door, in order, each with a sentence why. */
export const doorNuggets = table(
  'door_nuggets',
  {
    doorId: text()
      .notNull()
      .references(() => doors.id, { onDelete: 'cascade' }),
    nuggetId: text()
      .notNull()
      .references(() => nuggets.id, { onDelete: 'cascade' }),
    rank: whole().notNull(),
    why: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.doorId, t.nuggetId] })],
)
