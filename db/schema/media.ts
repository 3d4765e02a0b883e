import { id, index, instant, json, table, text, whole } from '../columns'
import { users } from './accounts'
import { edited } from './publication'

/** The same picture in one width and one format. */
export type PictureSize = { file: string; type: 'avif' | 'webp' | 'jpg'; width: number; bytes: number }

/** A picture that pages show. `file` is a key in the media folder; its name holds the hash of its bytes. */
export const media = table(
  'media',
  {
    id: id(),
    file: text().notNull(),
    contentType: text().notNull(),
    width: whole().notNull(),
    height: whole().notNull(),
    alt: text().notNull(),
    createdAt: instant().notNull(),
    /** What staff call it. */
    title: text().notNull().default(''),
    /** Null for a drawing, which is one file in every width. */
    sizes: json<PictureSize[]>(),
    ...edited(),
  },
  (t) => [index('media_created').on(t.createdAt, t.id)],
)

/** What may be downloaded: e-books and free sheets. `file` is a key in the downloads folder. */
export const storedFiles = table(
  'stored_files',
  {
    id: id(),
    file: text().notNull(),
    title: text().notNull(),
    contentType: text().notNull(),
    bytes: whole().notNull(),
    sha256: text().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [index('stored_files_created').on(t.createdAt, t.id)],
)

/** A file that staff are sending, piece by piece; what never became whole is gone after a day. */
export const uploads = table('uploads', {
  id: id(),
  userId: text()
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' }),
  name: text().notNull(),
  size: whole().notNull(),
  createdAt: instant().notNull(),
})
