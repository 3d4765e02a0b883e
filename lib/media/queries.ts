import { inArray } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { media } from '@/db/schema/media'
import type { Picture } from './rules'

export async function insertMedia(db: Db, picture: typeof media.$inferInsert) {
  await db.insert(media).values(picture)
}

/** The columns that make a `Picture`, for joins. */
export const pictureColumns = { file: media.file, width: media.width, height: media.height, alt: media.alt }

export async function listPictures(db: Db, ids: string[]): Promise<Map<string, Picture>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: media.id, ...pictureColumns })
    .from(media)
    .where(inArray(media.id, ids))
  return new Map(rows.map(({ id, ...picture }) => [id, picture]))
}

export async function findPicture(db: Db, id: string | null): Promise<Picture | undefined> {
  return id === null ? undefined : (await listPictures(db, [id])).get(id)
}
