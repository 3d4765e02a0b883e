import { index, instant, json, primaryKey, table, text, word } from '../columns'

export type Previewed = 'nugget' | 'product' | 'pack' | 'course'

/** What somebody is typing, for the preview alone: one row for each who types and each thing. */
export const previews = table(
  'previews',
  {
    userId: text().notNull(),
    thing: word<Previewed>().notNull(),
    thingId: text().notNull(),
    words: json<Record<string, string>>().notNull(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.thing, t.thingId] }), index('previews_at').on(t.at)],
)
