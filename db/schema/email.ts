import { id, index, instant, table, text } from '../columns'

/** What was sent, so that it can be shown and is sent once: `id` is the key of its job. */
export const mails = table(
  'mails',
  {
    id: id(),
    about: text().notNull(),
    recipient: text().notNull(),
    subject: text().notNull(),
    sentAt: instant().notNull(),
  },
  (t) => [index('mails_about').on(t.about)],
)
