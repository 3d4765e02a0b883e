import { eq } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { prepared } from '@/db/prepared'
import { media } from '@/db/schema/media'
import { settings } from '@/db/schema/settings'
import { standing } from '@/db/standing'
import type { World } from '@/lib/world/world'
import type { House } from './rules'

const ONE = 'house'
export type Stored = { id: string; revision: number; said: Partial<House> }

const readSettings = prepared((db) => db.select().from(settings))

export async function findSettings(db: Db): Promise<Stored> {
  const [row] = await readSettings(db)
  return row ?? { id: ONE, revision: 0, said: {} }
}

/** Media are a later domain; whether a row is there can be asked of the table. */
export async function isPicture(db: Db, id: string): Promise<boolean> {
  const [picture] = await db.select({ id: media.id }).from(media).where(eq(media.id, id))
  return picture !== undefined
}

export async function saveSettings(db: Db, { id, revision, said }: Stored) {
  await db
    .insert(settings)
    .values({ id, revision, said })
    .onConflictDoUpdate({ target: settings.id, set: { revision, said } })
}

const standingSettings = standing(findSettings)

/** The same world, with the house as its owner has described it. */
export async function inHouse<W extends World>(world: W): Promise<W> {
  const { said } = await standingSettings(world.db)
  return { ...world, site: { ...world.site, ...said } }
}
