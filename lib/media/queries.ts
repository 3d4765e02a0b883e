import { and, desc, eq, inArray, lt } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { preparedFor } from '@/db/prepared'
import { media, storedFiles, uploads } from '@/db/schema/media'
import type { Instant } from '@/lib/base/time'
import { hasWords, keyset, PAGE } from '@/lib/lists/keyset'
import { type Asked, asPage, type ListShape, type Page } from '@/lib/lists/rules'
import type { Picture } from './rules'

export type MediaRow = typeof media.$inferSelect
export type StoredFile = typeof storedFiles.$inferSelect

export async function insertMedia(db: Db, picture: typeof media.$inferInsert) {
  await db.insert(media).values(picture)
}

/** The columns that make a `Picture`, for joins. */
export const pictureColumns = {
  file: media.file,
  width: media.width,
  height: media.height,
  alt: media.alt,
  sizes: media.sizes,
}

export async function listPictures(db: Db, ids: string[]): Promise<Map<string, Picture>> {
  const rows = await picturesById(db, ids)
  return new Map(rows.map(({ id, ...picture }) => [id, picture]))
}

const picturesById = preparedFor((db, ids) =>
  db
    .select({ id: media.id, ...pictureColumns })
    .from(media)
    .where(inArray(media.id, ids)),
)

export async function findPicture(db: Db, id: string | null): Promise<Picture | undefined> {
  return id === null ? undefined : (await listPictures(db, [id])).get(id)
}

export async function findMedia(db: Db, id: string): Promise<MediaRow | undefined> {
  const [row] = await db.select().from(media).where(eq(media.id, id))
  return row
}

export async function updateMedia(db: Db, id: string, change: Partial<MediaRow>) {
  await db.update(media).set(change).where(eq(media.id, id))
}

export async function removeMedia(db: Db, id: string) {
  await db.delete(media).where(eq(media.id, id))
}

const FILTERS: ListShape['filters'] = [{ key: 'words', label: 'Words', kind: 'text' }]
const NEWEST: ListShape['sorts'] = [{ key: 'when', label: 'Newest', isDescending: true }]
export const MEDIA_LIST: ListShape = { name: 'media', filters: FILTERS, sorts: NEWEST }
export const FILES_LIST: ListShape = { name: 'files', filters: FILTERS, sorts: NEWEST }

export async function listMedia(db: Db, asked: Asked, size = PAGE): Promise<Page<MediaRow>> {
  const { where, orderBy, limit } = keyset(asked, media.createdAt, media.id, size)
  const { words } = asked.filters
  const rows = await db
    .select()
    .from(media)
    .where(and(words ? hasWords(media.alt, words) : undefined, where))
    .orderBy(...orderBy)
    .limit(limit)
  return asPage(rows, asked, size, ({ createdAt }) => createdAt)
}

/** The newest first, for a form that lets one be chosen. */
export async function listPicturesToChoose(db: Db, most = 200): Promise<MediaRow[]> {
  return await db.select().from(media).orderBy(desc(media.createdAt), desc(media.id)).limit(most)
}

export async function insertStoredFile(db: Db, file: StoredFile) {
  await db.insert(storedFiles).values(file)
}

export async function listStoredFiles(db: Db, asked: Asked, size = PAGE): Promise<Page<StoredFile>> {
  const { where, orderBy, limit } = keyset(asked, storedFiles.createdAt, storedFiles.id, size)
  const { words } = asked.filters
  const rows = await db
    .select()
    .from(storedFiles)
    .where(and(words ? hasWords(storedFiles.title, words) : undefined, where))
    .orderBy(...orderBy)
    .limit(limit)
  return asPage(rows, asked, size, ({ createdAt }) => createdAt)
}

export async function insertUpload(db: Db, upload: typeof uploads.$inferInsert) {
  await db.insert(uploads).values(upload)
}

export async function findUpload(db: Db, id: string, userId: string) {
  const [upload] = await db
    .select()
    .from(uploads)
    .where(and(eq(uploads.id, id), eq(uploads.userId, userId)))
  return upload
}

export async function removeUpload(db: Db, id: string) {
  await db.delete(uploads).where(eq(uploads.id, id))
}

export async function listOldUploads(db: Db, before: Instant) {
  return await db.select().from(uploads).where(lt(uploads.createdAt, before))
}

/** Of the picture whose bytes are in that file. */
export async function findPictureIdOf(db: Db, file: string): Promise<string | undefined> {
  const [row] = await db.select({ id: media.id }).from(media).where(eq(media.file, file)).limit(1)
  return row?.id
}
