import { id, instant, table, text, uniqueIndex } from '../columns'
import { users } from './accounts'

/** A list of the staff pages with its filters and order, kept under a name. */
export const savedViews = table(
  'saved_views',
  {
    id: id(),
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    list: text().notNull(),
    name: text().notNull(),
    query: text().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [uniqueIndex('saved_views_name').on(t.userId, t.list, t.name)],
)
