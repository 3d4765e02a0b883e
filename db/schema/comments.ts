import { id, index, instant, json, table, text, word } from '../columns'
import { nuggets } from './nuggets'

export type CommentState = 'held' | 'shown' | 'hidden' | 'spam'

/** Plain text. The e-mail address is never shown. */
export const comments = table(
  'comments',
  {
    id: id(),
    nuggetId: text()
      .notNull()
      .references(() => nuggets.id),
    parentId: text(),
    name: text().notNull(),
    email: text().notNull(),
    words: text().notNull(),
    state: word<CommentState>().notNull(),
    reasons: json<string[]>().notNull(),
    createdAt: instant().notNull(),
    decidedAt: instant(),
    decidedBy: text(),
  },
  (t) => [
    index('comments_nugget').on(t.nuggetId, t.state, t.createdAt),
    index('comments_state').on(t.state, t.createdAt),
  ],
)
