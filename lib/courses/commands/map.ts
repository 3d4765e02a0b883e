import { createHash } from 'node:crypto'
import { transact } from '@/db/open'
import { drawMap } from '@/lib/drawing/map'
import { findPictureIdOf, insertMedia } from '@/lib/media/queries'
import { findTownOf } from '@/lib/towns/queries'
import type { World } from '@/lib/world/world'
import { slugOf } from '../forms/course'
import type { MakeDate } from '../forms/date'

const [WIDTH, HEIGHT] = [320, 240]

/** A drawn map of where a date is held, by its venue or else by its town; null where nobody knows the place. */
export async function hangMap(world: World, { mode, city, country, latitude, longitude }: MakeDate) {
  if (mode !== 'in-person' || !city || !country) return null
  const isKnown = latitude !== null && longitude !== null
  const point = isKnown ? { latitude, longitude } : await findTownOf(country, city)
  if (!point) return null
  const svg = drawMap({ latitude: point.latitude, longitude: point.longitude, city })
  const file = `map-${slugOf(city)}-${createHash('sha256').update(svg).digest('hex').slice(0, 12)}.svg`
  // The file is there before any row names it.
  await world.files.write('media', file, svg)
  return transact(world.db, async (tx) => {
    const known = await findPictureIdOf(tx, file)
    if (known) return known
    const id = world.newId()
    const alt = `A drawn map of ${city} with one dot in its middle; not to find the way by.`
    const facts = { file, alt, contentType: 'image/svg+xml', width: WIDTH, height: HEIGHT, createdAt: world.now() }
    await insertMedia(tx, { id, ...facts })
    return id
  })
}
