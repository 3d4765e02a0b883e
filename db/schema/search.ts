import { id, index, instant, table, text, whole, word } from '../columns'

/** Letters in `title`, `tell` and `body` carry no marks, so that both engines find the same words. */
export const searchDocuments = table(
  'search_documents',
  {
    id: id(),
    kind: word<'nugget' | 'product' | 'course'>().notNull(),
    path: text().notNull(),
    heading: text().notNull(),
    detail: text().notNull(),
    title: text().notNull(),
    tell: text().notNull(),
    body: text().notNull(),
    visibleFrom: instant().notNull(),
  },
  (t) => [index('search_documents_kind').on(t.kind)],
)

/** The content version that the documents were made from. */
export const searchState = table('search_state', { scope: id(), version: whole().notNull() })
