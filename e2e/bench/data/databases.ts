import { join } from 'node:path'
import Database from 'better-sqlite3'
import { touchContent } from '@/db/content-versions'
import { migrate } from '@/db/migrate'
import { openStore, transact } from '@/db/open'
import { seed } from '@/db/seed/seed'
import { seedWorld } from '@/db/seed/world'
import type { Instant } from '@/lib/base/time'
import { refreshIndex } from '@/lib/search/commands'
import { filesIn } from '@/lib/world/files'
import type { Context } from '../context'
import { fill, rowsOf } from './make'
import { type Sizes, USUAL } from './sizes'

const SEED = 20261124

export type Prepared = { file: string; folder: string; rows: number }

/** The shop's own samples and a usual shop's worth of things around them. */
export const usualShop = (ctx: Context): Promise<Prepared> =>
  ctx.once('usual shop', () => prepare(ctx, 'usual', USUAL, { isSeeded: true }))

/** The schema, and what is asked for, in a folder of its own. */
export async function prepare(
  { folder: parent }: Pick<Context, 'folder'>,
  name: string,
  sizes: Sizes,
  { isSeeded = false, sentences }: { isSeeded?: boolean; sentences?: number } = {},
): Promise<Prepared> {
  const folder = join(parent, name)
  const file = join(folder, 'shop.db')
  const now = Date.now() as Instant
  const store = await openStore(`file:${file}`)
  await migrate(store, { backups: folder, now })
  const world = seedWorld(store.db, filesIn(folder))
  if (isSeeded) await seed(world, now)
  const images = (await store.sql("select id from media where id not like '%map%' limit 60")).map(({ id }) =>
    String(id),
  )
  const rows = fill(file, rowsOf({ ...sizes, seed: SEED, now, sentences, covers: images, pictures: images }))
  await transact(store.db, async (tx) => {
    for (const scope of ['nuggets', 'catalogue', 'courses', 'site'] as const) await touchContent(tx, scope)
  })
  // A shop that was open yesterday has done this, and is not measured while it does.
  if (isSeeded) await refreshIndex(world)
  await store.close()
  return { file, folder, rows }
}

/** One connection for measuring by hand; its settings are those of the shop. */
export function openRaw(file: string): Database.Database {
  const database = new Database(file)
  database.pragma('journal_mode = wal')
  database.pragma('synchronous = full')
  database.pragma('foreign_keys = on')
  return database
}
