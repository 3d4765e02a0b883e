import { createHash } from 'node:crypto'
import { transact } from '@/db/open'
import { insertMedia } from '@/lib/media/queries'
import type { World } from '@/lib/world/world'

/** Puts a drawing where pages find it, before any row names it; its name holds the hash of its bytes. The id of its row. */
export async function hangPicture(
  { db, files, newId, now }: Pick<World, 'db' | 'files' | 'newId' | 'now'>,
  { name, svg, ...facts }: { name: string; svg: string; width: number; height: number; alt: string },
): Promise<string> {
  const file = `${name}-${createHash('sha256').update(svg).digest('hex').slice(0, 12)}.svg`
  await files.write('media', file, svg)
  const id = newId()
  const row = { id, file, contentType: 'image/svg+xml', createdAt: now(), ...facts }
  await transact(db, (tx) => insertMedia(tx, row))
  return id
}
