import { flag, id, index, instant, json, table, text, word } from '../columns'
import { nuggets } from './nuggets'

export type CommentState = 'held' | 'shown' | 'hidden' | 'spam' | 'removed'

/** Plain text. The e-mail address is never shown. Of one that was removed only its place in the thread stays. */
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
    /** Written by staff in the name of the house. */
    isFromHouse: flag().notNull().default(false),
    state: word<CommentState>().notNull(),
    reasons: json<string[]>().notNull(),
    createdAt: instant().notNull(),
    decidedAt: instant(),
    decidedBy: text(),
  },
  (t) => [
    index('comments_nugget').on(t.nuggetId, t.state, t.createdAt),
    index('comments_state').on(t.state, t.createdAt, t.id),
    index('comments_author').on(t.email, t.createdAt),
  ],
)
