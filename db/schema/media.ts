import { id, instant, table, text, whole } from '../columns'

/** A picture that pages show. `file` is a key in the media folder; its name holds the hash of its bytes. */
export const media = table('media', {
  id: id(),
  file: text().notNull(),
  contentType: text().notNull(),
  width: whole().notNull(),
  height: whole().notNull(),
  alt: text().notNull(),
  createdAt: instant().notNull(),
})
